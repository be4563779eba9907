// npm test: every proof that needs no org. Each runner closes with its own summary.
import { ROOT, run, runQuietly } from './run.ts';

const NODE = ['--disable-warning=ExperimentalWarning', '--test', '--test-concurrency=2'];

type Step = readonly [name: string, command: string, args: readonly string[]];

/** First of all: the checks and the tests look at what it emits. */
const BUILD: Step = ['build', 'node', ['scripts/bin/build.ts']];

/** Each runs on one core, so two go side by side, the longest first. */
const SINGLE: readonly Step[] = [
    ['types', 'npm', ['run', '--silent', 'typecheck']],
    ['lint', 'eslint', ['--max-warnings', '0', '.']],
    ['components (Jest)', 'sfdx-lwc-jest', []],
    ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
    ['checks about force-app', 'node', ['scripts/bin/check.ts']]
];

/** Each uses two cores by itself. */
const WHOLE: readonly Step[] = [
    ['tooling (node --test)', 'node', [...NODE, 'scripts/**/*.test.ts']],
    ['browser and journeys (node --test)', 'node', [...NODE, 'tests/**/*.test.ts']]
];

interface Result {
    readonly name: string;
    readonly code: number;
    readonly seconds: number;
}

function titleOf([name, command, args]: Step): string {
    return `\n── ${name}: ${command} ${args.join(' ')}`;
}

function alone(step: Step): Result {
    const [name, command, args] = step;
    console.log(titleOf(step));
    const start = performance.now();
    return { name, code: run(command, args), seconds: (performance.now() - start) / 1000 };
}

/** Runs steps until none is left; two of these share the steps. */
async function worker(steps: Step[]): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
        const [name, command, args] = step;
        const start = performance.now();
        const { code, output } = await runQuietly(command, args);
        console.log(`${titleOf(step)}\n${output.trimEnd()}`);
        results.push({ name, code, seconds: (performance.now() - start) / 1000 });
    }
    return results;
}

const start = performance.now();
const built = alone(BUILD);
const waiting = [...SINGLE];
const singles = (await Promise.all([worker(waiting), worker(waiting)])).flat();
const results = [built, ...singles, ...WHOLE.map(alone)];

console.log(`\n── summary of ${ROOT.split(/[\\/]/).at(-1) ?? ROOT}`);
for (const { name, code, seconds } of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
const failed = results.filter(({ code }) => code !== 0).length;
console.log(`all in ${((performance.now() - start) / 60_000).toFixed(1)} min`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

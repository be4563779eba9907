// npm test: every proof that needs no org. Each runner closes with its own summary.
import { ROOT, runQuietly } from './run.ts';

const NODE = ['--disable-warning=ExperimentalWarning', '--test', '--test-concurrency=2'];

type Step = readonly [name: string, command: string, args: readonly string[]];

/** First of all: the checks and the tests look at what it emits. */
const BUILD: Step = ['build', 'node', ['scripts/bin/build.ts']];

/** Two rows of steps side by side: the first one waits half of its time, the second one computes meanwhile. */
const ROWS: readonly (readonly Step[])[] = [
    [['browser and journeys (node --test)', 'node', [...NODE, 'tests/**/*.test.ts']]],
    [
        ['types', 'npm', ['run', '--silent', 'typecheck']],
        ['checks about force-app', 'node', ['scripts/bin/check.ts']],
        ['components (Jest)', 'sfdx-lwc-jest', []],
        ['lint', 'eslint', ['--max-warnings', '0', '.']],
        ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
        ['tooling (node --test)', 'node', [...NODE, 'scripts/**/*.test.ts']]
    ]
];

interface Result {
    readonly name: string;
    readonly code: number;
    readonly seconds: number;
}

async function result([name, command, args]: Step): Promise<Result> {
    const start = performance.now();
    const { code, output } = await runQuietly(command, args);
    console.log(`\n── ${name}: ${command} ${args.join(' ')}\n${output.trimEnd()}`);
    return { name, code, seconds: (performance.now() - start) / 1000 };
}

async function row(steps: readonly Step[]): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (const step of steps) results.push(await result(step));
    return results;
}

const start = performance.now();
const built = await result(BUILD);
const results = [built, ...(await Promise.all(ROWS.map(row))).flat()];

console.log(`\n── summary of ${ROOT.split(/[\\/]/).at(-1) ?? ROOT}`);
for (const { name, code, seconds } of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
const failed = results.filter(({ code }) => code !== 0).length;
console.log(`all in ${((performance.now() - start) / 60_000).toFixed(1)} min`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

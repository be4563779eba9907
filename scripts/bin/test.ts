// npm test: every proof that needs no org. Each runner closes with its own summary.
import { ROOT, runQuietly } from './run.ts';

type Step = readonly [name: string, command: string, args: readonly string[]];

/** First of all: the checks and the tests look at what it emits. */
const BUILD: Step = ['build', 'node', ['scripts/bin/build.ts']];

/** The longest first. */
const STEPS: readonly Step[] = [
    script('browser and journeys', 'test:browser'),
    // Types too, with the programs that the rules work on: tsc beside it would check each of them once more.
    ['lint and types', 'eslint', ['--max-warnings', '0', '--rule', 'types/project:error', '.']],
    script('tooling, files together', 'test:together'),
    script('tooling, a suite for each file', 'test:suites'),
    ['components (Jest)', 'sfdx-lwc-jest', []],
    ['checks about force-app', 'node', ['scripts/bin/check.ts']],
    ['format', 'prettier', ['--check', '--log-level', 'warn', '.']]
];

function script(name: string, of: string): Step {
    return [name, 'npm', ['run', '--silent', of]];
}

interface Result {
    readonly name: string;
    readonly code: number;
    readonly seconds: number;
    readonly output: string;
}

async function result([name, command, args]: Step): Promise<Result> {
    const start = performance.now();
    const { code, output } = await runQuietly(command, args);
    console.log(`\n── ${name}: ${command} ${args.join(' ')}\n${output.trimEnd()}`);
    return { name, code, seconds: (performance.now() - start) / 1000, output };
}

/** How many run at a time: more would be no sooner on two cores, and tests of browsers and brokers would wait for each other. */
const AT_A_TIME = 2;

/** Takes the next step until none is left. */
async function runRest(rest: Step[], results: Result[]): Promise<void> {
    for (let step = rest.shift(); step; step = rest.shift()) results.push(await result(step));
}

/** At most so many lines of each row that failed. */
const LINES = 60;

/** From where a runner sums up what failed; without that, its last lines. */
function reasons(output: string): string {
    const lines = output.trimEnd().split('\n');
    const sum = lines.findLastIndex((line) => /failing tests:|Summary of all failing tests/.test(line));
    return lines
        .slice(sum < 0 ? -LINES : sum)
        .slice(0, LINES)
        .join('\n');
}

const start = performance.now();
const results = [await result(BUILD)];
const rest = [...STEPS];
await Promise.all(Array.from({ length: AT_A_TIME }, () => runRest(rest, results)));

const failed = results.filter(({ code }) => code !== 0);
// Once more at the end: a reader of a log looks there first, and some logs keep nothing else.
for (const { name, output } of failed) console.log(`\n── what failed in ${name}\n${reasons(output)}`);
console.log(`\n── summary of ${ROOT.split(/[\\/]/).at(-1) ?? ROOT}`);
for (const { name, code, seconds } of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
console.log(`all in ${((performance.now() - start) / 60_000).toFixed(1)} min`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

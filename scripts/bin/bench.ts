// npm run bench: how long things take on this machine, beside what they are held against.
import { cpus } from 'node:os';
import { BenchProblem, benchOrg, benchReports, benchStart, type Line } from '../bench/index.ts';
import { explain, parseOrExplain } from './arguments.ts';
import { ROOT } from './run.ts';

const SIZES = '10000,100000,1000000';
const USAGE = `Usage: npm run bench -- [start] [org] [reports [--sizes <n>,<n>] [--reports <name>,<name>] [--runs <n>] [--covering]]
  What is not named is start and org; reports take minutes. npm run bench:reports is that of reports.
  --sizes     numbers of events (${SIZES})
  --reports   names of reports without their folder (all)
  --runs      how often each is measured (5; long ones 3 times)
  --covering  measures again with an index that holds what most reports read`;
const { positionals: asked, values: given } = parseOrExplain(
    {
        allowPositionals: true,
        options: {
            sizes: { type: 'string', default: SIZES },
            reports: { type: 'string' },
            runs: { type: 'string' },
            covering: { type: 'boolean' }
        }
    },
    USAGE
);
const sizes = given.sizes.split(',').map(Number);
const reports = given.reports?.split(',');
const runs = given.runs === undefined ? undefined : Number(given.runs);
const BENCHES = {
    start: benchStart,
    org: benchOrg,
    reports: (root: string) =>
        benchReports(root, {
            sizes: sizes.sort((a, b) => a - b),
            reports,
            runs,
            covering: given.covering,
            tell: console.log
        })
} as const;
/** Takes minutes, so it runs only when it is asked for. */
const LONG: readonly string[] = ['reports'];
const problems = [
    ...asked
        .filter((name) => !(name in BENCHES))
        .map((name) => `No such bench: ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`),
    ...[...sizes, ...(runs === undefined ? [] : [runs])]
        .filter((number) => !Number.isInteger(number) || number < 1)
        .map(() => 'Give --sizes and --runs as whole numbers above 0: --sizes 10000,100000 --runs 5.')
];
if (problems.length > 0) explain(problems.join('\n'), USAGE);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 ? !asked.includes(name) : LONG.includes(name)) continue;
    const lines = await orExplain(() => bench(ROOT));
    // some tell their own as they go
    if (lines.length > 0) print(name, lines);
}

async function orExplain<T>(run: () => T | Promise<T>): Promise<T> {
    try {
        return await run();
    } catch (error) {
        if (!(error instanceof BenchProblem)) throw error;
        return explain(error.message, USAGE);
    }
}

function print(name: string, lines: readonly Line[]): void {
    const heads: Line = { what: name, median: 'median', p95: 'p95', target: 'target', ratio: 'ratio' };
    const width = (key: keyof Line): number => Math.max(...[heads, ...lines].map((line) => line[key].length));
    console.log('');
    for (const line of [heads, ...lines]) {
        const { what, median, p95, target, ratio } = line;
        const cells = [
            median.padStart(width('median')),
            p95.padStart(width('p95')),
            target.padStart(width('target')),
            ratio
        ];
        console.log(`${what.padEnd(width('what'))}  ${cells.join('  ')}`.trimEnd());
    }
}

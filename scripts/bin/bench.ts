// npm run bench: how long things take on this machine, beside what they are held against.
import { cpus } from 'node:os';
import { benchOrg, benchReports, benchStart, type Line } from '../bench/index.ts';
import { ROOT } from './run.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const asked = process.argv.slice(2).filter((argument) => !/^\d+$/.test(argument));
const numbers = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const sizes = numbers.length > 0 ? numbers.map(Number).sort((a, b) => a - b) : SIZES;
const BENCHES = {
    start: benchStart,
    org: benchOrg,
    reports: (root: string) => benchReports(root, { sizes, tell: console.log })
} as const;
/** Takes minutes, so it runs only when it is asked for. */
const LONG: readonly string[] = ['reports'];
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
    console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
}

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 ? !asked.includes(name) : LONG.includes(name)) continue;
    print(name, await bench(ROOT));
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

// npm run bench:timeline: what drawing many attempts costs in Chromium, beside other ways to show them.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchTimeline, CONTESTANTS, type Cost } from '../bench/index.ts';
import { ROOT } from './run.ts';

const HELP = `npm run bench:timeline [-- --sizes 50,500 --only plain,timeline --rounds 7 --json]

Draws the same attempts with an empty component (what a frame costs), a plain list of six elements a row, our
timeline, our list, lightning-datatable in its role-based mode (virtualised) and lightning-datatable as it comes:
interleaved, medians. Takes some minutes on a quiet machine; CPU columns are the main thread's own time, which a busy
one changes least. While developing: -- --sizes 500 --only timeline`;

const { values } = parseArgs({
    options: {
        sizes: { type: 'string', default: '50,500,2000,10000' },
        only: { type: 'string', default: CONTESTANTS.join(',') },
        rounds: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false }
    }
});
if (values.help) {
    console.log(HELP);
    process.exit(0);
}
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const asked = values.only.split(',');
const contestants = CONTESTANTS.filter((name) => name === 'plain' || asked.includes(name));
const unknown = asked.filter((name) => !CONTESTANTS.some((known) => known === name));
if (unknown.length > 0 || [...sizes, rounds].some((number) => !Number.isInteger(number) || number < 1)) {
    console.error(`Not understood. ${HELP}`);
    process.exit(2);
}

const all: Cost[] = [];
if (!values.json) console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds`);
for await (const costs of benchTimeline({
    root: ROOT,
    sizes,
    contestants,
    rounds,
    tell: (line) => console.error(line)
})) {
    all.push(...costs);
    if (!values.json) print(costs);
}
if (values.json) console.log(JSON.stringify(all, undefined, 2));

function print(lines: readonly Cost[]): void {
    const number = (value: number): string =>
        value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
    const heads = ['attempts', 'drawn by', 'ms', 'p95', '× plain', 'CPU ms', '× plain'].concat([
        'script',
        'style',
        'layout',
        'longest task',
        'nodes',
        'heap KB'
    ]);
    const cells = lines.map(({ attempts, contestant, drawn, ratio, cpu, cpuRatio, nodes, longestTask, heap }) => [
        number(attempts),
        contestant,
        number(drawn.median),
        number(drawn.p95),
        ratio.toFixed(2),
        number(cpu.all),
        cpuRatio.toFixed(2),
        number(cpu.script),
        number(cpu.style),
        number(cpu.layout),
        number(longestTask),
        number(nodes),
        number(heap)
    ]);
    const widths = heads.map((head, column) => Math.max(...[heads, ...cells].map((row) => (row[column] ?? '').length)));
    for (const row of [heads, ...cells]) {
        console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
    }
}

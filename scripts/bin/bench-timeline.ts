// npm run bench:timeline: what drawing many attempts costs in Chromium, beside other ways to show them.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchTimeline, CONTESTANTS, costTable, goalsOf, goalTable, type Cost } from '../bench/index.ts';
import { ROOT } from './run.ts';

const HELP = `npm run bench:timeline [-- --sizes 50,500 --only plain,timeline --rounds 7 --json]

Draws the same attempts with an empty component (what a frame costs), a plain list of six elements a row, our
timeline, our list, lightning-datatable in its role-based mode (virtualised) and lightning-datatable as it comes:
interleaved, medians; then what they say of the goals. Takes some minutes on a quiet machine, most of them for
lightning-datatable as it comes with 10,000 rows. CPU columns are the main thread's own time, which a busy machine
changes least. While developing: -- --sizes 500 --only timeline`;

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
    if (!values.json) console.log(`\n${costTable(costs)}`);
}
console.log(values.json ? JSON.stringify(all, undefined, 2) : `\n${goalTable(goalsOf(all))}`);

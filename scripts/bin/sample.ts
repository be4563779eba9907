import path from 'node:path';
import { writeSample } from '../sample/index.ts';
import { explain, parseOrExplain } from './arguments.ts';

const USAGE = `npm run sample -- [--calls 600] [--seed 1] [--out data]

Writes sample data of a made-up contact centre as Salesforce data-tree files, with plan.json and home.json.
The same number of calls and the same seed give the same files.`;
const MOST = 10_000_000;

const { values } = parseOrExplain(
    {
        options: {
            calls: { type: 'string', default: '600' },
            seed: { type: 'string', default: '1' },
            out: { type: 'string', default: path.resolve(import.meta.dirname, '../../data') }
        }
    },
    USAGE
);

const calls = wholeNumber('--calls', values.calls, 20, MOST);
const seed = wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER);
const folder = path.resolve(values.out);
const counts = writeSample({ calls, seed, folder });
for (const [object, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)} ${object}`);
console.log(`Written to ${folder}. See it with: npm start -- --data ${folder}`);
console.log(`Load it into an org with: sf data import tree --plan ${path.join(folder, 'plan.json')}`);

function wholeNumber(option: string, text: string, least: number, most: number): number {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    return explain(`${option} ${text}: give a whole number from ${least} to ${most}.`, USAGE);
}

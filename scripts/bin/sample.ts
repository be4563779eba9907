/** npm run sample [-- --calls 600] [--seed 1] [--out data]: writes sample data as Salesforce data-tree files. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeSample } from '../sample/index.ts';

const { values } = parseArgs({
    options: {
        calls: { type: 'string', default: '600' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string', default: path.resolve(import.meta.dirname, '../../data') }
    }
});
const calls = Number(values.calls);
const seed = Number(values.seed);

if (!Number.isSafeInteger(calls) || calls < 20 || calls > 10_000_000) {
    console.error(`--calls ${values.calls}: give a whole number from 20 to 10000000.`);
    process.exitCode = 2;
} else if (!Number.isSafeInteger(seed) || seed < 0) {
    console.error(`--seed ${values.seed}: give a whole number from 0.`);
    process.exitCode = 2;
} else {
    const folder = path.resolve(values.out);
    const counts = writeSample({ calls, seed, folder });
    for (const [object, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)} ${object}`);
    console.log(
        `Written to ${folder}. Load it with npm start, or: sf data import tree --plan ${path.join(folder, 'plan.json')}`
    );
}

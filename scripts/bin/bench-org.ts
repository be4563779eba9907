// npm run bench:org: 190 reads and 10 upserts of 200 records a second for a minute, against a local org in another process.
import { benchLoad } from '../bench/index.ts';
import { ROOT } from './run.ts';

const seconds = Number(process.argv[2] ?? '60');
if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3_600) {
    console.error('Usage: npm run bench:org -- [seconds, from 1 to 3600; 60 where absent]');
    process.exit(2);
}
const { requests, errors, perSecond } = await benchLoad(ROOT, { seconds, tell: console.log });
console.log(`${requests} requests, ${perSecond.toFixed(0)} a second (200 were asked for), ${errors.length} errors`);
for (const error of errors.slice(0, 5)) console.error(error);
process.exitCode = errors.length === 0 ? 0 : 1;

import { test } from 'node:test';
import { checkProperties } from './testing/index.ts';

// npm run test:reports sets how many; its seed can be given too, to see a failure again
const runs = Number(process.env['REPORT_CASES'] ?? 40);
const seed = Number(process.env['REPORT_SEED'] ?? Math.floor(Math.random() * 1_000_000));

test(`random reports over random data give what a loop counts (${runs} cases, REPORT_SEED=${seed})`, () => {
    checkProperties(runs, seed);
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { benchLoad, benchReports } from './index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the load of a second is carried without error, and its figures are told', async () => {
    const told: string[] = [];
    const { requests, errors } = await benchLoad(ROOT, { seconds: 1, calls: 2, tell: (line) => told.push(line) });
    assert.deepEqual(errors, []);
    assert.equal(requests, 200);
    assert.match(told.at(-1) ?? '', /200 answers, p50 .* ms, p95 .* ms, \d+ MB, 0 errors/);
});

test('every shipped report gives the same answer as the question asked by hand', () => {
    const told: string[] = [];
    benchReports(ROOT, { sizes: [2_000], runs: 1, tell: (line) => told.push(line) });
    assert.ok(told.some((line) => line.startsWith('three_groupings')));
});

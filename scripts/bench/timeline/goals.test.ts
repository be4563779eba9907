import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsOf } from './goals.ts';
import type { Contestant, Cost } from './run.ts';
import { costTable, goalTable } from './table.ts';

function costOf(contestant: Contestant, attempts: number, changes: Partial<Cost> = {}): Cost {
    const drawn = { median: 30, p95: 35, runs: 7 };
    const cpu = { all: 20, script: 8, style: 4, layout: 3 };
    return {
        contestant,
        attempts,
        drawn,
        cpu,
        ratio: 0.9,
        cpuRatio: 1,
        nodes: 500,
        longestTask: 20,
        heap: 200,
        ...changes
    };
}

test('each goal is met or missed by the figures of one run', () => {
    const slow = { drawn: { median: 60, p95: 70, runs: 7 }, nodes: 600, longestTask: 51 };
    const costs = [50, 500, 10_000].flatMap((attempts) => [
        costOf('timeline', attempts, attempts === 10_000 ? slow : {}),
        costOf('virtualised', attempts, {
            drawn: { median: 40, p95: 50, runs: 7 },
            cpu: { all: attempts === 50 ? 10 : 50, script: 8, style: 4, layout: 3 }
        })
    ]);
    assert.deepEqual(
        goalsOf(costs).map(({ measured, isMet }) => `${measured}: ${isMet}`),
        [
            '0.90 (processor time 1.00): true',
            '0.90 (processor time 1.00): false',
            '0.5 times less processor time (1.3 times as fast): false',
            '2.5 times less processor time (1.3 times as fast): true',
            '2.5 times less processor time (0.7 times as fast): true',
            '60 ms (processor time 20 ms): false',
            '1.20: false',
            '2.00 (processor time 1.00): false',
            '51.0 ms: false'
        ]
    );
});

test('what was not drawn has no goal', () => {
    assert.deepEqual(goalsOf([costOf('plain', 50)]), []);
    assert.equal(goalsOf([costOf('timeline', 10_000)]).length, 2);
});

test('tables are Markdown, with figures at the right', () => {
    const [heads, rule, row] = costTable([costOf('timeline', 10_000)]).split('\n');
    assert.match(heads ?? '', /^\| Attempts \| Drawn by \|/);
    assert.match(rule ?? '', /^\| -------: \| -------- \|/);
    assert.match(row ?? '', /^\| {3}10,000 \| timeline \| {2}30 \|/);
    assert.match(goalTable(goalsOf([costOf('timeline', 50)])), /\| 0\.90 \(processor time 1\.00\) \| met \|/);
});

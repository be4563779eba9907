import assert from 'node:assert/strict';
import test from 'node:test';
import { burst } from './burst.ts';

/** Takes so many records in each of some windows of 50 ms; gives whether deciding waited in each. */
function play(windows: readonly number[]): readonly boolean[] {
    let now = 0;
    const one = burst(() => now);
    return windows.map((records) => {
        for (let record = 0; record < records; record += 1) {
            one.took();
        }
        now += 50;
        return one.goesFirst();
    });
}

test('twenty records a second are no burst', () => {
    assert.deepEqual(new Set(play(Array.from({ length: 100 }, () => 1))), new Set([false]));
});

test('a burst goes first until it is over', () => {
    assert.deepEqual(play([100, 100, 0, 0]), [true, true, false, false]);
});

test('one that does not end goes first for two seconds, and again only after a second of quiet', () => {
    const played = play([
        ...Array.from({ length: 100 }, () => 100),
        0,
        100,
        ...Array.from({ length: 21 }, () => 0),
        100
    ]);
    assert.equal(played.slice(0, 100).filter(Boolean).length, 40);
    assert.deepEqual([played[101], played.at(-1)], [false, true]);
});

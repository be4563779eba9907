import assert from 'node:assert/strict';
import test from 'node:test';
import { fairShares } from './shares.ts';

/** Lets writers look in turn at partitions that nobody else has; gives what each has at the end. */
function share(partitions: number, writers: number, counted: number, looks: number): readonly number[] {
    const shares = Array.from({ length: writers }, () => fairShares(partitions));
    const owned = shares.map(() => 0);
    for (let look = 0; look < looks; look += 1) {
        shares.forEach((one, index) => {
            const most = one.now(counted);
            owned[index] = Math.min(owned[index] ?? 0, most);
            const free = partitions - owned.reduce((sum, some) => sum + some, 0);
            owned[index] += Math.min(free, Math.max(0, most - owned[index]));
            one.had(owned[index]);
        });
    }
    return owned;
}

test('writers that the broker counts well have even shares, and nothing changes hands', () => {
    assert.deepEqual(share(4, 2, 2, 100), [2, 2]);
    assert.deepEqual(share(4, 1, 1, 1), [4]);
});

test('where the broker counts writers that are gone, those that are there take all the same', () => {
    assert.deepEqual(share(4, 2, 4, 30), [2, 2]);
    assert.deepEqual(share(4, 1, 3, 30), [4]);
    assert.equal(
        share(16, 3, 9, 60).reduce((sum, some) => sum + some, 0),
        16
    );
});

test('a count that changes makes shares fair again', () => {
    const one = fairShares(4);
    for (let look = 0; look < 30; look += 1) {
        one.had(one.now(2));
    }
    assert.equal(one.now(2), 4);
    assert.equal(one.now(3), 2);
});

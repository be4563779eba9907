import assert from 'node:assert/strict';
import test from 'node:test';
import { adaptiveLanes } from './lanes.ts';

/** Lanes after so many answers, each as fast as the org can. */
function opened(most: number, answers = 50) {
    const lanes = adaptiveLanes(most);
    for (let count = 0; count < answers; count += 1) {
        lanes.answered(100);
    }
    return lanes;
}

test('lanes begin with one, and open one by one while the org is fast, up to the most', () => {
    assert.equal(adaptiveLanes(4).allowed(), 1);
    assert.deepEqual([opened(4, 1).allowed(), opened(4).allowed(), opened(25).allowed() <= 25], [2, 4, true]);
});

test('an org that slows down, or fails, has half the lanes', () => {
    const slow = opened(8);
    slow.answered(300);
    const failing = opened(8);
    failing.failed();
    assert.deepEqual([slow.allowed(), failing.allowed()], [4, 4]);
    for (let count = 0; count < 10; count += 1) {
        failing.failed();
    }
    assert.equal(failing.allowed(), 1, 'never none');
});

test('an org that became slower for good gets its lanes back', () => {
    const lanes = opened(4);
    for (let count = 0; count < 500; count += 1) {
        lanes.answered(400);
    }
    assert.equal(lanes.allowed(), 4);
});

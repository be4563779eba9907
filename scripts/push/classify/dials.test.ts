import assert from 'node:assert/strict';
import test from 'node:test';
import { attemptsOf, calleeLeg, callerLeg, fateOf, MORNING, outcomesOf } from '../testing/index.ts';

const a = callerLeg({ uuid: 'a', end: 60 });

test('several devices of one user in one dial are one event', () => {
    const records = [
        a,
        calleeLeg({ uuid: 'b2', caller: 'a', start: 1, progress: 2, end: 20, cause: 'NO_ANSWER' }),
        calleeLeg({ uuid: 'b1', caller: 'a', start: 1, end: 1.2, cause: 'USER_BUSY' }),
        calleeLeg({ uuid: 'b3', caller: 'a', start: 1.1, progress: 5, end: 20, cause: 'NO_ANSWER' })
    ];
    const [attempt, ...others] = attemptsOf(records);
    assert.equal(others.length, 0);
    assert.deepEqual(
        [attempt?.key, attempt?.hangupCause, attempt?.ringSeconds, attempt?.missedCallType],
        ['b1', 'NO_ANSWER', 18, 'Ringing']
    );
    assert.deepEqual([fateOf(outcomesOf(records), 'b2'), fateOf(outcomesOf(records), 'b3')], ['merged', 'merged']);
});

test("a user's rejection on one device speaks for the dial", () => {
    const [attempt] = attemptsOf([
        a,
        calleeLeg({ uuid: 'b1', caller: 'a', progress: 1, end: 20, cause: 'ORIGINATOR_CANCEL' }),
        calleeLeg({
            uuid: 'b2',
            caller: 'a',
            progress: 1,
            end: 6,
            cause: 'CALL_REJECTED',
            variables: { sip_term_status: '603' }
        })
    ]);
    assert.deepEqual([attempt?.hangupCause, attempt?.ringSeconds, attempt?.key], ['CALL_REJECTED', 5, 'b1']);
});

test('the same user dialled again later is a second event', () => {
    const attempts = attemptsOf([
        a,
        calleeLeg({ uuid: 'b1', caller: 'a', start: 0, progress: 1, end: 20 }),
        calleeLeg({ uuid: 'b2', caller: 'a', start: 20, progress: 21, end: 40 })
    ]);
    assert.deepEqual(
        attempts.map(({ key }) => key),
        ['b1', 'b2']
    );
});

test('two users in one dial are two events', () => {
    const attempts = attemptsOf([
        a,
        calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }),
        calleeLeg({ uuid: 'c', caller: 'a', user: '1004', progress: 1 })
    ]);
    assert.deepEqual(
        attempts.map(({ user, dialType }) => [user.extension, dialType]),
        [
            ['1003', 'Group'],
            ['1004', 'Group']
        ]
    );
});

test('a user who answered on one device missed nothing on the others', () => {
    const outcomes = outcomesOf([
        a,
        calleeLeg({ uuid: 'b1', caller: 'a', progress: 1, end: 5, cause: 'LOSE_RACE' }),
        calleeLeg({ uuid: 'b2', caller: 'a', progress: 1, answer: 5 })
    ]);
    assert.deepEqual(
        [fateOf(outcomes, 'b1'), fateOf(outcomes, 'b2')],
        ['the same user answered on another device', 'answered']
    );
});

test('a device that was refused does not speak for one that rang', () => {
    const refused = { sip_invite_failure_status: '403' };
    const [attempt] = attemptsOf([
        a,
        calleeLeg({ uuid: 'b1', caller: 'a', progress: 1, end: 19, cause: 'CALL_REJECTED', variables: refused }),
        calleeLeg({ uuid: 'b2', caller: 'a', progress: 9, end: 20, cause: 'NO_ANSWER' })
    ]);
    assert.deepEqual(
        [attempt?.missedCallType, attempt?.hangupCause, attempt?.ringSeconds],
        ['Ringing', 'NO_ANSWER', 11]
    );
});

test('the attempt began with its first leg, also where another leg speaks for it', () => {
    const [attempt] = attemptsOf([
        a,
        calleeLeg({ uuid: 'b1', caller: 'a', start: 1, end: 20, cause: 'NO_ANSWER' }),
        calleeLeg({ uuid: 'b2', caller: 'a', start: 2, progress: 3, end: 20, cause: 'NO_ANSWER' })
    ]);
    assert.deepEqual([attempt?.main.uuid, attempt?.startedAt], ['b2', (MORNING + 1) * 1000]);
});

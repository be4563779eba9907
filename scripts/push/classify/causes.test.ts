import assert from 'node:assert/strict';
import test from 'node:test';
import { attemptsOf, calleeLeg, callerLeg } from '../testing/index.ts';
import type { Attempt } from '../types.ts';

function attempt(
    cause: string | undefined,
    options: { progress?: number; variables?: Record<string, string> } = {}
): Attempt {
    const [only] = attemptsOf([
        callerLeg({ uuid: 'a' }),
        calleeLeg({ uuid: 'b', caller: 'a', ...options, cause: cause ?? '' })
    ]);
    assert.ok(only);
    return only;
}

test('the seven causes stay as they are', () => {
    for (const cause of [
        'USER_BUSY',
        'NO_ANSWER',
        'CALL_REJECTED',
        'ORIGINATOR_CANCEL',
        'ALLOTTED_TIMEOUT',
        'LOSE_RACE',
        'NO_USER_RESPONSE'
    ]) {
        assert.equal(attempt(cause, { progress: 1 }).hangupCause, cause);
    }
});

test('a near cause becomes one of the seven', () => {
    const near = {
        DECLINE: 'CALL_REJECTED',
        BUSY_EVERYWHERE: 'USER_BUSY',
        PICKED_OFF: 'LOSE_RACE',
        NO_PICKUP: 'ALLOTTED_TIMEOUT',
        PROGRESS_TIMEOUT: 'ALLOTTED_TIMEOUT',
        RECOVERY_ON_TIMER_EXPIRE: 'NO_USER_RESPONSE'
    };
    for (const [cause, stored] of Object.entries(near)) {
        assert.equal(attempt(cause).hangupCause, stored, cause);
    }
});

test('another cause is stored as it came, and drops no event', () => {
    assert.equal(attempt('UNALLOCATED_NUMBER').hangupCause, 'UNALLOCATED_NUMBER');
    assert.equal(attempt('NORMAL_TEMPORARY_FAILURE').hangupCause, 'NORMAL_TEMPORARY_FAILURE');
});

test('a rejection with SIP 603, or without a SIP code, is the user’s own', () => {
    assert.equal(
        attempt('CALL_REJECTED', { progress: 1, variables: { sip_term_status: '603' } }).hangupCause,
        'CALL_REJECTED'
    );
    assert.equal(attempt('CALL_REJECTED', { progress: 1 }).hangupCause, 'CALL_REJECTED');
});

test('a rejection with 401, 402, 403, 407 or 608 does not blame the user', () => {
    for (const code of ['401', '402', '403', '407', '608']) {
        const { hangupCause, missedCallType, notes } = attempt('CALL_REJECTED', {
            progress: 1,
            variables: { sip_invite_failure_status: code }
        });
        assert.deepEqual([hangupCause, missedCallType], [undefined, 'Trying']);
        assert.match(notes.join(), new RegExp(`SIP ${code} left empty`));
    }
});

test('a leg without a cause keeps it empty and says so', () => {
    const { hangupCause, notes } = attempt(undefined);
    assert.equal(hangupCause, undefined);
    assert.match(notes.join(), /no hangup cause/);
});

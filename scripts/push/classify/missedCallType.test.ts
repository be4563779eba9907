import assert from 'node:assert/strict';
import test from 'node:test';
import { attemptsOf, calleeLeg, callerLeg } from '../testing/index.ts';

function typeOf(options: Partial<Parameters<typeof calleeLeg>[0]>): string | undefined {
    return attemptsOf([callerLeg({ uuid: 'a' }), calleeLeg({ uuid: 'b', caller: 'a', ...options })])[0]?.missedCallType;
}

test('a leg that was alerted rang, also where progressmsec is 0', () => {
    assert.equal(typeOf({ start: 3, progress: 3, variables: { progressmsec: '0', waitmsec: '0' } }), 'Ringing');
});

test('early media is an alert', () => {
    assert.equal(typeOf({ progressMedia: 4 }), 'Ringing');
});

test('a leg without any alert was only tried', () => {
    assert.equal(typeOf({ cause: 'NO_USER_RESPONSE' }), 'Trying');
});

test('a record that says nothing of progress is Unknown', () => {
    const record = calleeLeg({
        uuid: 'b',
        caller: 'a',
        variables: { progress_uepoch: undefined, progress_media_uepoch: undefined }
    });
    const [attempt] = attemptsOf([{ ...record, callflow: [] }]);
    assert.equal(attempt?.missedCallType, 'Unknown');
});

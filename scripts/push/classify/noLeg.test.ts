import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { attemptsOf, calleeLeg, callerLeg, fateOf, MORNING, outcomesOf } from '../testing/index.ts';

const unregistered = {
    dialed_user: '1003',
    dialed_domain: 'pbx.example',
    originate_disposition: 'USER_NOT_REGISTERED'
};
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const stamp = (second: number) => String((MORNING + second) * 1e6);
const bridge = (user: string, second: number) => ({
    app_name: 'bridge',
    app_data: `user/${user}@pbx.example`,
    app_stamp: stamp(second)
});

test('a dial of a user without a registered device is No Devices, keyed by caller, user and dial', () => {
    const [attempt] = attemptsOf([callerLeg({ uuid: 'a', variables: unregistered })]);
    assert.deepEqual(
        [attempt?.key, attempt?.missedCallType, attempt?.hangupCause, attempt?.ringSeconds, attempt?.user.key],
        [sha1('a|1003@pbx.example|1'), 'No Devices', 'USER_NOT_REGISTERED', undefined, '1003@pbx.example']
    );
});

test('SUBSCRIBER_ABSENT is No Devices too', () => {
    const variables = { ...unregistered, originate_disposition: 'SUBSCRIBER_ABSENT' };
    assert.equal(attemptsOf([callerLeg({ uuid: 'a', variables })])[0]?.missedCallType, 'No Devices');
});

test("the platform's busy check is All Busy with an empty cause, and Error Log says so", () => {
    const [attempt] = attemptsOf([
        callerLeg({ uuid: 'a', variables: { ...unregistered, originate_disposition: 'USER_BUSY' } })
    ]);
    assert.deepEqual([attempt?.missedCallType, attempt?.hangupCause], ['All Busy', undefined]);
    assert.match(attempt?.notes.join() ?? '', /USER_BUSY left empty: All Busy/);
});

test('a busy check in the dialplan is All Busy where it set pe_busy_check', () => {
    const variables = { dialed_user: '1003', dialed_domain: 'pbx.example', pe_busy_check: 'true' };
    assert.equal(attemptsOf([callerLeg({ uuid: 'a', variables })])[0]?.missedCallType, 'All Busy');
});

test('a dial that made a leg is not counted again on the caller', () => {
    const busy = { ...unregistered, originate_disposition: 'USER_BUSY' };
    const leg = calleeLeg({ uuid: 'b', caller: 'a', cause: 'USER_BUSY' });
    const withLegs = callerLeg({ uuid: 'a', variables: { ...busy, originated_legs: 'b;Outbound Call;1003' } });
    assert.deepEqual(attemptsOf([withLegs]), []);
    assert.deepEqual(
        attemptsOf([callerLeg({ uuid: 'a', variables: busy }), leg]).map(({ key }) => key),
        ['b']
    );
});

test('a caller who dialled no user is only a caller', () => {
    const variables = { ...unregistered, dialed_user: undefined };
    assert.equal(fateOf(outcomesOf([callerLeg({ uuid: 'a', variables })]), 'a'), "the caller's own leg");
});

test('each dial without a leg is an event of its own, at its own time', () => {
    const applications = [bridge('1004', 1), bridge('1003', 1.2)];
    const attempts = attemptsOf([callerLeg({ uuid: 'a', variables: unregistered, applications, end: 2 })]);
    assert.deepEqual(
        attempts.map(({ key, user, startedAt }) => [key, user.extension, startedAt]),
        [
            [sha1('a|1004@pbx.example|1'), '1004', (MORNING + 1) * 1000],
            [sha1('a|1003@pbx.example|2'), '1003', (MORNING + 1.2) * 1000]
        ]
    );
    assert.match(attempts[0]?.notes.join() ?? '', /the switch keeps no other/);
});

test('an earlier dial that lasted is not taken for one without a leg', () => {
    const applications = [bridge('1004', 1), bridge('1003', 21)];
    const attempts = attemptsOf([callerLeg({ uuid: 'a', variables: unregistered, applications, end: 22 })]);
    assert.deepEqual(
        attempts.map(({ user }) => user.extension),
        ['1003']
    );
});

test('pe_dial tells each dial exactly, and a device that was busy has a leg of its own', () => {
    const variables = {
        domain_name: 'pbx.example',
        pe_dial: `ARRAY::1004;USER_NOT_REGISTERED;${stamp(1)}|:1005;USER_BUSY|:1003@other.example;ALL_BUSY`
    };
    const attempts = attemptsOf([callerLeg({ uuid: 'a', variables })]);
    assert.deepEqual(
        attempts.map(({ key, user, missedCallType }) => [key, user.key, missedCallType]),
        [
            [sha1('a|1004@pbx.example|1'), '1004@pbx.example', 'No Devices'],
            [sha1('a|1003@other.example|3'), '1003@other.example', 'All Busy']
        ]
    );
});

test('a last dial that went to a number is not blamed on the user dialled before', () => {
    const applications = [
        { app_name: 'bridge', app_data: 'sofia/gateway/carrier/00442079460123', app_stamp: stamp(1) }
    ];
    const variables = { ...unregistered, originate_disposition: 'USER_BUSY' };
    assert.deepEqual(attemptsOf([callerLeg({ uuid: 'a', variables, applications, end: 3 })]), []);
});

test('a record that names twenty thousand users gives five hundred events at most, each saying that more were left out', () => {
    const users = Array.from({ length: 20_000 }, (_, at) => `${at}@pbx.example`);
    const bridged = { ...unregistered, last_app: 'bridge', last_arg: users.map((user) => `user/${user}`).join(',') };
    const pushed = { pe_dial: `ARRAY::${users.map((user) => `${user};USER_NOT_REGISTERED;1`).join('|:')}` };
    for (const variables of [bridged, pushed]) {
        const attempts = attemptsOf([callerLeg({ uuid: 'a', variables })]);
        assert.equal(attempts.length, 500);
        assert.ok(attempts.every(({ notes }) => notes.some((note) => /more missed dials .* left out/.test(note))));
    }
});

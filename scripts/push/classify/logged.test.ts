import assert from 'node:assert/strict';
import test from 'node:test';
import { agentLeg, attemptsOf, calleeLeg, callerLeg, fateOf, outcomesOf } from '../testing/index.ts';

const a = callerLeg({ uuid: 'a', cause: 'ORIGINATOR_CANCEL', end: 20 });

test('two legs of a missed call make one event, that of the callee', () => {
    const records = [
        a,
        calleeLeg({ uuid: 'b', caller: 'a', start: 10, progress: 10, end: 13.52, cause: 'ORIGINATOR_CANCEL' })
    ];
    const [attempt, ...others] = attemptsOf(records);
    assert.equal(others.length, 0);
    assert.deepEqual(
        [
            attempt?.key,
            attempt?.missedCallType,
            attempt?.hangupCause,
            attempt?.ringSeconds,
            attempt?.user.extension,
            attempt?.call.uuid
        ],
        ['b', 'Ringing', 'ORIGINATOR_CANCEL', 4, '1003', 'a']
    );
    assert.equal(fateOf(outcomesOf(records), 'a'), "the caller's own leg");
});

test('the order of the files changes nothing', () => {
    const records = [
        a,
        calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }),
        calleeLeg({ uuid: 'c', caller: 'a', progress: 2 })
    ];
    const keys = (list: typeof records) =>
        attemptsOf(list).map(({ key, main, ringSeconds }) => [key, main.uuid, ringSeconds]);
    assert.deepEqual(keys(records.toReversed()), keys(records));
});

test('an answered leg is no miss', () => {
    assert.equal(
        fateOf(outcomesOf([a, calleeLeg({ uuid: 'b', caller: 'a', progress: 1, answer: 3 })]), 'b'),
        'answered'
    );
});

test('a device dialled directly is no miss of a user', () => {
    const records = [a, calleeLeg({ uuid: 'b', caller: 'a', user: undefined, progress: 1, cause: 'NO_ANSWER' })];
    assert.equal(fateOf(outcomesOf(records), 'b'), 'no user: a device dialled directly, or a number');
});

test('a number outside the switch counts only where a queue dialled it', () => {
    const gateway = { sip_gateway_name: 'carrier', sip_profile_name: 'gateway' };
    const direct = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, cause: 'NO_ANSWER', variables: gateway });
    const queued = agentLeg({ uuid: 'g', member: 'a', progress: 1, cause: 'NO_ANSWER', variables: gateway });
    assert.equal(fateOf(outcomesOf([a, direct]), 'b'), 'a number outside the switch, not dialled for a queue');
    assert.equal(fateOf(outcomesOf([a, queued]), 'g'), 'event');
});

test('an agent leg of a queue is a missed attempt of the agent on the call of the member', () => {
    const member = callerLeg({
        uuid: 'm',
        user: undefined,
        variables: { cc_side: 'member', cc_queue: 'sales@pbx.example' }
    });
    const [attempt] = attemptsOf([
        member,
        agentLeg({ uuid: 'g', member: 'm', progress: 1, end: 16, cause: 'NO_ANSWER' })
    ]);
    assert.deepEqual(
        [attempt?.key, attempt?.queue, attempt?.user.key, attempt?.call.uuid, attempt?.dialType, attempt?.ringSeconds],
        ['g', 'sales@pbx.example', '1003@pbx.example', 'm', 'Call Queue', 15]
    );
});

test('the same record in two files counts once', () => {
    const b = calleeLeg({ uuid: 'b', caller: 'a', progress: 1 });
    const outcomes = outcomesOf([a, b, b]);
    assert.deepEqual(
        outcomes.map(({ kind }) => kind),
        ['noMiss', 'event', 'merged']
    );
});

test('a leg that names no call still makes an event', () => {
    const [attempt] = attemptsOf([agentLeg({ uuid: 'g', member: '', progress: 1 })]);
    assert.deepEqual([attempt?.key, attempt?.call.uuid], ['g', undefined]);
});

test('of two records of one leg the longer one counts, in either order', () => {
    const short = calleeLeg({ uuid: 'b', caller: 'a', progress: 1 });
    const long = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, variables: { pe_user_id: '7' } });
    for (const records of [
        [short, long],
        [long, short]
    ]) {
        assert.equal(attemptsOf(records)[0]?.main.variables.get('pe_user_id'), '7');
    }
});

test('each sign of leaving the switch counts alone', () => {
    for (const variables of [
        { sip_gateway_name: 'carrier' },
        { sip_use_gateway: 'carrier' },
        { sip_profile_name: 'gateway' },
        { originate_endpoint: 'freetdm' },
        { pe_outside: 'true' }
    ]) {
        const leg = calleeLeg({ uuid: 'b', caller: 'a', cause: 'NO_ANSWER', variables });
        const fate = fateOf(outcomesOf([leg]), 'b');
        assert.equal(fate, 'a number outside the switch, not dialled for a queue', Object.keys(variables).join());
    }
});

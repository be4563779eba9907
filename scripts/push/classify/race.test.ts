import assert from 'node:assert/strict';
import test from 'node:test';
import { agentLeg, attemptsOf, calleeLeg, callerLeg, fateOf, MORNING, outcomesOf } from '../testing/index.ts';

const loser = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, end: 5, cause: 'LOSE_RACE' });

test('a race lost to another user is a missed attempt', () => {
    const [attempt] = attemptsOf([loser, calleeLeg({ uuid: 'c', caller: 'a', user: '1004', progress: 1, answer: 5 })]);
    assert.deepEqual(
        [attempt?.user.extension, attempt?.hangupCause, attempt?.missedCallType],
        ['1003', 'LOSE_RACE', 'Ringing']
    );
});

test('PICKED_OFF counts as a lost race', () => {
    const picked = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, end: 5, cause: 'PICKED_OFF' });
    const [attempt] = attemptsOf([picked, calleeLeg({ uuid: 'c', caller: 'a', user: '1004', progress: 1, answer: 5 })]);
    assert.equal(attempt?.hangupCause, 'LOSE_RACE');
});

test("the caller's record tells who won where the answered leg is not there", () => {
    const caller = (number: string) =>
        callerLeg({
            uuid: 'a',
            variables: { bridge_uuid: 'w', originated_legs: `ARRAY::b;Outbound Call;1003|:w;Outbound Call;${number}` }
        });
    assert.equal(fateOf(outcomesOf([caller('1003'), loser]), 'b'), 'the same user answered on another device');
    assert.equal(fateOf(outcomesOf([caller('1004'), loser]), 'b'), 'event');
});

test('the member tells which agent won', () => {
    const member = callerLeg({ uuid: 'm', variables: { cc_side: 'member', cc_agent: '1004@pbx.example' } });
    const outcomes = outcomesOf([
        member,
        agentLeg({ uuid: 'g', member: 'm', progress: 1, end: 5, cause: 'LOSE_RACE' })
    ]);
    assert.equal(fateOf(outcomes, 'g'), 'event');
});

test('a race lost less than four hours ago waits for the leg that won', () => {
    const end = (MORNING + 5) * 1000;
    assert.equal(fateOf(outcomesOf([loser], end + 3 * 3_600_000), 'b'), 'waiting');
});

test("a caller's record that does not tell who won does not end the wait", () => {
    const end = (MORNING + 5) * 1000;
    const silent = callerLeg({ uuid: 'a' });
    assert.equal(fateOf(outcomesOf([silent, loser], end + 1000), 'b'), 'waiting');
    assert.equal(fateOf(outcomesOf([silent, loser], end + 4 * 3_600_000), 'b'), 'event');
});

test('an agent is the same one in capitals', () => {
    const member = callerLeg({ uuid: 'm', variables: { cc_side: 'member', cc_agent: '1003@PBX.example' } });
    const lost = agentLeg({ uuid: 'g', member: 'm', progress: 1, end: 5, cause: 'LOSE_RACE' });
    assert.equal(fateOf(outcomesOf([member, lost]), 'g'), 'the same user answered on another device');
});

test('after four hours it is an event, and Error Log says what is not known', () => {
    const [attempt] = attemptsOf([loser], (MORNING + 5) * 1000 + 4 * 3_600_000);
    assert.match(attempt?.notes.join() ?? '', /Who answered instead is not known/);
});

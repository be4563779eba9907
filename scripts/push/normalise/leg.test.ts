import assert from 'node:assert/strict';
import test from 'node:test';
import { agentLeg, calleeLeg, callerLeg, legsOf, MORNING, type CdrRecord } from '../testing/index.ts';
import type { Leg } from '../types.ts';

function legOf(record: CdrRecord): Leg {
    const [leg] = legsOf([record]);
    assert.ok(leg);
    return leg;
}

test('a leg with originating_leg_uuid, originator or an originator profile was made for a caller', () => {
    for (const keep of ['originating_leg_uuid', 'originator', undefined]) {
        const all = { originating_leg_uuid: undefined, originator: undefined };
        const leg = legOf(
            calleeLeg({ uuid: 'b', caller: 'a', variables: keep === undefined ? all : { ...all, [keep]: 'a' } })
        );
        assert.equal(leg.side, 'callee');
        assert.equal(leg.callUuid, 'a');
    }
});

test('dialed_user alone does not make a callee: the caller carries it too', () => {
    assert.equal(legOf(callerLeg({ uuid: 'a', variables: { dialed_user: '1003' } })).side, 'caller');
});

test("an agent's leg is told by cc_side, and belongs to the member's call", () => {
    const leg = legOf(agentLeg({ uuid: 'g', member: 'm' }));
    assert.deepEqual([leg.side, leg.callUuid, leg.user?.key], ['agent', 'm', '1003@pbx.example']);
});

test("a member's leg is a caller, although it has cc_queue and cc_agent", () => {
    const variables = { cc_side: 'member', cc_queue: 'sales@pbx.example', cc_agent: '1003@pbx.example' };
    const leg = legOf(callerLeg({ uuid: 'm', variables }));
    assert.deepEqual([leg.side, leg.user], ['caller', undefined]);
});

test('times come from microseconds, and 0 is never', () => {
    const leg = legOf(calleeLeg({ uuid: 'b', caller: 'a', start: 1, progress: 1, end: 4.52 }));
    assert.deepEqual(
        [leg.startedAt, leg.progressAt, leg.answeredAt, leg.endedAt],
        [(MORNING + 1) * 1000, (MORNING + 1) * 1000, undefined, (MORNING + 4.52) * 1000]
    );
});

test('the earlier of progress and early media counts', () => {
    const leg = legOf(calleeLeg({ uuid: 'b', caller: 'a', progress: 3, progressMedia: 2 }));
    assert.equal(leg.progressAt, (MORNING + 2) * 1000);
});

test('the caller name comes whole from the callflow profile where the variable lost its end', () => {
    const leg = legOf(
        calleeLeg({ uuid: 'b', caller: 'a', callerName: 'Иван Петров', variables: { caller_id_name: 'ИванПетров' } })
    );
    assert.equal(leg.callerName, 'Иван Петров');
    assert.match(leg.notes.join(), /cut off the end of caller_id_name/);
});

test('the SIP code comes from the cause of the protocol, else from the final status', () => {
    const code = (variables: Record<string, string>) => legOf(calleeLeg({ uuid: 'b', caller: 'a', variables })).sipCode;
    assert.equal(code({ proto_specific_hangup_cause: 'sip:603', sip_invite_failure_status: '407' }), 603);
    assert.equal(code({ sip_invite_failure_status: '407' }), 407);
    assert.equal(code({ proto_specific_hangup_cause: 'Q.850;cause=21' }), undefined);
});

test('an agent named by extension alone has the domain of its queue', () => {
    assert.equal(
        legOf(agentLeg({ uuid: 'g', member: 'm', agent: '1003', queue: 'sales@pbx.example' })).user?.key,
        '1003@pbx.example'
    );
});

test('a uuid of blanks is none, and one with blanks around it is the one without them', () => {
    const uuids = ['   ', ' b ', 'b'].map((uuid) => legOf(calleeLeg({ uuid, caller: ` a ` })));
    assert.match(uuids[0]?.uuid ?? '', /^[0-9a-f]{40}$/);
    assert.deepEqual(
        uuids.slice(1).map(({ uuid, callUuid }) => [uuid, callUuid]),
        Array(2).fill(['b', 'a'])
    );
});

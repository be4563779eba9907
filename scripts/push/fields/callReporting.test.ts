import assert from 'node:assert/strict';
import test from 'node:test';
import { calleeLeg, callerLeg, callsOf, type CdrRecord } from '../testing/index.ts';
import type { FieldValue, OutboundRecord } from './outbound.ts';

function callOf(...records: readonly CdrRecord[]): OutboundRecord {
    const [call] = callsOf(...records);
    assert.ok(call);
    return call;
}

function pick({ values }: OutboundRecord, ...names: readonly string[]): readonly (FieldValue | undefined)[] {
    return names.map((name) => values[name]);
}

test('a caller who was not answered has a From side only', () => {
    const call = callOf(
        callerLeg({
            uuid: 'a',
            progress: 10,
            end: 13.54,
            cause: 'ORIGINATOR_CANCEL',
            variables: { sip_hangup_disposition: 'recv_cancel' }
        })
    );
    assert.equal(call.key, 'a:1');
    assert.deepEqual(
        pick(
            call,
            'From_UUID__c',
            'From_End_Time__c',
            'From_Answer_Time__c',
            'To_UUID__c',
            'From_Time_Ringing__c',
            'From_Time_Talking__c',
            'From_Hung_Up_By__c'
        ),
        ['a', '2026-11-20T09:00:13.540Z', undefined, undefined, 4, 0, 'Caller']
    );
});

test('the answered leg is the To side', () => {
    const call = callOf(
        callerLeg({ uuid: 'a', answer: 12, end: 72, variables: { sip_hangup_disposition: 'send_bye' } }),
        calleeLeg({
            uuid: 'b',
            caller: 'a',
            start: 2,
            progress: 3,
            answer: 12,
            end: 72,
            variables: { sip_hangup_disposition: 'recv_bye', pe_user_id: '9' }
        })
    );
    assert.deepEqual(
        pick(
            call,
            'To_UUID__c',
            'To_Number__c',
            'To_Channel_Start_Time__c',
            'From_Time_Talking__c',
            'From_Hung_Up_By__c',
            'To_AVS_User_Id__c'
        ),
        ['b', '1003', '2026-11-20T09:00:02.000Z', 60, 'Agent', 9]
    );
    assert.equal(call.references['To_AVS_User__c']?.key, '1003@pbx.example');
});

test('calls by a trunk are Inbound, between users Internal, over a gateway Outbound, to the switch itself Service', () => {
    const trunk = callerLeg({ uuid: 'a', user: undefined, context: 'public' });
    const gateway = callerLeg({
        uuid: 'a',
        variables: { last_app: 'bridge', last_arg: 'sofia/gateway/carrier/00442079460123' }
    });
    const service = callerLeg({ uuid: 'a', answer: 1, destination: '*98' });
    assert.deepEqual(
        [trunk, callerLeg({ uuid: 'a', variables: { originate_disposition: 'NO_ANSWER' } }), gateway, service].map(
            (record) => callOf(record).values['Call_Direction__c']
        ),
        ['Inbound', 'Internal', 'Outbound', 'Service']
    );
});

test('the dialplan may name the direction', () => {
    assert.equal(
        callOf(callerLeg({ uuid: 'a', variables: { call_direction: 'local' } })).values['Call_Direction__c'],
        'Internal'
    );
    assert.equal(
        callOf(callerLeg({ uuid: 'a', variables: { pe_call_direction: 'Inbound' } })).values['Call_Direction__c'],
        'Inbound'
    );
});

test('time in a queue and the queue come from the member', () => {
    const call = callOf(
        callerLeg({
            uuid: 'a',
            variables: {
                cc_side: 'member',
                cc_queue: 'sales@pbx.example',
                cc_queue_joined_epoch: '1795165203',
                cc_queue_canceled_epoch: '1795165245'
            }
        })
    );
    assert.equal(call.values['From_Time_In_Queue__c'], 42);
    assert.equal(call.references['Call_Queue__c']?.key, 'sales@pbx.example');
});

test('a transferred caller has a row for each conversation', () => {
    const calls = callsOf(
        callerLeg({ uuid: 'a', end: 100 }),
        calleeLeg({ uuid: 'b', caller: 'a', answer: 5, end: 30 }),
        calleeLeg({
            uuid: 'c',
            caller: 'a',
            user: '1004',
            start: 30,
            answer: 40,
            end: 100,
            variables: { pe_conversation_instance: '2' }
        })
    );
    assert.deepEqual(
        calls.map((call) => [
            call.key,
            ...pick(call, 'To_UUID__c', 'From_Conversation_Instance__c', 'From_Instance_Count__c')
        ]),
        [
            ['a:1', 'b', 1, 2],
            ['a:2', 'c', 2, 2]
        ]
    );
});

test('voicemail, recording and its address come from the switch or the dialplan', () => {
    const call = callOf(
        callerLeg({
            uuid: 'a',
            variables: {
                voicemail_message_len: '12',
                record_seconds: '30',
                pe_recording_url: 'https://rec.example/a.wav'
            }
        })
    );
    assert.deepEqual(pick(call, 'From_Flag_Voicemail_Record__c', 'From_Flag_Record__c', 'RecordingURL1__c'), [
        true,
        true,
        'https://rec.example/a.wav'
    ]);
});

test('a recording address that is none is left out and noted', () => {
    const call = callOf(callerLeg({ uuid: 'a', variables: { pe_recording_url: 'javascript:alert(1)' } }));
    assert.equal(call.values['RecordingURL1__c'], undefined);
    assert.match(call.notes.join(), /pe_recording_url/);
});

test('without the caller’s record there is no call row but a stub', () => {
    assert.deepEqual(callsOf(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 })), []);
});

test('a caller who was connected to a leg without a record has a To UUID, and nobody is said to have hung up', () => {
    const variables = { bridge_uuid: 'w', bridge_uepoch: '1795165210000000', sip_hangup_disposition: 'send_bye' };
    const call = callOf(callerLeg({ uuid: 'a', answer: 10, end: 40, variables }));
    assert.deepEqual(pick(call, 'To_UUID__c', 'From_Time_Talking__c', 'From_Hung_Up_By__c'), ['w', 30, undefined]);
});

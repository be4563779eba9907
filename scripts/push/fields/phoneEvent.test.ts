import assert from 'node:assert/strict';
import test from 'node:test';
import { agentLeg, calleeLeg, callerLeg, eventOf } from '../testing/index.ts';

const a = callerLeg({ uuid: 'a' });
const b = (variables: Record<string, string> = {}) =>
    calleeLeg({ uuid: 'b', caller: 'a', start: 1, progress: 2, end: 20, cause: 'NO_ANSWER', variables });

test('an event carries key, type, time, ring and cause of its leg', () => {
    const { key, values } = eventOf(a, b());
    assert.deepEqual(
        [key, values['Event_Type__c'], values['Time__c'], values['Ring_Duration__c'], values['Hangup_Cause__c']],
        ['b', 'Missed', '2026-11-20T09:00:01.000Z', 18, 'NO_ANSWER']
    );
});

test('an event points at its call, its user and the user who called by their keys', () => {
    const { references } = eventOf(a, b());
    assert.deepEqual(references, {
        To_Call_Reporting__c: { object: 'CallReporting__c', externalId: 'Call_Key__c', key: 'a:1' },
        Natterbox_User__c: { object: 'User__c', externalId: 'Switch_Key__c', key: '1003@pbx.example' },
        Originating_Natterbox_User__c: { object: 'User__c', externalId: 'Switch_Key__c', key: '1001@pbx.example' }
    });
});

test('the conversation after a transfer has a call row of its own', () => {
    assert.equal(eventOf(a, b({ pe_conversation_instance: '2' })).references['To_Call_Reporting__c']?.key, 'a:2');
});

test("an agent's event points at the queue", () => {
    const { references } = eventOf(agentLeg({ uuid: 'g', member: 'm', progress: 1 }));
    assert.equal(references['Call_Queue__c']?.key, 'sales@pbx.example');
});

test('what the dialplan says of the user fills availability, online and platform numbers', () => {
    const { values, references } = eventOf(
        a,
        b({
            pe_user_id: '1003001',
            pe_originating_user_id: '1001001',
            pe_availability_profile_id: '7',
            pe_availability_profile: 'Support day',
            pe_availability_state_id: '71',
            pe_availability_state: 'available',
            pe_availability_state_display: 'Available',
            pe_available_for_calls: 'true',
            pe_user_online: '0',
            pe_queue_lookup: 'true'
        })
    );
    const names = [
        'User_Id__c',
        'Originating_User_Id__c',
        'Availability_Profile_Name__c',
        'Availability_State_Name__c',
        'Availability_State_Display_Name__c',
        'Available_For_Calls__c',
        'User_Online__c',
        'Call_Queue_Lookup__c'
    ];
    assert.deepEqual(
        names.map((name) => values[name]),
        [1003001, 1001001, 'Support day', 'available', 'Available', 'Yes', 'No', true]
    );
    assert.deepEqual([references['Availability_Profile__c']?.key, references['Availability_State__c']?.key], [7, 71]);
});

test('what the switch does not say is Unknown or absent, never guessed', () => {
    const { values, notes } = eventOf(a, b());
    assert.deepEqual(
        [values['Available_For_Calls__c'], values['User_Online__c'], values['User_Id__c']],
        ['Unknown', 'Unknown', undefined]
    );
    assert.deepEqual(notes, []);
});

test('a word that is neither yes nor no, or no number, is left out and logged', () => {
    const { values, notes } = eventOf(a, b({ pe_user_online: 'perhaps', pe_user_id: 'x7' }));
    assert.deepEqual([values['User_Online__c'], values['User_Id__c']], ['Unknown', undefined]);
    assert.equal(notes.length, 2);
});

test('wrap-up is the one set, else the delay of the cause', () => {
    const delays = { pe_no_answer_delay_time: '5', pe_reject_delay_time: '30' };
    assert.equal(eventOf(a, b(delays)).values['Wrap_Up_Failed_Time__c'], 5);
    assert.equal(eventOf(a, b({ ...delays, pe_wrap_up_failed_time: '9' })).values['Wrap_Up_Failed_Time__c'], 9);
    assert.equal(eventOf(a, b({ ...delays, hangup_cause: 'CALL_REJECTED' })).values['Wrap_Up_Failed_Time__c'], 30);
});

test('a text too long for its field is cut, and the whole is logged', () => {
    const long = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, callerName: 'x'.repeat(300), cause: 'C'.repeat(50) });
    const { values, notes } = eventOf(a, long);
    assert.deepEqual([String(values['Caller_ID_Name__c']).length, String(values['Hangup_Cause__c']).length], [255, 40]);
    assert.match(notes.join('\n'), /Caller_ID_Name__c is cut to 255 of 300/);
    assert.match(notes.join('\n'), /Hangup_Cause__c is cut to 40 of 50/);
});

test('a number too long for its field is left out and logged', () => {
    const { values, notes } = eventOf(a, b({ pe_wrap_up_failed_time: '123456789' }));
    assert.equal(values['Wrap_Up_Failed_Time__c'], undefined);
    assert.match(notes.join(), /at most 8 digits/);
});

function readJson(value: unknown): Readonly<Record<string, unknown>> {
    return JSON.parse(String(value)) as Record<string, unknown>;
}

test('JSON String holds the record, or of one too long its file, length and SHA-1', () => {
    assert.equal('variables' in readJson(eventOf(a, b()).values['JSON_String__c']), true);
    const pointer = readJson(eventOf(a, b({ sdp: 'v'.repeat(32_000) })).values['JSON_String__c']);
    assert.deepEqual([pointer['file'], String(pointer['sha1']).length], ['1.cdr.json', 40]);
});

test('a caller number of one form is the same in every row', () => {
    const leg = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, callerNumber: '020 7946 0123' });
    assert.equal(eventOf(a, leg).values['Caller_ID_Number__c'], '+442079460123');
});

test('a clock set back gives a negative ring, which is kept and logged', () => {
    const { values, notes } = eventOf(a, calleeLeg({ uuid: 'b', caller: 'a', progress: 10, end: 4 }));
    assert.equal(values['Ring_Duration__c'], -6);
    assert.match(notes.join(), /clock of the switch/);
});

test('a cut never leaves half a character', () => {
    const leg = calleeLeg({ uuid: 'b', caller: 'a', progress: 1, callerName: `${'x'.repeat(254)}😀` });
    assert.equal(eventOf(a, leg).values['Caller_ID_Name__c'], 'x'.repeat(254));
});

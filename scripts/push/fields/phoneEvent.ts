import type { Attempt } from '../types.ts';
import { boundedKey } from './callKey.ts';
import { EVENT_AVAILABILITY } from './eventAvailability.ts';
import { EVENT_PARTIES } from './eventParties.ts';
import { rawRecord } from './rawRecord.ts';
import type { FieldRow } from './table.ts';
import { dateTime, numberOr } from './values.ts';

/** Every writable field of Phone_Event__c but Error Log, which gathers what these rows could not resolve. */
export const PHONE_EVENT_FIELDS: readonly FieldRow<Attempt>[] = [
    {
        field: 'Event_Key__c',
        source: 'uuid',
        how: 'The uuid of the first leg of the attempt; for a dial that made no leg, the SHA-1 of caller uuid, user and number of the dial.',
        length: 80,
        absent: 'omit',
        value: ({ key }) => boundedKey(key)
    },
    { field: 'Event_Type__c', source: 'none', how: 'Always Missed.', absent: 'omit', value: () => 'Missed' },
    {
        field: 'Time__c',
        source: 'start_uepoch',
        how: 'When the attempt began, from microseconds.',
        absent: 'omit',
        value: ({ startedAt }) => dateTime(startedAt)
    },
    {
        field: 'Missed_Call_Type__c',
        source: 'progress_uepoch, progress_media_uepoch, originate_disposition, pe_busy_check, pe_dial',
        how: 'How far the attempt got; Unknown where the record does not say.',
        absent: 'omit',
        value: ({ missedCallType }) => missedCallType
    },
    {
        field: 'Hangup_Cause__c',
        source: 'hangup_cause, with proto_specific_hangup_cause, sip_term_status, sip_invite_failure_status',
        how: 'One of the seven causes where it means one, else as it came. Empty when All Busy, or when the device was refused.',
        length: 40,
        absent: 'clear',
        value: ({ hangupCause }) => hangupCause
    },
    {
        field: 'Dial_Type__c',
        source: "pe_dial_type, else cc_queue, the dial's users, the trunk and the dialled number",
        how: 'How the user came to be dialled; Unknown where the records do not say.',
        absent: 'omit',
        value: ({ dialType }) => dialType
    },
    {
        field: 'Ring_Duration__c',
        source: 'end_uepoch, progress_uepoch, progress_media_uepoch',
        how: 'End less first progress, in whole seconds.',
        digits: 8,
        absent: 'omit',
        value: ({ ringSeconds }) => ringSeconds
    },
    {
        field: 'Wrap_Up_Failed_Time__c',
        source: 'pe_wrap_up_failed_time, else pe_reject_delay_time, pe_busy_delay_time, pe_no_answer_delay_time by the cause',
        how: "Seconds, from the agent's delay settings that the dialplan puts on the leg.",
        digits: 8,
        absent: 'omit',
        value: (attempt, { note }) => numberOr(attempt.main.variables, wrapUpVariable(attempt), note)
    },
    ...EVENT_PARTIES,
    ...EVENT_AVAILABILITY,
    {
        field: 'JSON_String__c',
        source: 'the record itself',
        how: 'The document as it came, decoded; of one too long, file name, SHA-1, length, and what later legs of the call are held against.',
        length: 32_000,
        absent: 'omit',
        value: ({ main }) => rawRecord(main)
    }
];

/** Where the notes of all rows go. */
export const ERROR_LOG: Pick<FieldRow<Attempt>, 'field' | 'source' | 'how' | 'length'> = {
    field: 'Error_Log__c',
    source: 'what the rows above could not resolve',
    how: 'One line each; emptied where there is nothing to say.',
    length: 32_768
};

function wrapUpVariable({ hangupCause, main }: Attempt): string {
    if (main.variables.has('pe_wrap_up_failed_time')) {
        return 'pe_wrap_up_failed_time';
    }
    switch (hangupCause) {
        case 'CALL_REJECTED':
            return 'pe_reject_delay_time';
        case 'USER_BUSY':
            return 'pe_busy_delay_time';
        default:
            return 'pe_no_answer_delay_time';
    }
}

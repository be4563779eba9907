import { readFlag } from '../normalise/index.ts';
import type { Attempt, SwitchUser } from '../types.ts';
import { callerUser } from './caller.ts';
import { boundedKey, callKeyOf } from './callKey.ts';
import { rawRecord } from './rawRecord.ts';
import type { FieldRow } from './table.ts';
import { dateTime, first, numberOr, numberReference, queueReference, userReference, yesNoUnknown } from './values.ts';

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
    {
        field: 'To_Call_Reporting__c',
        source: 'originating_leg_uuid or cc_member_session_uuid, pe_conversation_instance',
        how: 'The call by Call_Key__c.',
        absent: 'omit',
        value: (attempt, { note }) => {
            const key = callKeyOf(attempt);
            if (key === undefined) {
                note('The leg names no call (no originating_leg_uuid, no cc_member_session_uuid).');
                return undefined;
            }
            return { object: 'CallReporting__c', externalId: 'Call_Key__c', key };
        }
    },
    {
        field: 'Call_Queue__c',
        source: 'cc_queue',
        how: 'The queue by Switch_Key__c.',
        absent: 'omit',
        value: ({ queue }) => queueReference(queue)
    },
    {
        field: 'Call_Queue_Lookup__c',
        source: 'pe_queue_lookup',
        how: 'Ticked where the dialplan says that the dial only asked whether the agent is available.',
        absent: 'omit',
        value: ({ main }) => readFlag(main.variables.get('pe_queue_lookup')) ?? false
    },
    {
        field: 'Natterbox_User__c',
        source: 'dialed_user and dialed_domain, or cc_agent',
        how: 'The user by Switch_Key__c.',
        absent: 'omit',
        value: ({ user }) => userReference(user)
    },
    {
        field: 'Originating_Natterbox_User__c',
        source: "the caller's user_name and domain_name",
        how: 'The user by Switch_Key__c, where the caller signed in as one.',
        absent: 'omit',
        value: (attempt) => userReference(originator(attempt))
    },
    {
        field: 'User_Id__c',
        source: 'pe_user_id',
        how: "The platform's number of the user who missed the call.",
        absent: 'omit',
        value: ({ main }, { note }) => numberOr(main.variables, 'pe_user_id', note)
    },
    {
        field: 'Originating_User_Id__c',
        source: 'pe_originating_user_id',
        how: "The platform's number of the user who called, from the caller's leg, else from the leg.",
        absent: 'omit',
        value: ({ call, main }, { note }) =>
            numberOr(call.caller?.variables, 'pe_originating_user_id', note) ??
            numberOr(main.variables, 'pe_originating_user_id', note)
    },
    {
        field: 'Originating_UUID__c',
        source: 'originating_leg_uuid or cc_member_session_uuid',
        how: "The uuid of the caller's channel.",
        length: 64,
        absent: 'omit',
        value: ({ call }) => call.uuid
    },
    {
        field: 'Caller_ID_Name__c',
        source: "caller_id_name of the leg's callflow profile",
        how: 'As it came: the profile is not encoded, so no byte is lost.',
        length: 255,
        absent: 'omit',
        value: ({ main }) => main.callerName
    },
    {
        field: 'Caller_ID_Number__c',
        source: "caller_id_number of the leg's callflow profile",
        how: 'E.164 where valid, else as it came.',
        length: 40,
        absent: 'omit',
        value: ({ main }, { phone }) => phone(main.callerNumber)
    },
    {
        field: 'Availability_Profile__c',
        source: 'pe_availability_profile_id',
        how: 'The profile by Id__c.',
        absent: 'omit',
        value: ({ main }, { note }) =>
            numberReference('AvailabilityProfile__c', numberOr(main.variables, 'pe_availability_profile_id', note))
    },
    {
        field: 'Availability_Profile_Name__c',
        source: 'pe_availability_profile',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_profile')
    },
    {
        field: 'Availability_State__c',
        source: 'pe_availability_state_id',
        how: 'The state by Id__c.',
        absent: 'omit',
        value: ({ main }, { note }) =>
            numberReference('AvailabilityProfileState__c', numberOr(main.variables, 'pe_availability_state_id', note))
    },
    {
        field: 'Availability_State_Name__c',
        source: 'pe_availability_state',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_state')
    },
    {
        field: 'Availability_State_Display_Name__c',
        source: 'pe_availability_state_display',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_state_display')
    },
    {
        field: 'Available_For_Calls__c',
        source: 'pe_available_for_calls',
        how: 'Yes or No, Unknown where the dialplan does not set it.',
        absent: 'omit',
        value: ({ main }, { note }) => yesNoUnknown(main.variables, 'pe_available_for_calls', note)
    },
    {
        field: 'User_Online__c',
        source: 'pe_user_online',
        how: 'Yes or No, Unknown where the dialplan does not set it.',
        absent: 'omit',
        value: ({ main }, { note }) => yesNoUnknown(main.variables, 'pe_user_online', note)
    },
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

function originator({ call }: Attempt): SwitchUser | undefined {
    return call.caller === undefined ? undefined : callerUser(call.caller);
}

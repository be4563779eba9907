import { dialledNumber } from '../classify/index.ts';
import { readFlag, readMicroseconds } from '../normalise/index.ts';
import type { Leg } from '../types.ts';
import { callerUser } from './caller.ts';
import { bridgedTo, callDirection, hungUpBy } from './callFacts.ts';
import { callKey } from './callKey.ts';
import type { FieldRow } from './table.ts';
import { dateTime, first, numberOr, queueReference, seconds, userReference, wholeNumber } from './values.ts';

/** One conversation of a call: the caller's leg, and the leg that answered it, where the records hold it. */
export interface Conversation {
    readonly uuid: string;
    readonly instance: number;
    readonly instances: number | undefined;
    /** Whether it is the caller's last, which is the one that the caller's own record tells of. */
    readonly last: boolean;
    readonly caller: Leg;
    readonly answered: Leg | undefined;
    readonly legs: readonly Leg[];
}

/** Every writable field of CallReporting__c. */
export const CALL_REPORTING_FIELDS: readonly FieldRow<Conversation>[] = [
    {
        field: 'Call_Key__c',
        source: "the caller's uuid, pe_conversation_instance",
        how: 'From UUID and From Conversation Instance, which is 1 when unknown.',
        length: 80,
        absent: 'omit',
        value: ({ uuid, instance }) => callKey(uuid, instance)
    },
    {
        field: 'Call_Direction__c',
        source: 'pe_call_direction or call_direction, else trunk and gateway of the legs',
        how: 'Inbound, Outbound, Internal or Service.',
        absent: 'omit',
        value: (conversation, { note }) => callDirection(conversation, note)
    },
    {
        field: 'From_UUID__c',
        source: 'uuid',
        how: 'As it came.',
        length: 64,
        absent: 'omit',
        value: ({ uuid }) => uuid
    },
    {
        field: 'To_UUID__c',
        source: 'uuid of the answered leg',
        how: "As it came; where its record is missing, the caller's bridge_uuid or last_bridge_to.",
        length: 64,
        absent: 'omit',
        value: ({ answered, caller, last }) => answered?.uuid ?? (last ? bridgedTo(caller) : undefined)
    },
    {
        field: 'From_Number__c',
        source: 'caller_id_number of the callflow profile',
        how: 'E.164 where valid, else as it came.',
        length: 40,
        absent: 'omit',
        value: ({ caller }, { phone }) => phone(caller.callerNumber)
    },
    {
        field: 'From_Dialled_Number__c',
        source: 'destination_number of the first callflow profile',
        how: 'What the caller dialled before any transfer; E.164 where valid.',
        length: 40,
        absent: 'omit',
        value: ({ caller }, { phone }) => phone(dialledNumber(caller))
    },
    {
        field: 'To_Number__c',
        source: 'dialed_user, else destination_number, of the answered leg',
        how: 'E.164 where valid, else as it came.',
        length: 40,
        absent: 'omit',
        value: ({ answered }, { phone }) => answered?.user?.extension ?? phone(answered?.destination)
    },
    {
        field: 'From_Start_Time__c',
        source: 'start_uepoch',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.startedAt)
    },
    {
        field: 'From_Answer_Time__c',
        source: 'answer_uepoch',
        how: 'When the switch answered the caller; 0 is never.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.answeredAt)
    },
    {
        field: 'From_End_Time__c',
        source: 'end_uepoch',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ caller }) => dateTime(caller.endedAt)
    },
    {
        field: 'To_Channel_Start_Time__c',
        source: 'start_uepoch of the answered leg',
        how: 'From microseconds.',
        absent: 'omit',
        value: ({ answered }) => dateTime(answered?.startedAt)
    },
    {
        field: 'From_Time_Talking__c',
        source: 'answer_uepoch and end_uepoch of the answered leg, else bridge_uepoch of the caller',
        how: 'Whole seconds; 0 where nobody was connected.',
        digits: 8,
        absent: 'omit',
        value: talkingSeconds
    },
    {
        field: 'From_Time_Ringing__c',
        source: 'progress_uepoch, progress_media_uepoch, answer_uepoch, end_uepoch',
        how: 'From first progress to answer or end, in whole seconds.',
        digits: 8,
        absent: 'omit',
        value: ({ caller }) => seconds(caller.progressAt, caller.answeredAt ?? caller.endedAt)
    },
    {
        field: 'From_Time_In_Queue__c',
        source: 'cc_queue_joined_epoch, and cc_queue_answered_epoch, cc_queue_canceled_epoch or cc_queue_terminated_epoch',
        how: 'Whole seconds.',
        digits: 8,
        absent: 'omit',
        value: queueSeconds
    },
    {
        field: 'From_Hangup_Cause__c',
        source: 'hangup_cause',
        how: 'As it came.',
        length: 40,
        absent: 'omit',
        value: ({ caller }) => caller.hangupCause
    },
    {
        field: 'From_Hung_Up_By__c',
        source: 'sip_hangup_disposition of the caller and of the answered leg',
        how: 'Caller, Agent, Switch, or Unknown; blank where the record of the answered leg is missing.',
        absent: 'omit',
        value: ({ caller, answered }) => hungUpBy(caller, answered)
    },
    {
        field: 'From_AVS_User__c',
        source: 'user_name and domain_name',
        how: 'The user by Switch_Key__c, where the caller signed in as one.',
        absent: 'omit',
        value: ({ caller }) => userReference(callerUser(caller))
    },
    {
        field: 'To_AVS_User__c',
        source: 'dialed_user and dialed_domain, or cc_agent, of the answered leg',
        how: 'The user by Switch_Key__c.',
        absent: 'omit',
        value: ({ answered }) => userReference(answered?.user)
    },
    {
        field: 'From_AVS_User_Id__c',
        source: 'pe_originating_user_id',
        how: "The platform's number of the caller's user.",
        absent: 'omit',
        value: ({ caller }, { note }) => numberOr(caller.variables, 'pe_originating_user_id', note)
    },
    {
        field: 'To_AVS_User_Id__c',
        source: 'pe_user_id of the answered leg',
        how: "The platform's number of the user who answered.",
        absent: 'omit',
        value: ({ answered }, { note }) => numberOr(answered?.variables, 'pe_user_id', note)
    },
    {
        field: 'From_Flag_Record__c',
        source: 'pe_recorded, else record_seconds, record_ms',
        how: 'Ticked where something was recorded.',
        absent: 'omit',
        value: ({ caller }) =>
            readFlag(caller.variables.get('pe_recorded')) ??
            Number(first(caller.variables, 'record_ms', 'record_seconds') ?? 0) > 0
    },
    {
        field: 'From_Flag_Voicemail_Record__c',
        source: 'pe_voicemail, else voicemail_message_len',
        how: 'Ticked where the caller left a message.',
        absent: 'omit',
        value: ({ caller }) =>
            readFlag(caller.variables.get('pe_voicemail')) ??
            Number(caller.variables.get('voicemail_message_len') ?? 0) > 0
    },
    {
        field: 'From_Conversation_Instance__c',
        source: 'pe_conversation_instance',
        how: '1 when unknown.',
        digits: 4,
        absent: 'omit',
        value: ({ instance }) => instance
    },
    {
        field: 'From_Instance_Count__c',
        source: 'pe_instance_count, else the highest pe_conversation_instance',
        how: 'Blank when unknown.',
        digits: 4,
        absent: 'omit',
        value: ({ instances }) => instances
    },
    {
        field: 'To_Conversation_Instance__c',
        source: 'pe_to_conversation_instance of the answered leg',
        how: 'Which conversation of the called channel this was.',
        digits: 4,
        absent: 'omit',
        value: ({ answered }, { note }) => numberOr(answered?.variables, 'pe_to_conversation_instance', note)
    },
    {
        field: 'To_Instance_Count__c',
        source: 'pe_to_instance_count of the answered leg',
        how: 'How many conversations the called channel had.',
        digits: 4,
        absent: 'omit',
        value: ({ answered }, { note }) => numberOr(answered?.variables, 'pe_to_instance_count', note)
    },
    {
        field: 'RecordingURL1__c',
        source: 'pe_recording_url',
        how: 'Only a whole http or https address of at most 255 characters: a cut one would lead elsewhere.',
        length: 255,
        absent: 'omit',
        value: ({ caller }, { note }) => recordingUrl(caller.variables.get('pe_recording_url'), note)
    },
    {
        field: 'Call_Queue__c',
        source: "cc_queue of the caller's leg, else of an agent's leg",
        how: 'The queue by Switch_Key__c.',
        absent: 'omit',
        value: ({ caller, legs }) =>
            queueReference(
                caller.variables.get('cc_queue') ??
                    legs.map((leg) => leg.variables.get('cc_queue')).find((name) => name !== undefined)
            )
    }
];

function talkingSeconds({ caller, answered, last }: Conversation): number | undefined {
    if (answered !== undefined) {
        return seconds(answered.answeredAt, answered.endedAt);
    }
    const bridgedAt = readMicroseconds(caller.variables.get('bridge_uepoch'));
    if (bridgedAt !== undefined && last) {
        return seconds(bridgedAt, caller.endedAt);
    }
    const connected = bridgedAt !== undefined || bridgedTo(caller) !== undefined;
    return caller.endedAt === undefined || connected ? undefined : 0;
}

function queueSeconds({ caller }: Conversation): number | undefined {
    const joined = wholeNumber(caller.variables.get('cc_queue_joined_epoch'));
    const left = wholeNumber(
        first(caller.variables, 'cc_queue_answered_epoch', 'cc_queue_canceled_epoch', 'cc_queue_terminated_epoch')
    );
    return joined === undefined || left === undefined ? undefined : left - joined;
}

const LONGEST_URL = 255;

function recordingUrl(url: string | undefined, note: (text: string) => void): string | undefined {
    if (url === undefined) {
        return undefined;
    }
    if (/^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= LONGEST_URL) {
        return url;
    }
    note('pe_recording_url is not an http or https address of at most 255 characters.');
    return undefined;
}

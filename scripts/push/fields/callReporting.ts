import { readFlag } from '../normalise/index.ts';
import { CALL_CHANNELS } from './callChannels.ts';
import { CALL_PEOPLE } from './callPeople.ts';
import { CALL_TIMES } from './callTimes.ts';
import type { Conversation } from './conversation.ts';
import type { FieldRow } from './table.ts';
import { first, numberOr, queueReference } from './values.ts';

/** Every writable field of CallReporting__c. */
export const CALL_REPORTING_FIELDS: readonly FieldRow<Conversation>[] = [
    ...CALL_CHANNELS,
    ...CALL_TIMES,
    ...CALL_PEOPLE,
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

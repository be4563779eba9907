import type { Attempt, Call } from '../types.ts';
import { boundedKey, callKey, callKeyOf, conversationOf } from './callKey.ts';
import { CALL_REPORTING_FIELDS } from './callReporting.ts';
import type { Conversation } from './conversation.ts';
import type { FieldValue, OutboundRecord } from './outbound.ts';
import type { PhoneFormatter } from './phone.ts';
import { ERROR_LOG, PHONE_EVENT_FIELDS } from './phoneEvent.ts';
import { fillFields } from './table.ts';
import { dateTime, wholeNumber } from './values.ts';

/** The record of one missed attempt. */
export function phoneEventRecord(attempt: Attempt, phone: PhoneFormatter): OutboundRecord {
    const { values, references, notes } = fillFields(PHONE_EVENT_FIELDS, attempt, phone);
    return {
        object: 'Phone_Event__c',
        externalId: 'Event_Key__c',
        key: boundedKey(attempt.key),
        file: attempt.main.file,
        group: callKeyOf(attempt) ?? '',
        values: withoutKey(values, 'Event_Key__c'),
        references,
        notes: [...attempt.notes, ...notes],
        logField: ERROR_LOG.field,
        stub: false
    };
}

/** The rows of a call: one for each conversation its legs name. None where the caller's leg is not at hand. */
export function callReportingRecords(call: Call, phone: PhoneFormatter): readonly OutboundRecord[] {
    return conversationsOf(call).map((conversation) => {
        const { values, references, notes } = fillFields(CALL_REPORTING_FIELDS, conversation, phone);
        const key = callKey(conversation.uuid, conversation.instance);
        return {
            ...callRecord(key, conversation.caller.file),
            values: withoutKey(values, 'Call_Key__c'),
            references,
            notes: [...conversation.caller.notes, ...notes]
        };
    });
}

/** A call of which only an attempt is known: enough to hang the event on, until the caller's leg completes it. */
export function stubRecord(attempt: Attempt, phone: PhoneFormatter): OutboundRecord | undefined {
    const key = callKeyOf(attempt);
    const { main, call } = attempt;
    if (key === undefined || call.uuid === undefined) {
        return undefined;
    }
    const number = phone(main.originator?.callerNumber ?? main.callerNumber);
    const values: Record<string, FieldValue | undefined> = {
        From_UUID__c: call.uuid.slice(0, 64),
        From_Conversation_Instance__c: conversationOf(main),
        From_Start_Time__c: dateTime(attempt.startedAt),
        From_Number__c: number?.slice(0, 40)
    };
    const known = Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined);
    return { ...callRecord(key, main.file), values: Object.fromEntries(known), stub: true };
}

function callRecord(key: string, file: string): OutboundRecord {
    return {
        object: 'CallReporting__c',
        externalId: 'Call_Key__c',
        key,
        file,
        group: key,
        values: {},
        references: {},
        notes: [],
        logField: undefined,
        stub: false
    };
}

/** No caller is transferred so often; a higher number is a mistake in the dialplan. */
const MOST_CONVERSATIONS = 50;

function conversationsOf({ uuid, caller, legs }: Call): readonly Conversation[] {
    if (uuid === undefined || caller === undefined) {
        return [];
    }
    const highest = Math.min(Math.max(conversationOf(caller), ...legs.map(conversationOf)), MOST_CONVERSATIONS);
    const told = wholeNumber(caller.variables.get('pe_instance_count'));
    return Array.from({ length: highest }, (_, index) => {
        const ownLegs = legs.filter((leg) => conversationOf(leg) === index + 1);
        return {
            uuid,
            instance: index + 1,
            last: index + 1 === highest,
            instances: told ?? (highest > 1 ? highest : undefined),
            caller,
            answered: ownLegs.find((leg) => leg.answeredAt !== undefined),
            legs: ownLegs
        };
    });
}

// The external id goes first in the request, and only once.
function withoutKey(values: Readonly<Record<string, FieldValue>>, key: string): Readonly<Record<string, FieldValue>> {
    return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

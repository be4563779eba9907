import { dialledNumber } from '../classify/index.ts';
import { bridgedTo, callDirection } from './callFacts.ts';
import { callKey } from './callKey.ts';
import type { Conversation } from './conversation.ts';
import type { FieldRow } from './table.ts';

/** Which channels a call had, and which numbers. */
export const CALL_CHANNELS: readonly FieldRow<Conversation>[] = [
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
    }
];

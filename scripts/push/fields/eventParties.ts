import { readFlag } from '../normalise/index.ts';
import type { Attempt, SwitchUser } from '../types.ts';
import { callerUser } from './caller.ts';
import { callKeyOf } from './callKey.ts';
import type { FieldRow } from './table.ts';
import { numberOr, queueReference, userReference } from './values.ts';

/** Whose attempt it was: the call, the queue, the user who missed it and the caller. */
export const EVENT_PARTIES: readonly FieldRow<Attempt>[] = [
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
    }
];

function originator({ call }: Attempt): SwitchUser | undefined {
    return call.caller === undefined ? undefined : callerUser(call.caller);
}

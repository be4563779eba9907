import { callerUser } from './caller.ts';
import { hungUpBy } from './callFacts.ts';
import type { Conversation } from './conversation.ts';
import type { FieldRow } from './table.ts';
import { numberOr, userReference } from './values.ts';

/** Who ended a call, and which users were in it. */
export const CALL_PEOPLE: readonly FieldRow<Conversation>[] = [
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
    }
];

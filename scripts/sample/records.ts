import type { Directory, Person, Profile, Queue, State } from './directory.ts';
import type { Attempt, Call, Instant } from './model.ts';
import { itemAt } from './random.ts';

/** A record as Salesforce's data-tree files hold it. A field that is left out is blank. */
export interface TreeRecord {
    readonly attributes: { readonly type: string; readonly referenceId: string };
    readonly [field: string]: TreeValue;
}

type TreeValue = string | number | boolean | { readonly type: string; readonly referenceId: string };
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

function record(type: string, referenceId: string, fields: Fields): TreeRecord {
    const filled = Object.entries(fields).filter(
        (entry): entry is [string, string | number | boolean] => entry[1] !== undefined
    );
    return { attributes: { type, referenceId }, ...Object.fromEntries(filled) };
}

function link(target: { readonly reference: string } | undefined): string | undefined {
    return target === undefined ? undefined : `@${target.reference}`;
}

function dateTime(instant: Instant | undefined): string | undefined {
    return instant === undefined ? undefined : new Date(instant).toISOString();
}

export function profileRecord({ reference, id, name }: Profile): TreeRecord {
    return record('AvailabilityProfile__c', reference, { Name: name, Id__c: id });
}

export function stateRecord({ reference, id, name, displayName, available, profile }: State): TreeRecord {
    return record('AvailabilityProfileState__c', reference, {
        Name: name,
        DisplayName__c: displayName,
        Id__c: id,
        AvailabilityProfile__c: link(profile),
        Available_For_Calls__c: available
    });
}

/** A user with the state of this moment; the first of a profile is the one that takes calls. */
export function userRecord(person: Person, { people }: Directory): TreeRecord {
    const state = itemAt(person.states, person.index % 4 === 3 ? (person.index >> 2) % person.states.length : 0);
    return record('User__c', person.reference, {
        Name: person.name,
        Id__c: person.id,
        Switch_Key__c: person.switchKey,
        FirstName__c: person.firstName,
        LastName__c: person.lastName,
        Username__c: person.username,
        SipExtension__c: person.extension,
        MobilePhone__c: person.mobile,
        Enabled__c: person.index !== people.length - 1,
        AvailabilityProfile__c: link(person.profile),
        AvailabilityProfileState__c: link(state)
    });
}

export function queueRecord({ reference, id, name, switchKey, description, active }: Queue): TreeRecord {
    return record('Call_Queue__c', reference, {
        Name: name,
        Id__c: id,
        Switch_Key__c: switchKey,
        Description__c: description,
        Active__c: active
    });
}

/** By which writers refer to a conversation. */
export function callKey({ uuid, instance }: Call): string {
    return `${uuid}:${instance}`;
}

export function callRecord(call: Call, reference: string): TreeRecord {
    const { to, answer, end, queue, caller, fromUser } = call;
    return record('CallReporting__c', reference, {
        Call_Key__c: callKey(call),
        Call_Direction__c: call.direction,
        From_UUID__c: call.uuid,
        To_UUID__c: to?.uuid,
        From_Number__c: caller.number,
        From_Dialled_Number__c: call.dialled,
        To_Number__c: to?.number,
        From_Start_Time__c: dateTime(call.start),
        From_Answer_Time__c: dateTime(answer),
        From_End_Time__c: dateTime(end),
        To_Channel_Start_Time__c: dateTime(to?.start),
        From_Time_Talking__c: answer === undefined || end === undefined ? undefined : Math.round((end - answer) / 1000),
        From_Time_Ringing__c: call.ringing,
        From_Time_In_Queue__c: call.inQueue,
        From_Hangup_Cause__c: call.hangupCause,
        From_Hung_Up_By__c: call.hungUpBy,
        From_AVS_User__c: link(fromUser),
        To_AVS_User__c: link(to?.user),
        From_AVS_User_Id__c: fromUser?.id,
        To_AVS_User_Id__c: to?.user?.id,
        From_Flag_Record__c: call.recorded,
        From_Flag_Voicemail_Record__c: call.voicemail,
        From_Conversation_Instance__c: call.instance,
        From_Instance_Count__c: call.instances,
        To_Conversation_Instance__c: to === undefined ? undefined : 1,
        To_Instance_Count__c: to === undefined ? undefined : 1,
        RecordingURL1__c: call.recorded
            ? `https://recordings.example.com/${call.uuid}-${call.instance}.mp3`
            : undefined,
        Call_Queue__c: link(queue)
    });
}

export function eventRecord(attempt: Attempt, call: Call, reference: string, callReference: string): TreeRecord {
    const { user, state, originatingUser, queue } = attempt;
    return record('Phone_Event__c', reference, {
        Event_Key__c: attempt.key,
        Event_Type__c: attempt.eventType,
        Time__c: attempt.timeLost === true ? undefined : dateTime(attempt.time),
        Missed_Call_Type__c: attempt.type,
        Hangup_Cause__c: attempt.cause,
        Dial_Type__c: attempt.dialType,
        Ring_Duration__c: attempt.ring,
        Wrap_Up_Failed_Time__c: isPenalised(attempt) ? queue?.wrapUpSeconds : undefined,
        To_Call_Reporting__c: `@${callReference}`,
        Call_Queue__c: link(queue),
        Call_Queue_Lookup__c: attempt.queueLookup,
        Natterbox_User__c: link(user),
        Originating_Natterbox_User__c: link(originatingUser),
        User_Id__c: user?.id,
        Originating_User_Id__c: originatingUser?.id,
        Originating_UUID__c: attempt.originatingUuid,
        Caller_ID_Name__c: call.caller.name,
        Caller_ID_Number__c: call.caller.number,
        Availability_Profile__c: link(state?.profile),
        Availability_Profile_Name__c: state?.profile.name,
        Availability_State__c: link(state),
        Availability_State_Name__c: state?.name,
        Availability_State_Display_Name__c: state?.displayName,
        Available_For_Calls__c: attempt.available,
        User_Online__c: attempt.online,
        JSON_String__c: asItCame(attempt, call),
        Error_Log__c: attempt.errorLog
    });
}

/** A queue makes agents wait who let its call ring, not those whose colleague was quicker. */
function isPenalised({ type, cause, queueLookup }: Attempt): boolean {
    return type === 'Ringing' && cause !== 'LOSE_RACE' && !queueLookup;
}

/** The few variables of the switch's record that an engineer looks at first. */
function asItCame(attempt: Attempt, { caller }: Call): string {
    const { key, time, timeLost, cause, queue, user, ring, originatingUuid } = attempt;
    const start = Math.floor(time / 1000);
    const variables = {
        uuid: key,
        originating_leg_uuid: originatingUuid,
        dialed_user: user?.extension,
        cc_queue: queue?.switchKey,
        caller_id_number: caller.number,
        start_epoch: timeLost === true ? undefined : String(start),
        answer_epoch: '0',
        end_epoch: String(start + (ring ?? 0)),
        hangup_cause: cause
    };
    return JSON.stringify({ variables });
}

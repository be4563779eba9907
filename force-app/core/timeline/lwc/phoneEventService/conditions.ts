import { LOST_RACE } from 'c/phoneEventModel';
import CALL_DIRECTION from '@salesforce/schema/CallReporting__c.Call_Direction__c';
import CALL_OUTCOME from '@salesforce/schema/CallReporting__c.Outcome__c';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import EVENT_CAUSE from '@salesforce/schema/Phone_Event__c.Hangup_Cause__c';
import EVENT_LOOKUP from '@salesforce/schema/Phone_Event__c.Call_Queue_Lookup__c';
import EVENT_TYPE from '@salesforce/schema/Phone_Event__c.Event_Type__c';

// Conditions of a document, to be joined by commas.

/** Attempts, all of them: with look-ups and lost races. */
export const MISSED = `${EVENT_TYPE.fieldApiName}: { eq: "Missed" }`;

/** Attempts that count as misses: the rule is the model's `counted`. */
export const COUNTED = `${MISSED}, ${EVENT_LOOKUP.fieldApiName}: { eq: false }, ${EVENT_CAUSE.fieldApiName}: { ne: "${LOST_RACE}" }`;

/** Calls by what became of them, by where they came from and by when. */
export const LOST = `${CALL_OUTCOME.fieldApiName}: { eq: "Lost" }`;
export const ANSWERED = `${CALL_OUTCOME.fieldApiName}: { eq: "Answered" }`;
export const INBOUND = `${CALL_DIRECTION.fieldApiName}: { eq: "Inbound" }`;

// Days are of the reader's time zone, by the platform's own calendar: the browser's clock may be wrong. What a phone
// system's clock dated after today is of no period: it would stand first on each page until that day has come.

/** A moment of today. */
export const TODAY = '{ eq: { literal: TODAY } }';

/** A moment from another on until today ends. */
export function untilToday(from: string): string {
    return `{ gte: ${from}, lte: { literal: TODAY } }`;
}

export const CALLS_TODAY = `${CALL_STARTED.fieldApiName}: ${TODAY}`;

/** The order of groups: those with the most records first. No page holds more than 200 of them. */
export const MOST_FIRST = 'orderBy: { Id: { function: COUNT, order: DESC } }, first: 200';

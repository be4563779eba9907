import { gql } from 'lightning/graphql';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_ANSWERED from '@salesforce/schema/CallReporting__c.From_Answer_Time__c';
import CALL_DIRECTION from '@salesforce/schema/CallReporting__c.Call_Direction__c';
import CALL_ENDED from '@salesforce/schema/CallReporting__c.From_End_Time__c';
import CALL_FROM_UUID from '@salesforce/schema/CallReporting__c.From_UUID__c';
import CALL_HUNG_UP_BY from '@salesforce/schema/CallReporting__c.From_Hung_Up_By__c';
import CALL_IN_QUEUE from '@salesforce/schema/CallReporting__c.From_Time_In_Queue__c';
import CALL_OUTCOME from '@salesforce/schema/CallReporting__c.Outcome__c';
import CALL_QUEUE_NAME from '@salesforce/schema/CallReporting__c.Call_Queue__r.Name';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import CALL_TALKING from '@salesforce/schema/CallReporting__c.From_Time_Talking__c';
import CALL_TO_STARTED from '@salesforce/schema/CallReporting__c.To_Channel_Start_Time__c';
import CALL_TO_USER_NAME from '@salesforce/schema/CallReporting__c.To_AVS_User__r.Name';
import CALL_TO_UUID from '@salesforce/schema/CallReporting__c.To_UUID__c';
import CALL_VOICEMAIL from '@salesforce/schema/CallReporting__c.From_Flag_Voicemail_Record__c';
import EVENT from '@salesforce/schema/Phone_Event__c';
import EVENT_ACTOR from '@salesforce/schema/Phone_Event__c.Who_Should_Act__c';
import EVENT_AVAILABLE from '@salesforce/schema/Phone_Event__c.Available_For_Calls__c';
import EVENT_CALL from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__c';
import EVENT_CAUSE from '@salesforce/schema/Phone_Event__c.Hangup_Cause__c';
import EVENT_DATA_ISSUE from '@salesforce/schema/Phone_Event__c.Data_Issue__c';
import EVENT_DIAL_TYPE from '@salesforce/schema/Phone_Event__c.Dial_Type__c';
import EVENT_KIND from '@salesforce/schema/Phone_Event__c.Missed_Call_Type__c';
import EVENT_LOOKUP from '@salesforce/schema/Phone_Event__c.Call_Queue_Lookup__c';
import EVENT_ONLINE from '@salesforce/schema/Phone_Event__c.User_Online__c';
import EVENT_PROFILE from '@salesforce/schema/Phone_Event__c.Availability_Profile_Name__c';
import EVENT_QUEUE_NAME from '@salesforce/schema/Phone_Event__c.Call_Queue__r.Name';
import EVENT_RING from '@salesforce/schema/Phone_Event__c.Ring_Duration__c';
import EVENT_STATE from '@salesforce/schema/Phone_Event__c.Availability_State_Name__c';
import EVENT_STATE_SHOWN from '@salesforce/schema/Phone_Event__c.Availability_State_Display_Name__c';
import EVENT_TIME from '@salesforce/schema/Phone_Event__c.Time__c';
import EVENT_USER_ID from '@salesforce/schema/Phone_Event__c.User_Id__c';
import EVENT_USER_NAME from '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Name';
import EVENT_WRAP_UP from '@salesforce/schema/Phone_Event__c.Wrap_Up_Failed_Time__c';
import { MISSED } from './conditions';

/** Attempts in the first round trip. The platform's own default would be 10. */
const FIRST_PAGE = 200;

/** The least and the most records the platform gives in one of the pages that follow. */
export const SMALLEST_PAGE = 200;
export const LARGEST_PAGE = 2000;

/** Pages of a call beyond the first: each has a wire of its own, which alone can read it again. */
export const FURTHER_PAGES = 2;

/** The name of a relationship, with the namespace where there is one: `Call_Queue__r` of `Call_Queue__r.Name`. */
export function relationship(field: { readonly fieldApiName: string }): string {
    return field.fieldApiName.slice(0, field.fieldApiName.indexOf('.'));
}

// The platform may rename custom fields (a package's namespace), so every one has an alias and the answer stays the same.
const CALL_NODE = `
    Id
    name: Name { value }
    direction: ${CALL_DIRECTION.fieldApiName} { value }
    started: ${CALL_STARTED.fieldApiName} { value }
    answered: ${CALL_ANSWERED.fieldApiName} { value }
    ended: ${CALL_ENDED.fieldApiName} { value }
    answerRing: ${CALL_TO_STARTED.fieldApiName} { value }
    inQueue: ${CALL_IN_QUEUE.fieldApiName} { value }
    talking: ${CALL_TALKING.fieldApiName} { value }
    hungUpBy: ${CALL_HUNG_UP_BY.fieldApiName} { value }
    fromUuid: ${CALL_FROM_UUID.fieldApiName} { value }
    toUuid: ${CALL_TO_UUID.fieldApiName} { value }
    voicemail: ${CALL_VOICEMAIL.fieldApiName} { value }
    outcome: ${CALL_OUTCOME.fieldApiName} { value }
    queue: ${relationship(CALL_QUEUE_NAME)} { name: Name { value } }
    toUser: ${relationship(CALL_TO_USER_NAME)} { Id name: Name { value } }`;

/** The fields of an attempt. */
export const EVENT_NODE = `
    Id
    name: Name { value }
    time: ${EVENT_TIME.fieldApiName} { value }
    type: ${EVENT_KIND.fieldApiName} { value }
    cause: ${EVENT_CAUSE.fieldApiName} { value }
    dialType: ${EVENT_DIAL_TYPE.fieldApiName} { value }
    ring: ${EVENT_RING.fieldApiName} { value }
    wrapUp: ${EVENT_WRAP_UP.fieldApiName} { value }
    lookup: ${EVENT_LOOKUP.fieldApiName} { value }
    userId: ${EVENT_USER_ID.fieldApiName} { value }
    profile: ${EVENT_PROFILE.fieldApiName} { value }
    state: ${EVENT_STATE.fieldApiName} { value }
    stateShown: ${EVENT_STATE_SHOWN.fieldApiName} { value }
    available: ${EVENT_AVAILABLE.fieldApiName} { value }
    online: ${EVENT_ONLINE.fieldApiName} { value }
    actor: ${EVENT_ACTOR.fieldApiName} { value }
    dataIssue: ${EVENT_DATA_ISSUE.fieldApiName} { value }
    user: ${relationship(EVENT_USER_NAME)} { Id name: Name { value } }
    queue: ${relationship(EVENT_QUEUE_NAME)} { Id name: Name { value } }`;

const OF_THIS_CALL = `{ ${EVENT_CALL.fieldApiName}: { eq: $callId }, ${MISSED} }`;
const BY_TIME = `orderBy: { ${EVENT_TIME.fieldApiName}: { order: ASC, nulls: LAST } }`;

const PAGE = `edges { node { ${EVENT_NODE} } } pageInfo { endCursor hasNextPage } totalCount`;

function callDocument(page: string, counted = ''): object {
    return gql`
    query callTimeline($callId: ID) {
        uiapi {
            query {
                call: ${CALL.objectApiName}(where: { Id: { eq: $callId } }, first: 1) { edges { node { ${CALL_NODE} } } }
                attempts: ${EVENT.objectApiName}(where: ${OF_THIS_CALL}, ${BY_TIME}, ${page}) { ${PAGE} }
            }
            ${counted}
        }
    }
`;
}

/** One call and its first missed attempts, in one round trip. Variables: callId. */
export const CALL_QUERY = callDocument(`first: ${FIRST_PAGE}`);

/** One call, as many of its missed attempts as one page holds, and how many there are. Variables: callId. */
export const CALL_AROUND_QUERY = callDocument(
    `first: ${LARGEST_PAGE}, upperBound: ${LARGEST_PAGE}`,
    // The page itself counts no further than its upperBound.
    `aggregate { counted: ${EVENT.objectApiName}(where: ${OF_THIS_CALL}) { edges { node { aggregate { all: Id { count { value } } } } } } }`
);

/**
 * The next missed attempts of a call. Variables: callId, first, after (a cursor), most (of all pages together).
 * Pages of more than 200 need upperBound, and then at least 200; since API 60 a query may begin without it (GraphQL
 * API Developer Guide, Paginate with Upper-Bound Limit).
 */
export const MORE_QUERY = gql`
    query moreAttempts($callId: ID, $first: Int, $after: String, $most: Int) {
        uiapi {
            query {
                attempts: ${EVENT.objectApiName}(where: ${OF_THIS_CALL}, ${BY_TIME}, first: $first, after: $after, upperBound: $most) { ${PAGE} }
            }
        }
    }
`;

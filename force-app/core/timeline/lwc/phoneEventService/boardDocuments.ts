import { gql } from 'lightning/graphql';
import type { Period } from 'c/phoneEventModel';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_ANSWERED from '@salesforce/schema/CallReporting__c.From_Answer_Time__c';
import CALL_ANSWERED_BY from '@salesforce/schema/CallReporting__c.To_AVS_User__c';
import CALL_QUEUE from '@salesforce/schema/CallReporting__c.Call_Queue__c';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import EVENT from '@salesforce/schema/Phone_Event__c';
import EVENT_AGAINST from '@salesforce/schema/Phone_Event__c.Counts_Against_Agent__c';
import EVENT_CALL from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__c';
import EVENT_CALL_OUTCOME from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Outcome__c';
import EVENT_CAUSE from '@salesforce/schema/Phone_Event__c.Hangup_Cause__c';
import EVENT_KIND from '@salesforce/schema/Phone_Event__c.Missed_Call_Type__c';
import EVENT_LOOKUP from '@salesforce/schema/Phone_Event__c.Call_Queue_Lookup__c';
import EVENT_PERSON from '@salesforce/schema/Phone_Event__c.Natterbox_User__c';
import EVENT_PERSON_NAME from '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Name';
import EVENT_QUEUE from '@salesforce/schema/Phone_Event__c.Call_Queue__c';
import EVENT_QUEUE_NAME from '@salesforce/schema/Phone_Event__c.Call_Queue__r.Name';
import EVENT_RING from '@salesforce/schema/Phone_Event__c.Ring_Duration__c';
import EVENT_TIME from '@salesforce/schema/Phone_Event__c.Time__c';
import { CALL_BRIEF, MISS_NODE } from './briefs';
import { ANSWERED, COUNTED, INBOUND, LOST, MISSED, MOST_FIRST, TODAY, untilToday } from './conditions';
import { relationship } from './documents';

/** Whose missed calls a page is about. */
export type Scope = 'queue' | 'person';

function within(days: Period): string {
    return days === 1 ? TODAY : untilToday(`{ range: { last_n_days: ${days - 1} } }`);
}

function documentOf(scope: Scope, days: Period): object {
    const ofScope = `${(scope === 'queue' ? EVENT_QUEUE : EVENT_PERSON).fieldApiName}: { eq: $id }`;
    const ofPeriod = `${ofScope}, ${EVENT_TIME.fieldApiName}: ${within(days)}`;
    const missed = `${ofPeriod}, ${MISSED}`;
    const counted = `${ofPeriod}, ${COUNTED}`;
    const inPeriod = `${CALL_STARTED.fieldApiName}: ${within(days)}`;
    const ofQueue = `${CALL_QUEUE.fieldApiName}: { eq: $id }, ${inPeriod}`;
    const ofAnswers = scope === 'queue' ? ofQueue : `${CALL_ANSWERED_BY.fieldApiName}: { eq: $id }, ${inPeriod}`;
    const answered = `${ofAnswers}, ${ANSWERED}`;
    const calls = `edges { node { aggregate { all: Id { count { value } } } } }`;
    const callsTried = `edges { node { aggregate { all: ${EVENT_CALL.fieldApiName} { count: countDistinct { value } } } } }`;
    // A queue is asked for its calls; a person for the calls on which they were tried.
    const totals =
        scope === 'queue'
            ? `calls: ${CALL.objectApiName}(where: { ${ofQueue}, ${INBOUND} }) { ${calls} }
               lost: ${CALL.objectApiName}(where: { ${ofQueue}, ${LOST} }) { ${calls} }`
            : `calls: ${EVENT.objectApiName}(where: { ${counted} }) { ${callsTried} }
               lost: ${EVENT.objectApiName}(where: { ${counted}, ${relationship(EVENT_CALL_OUTCOME)}: { ${LOST} } }) { ${callsTried} }`;
    const [other, otherName] = scope === 'queue' ? [EVENT_PERSON, EVENT_PERSON_NAME] : [EVENT_QUEUE, EVENT_QUEUE_NAME];
    return gql`
        query ${scope === 'queue' ? 'missedOfQueue' : 'missedOfPerson'}($id: ID, $rows: Int) {
            uiapi {
                aggregate {
                    ${totals}
                    answered: ${CALL.objectApiName}(where: { ${answered} }) { ${calls} }
                    groups: ${EVENT.objectApiName}(where: { ${missed} }, groupBy: { ${EVENT_KIND.fieldApiName}: { group: true }, ${EVENT_CAUSE.fieldApiName}: { group: true }, ${EVENT_LOOKUP.fieldApiName}: { group: true } }, ${MOST_FIRST}) {
                        edges { node { aggregate {
                            type: ${EVENT_KIND.fieldApiName} { value }
                            cause: ${EVENT_CAUSE.fieldApiName} { value }
                            lookup: ${EVENT_LOOKUP.fieldApiName} { value }
                            all: Id { count { value } }
                            timed: ${EVENT_RING.fieldApiName} { count { value } }
                            against: ${EVENT_AGAINST.fieldApiName} { sum { value } }
                        } } }
                        pageInfo { hasNextPage }
                    }
                    others: ${EVENT.objectApiName}(where: { ${counted} }, groupBy: { ${other.fieldApiName}: { group: true }, ${relationship(otherName)}: { Name: { group: true } } }, ${MOST_FIRST}) {
                        edges { node { aggregate {
                            key: ${other.fieldApiName} { value }
                            record: ${relationship(otherName)} { name: Name { value } }
                            all: Id { count { value } }
                            against: ${EVENT_AGAINST.fieldApiName} { sum { value } }
                        } } }
                        pageInfo { hasNextPage }
                    }
                }
                query {
                    misses: ${EVENT.objectApiName}(where: { ${missed} }, orderBy: { ${EVENT_TIME.fieldApiName}: { order: DESC, nulls: LAST } }, first: $rows, upperBound: $rows) {
                        edges { node { ${MISS_NODE} } }
                    }
                    ${
                        scope === 'queue'
                            ? `lostCalls: ${CALL.objectApiName}(where: { ${ofQueue}, ${LOST} }, orderBy: { ${CALL_STARTED.fieldApiName}: { order: DESC, nulls: LAST } }, first: $rows, upperBound: $rows) {
                        edges { node { ${CALL_BRIEF} } }
                    }`
                            : ''
                    }
                    answers: ${CALL.objectApiName}(where: { ${answered} }, orderBy: { ${CALL_STARTED.fieldApiName}: { order: DESC, nulls: LAST } }, first: $rows, upperBound: $rows) {
                        edges { node { Id by: ${CALL_ANSWERED_BY.fieldApiName} { value } answered: ${CALL_ANSWERED.fieldApiName} { value } } }
                    }
                }
            }
        }
    `;
}

const made = new Map<string, object>();

/** The missed calls of a queue or a person in a period, in one round trip. Variables: id, rows (200 to 2,000). */
export function boardQuery(scope: Scope, days: Period): object {
    const key = `${scope} ${days}`;
    const query = made.get(key) ?? documentOf(scope, days);
    // A wire asks again where it is given another document, even one with the same text.
    made.set(key, query);
    return query;
}

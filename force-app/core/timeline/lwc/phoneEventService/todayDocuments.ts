import { gql } from 'lightning/graphql';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_DIALLED from '@salesforce/schema/CallReporting__c.From_Dialled_Number__c';
import CALL_NUMBER from '@salesforce/schema/CallReporting__c.From_Number__c';
import CALL_QUEUE from '@salesforce/schema/CallReporting__c.Call_Queue__c';
import CALL_QUEUE_NAME from '@salesforce/schema/CallReporting__c.Call_Queue__r.Name';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import CALL_TO_NUMBER from '@salesforce/schema/CallReporting__c.To_Number__c';
import EVENT from '@salesforce/schema/Phone_Event__c';
import EVENT_AGAINST from '@salesforce/schema/Phone_Event__c.Counts_Against_Agent__c';
import EVENT_PERSON from '@salesforce/schema/Phone_Event__c.Natterbox_User__c';
import EVENT_PERSON_NAME from '@salesforce/schema/Phone_Event__c.Natterbox_User__r.Name';
import EVENT_QUEUE from '@salesforce/schema/Phone_Event__c.Call_Queue__c';
import EVENT_QUEUE_NAME from '@salesforce/schema/Phone_Event__c.Call_Queue__r.Name';
import EVENT_TIME from '@salesforce/schema/Phone_Event__c.Time__c';
import { CALL_BRIEF } from './briefs';
import { ANSWERED, CALLS_TODAY, COUNTED, INBOUND, LOST, MOST_FIRST, TODAY, untilToday } from './conditions';
import { relationship } from './documents';

const RECENT = `${EVENT_TIME.fieldApiName}: ${untilToday('{ value: $recent }')}, ${COUNTED}`;
const MISSES_TODAY = `${EVENT_TIME.fieldApiName}: ${TODAY}, ${COUNTED}`;
const BY_QUEUE = `groupBy: { ${CALL_QUEUE.fieldApiName}: { group: true }, ${relationship(CALL_QUEUE_NAME)}: { Name: { group: true } } }, ${MOST_FIRST}`;
const ALL = 'edges { node { aggregate { all: Id { count { value } } } } }';
const QUEUE_COUNT = `edges { node { aggregate {
    key: ${CALL_QUEUE.fieldApiName} { value }
    record: ${relationship(CALL_QUEUE_NAME)} { name: Name { value } }
    all: Id { count { value } }
} } } pageInfo { hasNextPage }`;

/** All queues today, lost calls, and who missed calls since a moment. Variables: rows (200 to 2,000), recent (ISO 8601). */
export const TODAY_QUERY = gql`
    query missedToday($rows: Int, $recent: DateTime) {
        uiapi {
            aggregate {
                calls: ${CALL.objectApiName}(where: { ${CALLS_TODAY}, ${INBOUND} }, ${BY_QUEUE}) { ${QUEUE_COUNT} }
                lost: ${CALL.objectApiName}(where: { ${CALLS_TODAY}, ${LOST} }, ${BY_QUEUE}) { ${QUEUE_COUNT} }
                misses: ${EVENT.objectApiName}(where: { ${MISSES_TODAY} }, groupBy: { ${EVENT_QUEUE.fieldApiName}: { group: true }, ${relationship(EVENT_QUEUE_NAME)}: { Name: { group: true } } }, ${MOST_FIRST}) {
                    edges { node { aggregate {
                        key: ${EVENT_QUEUE.fieldApiName} { value }
                        record: ${relationship(EVENT_QUEUE_NAME)} { name: Name { value } }
                        all: Id { count { value } }
                        against: ${EVENT_AGAINST.fieldApiName} { sum { value } }
                    } } }
                }
                allLost: ${CALL.objectApiName}(where: { ${CALLS_TODAY}, ${LOST} }) { ${ALL} }
                allMisses: ${EVENT.objectApiName}(where: { ${MISSES_TODAY} }) { ${ALL} }
                everybody: ${EVENT.objectApiName}(where: { ${RECENT} }) { edges { node { aggregate { all: ${EVENT_PERSON.fieldApiName} { count: countDistinct { value } } } } } }
                people: ${EVENT.objectApiName}(where: { ${RECENT} }, groupBy: { ${EVENT_PERSON.fieldApiName}: { group: true }, ${relationship(EVENT_PERSON_NAME)}: { Name: { group: true } } }, orderBy: { Id: { function: COUNT, order: DESC } }, first: 20) {
                    edges { node { aggregate {
                        key: ${EVENT_PERSON.fieldApiName} { value }
                        record: ${relationship(EVENT_PERSON_NAME)} { name: Name { value } }
                        all: Id { count { value } }
                        against: ${EVENT_AGAINST.fieldApiName} { sum { value } }
                        time: ${EVENT_TIME.fieldApiName} { max { value } }
                    } } }
                }
            }
            query {
                lostCalls: ${CALL.objectApiName}(where: { ${CALLS_TODAY}, ${LOST} }, orderBy: { ${CALL_STARTED.fieldApiName}: { order: DESC, nulls: LAST } }, first: $rows, upperBound: $rows) {
                    edges { node { ${CALL_BRIEF} } }
                }
            }
        }
    }
`;

const CONTACTS = `where: { ${CALLS_TODAY}, ${ANSWERED}, or: [
                        { ${CALL_NUMBER.fieldApiName}: { in: $numbers } },
                        { ${CALL_DIALLED.fieldApiName}: { in: $numbers } },
                        { ${CALL_TO_NUMBER.fieldApiName}: { in: $numbers } }
                    ] }`;

/** Conversations of today with some numbers, whoever called whom: the newest, and how many in all. Variables: numbers. */
export const CONTACTS_QUERY = gql`
    query contactsToday($numbers: [PhoneNumber]) {
        uiapi {
            aggregate {
                allContacts: ${CALL.objectApiName}(${CONTACTS}) { ${ALL} }
            }
            query {
                contacts: ${CALL.objectApiName}(
                    ${CONTACTS}
                    orderBy: { ${CALL_STARTED.fieldApiName}: { order: DESC, nulls: LAST } }
                    first: 2000
                    upperBound: 2000
                ) {
                    edges { node {
                        Id
                        started: ${CALL_STARTED.fieldApiName} { value }
                        number: ${CALL_NUMBER.fieldApiName} { value }
                        dialled: ${CALL_DIALLED.fieldApiName} { value }
                        to: ${CALL_TO_NUMBER.fieldApiName} { value }
                    } }
                }
            }
        }
    }
`;

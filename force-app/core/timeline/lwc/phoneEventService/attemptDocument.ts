import { gql } from 'lightning/graphql';
import type { Miss } from 'c/phoneEventModel';
import EVENT from '@salesforce/schema/Phone_Event__c';
import EVENT_CALLER_NAME from '@salesforce/schema/Phone_Event__c.Caller_ID_Name__c';
import EVENT_CALLER_NUMBER from '@salesforce/schema/Phone_Event__c.Caller_ID_Number__c';
import EVENT_TYPE from '@salesforce/schema/Phone_Event__c.Event_Type__c';
import { nodes, part, text } from './answer';
import { MISS_NODE, missOf, numberOf } from './briefs';

/** One attempt with its call. Variables: id. */
export const ATTEMPT_QUERY = gql`
    query oneAttempt($id: ID) {
        uiapi {
            query {
                attempt: ${EVENT.objectApiName}(where: { Id: { eq: $id } }, first: 1) {
                    edges { node { ${MISS_NODE}
                        eventType: ${EVENT_TYPE.fieldApiName} { value }
                        callerName: ${EVENT_CALLER_NAME.fieldApiName} { value }
                        callerNumber: ${EVENT_CALLER_NUMBER.fieldApiName} { value }
                    } }
                }
            }
        }
    }
`;

/** What has been read of an attempt's record. */
export interface AttemptReading {
    readonly miss: Miss;
    /** False for an event of another type. */
    readonly isMissed: boolean;
    readonly callerName: string | undefined;
    readonly callerNumber: string | undefined;
}

/** What the answer to ATTEMPT_QUERY says; undefined where the record does not exist or may not be seen. */
export function readAttempt(data: unknown): AttemptReading | undefined {
    const [node] = nodes(part(part(data, 'uiapi'), 'query'), 'attempt');
    const miss = node && missOf(node);
    return (
        node &&
        miss && {
            miss,
            isMissed: text(node, 'eventType') === 'Missed',
            callerName: text(node, 'callerName'),
            callerNumber: numberOf(node, 'callerNumber') ?? miss.call?.number
        }
    );
}

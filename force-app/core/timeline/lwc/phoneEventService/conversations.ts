import { gql } from 'lightning/graphql';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_FROM_UUID from '@salesforce/schema/CallReporting__c.From_UUID__c';
import CALL_INSTANCE from '@salesforce/schema/CallReporting__c.From_Conversation_Instance__c';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import CALL_TO_UUID from '@salesforce/schema/CallReporting__c.To_UUID__c';
import { id, nodes, part, text } from './answer';

/** More conversations than a caller is transferred through. */
const MOST = 50;

/** A conversation of a caller: its record, and its name. */
export interface Conversation {
    readonly id: string;
    readonly name: string;
}

/**
 * The conversations that share a leg with a call, in their order: a transfer makes another row of the caller's leg (From
 * UUID), and who answered (To UUID) may have called on, or have been called, on the same leg. Variables: uuids.
 */
export const CONVERSATIONS_QUERY = gql`
    query conversations($uuids: [String]) {
        uiapi {
            query {
                calls: ${CALL.objectApiName}(
                    where: { or: [
                        { ${CALL_FROM_UUID.fieldApiName}: { in: $uuids } },
                        { ${CALL_TO_UUID.fieldApiName}: { in: $uuids } }
                    ] }
                    orderBy: { ${CALL_STARTED.fieldApiName}: { order: ASC, nulls: LAST }, ${CALL_INSTANCE.fieldApiName}: { order: ASC, nulls: LAST } }
                    first: ${MOST}
                ) { edges { node { Id name: Name { value } } } }
            }
        }
    }
`;

/** What the answer to CONVERSATIONS_QUERY says; nothing where it is none. */
export function readConversations(data: unknown): readonly Conversation[] {
    return nodes(part(part(data, 'uiapi'), 'query'), 'calls').flatMap((node) => {
        const callId = id(node);
        return callId === undefined ? [] : [{ id: callId, name: text(node, 'name') ?? callId }];
    });
}

import { gql } from 'lightning/graphql';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_FROM_UUID from '@salesforce/schema/CallReporting__c.From_UUID__c';
import CALL_INSTANCE from '@salesforce/schema/CallReporting__c.From_Conversation_Instance__c';
import { id, nodes, part, text } from './answer';

/** More conversations than a caller is transferred through. */
const MOST = 50;

/** A conversation of a caller: its record, and its name. */
export interface Conversation {
    readonly id: string;
    readonly name: string;
}

/**
 * The conversations of one caller in their order: a transfer makes another row of the same From UUID. Variables: uuid.
 */
export const CONVERSATIONS_QUERY = gql`
    query conversations($uuid: String) {
        uiapi {
            query {
                calls: ${CALL.objectApiName}(
                    where: { ${CALL_FROM_UUID.fieldApiName}: { eq: $uuid } }
                    orderBy: { ${CALL_INSTANCE.fieldApiName}: { order: ASC, nulls: LAST } }
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

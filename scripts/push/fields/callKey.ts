import type { Attempt, Leg } from '../types.ts';
import { wholeNumber } from './values.ts';

/** Which conversation of a call a leg belongs to: a transfer makes another one. 1 where the dialplan does not say. */
export function conversationOf(leg: Leg): number {
    const instance = wholeNumber(leg.variables.get('pe_conversation_instance'));
    return instance !== undefined && instance > 0 && instance <= 9999 ? instance : 1;
}

/** Call_Key__c: From UUID and From Conversation Instance. */
export function callKey(uuid: string, instance: number): string {
    return `${uuid}:${instance}`;
}

/** Call_Key__c of the conversation an attempt belongs to, undefined where its leg names no call. */
export function callKeyOf({ call, main }: Attempt): string | undefined {
    return call.uuid === undefined ? undefined : callKey(call.uuid, conversationOf(main));
}

import { createHash } from 'node:crypto';
import type { Attempt, Leg } from '../types.ts';
import { wholeNumber } from './values.ts';

/** Which conversation of a call a leg belongs to: a transfer makes another one. 1 where the dialplan does not say. */
export function conversationOf(leg: Leg): number {
    const instance = wholeNumber(leg.variables.get('pe_conversation_instance'));
    return instance !== undefined && instance > 0 && instance <= 9999 ? instance : 1;
}

/** Call_Key__c: From UUID and From Conversation Instance. */
export function callKey(uuid: string, instance: number): string {
    return boundedKey(`${uuid}:${instance}`);
}

const LONGEST_KEY = 80;

/** A key as long as its field; a longer one becomes its SHA-1, since a cut one could be another's. */
export function boundedKey(key: string): string {
    return key.length <= LONGEST_KEY ? key : createHash('sha1').update(key).digest('hex');
}

/** Call_Key__c of the conversation an attempt belongs to, undefined where its leg names no call. */
export function callKeyOf({ call, main }: Attempt): string | undefined {
    return call.uuid === undefined ? undefined : callKey(call.uuid, conversationOf(main));
}

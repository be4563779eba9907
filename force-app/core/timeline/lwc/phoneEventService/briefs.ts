import CALL_DIRECTION from '@salesforce/schema/CallReporting__c.Call_Direction__c';
import CALL_ENDED from '@salesforce/schema/CallReporting__c.From_End_Time__c';
import CALL_NUMBER from '@salesforce/schema/CallReporting__c.From_Number__c';
import CALL_OUTCOME from '@salesforce/schema/CallReporting__c.Outcome__c';
import CALL_QUEUE_NAME from '@salesforce/schema/CallReporting__c.Call_Queue__r.Name';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import CALL_TO_UUID from '@salesforce/schema/CallReporting__c.To_UUID__c';
import CALL_VOICEMAIL from '@salesforce/schema/CallReporting__c.From_Flag_Voicemail_Record__c';
import EVENT_CALL_NAME from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Name';
import { outcomeOf, type CallBrief, type Miss } from 'c/phoneEventModel';
import { flag, id, moment, part, text, type Node } from './answer';
import { EVENT_NODE, relationship } from './documents';
import { attemptOf } from './records';

/** The fields of a CallBrief. */
export const CALL_BRIEF = `
    Id
    name: Name { value }
    started: ${CALL_STARTED.fieldApiName} { value }
    ended: ${CALL_ENDED.fieldApiName} { value }
    direction: ${CALL_DIRECTION.fieldApiName} { value }
    number: ${CALL_NUMBER.fieldApiName} { value }
    toUuid: ${CALL_TO_UUID.fieldApiName} { value }
    voicemail: ${CALL_VOICEMAIL.fieldApiName} { value }
    outcome: ${CALL_OUTCOME.fieldApiName} { value }
    queue: ${relationship(CALL_QUEUE_NAME)} { name: Name { value } }`;

/** The fields of a Miss. */
export const MISS_NODE = `${EVENT_NODE} call: ${relationship(EVENT_CALL_NAME)} { ${CALL_BRIEF} }`;

/** How switches write a number that the caller withheld, alone or as an address. */
const WITHHELD = /^(anonymous|unknown|private|restricted|unavailable|withheld)(@.*)?$/i;

/** A number that can be dialled; undefined where the caller withheld it. */
export function numberOf(node: Node, key: string): string | undefined {
    const number = text(node, key)?.trim();
    return number === undefined || WITHHELD.test(number) ? undefined : number;
}

/** The brief of a call's node; undefined where it is none. */
export function briefOf(node: Node): CallBrief | undefined {
    const callId = id(node);
    if (callId === undefined) {
        return undefined;
    }
    const inbound = text(node, 'direction') === 'Inbound';
    const facts = {
        voicemail: flag(node, 'voicemail'),
        connected: text(node, 'toUuid') !== undefined,
        ended: moment(node, 'ended') !== undefined,
        inbound
    };
    return {
        id: callId,
        name: text(node, 'name') ?? callId,
        startedAt: moment(node, 'started'),
        inbound,
        number: numberOf(node, 'number'),
        queueName: text(part(node, 'queue'), 'name'),
        outcome: outcomeOf(text(node, 'outcome'), facts)
    };
}

/** The missed attempt of a node, with its call; undefined where it is none. */
export function missOf(node: Node): Miss | undefined {
    const attempt = attemptOf(node);
    return attempt && { ...attempt, call: briefOf(part(node, 'call')), queueId: id(part(node, 'queue')) };
}

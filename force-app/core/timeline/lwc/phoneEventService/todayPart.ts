import { gql } from 'lightning/graphql';
import type { CallBrief, Miss } from 'c/phoneEventModel';
import CALL from '@salesforce/schema/CallReporting__c';
import CALL_NUMBER from '@salesforce/schema/CallReporting__c.From_Number__c';
import CALL_QUEUE from '@salesforce/schema/CallReporting__c.Call_Queue__c';
import CALL_STARTED from '@salesforce/schema/CallReporting__c.From_Start_Time__c';
import EVENT from '@salesforce/schema/Phone_Event__c';
import EVENT_AGAINST from '@salesforce/schema/Phone_Event__c.Counts_Against_Agent__c';
import EVENT_CALL_NAME from '@salesforce/schema/Phone_Event__c.To_Call_Reporting__r.Name';
import EVENT_PERSON from '@salesforce/schema/Phone_Event__c.Natterbox_User__c';
import EVENT_QUEUE from '@salesforce/schema/Phone_Event__c.Call_Queue__c';
import EVENT_TIME from '@salesforce/schema/Phone_Event__c.Time__c';
import { nodes, part as partOf } from './answer';
import { isThere } from './boardAnswer';
import { briefOf, CALL_BRIEF, missOf, MISS_NODE } from './briefs';
import { CALLS_TODAY, COUNTED, INBOUND, LOST, TODAY, untilToday } from './conditions';
import { LARGEST_PAGE, relationship } from './documents';

/** What a number in the tables of a day counts. */
export type TodayPartKind =
    'callerLost' | 'queueLost' | 'queueCalls' | 'queueMisses' | 'personMisses' | 'personAgainst';

/** A number in the tables of a day, by what it counts and of whom. */
export interface TodayPart {
    readonly kind: TodayPartKind;
    /** A record, or a caller's number; undefined where what is counted is linked to none. */
    readonly key: string | undefined;
}

/** The records behind such a number: calls with their attempts, or attempts alone; newest first. */
export interface TodayPartReading {
    readonly calls: readonly CallBrief[];
    readonly misses: readonly Miss[];
}

type Asked = 'call' | 'miss' | 'recentMiss';

/** What to ask for, what else must hold, and what tells whose it is. */
const PARTS: Readonly<Record<TodayPartKind, readonly [Asked, where: string, key: { readonly fieldApiName: string }]>> =
    {
        callerLost: ['call', LOST, CALL_NUMBER],
        queueLost: ['call', LOST, CALL_QUEUE],
        queueCalls: ['call', INBOUND, CALL_QUEUE],
        queueMisses: ['miss', '', EVENT_QUEUE],
        personMisses: ['recentMiss', '', EVENT_PERSON],
        personAgainst: ['recentMiss', `${EVENT_AGAINST.fieldApiName}: { eq: 1 }`, EVENT_PERSON]
    };

const SINCE: Readonly<Record<Asked, string>> = {
    call: CALLS_TODAY,
    miss: `${EVENT_TIME.fieldApiName}: ${TODAY}`,
    recentMiss: `${EVENT_TIME.fieldApiName}: ${untilToday('{ value: $recent }')}`
};

const LIMIT = `first: ${LARGEST_PAGE}, upperBound: ${LARGEST_PAGE}`;

function documentOf({ kind, key }: TodayPart): object {
    const [asked, more, { fieldApiName }] = PARTS[kind];
    const where = `${SINCE[asked]}, ${more}, ${fieldApiName}: { eq: ${key === undefined ? 'null' : '$key'} }`;
    const ofCalls = `${relationship(EVENT_CALL_NAME)}: { ${where} }`;
    const variables = [
        ...(key === undefined ? [] : [`$key: ${kind === 'callerLost' ? 'PhoneNumber' : 'ID'}`]),
        ...(asked === 'recentMiss' ? ['$recent: DateTime'] : [])
    ];
    const calls = `calls: ${CALL.objectApiName}(where: { ${where} }, orderBy: { ${CALL_STARTED.fieldApiName}: { order: DESC, nulls: LAST } }, ${LIMIT}) {
                    edges { node { ${CALL_BRIEF} } }
                }`;
    return gql`
        query todayPart${variables.length > 0 ? `(${variables.join(', ')})` : ''} {
            uiapi {
                query {
                    ${asked === 'call' ? calls : ''}
                    misses: ${EVENT.objectApiName}(where: { ${COUNTED}, ${asked === 'call' ? ofCalls : where} }, orderBy: { ${EVENT_TIME.fieldApiName}: { order: DESC, nulls: LAST } }, ${LIMIT}) {
                        edges { node { ${MISS_NODE} } }
                    }
                }
            }
        }
    `;
}

const made = new Map<string, object>();

/** The records behind a number of a day. */
export function todayPartQuery(part: TodayPart): object {
    const name = `${part.kind} ${part.key === undefined}`;
    const query = made.get(name) ?? documentOf(part);
    // A wire asks again where it is given another document, even one with the same text.
    made.set(name, query);
    return query;
}

/** Its variables; `recent` is where "right now" begins (ISO 8601). */
export function todayPartVariables({ kind, key }: TodayPart, recent: string): Readonly<Record<string, string>> {
    return { ...(key === undefined ? {} : { key }), ...(PARTS[kind][0] === 'recentMiss' ? { recent } : {}) };
}

/** What the answer to a todayPartQuery says; undefined before there is one. */
export function readTodayPart(data: unknown): TodayPartReading | undefined {
    if (data === undefined) {
        return undefined;
    }
    const query = partOf(partOf(data, 'uiapi'), 'query');
    return {
        calls: nodes(query, 'calls').map(briefOf).filter(isThere),
        misses: nodes(query, 'misses').map(missOf).filter(isThere)
    };
}

import { z } from 'zod';
import { isGraphql, notTheOrg, type Failure } from './answer.ts';
import type { OrgClient } from './client.ts';
import type { OrgNames } from './names.ts';
import type { Instant, OtherDevices } from '../types.ts';
import { DATA_PATH } from './version.ts';

/** An event that the org has, the record that JSON String keeps of it, and what its other fields tell of records that it does not keep. */
export interface RecordedEvent {
    readonly key: string;
    readonly json: string;
    readonly others: OtherDevices;
}

/** A call that the org has. */
export interface RecordedCall {
    /** Call_Key__c. */
    readonly key: string;
    /** Those of TELLING_FIELDS that are not blank. */
    readonly filled: readonly string[];
}

/** What the org has of some calls, whoever wrote it. */
export interface InOrg {
    readonly events: readonly RecordedEvent[];
    readonly calls: readonly RecordedCall[];
}

/** Fields of a call that tell which records it was written from: the first is blank without the caller's, the second without the answered leg's. */
export const TELLING_FIELDS = ['From_End_Time__c', 'To_Channel_Start_Time__c'] as const;

/** Events of one answer: each brings its whole record along. */
const EVENTS_A_PAGE = 50;

/** Asks the org what it has of some calls (Call_Key__c): one GraphQL request for each page of 50 events. */
export async function callsInOrg(
    keys: readonly string[],
    client: OrgClient,
    names: OrgNames
): Promise<InOrg | { readonly failure: Failure }> {
    const events: RecordedEvent[] = [];
    const calls: RecordedCall[] = [];
    const seen = new Set<string | undefined>();
    for (let after: string | undefined, more = true; more;) {
        const answer = await client.send('POST', `${DATA_PATH}/graphql`, { query: toDocument(keys, after, names) });
        if (!answer.ok) {
            return { failure: answer.failure };
        }
        const page = readPage(answer.body);
        if ('failure' in page) {
            return page;
        }
        events.push(...page.events);
        calls.push(...page.calls);
        more = page.more;
        after = page.cursor;
        if (more && (after === undefined || seen.has(after))) {
            return { failure: notTold(`of the pages after ${events.length} events, no new one is named`) };
        }
        seen.add(after);
    }
    return { events, calls };
}

function toDocument(keys: readonly string[], after: string | undefined, names: OrgNames): string {
    const ofKeys = `${names('Call_Key__c')}: { in: ${JSON.stringify(keys)} }`;
    const call = `${names('To_Call_Reporting__r')}: { ${ofKeys} }`;
    const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
    const node = `key: ${names('Event_Key__c')} { value } json: ${names('JSON_String__c')} { value } time: ${names('Time__c')} { value } type: ${names('Missed_Call_Type__c')} { value }`;
    const events = `events: ${names('Phone_Event__c')}(where: { ${call} }, first: ${EVENTS_A_PAGE}${from})`;
    const telling = TELLING_FIELDS.map((field) => `${field}: ${names(field)} { value }`).join(' ');
    // The first page tells of the calls themselves.
    const calls = `calls: ${names('CallReporting__c')}(where: { ${ofKeys} }, first: ${keys.length}) { edges { node { key: ${names('Call_Key__c')} { value } ${telling} } } }`;
    return `query phoneEventsOfCalls { uiapi { query { ${events} { edges { node { ${node} } } pageInfo { hasNextPage endCursor } } ${after === undefined ? calls : ''} } } }`;
}

const value = z.object({ value: z.string().nullable() });
const callSchema = z.object({ node: z.object({ key: value }).catchall(value) });
const answerSchema = z.object({
    data: z.object({
        uiapi: z.object({
            query: z.object({
                events: z.object({
                    edges: z.array(z.object({ node: z.object({ key: value, json: value, time: value, type: value }) })),
                    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() })
                }),
                calls: z.object({ edges: z.array(callSchema) }).optional()
            })
        })
    }),
    errors: z.array(z.unknown()).max(0).optional()
});

interface Page extends InOrg {
    readonly more: boolean;
    readonly cursor: string | undefined;
}

function readPage(body: unknown): Page | { readonly failure: Failure } {
    const parsed = answerSchema.safeParse(body);
    if (!isGraphql(body)) {
        return { failure: notTheOrg('NOT_GRAPHQL', 'The org did not answer as GraphQL does.') };
    }
    if (!parsed.success) {
        return { failure: notTold(String(JSON.stringify(body)?.slice(0, 200))) };
    }
    const { events, calls } = parsed.data.data.uiapi.query;
    const { edges, pageInfo } = events;
    return {
        events: edges.flatMap(({ node: { key, json, time, type } }) => {
            const others = { startedAt: momentOf(time.value), rang: type.value === 'Ringing' };
            return key.value === null ? [] : [{ key: key.value, json: json.value ?? '', others }];
        }),
        calls: (calls?.edges ?? []).flatMap(({ node }) => {
            const filled = TELLING_FIELDS.filter((field) => node[field]?.value != null);
            return node.key.value === null ? [] : [{ key: node.key.value, filled }];
        }),
        more: pageInfo.hasNextPage,
        cursor: pageInfo.endCursor ?? undefined
    };
}

function momentOf(time: string | null): Instant | undefined {
    const at = Date.parse(time ?? '');
    return Number.isNaN(at) ? undefined : at;
}

function notTold(what: string): Failure {
    const message = `The org does not tell its events of a call: ${what}`;
    const remedy = 'Check --namespace, and that the user of the token may read Phone Events and their JSON String.';
    return { kind: 'request', code: 'GRAPHQL', message, remedy };
}

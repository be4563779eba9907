import { z } from 'zod';
import type { Failure } from './answer.ts';
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

/** Events of one answer: each brings its whole record along. */
const EVENTS_A_PAGE = 50;

/** Asks the org which events it has of some calls (Call_Key__c), whoever wrote them: one GraphQL request for each page of 50. */
export async function eventsOfCalls(
    calls: readonly string[],
    client: OrgClient,
    names: OrgNames
): Promise<{ readonly events: readonly RecordedEvent[] } | { readonly failure: Failure }> {
    const events: RecordedEvent[] = [];
    const seen = new Set<string | undefined>();
    for (let after: string | undefined, more = true; more;) {
        const answer = await client.send('POST', `${DATA_PATH}/graphql`, { query: toDocument(calls, after, names) });
        if (!answer.ok) {
            return { failure: answer.failure };
        }
        const page = readPage(answer.body);
        if ('failure' in page) {
            return page;
        }
        events.push(...page.events);
        more = page.more;
        after = page.cursor;
        if (more && (after === undefined || seen.has(after))) {
            return { failure: notTold(`of the pages after ${events.length} events, no new one is named`) };
        }
        seen.add(after);
    }
    return { events };
}

function toDocument(calls: readonly string[], after: string | undefined, names: OrgNames): string {
    const call = `${names('To_Call_Reporting__r')}: { ${names('Call_Key__c')}: { in: ${JSON.stringify(calls)} } }`;
    const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
    const node = `key: ${names('Event_Key__c')} { value } json: ${names('JSON_String__c')} { value } time: ${names('Time__c')} { value } type: ${names('Missed_Call_Type__c')} { value }`;
    const events = `events: ${names('Phone_Event__c')}(where: { ${call} }, first: ${EVENTS_A_PAGE}${from})`;
    return `query phoneEventsOfCalls { uiapi { query { ${events} { edges { node { ${node} } } pageInfo { hasNextPage endCursor } } } } }`;
}

const value = z.object({ value: z.string().nullable() });
const answerSchema = z.object({
    data: z.object({
        uiapi: z.object({
            query: z.object({
                events: z.object({
                    edges: z.array(z.object({ node: z.object({ key: value, json: value, time: value, type: value }) })),
                    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() })
                })
            })
        })
    }),
    errors: z.array(z.unknown()).max(0).optional()
});

interface Page {
    readonly events: readonly RecordedEvent[];
    readonly more: boolean;
    readonly cursor: string | undefined;
}

function readPage(body: unknown): Page | { readonly failure: Failure } {
    const parsed = answerSchema.safeParse(body);
    if (!parsed.success) {
        return { failure: notTold(String(JSON.stringify(body)?.slice(0, 200))) };
    }
    const { edges, pageInfo } = parsed.data.data.uiapi.query.events;
    return {
        events: edges.flatMap(({ node: { key, json, time, type } }) => {
            const others = { startedAt: momentOf(time.value), rang: type.value === 'Ringing' };
            return key.value === null ? [] : [{ key: key.value, json: json.value ?? '', others }];
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

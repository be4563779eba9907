import { z } from 'zod';
import type { OutboundRecord, Reference } from '../fields/index.ts';
import { isGraphql, notTheOrg, type Failure } from './answer.ts';
import type { OrgClient } from './client.ts';
import type { OrgNames } from './names.ts';
import { DATA_PATH } from './version.ts';

/** Which records the org has, by external id. */
export interface Existing {
    readonly has: (reference: Reference) => boolean;
}

const KEYS_A_QUESTION = 200;
const QUESTIONS_A_REQUEST = 10;

/** One list of keys of one object. */
interface Question {
    readonly object: string;
    readonly externalId: string;
    readonly keys: readonly (string | number)[];
}

/** Asks the org which of these parents it has: one GraphQL request for up to ten lists of 200. */
export async function findExisting(
    wanted: readonly Reference[],
    client: OrgClient,
    names: OrgNames
): Promise<Existing | { readonly failure: Failure }> {
    const found = new Set<string>();
    const questions = toQuestions(wanted);
    for (let at = 0; at < questions.length; at += QUESTIONS_A_REQUEST) {
        const part = questions.slice(at, at + QUESTIONS_A_REQUEST);
        const answer = await client.send('POST', `${DATA_PATH}/graphql`, { query: toDocument(part, names) });
        if (!answer.ok) {
            return { failure: answer.failure };
        }
        const keys = readAnswer(answer.body, part);
        if ('failure' in keys) {
            return keys;
        }
        keys.found.forEach((key) => found.add(key));
    }
    return { has: (reference) => found.has(identity(reference)) };
}

/** Every parent that records point at, and every call that is only a stub. */
export function wantedParents(records: readonly OutboundRecord[]): readonly Reference[] {
    return records.flatMap((record) => [
        ...Object.values(record.references).filter(({ object }) => object !== 'CallReporting__c'),
        ...(record.stub ? [record] : [])
    ]);
}

// User keys compare without case in the org, so they do here; a key that differs in case only is the same user there.
function identity({ object, key }: { readonly object: string; readonly key: string | number }): string {
    return `${object} ${object === 'User__c' ? String(key).toLowerCase() : String(key)}`;
}

function toQuestions(wanted: readonly Reference[]): readonly Question[] {
    const unique = [...new Map(wanted.map((one) => [identity(one), one])).values()];
    return [...Map.groupBy(unique, ({ object }) => object).entries()].flatMap(([object, members]) =>
        Array.from({ length: Math.ceil(members.length / KEYS_A_QUESTION) }, (_, index) => ({
            object,
            externalId: members[0]?.externalId ?? '',
            keys: members.slice(index * KEYS_A_QUESTION, (index + 1) * KEYS_A_QUESTION).map(({ key }) => key)
        }))
    );
}

/** The document: every name aliased, so that the answer reads the same with and without a namespace. */
function toDocument(questions: readonly Question[], names: OrgNames): string {
    const parts = questions.map(
        ({ object, externalId, keys }, index) =>
            `q${index}: ${names(object)}(where: { ${names(externalId)}: { in: ${JSON.stringify(keys)} } }, first: ${KEYS_A_QUESTION}) ` +
            `{ edges { node { key: ${names(externalId)} { value } } } }`
    );
    return `query phoneEventsExisting { uiapi { query { ${parts.join(' ')} } } }`;
}

const nodeSchema = z.object({
    node: z.object({ key: z.object({ value: z.union([z.string(), z.number()]).nullable() }) })
});
const answerSchema = z.object({
    data: z
        .object({ uiapi: z.object({ query: z.record(z.string(), z.object({ edges: z.array(nodeSchema) })) }) })
        .nullish(),
    errors: z.array(z.object({ message: z.string() })).optional()
});

function readAnswer(
    body: unknown,
    questions: readonly Question[]
): { readonly found: readonly string[] } | { readonly failure: Failure } {
    if (!isGraphql(body)) {
        return { failure: notTheOrg('NOT_GRAPHQL', 'The org did not answer as GraphQL does.') };
    }
    const parsed = answerSchema.safeParse(body);
    const query = parsed.data?.data?.uiapi.query;
    const errors = parsed.data?.errors ?? [];
    if (query === undefined || errors.length > 0) {
        const message = errors.map((error) => error.message).join(' ') || 'The answer is not that of a GraphQL query.';
        const remedy =
            'Check --namespace, and that the user of the token may read users, queues, profiles, states and calls.';
        return { failure: { kind: 'request', code: 'GRAPHQL', message, remedy } };
    }
    return {
        found: questions.flatMap(({ object }, index) =>
            (query[`q${index}`]?.edges ?? []).map(({ node }) => identity({ object, key: node.key.value ?? '' }))
        )
    };
}

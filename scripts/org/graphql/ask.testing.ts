import assert from 'node:assert/strict';
import type { Org } from '../types.ts';
import { graphqlRoutes } from './index.ts';

/** JSON as it came, read by path in tests. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Answer {
    readonly data: Json;
    readonly errors: readonly {
        readonly message: string;
        readonly extensions: { readonly ErrorType: string };
        readonly path?: readonly (string | number)[];
        readonly paths?: readonly (string | number)[];
    }[];
}

/** Sends a document over HTTP; the status is 200 whatever the answer. */
export async function send(org: Org, query: string, variables?: object, operationName?: string): Promise<Answer> {
    const body = JSON.stringify({ query, variables, operationName });
    const response = await graphqlRoutes(org).request('/services/data/v66.0/graphql', { method: 'POST', body });
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
}

/** What is below `uiapi`; fails where the answer has errors. */
export async function ask(org: Org, query: string, variables?: object): Promise<Json> {
    const { data, errors } = await send(org, `query q${query}`, variables);
    assert.deepEqual(errors, []);
    return at(data, 'uiapi');
}

/** A value inside an answer. */
export function at(json: Json | undefined, ...path: readonly (string | number)[]): Json {
    let found: Json | undefined = json;
    for (const step of path) {
        found =
            typeof found === 'object' && found !== null ? (Reflect.get(found, step) as Json | undefined) : undefined;
    }
    assert.notEqual(found, undefined, `nothing at ${path.join('.')} of ${JSON.stringify(json)}`);
    return found ?? null;
}

/** A text inside an answer. */
export function textAt(json: Json | undefined, ...path: readonly (string | number)[]): string {
    const found = at(json, ...path);
    return typeof found === 'string' ? found : assert.fail(`no text at ${path.join('.')}`);
}

/** The nodes of a connection. */
export function nodes(connection: Json): readonly Json[] {
    const edges = at(connection, 'edges');
    assert.ok(Array.isArray(edges));
    return edges.map((edge: Json) => at(edge, 'node'));
}

/** Names of the books a filter lets through, in the order of their numbers. */
export async function booksWhere(org: Org, where: string, variables = '', values?: object): Promise<readonly Json[]> {
    const answer = await ask(
        org,
        `${variables} { uiapi { query { Book__c(first: 200, where: ${where}, orderBy: { Copies__c: { order: ASC } }) { edges { node { Name { value } } } } } } }`,
        values
    );
    return nodes(at(answer, 'query', 'Book__c')).map((node) => at(node, 'Name', 'value'));
}

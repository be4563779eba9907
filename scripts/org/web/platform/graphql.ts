import { send } from './http.ts';
import type { DataRequest, FetchError } from './http.ts';
import { wireAdapter } from './wireAdapter.ts';

/** A document made by `gql`. */
export interface GraphQLDocument {
    readonly kind: 'Document';
    readonly text: string;
}

export interface GraphQLConfig {
    readonly query?: GraphQLDocument | string | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly operationName?: string | undefined;
}

export interface GraphQLError {
    readonly message: string;
}

export interface GraphQLResult<T = unknown> {
    readonly data: T | undefined;
    readonly errors: readonly GraphQLError[] | undefined;
    readonly refresh?: () => Promise<void>;
}

interface Payload {
    readonly data?: unknown;
    readonly errors?: readonly GraphQLError[];
}

/** Marks a text as GraphQL; other documents and texts may be put into it. */
export function gql(
    parts: TemplateStringsArray,
    ...values: readonly (GraphQLDocument | string | number | boolean)[]
): GraphQLDocument {
    const text = parts.reduce((before, part, index) => before + textOf(values[index - 1]) + part);
    return Object.freeze({ kind: 'Document', text: text.trim() });
}

/** Wire adapter: `{data, errors, refresh}`. */
export const graphql = wireAdapter<GraphQLConfig, GraphQLResult>({
    request: (config) => (config.query === undefined ? undefined : requestOf(config)),
    empty: { data: undefined, errors: undefined },
    value: ({ data, error }, refresh) => ({ ...resultOf(data, error), refresh })
});

/** Sends a mutation; the promise never rejects, its value says what went wrong. */
export async function executeMutation(config: GraphQLConfig): Promise<GraphQLResult> {
    try {
        return resultOf((await send(requestOf(config))).value, undefined);
    } catch (error) {
        return resultOf(undefined, error as FetchError);
    }
}

function requestOf({ query, variables, operationName }: GraphQLConfig): DataRequest {
    const body = { query: textOf(query), variables: variables ?? {}, ...(operationName ? { operationName } : {}) };
    return { method: 'POST', path: '/graphql', body };
}

function resultOf(payload: unknown, error: FetchError | undefined): GraphQLResult {
    if (error !== undefined) return { data: undefined, errors: errorsOf(error) };
    const { data, errors } = (payload ?? {}) as Payload;
    return { data: data ?? undefined, errors: errors !== undefined && errors.length > 0 ? errors : undefined };
}

function errorsOf(error: FetchError): readonly GraphQLError[] {
    const body = error.body as { readonly message?: string; readonly errors?: readonly GraphQLError[] } | undefined;
    if (body?.errors !== undefined && body.errors.length > 0) return body.errors;
    const message = body?.message ?? `The request failed with status ${error.status}.`;
    return [{ message, ...{ status: error.status } }];
}

function textOf(value: GraphQLDocument | string | number | boolean | undefined): string {
    if (value === undefined) return '';
    return typeof value === 'object' ? value.text : String(value);
}

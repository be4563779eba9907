import { execute, GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { SourceModel } from '../../metadata/index.ts';
import { QueryError } from '../query/index.ts';
import type { Org } from '../types.ts';
import { boundsProblem } from './bounds.ts';
import { MutationError } from './mutate.ts';
import { schemaOf } from './schema.ts';

/** Body of a request. */
export interface GraphqlRequest {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly operationName?: string | undefined;
    /** API version of the request, 66 for example. */
    readonly version: number;
}

type ErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'ExecutionAborted' | 'OperationNotSupported';

/** An answer as Salesforce gives it: always data and errors, HTTP 200 also for a document that is wrong. */
export interface GraphqlAnswer {
    readonly data: ExecutionResult['data'] | null;
    readonly errors: readonly GraphqlProblem[];
}

export interface GraphqlProblem {
    readonly message: string;
    readonly locations: readonly { readonly line: number; readonly column: number }[];
    /** As the GraphQL specification names it, and as Salesforce does. */
    readonly path?: readonly (string | number)[];
    readonly paths?: readonly (string | number)[];
    readonly extensions: { readonly ErrorType: ErrorType };
}

const MOST_TOKENS = 10_000;
const MOST_DOCUMENTS = 200;

/** Generally available from here on, by the GraphQL guide's "Mutations Schema". */
const FIRST_WITH_MUTATIONS = 66;

function has(document: DocumentNode, operation: 'mutation' | 'subscription'): boolean {
    return document.definitions.some((one) => one.kind === 'OperationDefinition' && one.operation === operation);
}

interface Refused {
    readonly data: null;
    readonly errors: readonly GraphqlProblem[];
}

type Checked = { readonly document: DocumentNode } | Refused;

const checked = new WeakMap<SourceModel, Map<string, Checked>>();

function problem(error: GraphQLError, type: ErrorType): GraphqlProblem {
    return {
        message: error.message,
        locations: [...(error.locations ?? [])].map(({ line, column }) => ({ line, column })),
        ...(error.path ? { path: [...error.path], paths: [...error.path] } : {}),
        extensions: { ErrorType: type }
    };
}

function refusal(message: string, type: ErrorType): Refused {
    return { data: null, errors: [{ message, locations: [], extensions: { ErrorType: type } }] };
}

function check(model: SourceModel, query: string): Checked {
    let document: DocumentNode;
    try {
        document = parse(query, { maxTokens: MOST_TOKENS });
    } catch (error) {
        if (error instanceof GraphQLError) return { data: null, errors: [problem(error, 'InvalidSyntax')] };
        throw error;
    }
    const tooMuch = boundsProblem(document);
    if (tooMuch) return refusal(tooMuch, 'ExecutionAborted');
    if (has(document, 'subscription')) return refusal('Subscriptions are not supported.', 'OperationNotSupported');
    const errors = validate(schemaOf(model), document);
    if (errors.length === 0) return { document };
    return { data: null, errors: errors.map((error) => problem(error, 'ValidationError')) };
}

/** Documents are parsed and validated once for each text: a page sends the same few over and over. */
function checkedDocument(model: SourceModel, query: string): Checked {
    const documents = checked.get(model) ?? new Map<string, Checked>();
    checked.set(model, documents);
    let found = documents.get(query);
    if (!found) {
        if (documents.size >= MOST_DOCUMENTS) documents.clear();
        found = check(model, query);
        documents.set(query, found);
    }
    return found;
}

/** Answers one GraphQL request. Whatever is wrong with the document or its values is in the answer's errors. */
export async function answerGraphql(org: Org, request: GraphqlRequest): Promise<GraphqlAnswer> {
    try {
        return await answer(org, request);
    } catch (error) {
        // The parser and the coercion of values recurse; only an attack nests deep enough to exhaust the stack.
        if (error instanceof RangeError && error.message.startsWith('Maximum call stack'))
            return refusal('The request is nested too deeply.', 'ExecutionAborted');
        throw error;
    }
}

async function answer(org: Org, request: GraphqlRequest): Promise<GraphqlAnswer> {
    const found = checkedDocument(org.model, request.query);
    if ('errors' in found) return found;
    if (request.version < FIRST_WITH_MUTATIONS && has(found.document, 'mutation'))
        return refusal(
            `Mutations need API version ${FIRST_WITH_MUTATIONS}.0 or later; this request is of ${request.version}.0.`,
            'OperationNotSupported'
        );
    const { data, errors } = await execute({
        schema: schemaOf(org.model),
        document: found.document,
        contextValue: { org },
        variableValues: request.variables,
        operationName: request.operationName
    });
    return { data: data ?? null, errors: (errors ?? []).map(executionProblem) };
}

function executionProblem(error: GraphQLError): GraphqlProblem {
    const cause = error.originalError;
    if (!cause || cause instanceof GraphQLError) return problem(error, 'ValidationError');
    if (cause instanceof QueryError || cause instanceof MutationError) return problem(error, 'DataFetchingException');
    throw cause;
}

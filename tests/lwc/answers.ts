import { graphql } from 'lightning/graphql';

/** What a wire asked for. */
export interface Asked {
    readonly query: { readonly text: string } | undefined;
    readonly variables: Readonly<Record<string, unknown>> | undefined;
}

type Filter = (asked: Asked) => boolean;

interface TestAdapter {
    emit(data: unknown, filter?: Filter, refresh?: () => Promise<void>): void;
    emitErrors(errors: readonly unknown[], filter?: Filter): void;
}

const adapter = graphql as unknown as TestAdapter;

const named =
    (operation: string): Filter =>
    ({ query }) =>
        new RegExp(`query ${operation}\\b`).test(query?.text ?? '');

/** Answers the wires that asked for an operation. */
export function answer(operation: string, data: unknown, refresh?: () => Promise<void>): void {
    adapter.emit(data, named(operation), refresh);
}

/** Answers the wires that asked for an operation with these variables among theirs. */
export function answerWith(operation: string, variables: object, data: unknown, refresh?: () => Promise<void>): void {
    const asks: Filter = (asked) =>
        Object.entries(variables).every(([name, value]) => asked.variables?.[name] === value);
    adapter.emit(data, (asked) => named(operation)(asked) && asks(asked), refresh);
}

/** Answers them with errors. */
export function fail(operation: string, errors: readonly unknown[]): void {
    adapter.emitErrors(errors, named(operation));
}

/** The variables with which an operation was asked for; undefined where nobody asked. */
export function askedWith(operation: string): Asked['variables'] {
    return lastAsked(operation)?.variables;
}

/** The document with which an operation was asked for; undefined where nobody asked. */
export function askedText(operation: string): string | undefined {
    return lastAsked(operation)?.query?.text;
}

function lastAsked(operation: string): Asked | undefined {
    let found: Asked | undefined;
    adapter.emit(undefined, (asked) => {
        found = named(operation)(asked) ? asked : found;
        return false;
    });
    return found;
}

import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn } from '../store/index.ts';
import type { RecordInput } from '../write/index.ts';

/** An operation that came before: `id` is undefined where it failed. */
export interface Done {
    readonly operation: 'insert' | 'update' | 'delete';
    readonly id: string | undefined;
}

type Filled = { readonly record: RecordInput } | { readonly problem: string };

/**
 * Puts ids where `@{name}` refers to an earlier operation of the mutation, in Id and in lookups only; or says which reference
 * leads nowhere. Follows the GraphQL guide, "Chain Mutations by Using Field References", as of API 66.
 */
export function fillReferences(object: ObjectModel, record: RecordInput, done: ReadonlyMap<string, Done>): Filled {
    const filled: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(record)) {
        const expression = isReferenceField(object, name) ? referenceIn(value) : undefined;
        if (expression === undefined) {
            filled[name] = value;
            continue;
        }
        const found = done.get(expression);
        const problem = problemOf(expression, found);
        if (problem !== undefined) return { problem };
        filled[name] = found?.id;
    }
    return { record: filled };
}

function isReferenceField(object: ObjectModel, name: string): boolean {
    return name === 'Id' || findColumn(object, name)?.lookup !== undefined;
}

function referenceIn(value: unknown): string | undefined {
    return typeof value === 'string' ? /^@\{([^{}]*)\}$/.exec(value)?.[1] : undefined;
}

function problemOf(expression: string, found: Done | undefined): string | undefined {
    const reference = `@{${expression}}`;
    if (/\W/.test(expression)) return `${reference} refers to a field. Refer to the operation alone, as @{name}.`;
    if (!found) return `${reference} refers to no operation before this one.`;
    if (found.operation === 'update') return `${reference} refers to an update. Use the Id that the update has.`;
    return found.id === undefined ? `${reference} refers to an operation that failed.` : undefined;
}

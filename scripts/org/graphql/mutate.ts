import type { ObjectModel } from '../../metadata/index.ts';
import { runQuery } from '../query/index.ts';
import type { Org, SaveResult } from '../types.ts';
import { inTransaction, saveRecords, type RecordInput, type SaveRequest } from '../write/index.ts';
import type { RecordSource } from './fetch.ts';
import { fillReferences, type Done } from './mutationReferences.ts';

/** One operation of a mutation: `first: AccountCreate(input: …)`. */
export interface Operation {
    /** Its alias, or its name. */
    readonly responseName: string;
    readonly object: ObjectModel;
    readonly operation: Extract<SaveRequest['operation'], 'insert' | 'update' | 'delete'>;
    readonly record: RecordInput;
}

/** What became of an operation. */
export interface Outcome {
    readonly object: ObjectModel;
    readonly id: string;
}

/** Why an operation wrote nothing. */
export class MutationError extends Error {}

const ROLLED_BACK = new MutationError(
    'The operation was rolled back, because another operation of the request failed and allOrNone is true.'
);

/**
 * Runs operations in order and in one transaction, later ones referring to earlier results, and gives what became of each by
 * its name in the answer. One that failed undoes them all where `allOrNone`, else itself and those that refer to it.
 */
export function runOperations(
    org: Org,
    operations: readonly Operation[],
    allOrNone: boolean
): ReadonlyMap<string, Outcome | MutationError> {
    const done = new Map<string, Done>();
    const fine = (outcomes: ReadonlyMap<string, Outcome | MutationError>): boolean =>
        !allOrNone || [...outcomes.values()].every((one) => !(one instanceof MutationError));
    const outcomes = inTransaction(
        org,
        () =>
            new Map(
                operations.map((one) => {
                    const outcome = runOperation(org, one, done);
                    const id = outcome instanceof MutationError ? undefined : outcome.id;
                    done.set(one.responseName, { operation: one.operation, id });
                    return [one.responseName, outcome] as const;
                })
            ),
        fine
    );
    if (fine(outcomes)) return outcomes;
    return new Map([...outcomes].map(([name, one]) => [name, one instanceof MutationError ? one : ROLLED_BACK]));
}

function runOperation(
    org: Org,
    { object, operation, record }: Operation,
    done: ReadonlyMap<string, Done>
): Outcome | MutationError {
    const filled = fillReferences(object, record, done);
    if ('problem' in filled) return new MutationError(filled.problem);
    const [result] = saveRecords(org, { object: object.name, operation, records: [filled.record], allOrNone: true });
    return result?.success ? { object, id: result.id } : new MutationError(messageOf(result));
}

function messageOf(result: SaveResult | undefined): string {
    return (result?.errors ?? []).map(({ message }) => message).join('; ');
}

/** A written record as its user may read it; null where sharing hides it or a later operation deleted it. */
export function readWritten(org: Org, { object, id }: Outcome, fields: readonly string[]): RecordSource | null {
    const [row] = runQuery(org, {
        object: object.name,
        fields: ['Id', ...fields],
        where: { path: 'Id', operator: 'eq', value: id },
        limit: 1
    });
    return row ? { row, prefix: '', children: new Map(), written: true } : null;
}

import { bound, dateContext, sql, type Filter, type Scope } from '../query/index.ts';
import type { Org, Stored } from '../types.ts';
import { exactKey } from './exactKeys.ts';
import { factKey, type ReportGroup, type ReportResult } from './result.ts';
import type { ReportTree } from './tree.ts';

/**
 * Where a group of rows meets a group of columns, by the values of the groups from the top; none stand for the total. Values
 * stay what they are while records come and go, which places (`0_2!T`) do not.
 */
export interface Within {
    readonly down: readonly Stored[];
    readonly across: readonly Stored[];
}

function valuesTo(groups: readonly ReportGroup[], key: string): readonly Stored[] | undefined {
    if (key === 'T') return [];
    const found = groups.find((one) => key === one.key || key.startsWith(`${one.key}_`));
    const below = found && key !== found.key ? valuesTo(found.groups, key) : [];
    return found && below && [found.value, ...below];
}

/** What the key of a fact means in a result; undefined where it has no such groups. */
export function withinFact({ down, across }: ReportResult, fact: string): Within | undefined {
    const [downKey = '', acrossKey = '', ...more] = fact.split('!');
    const [rows, columns] = [valuesTo(down, downKey), valuesTo(across, acrossKey)];
    return rows && columns && more.length === 0 ? { down: rows, across: columns } : undefined;
}

function groupOf(groups: readonly ReportGroup[], [value, ...below]: readonly Stored[]): ReportGroup | undefined {
    const found = groups.find((one) => one.value === value);
    return below.length === 0 ? found : found && groupOf(found.groups, below);
}

/** How many rows a result counts within; none where it has no such groups (any more). */
export function countWithin({ down, across, facts }: ReportResult, within: Within): number {
    const [row, column] = [groupOf(down, within.down), groupOf(across, within.across)];
    const isThere = (row || within.down.length === 0) && (column || within.across.length === 0);
    return isThere ? Number(facts.get(factKey(row, column))?.figures.at(-1) ?? 0) : 0;
}

/** What lets through the rows within. */
export function withinCondition(org: Org, tree: ReportTree, { down, across }: Within): readonly Filter[] {
    const context = dateContext(org);
    const sides = [
        [down, tree.down],
        [across, tree.across]
    ] as const;
    return sides.flatMap(([values, groupings]) =>
        values.flatMap((value, at) => {
            const grouping = groupings[at];
            return grouping
                ? [{ written: (scope: Scope) => sql('(', exactKey(grouping, scope, context), ') IS ', bound(value)) }]
                : [];
        })
    );
}

import type { Stored } from '../types.ts';
import { valueFolder } from './groupKeys.ts';
import type { Need } from './needs.ts';
import type { Totals } from './rollUp.ts';
import type { Spread } from './spreads.ts';

/** Adds what a row of a statement says to the figures of one group. */
export type Adder = (totals: Totals, row: readonly Stored[]) => void;

type PlaceOf = (column: string) => number;

/** Adds rows and additive figures: sums, numbers of values, smallest and largest. */
export function figureAdders(needs: readonly Need[], place: PlaceOf): readonly Adder[] {
    const count = place('c');
    return [
        (totals, row) => {
            totals.count += Number(row[count]);
        },
        ...needs.flatMap((_, at) => [
            ...sumAdders(at, place(`SUM${at}`), place(`COUNT${at}`)),
            ...extremeAdders('min', at, place(`MIN${at}`), 1),
            ...extremeAdders('max', at, place(`MAX${at}`), -1)
        ])
    ];
}

function sumAdders(at: number, sum: number, filled: number): readonly Adder[] {
    if (sum < 0) return [];
    return [
        (totals, row) => {
            totals.sum[at] = (totals.sum[at] ?? 0) + Number(row[sum] ?? 0);
        },
        ...(filled < 0 ? [] : [countAdder(at, filled)])
    ];
}

/** Only averages ask how many values there are. */
function countAdder(at: number, filled: number): Adder {
    return (totals, row) => {
        totals.filled[at] = (totals.filled[at] ?? 0) + Number(row[filled] ?? 0);
    };
}

function extremeAdders(name: 'min' | 'max', at: number, place: number, sign: 1 | -1): readonly Adder[] {
    if (place < 0) return [];
    return [
        (totals, row) => {
            totals[name][at] = extreme(totals[name][at] ?? null, row[place] ?? null, sign);
        }
    ];
}

/** The smaller of two values where `sign` is 1, the larger where it is -1; blanks do not count. */
function extreme(a: Stored, b: Stored, sign: 1 | -1): Stored {
    if (a === null || b === null) return a ?? b;
    return (a < b ? -sign : sign) < 0 ? a : b;
}

/** Adds what the keys of the spread of that number say: a value to the different ones, a value so many times, or a record's value once. */
export function spreadAdder({ kind, at, need: { of } }: Spread, number: number, place: PlaceOf): Adder {
    const [value, owner, count] = [place(`v${number}`), place(`o${number}`), place('c')];
    switch (kind) {
        case 'unique': {
            const fold = valueFolder(of);
            // a blank is a value of its own, as in reports of Salesforce
            return ({ unique }, row) => void (unique[at] ??= new Set()).add(fold(row[value] ?? null));
        }
        case 'median':
            return ({ spread }, row) => {
                const stored = row[value];
                if (typeof stored !== 'number') return;
                const values = (spread[at] ??= new Map<number, number>());
                values.set(stored, (values.get(stored) ?? 0) + Number(row[count]));
            };
        case 'smart':
            return ({ owners, sum, filled }, row) => {
                const stored = row[value] ?? null;
                const known = (owners[at] ??= new Set());
                const record = row[owner] ?? null;
                if (stored === null || known.has(record)) return;
                known.add(record);
                sum[at] = (sum[at] ?? 0) + Number(stored);
                filled[at] = (filled[at] ?? 0) + 1;
            };
    }
}

/** The value in the middle, or between the two in the middle; null where there is none. */
export function medianOf(values: ReadonlyMap<number, number> | undefined): number | null {
    if (values === undefined) return null;
    const sorted = [...values].sort(([a], [b]) => a - b);
    const total = sorted.reduce((sum, [, times]) => sum + times, 0);
    const valueAt = (place: number): number => {
        let left = place;
        for (const [value, times] of sorted) {
            if (left < times) return value;
            left -= times;
        }
        return NaN;
    };
    const middle = total >> 1;
    return total % 2 === 1 ? valueAt(middle) : (valueAt(middle - 1) + valueAt(middle)) / 2;
}

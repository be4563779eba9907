import type { Span } from './wait';

/**
 * Things on one axis in lanes, in columns: lane after lane, each in order of time, in seconds. Columns of numbers
 * instead of objects, because ten thousand of them are laid out again at every step of a zoom.
 */
export interface Strip {
    /** Where each lane's things begin, and behind the last lane how many there are. */
    readonly offsets: Uint32Array;
    readonly from: Float64Array;
    readonly to: Float64Array;
}

/** The time from the first to the last of a strip's things, in seconds; undefined where it has none. */
export function spanOf({ from, to }: Strip): Span | undefined {
    let first = Infinity;
    let last = -Infinity;
    for (let thing = 0; thing < from.length; thing += 1) {
        first = Math.min(first, from[thing] ?? 0);
        last = Math.max(last, to[thing] ?? 0);
    }
    return last < first ? undefined : { from: first, to: last };
}

/** How many lanes a strip has. */
export function lanesIn({ offsets }: Strip): number {
    return offsets.length - 1;
}

/** The lane of a thing. */
export function laneAt({ offsets }: Strip, thing: number): number {
    return below(offsets, thing);
}

/** The last place in rising numbers whose number is not above `value`; of equal ones the last. */
export function below(numbers: Uint32Array | Float64Array, value: number): number {
    let low = 0;
    let high = numbers.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((numbers[middle] ?? Infinity) <= value) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

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

/** A strip from lanes of spans. */
export function stripOf(lanes: readonly (readonly Span[])[]): Strip {
    const offsets = new Uint32Array(lanes.length + 1);
    lanes.forEach((lane, index) => {
        offsets[index + 1] = (offsets[index] ?? 0) + lane.length;
    });
    const count = offsets[lanes.length] ?? 0;
    const from = new Float64Array(count);
    const to = new Float64Array(count);
    let next = 0;
    for (const lane of lanes) {
        for (const span of lane) {
            from[next] = span.from;
            to[next] = span.to;
            next += 1;
        }
    }
    return { offsets, from, to };
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

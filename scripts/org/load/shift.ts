import type { SourceModel } from '../../metadata/index.ts';
import { columnsOf, formatDateTime, parseDateTime } from '../store/index.ts';

/** A record with the object it belongs to, names as the model has them. */
export interface Typed {
    readonly object: string;
    readonly values: Record<string, unknown>;
}

function dateTimeColumns(model: SourceModel): (object: string) => readonly string[] {
    const known = new Map<string, readonly string[]>();
    return (object) => {
        let names = known.get(object);
        if (!names) {
            names = columnsOf(model, object)
                .filter((column) => column.type === 'DateTime')
                .map((column) => column.name);
            known.set(object, names);
        }
        return names;
    };
}

/**
 * Moves every date-time by the same whole seconds, so that the newest is `now` and distances stay.
 * Gives the milliseconds moved; 0 where there is no date-time at all.
 */
export function shiftDateTimes(model: SourceModel, records: readonly Typed[], now: number): number {
    const columns = dateTimeColumns(model);
    const each = (visit: (values: Record<string, unknown>, name: string, time: number) => void): void => {
        for (const { object, values } of records) {
            for (const name of columns(object)) {
                const value = values[name];
                const time = typeof value === 'string' ? parseDateTime(value) : undefined;
                if (time !== undefined) visit(values, name, time);
            }
        }
    };
    let newest = -Infinity;
    each((_, __, time) => (newest = Math.max(newest, time)));
    if (newest === -Infinity) return 0;
    const shift = Math.floor((now - newest) / 1000) * 1000;
    each((values, name, time) => (values[name] = formatDateTime(time + shift)));
    return shift;
}

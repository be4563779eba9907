import type { DatabaseSync } from 'node:sqlite';
import { dayNumber, periodOf } from './periods.ts';
import { GRANULARITIES } from './tree.ts';

/** Gives the place of a row by the keys of its groups. */
export type PlaceOf = (keys: readonly (string | number | null)[]) => number;

/** Where rows belong, while a statement that orders by it runs. */
const places = new WeakMap<DatabaseSync, { current: PlaceOf | undefined }>();

/** Runs statements in which `report_place` gives the places of `placeOf`. */
export function withPlaces<T>(db: DatabaseSync, placeOf: PlaceOf, run: () => T): T {
    const place = places.get(db);
    if (place) place.current = placeOf;
    try {
        return run();
    } finally {
        if (place) place.current = undefined;
    }
}

/** Gives a database the functions that statements of reports use: `report_period`, `report_place`. */
export function defineReportFunctions(db: DatabaseSync): void {
    if (places.has(db)) return;
    const place: { current: PlaceOf | undefined } = { current: undefined };
    places.set(db, place);
    db.function('report_place', { varargs: true }, (...keys) =>
        // Safe: tables hold text, numbers and NULL only (see Stored).
        place.current ? place.current(keys as (string | number | null)[]) : null
    );
    db.function('report_period', { deterministic: true }, (day, granularity, weekStart) => {
        const name = GRANULARITIES[Number(granularity)];
        if (day === null || day instanceof Uint8Array || name === undefined) return null;
        return periodOf(name, dayNumber(typeof day === 'bigint' ? Number(day) : day), Number(weekStart)).key;
    });
}

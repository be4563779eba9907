import { eachRow, type SelectQuery } from '../query/index.ts';
import { normalizeId } from '../store/index.ts';
import type { Org } from '../types.ts';

/** The last three characters of an id follow from the first 15. */
const BYTES = 15;

/** Ids of a query's records in its order, 15 bytes each: a snapshot that pages are cut from. */
export interface IdList {
    readonly count: number;
    readonly slice: (from: number, until: number) => readonly string[];
}

/** The ids of all records that a query finds. @throws QueryError */
export function idListOf(org: Org, query: SelectQuery): IdList {
    let bytes = Buffer.alloc(BYTES * 4096);
    let count = 0;
    eachRow(org, { ...query, fields: ['Id'] }, (row) => {
        if ((count + 1) * BYTES > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
        bytes.write(String(row['Id']), count * BYTES, BYTES, 'latin1');
        count += 1;
    });
    const ids = Buffer.from(bytes.subarray(0, count * BYTES));
    const idAt = (place: number): string =>
        normalizeId(ids.toString('latin1', place * BYTES, (place + 1) * BYTES)) ?? '';
    return {
        count,
        slice: (from, until) =>
            Array.from({ length: Math.max(0, Math.min(until, count) - from) }, (_, at) => idAt(from + at))
    };
}

import { callOf, LONGEST_WAIT_MS } from '../classify/index.ts';
import { dueCalls, recordsOfCalls, setFates, undecidedRecords, type Database } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import { decideLegs, type LegDeciding } from './decideLegs.ts';
import { readStored, type Formats } from './formats.ts';
import { readLegs } from './readLegs.ts';
import { fateWithoutLeg } from './withoutLeg.ts';

export interface DecideOptions extends LegDeciding {
    readonly formats: Formats;
    /** Records younger than this are left for their siblings to come in, in milliseconds. */
    readonly settleMs: number;
    /** Records taken at once. */
    readonly limit: number;
    /** Takes new records alone, or calls that have waited long enough alone; both where it is undefined. */
    readonly part?: DecidePart | undefined;
    /** Takes new records of one source alone. */
    readonly source?: string | undefined;
}

export type DecidePart = 'fresh' | 'due';

/**
 * Decides what new records are, together with what is known of their calls, and puts what is to be sent in the outbox: one
 * commit. An event keeps the key it was first given, whatever legs come later. Gives how many records were looked at.
 */
export function decide(database: Database, options: DecideOptions, now: Instant): number {
    const { formats, settleMs, limit, part, source } = options;
    const fresh = part === 'due' ? [] : undecidedRecords(database, { before: now - settleMs, now, limit, source });
    const due = part === 'fresh' ? [] : dueCalls(database, { now, longestMs: LONGEST_WAIT_MS, limit });
    if (fresh.length === 0 && due.length === 0) {
        return 0;
    }
    const read = fresh.map((record) => ({ record, reading: readStored(record, formats) }));
    const legs = read.flatMap(({ record, reading }) => (reading.kind === 'leg' ? [{ record, leg: reading.leg }] : []));
    const known = recordsOfCalls(database, new Set([...legs.map(({ leg }) => callOf(leg)), ...due]));
    const older = readLegs(known, formats);
    database.transaction(() => {
        for (const { record, reading } of read) {
            if (reading.kind !== 'leg') {
                setFates(database, [fateWithoutLeg(database, record, reading, options.leaveOut)]);
            }
        }
        decideLegs(database, [...older, ...legs], options, now);
    });
    return fresh.length + due.length;
}

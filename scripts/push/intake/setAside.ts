import { LONGEST_WAIT_MS } from '../classify/index.ts';
import { dueCalls, recordsOfCalls, setFates, undecidedRecords, type Database } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import type { DecideOptions } from './decide.ts';

/** Makes what is to be decided next of a part, a record or all that waits of a call, dead letters, because it failed. Gives how many. */
export function setAside(
    database: Database,
    { settleMs, part, source }: Pick<DecideOptions, 'settleMs' | 'part' | 'source'>,
    now: Instant,
    error: unknown
): number {
    const next =
        part === 'due'
            ? recordsOfCalls(database, dueCalls(database, { now, longestMs: LONGEST_WAIT_MS, limit: 1 })).filter(
                  ({ state }) => state === 'waiting'
              )
            : undecidedRecords(database, { before: now - settleMs, now, limit: 1, source });
    const reason = `Deciding what it is failed: ${error instanceof Error ? error.message : String(error)}.`;
    const remedy = 'This is a fault of the writer: export the record and report it.';
    database.transaction(() =>
        setFates(
            database,
            next.map(({ id }) => ({ id, uuid: undefined, call: undefined, state: 'unreadable', reason, remedy }))
        )
    );
    return next.length;
}

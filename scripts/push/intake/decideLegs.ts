import { classify, type LeaveOut } from '../classify/index.ts';
import { boundedKey, type PhoneFormatter } from '../fields/index.ts';
import {
    dropUnsent,
    putOutgoing,
    rowsOfKeys,
    rowsOfRecords,
    setFates,
    type Database,
    type OutgoingRow
} from '../outbox/index.ts';
import type { Instant, Outcome } from '../types.ts';
import { EVENT } from './event.ts';
import { toOutgoing } from './outgoing.ts';
import { shareOthers, type ReadLeg } from './readLegs.ts';
import { settle, type KnownEvent } from './settle.ts';

/** How legs are decided. */
export interface LegDeciding {
    readonly phone: PhoneFormatter;
    readonly leaveOut: LeaveOut;
}

/** Decides what legs are, all that are given of a call together. Call it in a transaction. */
export function decideLegs(database: Database, given: readonly ReadLeg[], options: LegDeciding, now: Instant): void {
    const legs = shareOthers(given);
    const { calls, outcomes } = classify(
        legs.map(({ leg }) => leg),
        now
    );
    const recordOf = new Map(legs.map(({ leg, record }) => [leg, record]));
    const known = rowsOfRecords(
        database,
        EVENT,
        legs.map(({ record }) => record.id)
    );
    const settled = settle(
        outcomes.flatMap((outcome) => {
            const record = recordOf.get(outcome.leg);
            return record === undefined ? [] : [{ outcome, record }];
        }),
        { own: knownEvents(known), others: knownEvents(othersOf(database, outcomes, known)) },
        now
    );
    dropUnsent(
        database,
        known.filter(({ key }) => settled.taken.has(key)).map(({ id }) => id)
    );
    putOutgoing(database, toOutgoing({ calls, settled, recordOf, known, now, ...options }));
    setFates(database, settled.fates);
}

function knownEvents(rows: readonly OutgoingRow[]): ReadonlyMap<string, KnownEvent> {
    return new Map(rows.map((row) => [row.key, { record: row.record ?? 0, sent: row.sent_at !== null }]));
}

/** Rows with a key of these attempts that other records speak for: a uuid in two calls, or one that came as a ready event too. */
function othersOf(
    database: Database,
    outcomes: readonly Outcome[],
    known: readonly OutgoingRow[]
): readonly OutgoingRow[] {
    const own = new Set(known.map(({ key }) => key));
    const keys = outcomes.flatMap((outcome) =>
        outcome.kind === 'event' ? outcome.attempts.map(({ key }) => boundedKey(key)) : []
    );
    return rowsOfKeys(
        database,
        EVENT,
        keys.filter((key) => !own.has(key))
    );
}

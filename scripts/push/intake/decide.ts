import { callOf, classify, reasonByNames, type LeaveOut } from '../classify/index.ts';
import { boundedKey, type OutboundRecord, type PhoneFormatter } from '../fields/index.ts';
import {
    dropUnsent,
    dueCalls,
    putOutgoing,
    recordsOfCalls,
    rowsOfKeys,
    rowsOfRecords,
    setFates,
    undecidedRecords,
    type Database,
    type OutgoingRow,
    type RecordFate,
    type StoredRecord
} from '../outbox/index.ts';
import type { Instant, Leg, OtherDevices, Outcome } from '../types.ts';
import { readStored, type Formats, type Reading } from './formats.ts';
import { toOutgoing } from './outgoing.ts';
import { settle, type KnownEvent } from './settle.ts';

export interface DecideOptions {
    readonly formats: Formats;
    readonly phone: PhoneFormatter;
    readonly leaveOut: LeaveOut;
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

/** The object that the books count. */
export const EVENT = 'Phone_Event__c';

/** A record of the outbox, and the leg it holds. */
export interface ReadLeg {
    readonly record: StoredRecord;
    readonly leg: Leg;
}

/**
 * Decides what new records are, together with what is known of their calls, and puts what is to be sent in the outbox: one
 * commit. An event keeps the key it was first given, whatever legs come later. Gives how many records were looked at.
 */
export function decide(database: Database, options: DecideOptions, now: Instant): number {
    const { formats, settleMs, limit, part, source } = options;
    const fresh = part === 'due' ? [] : undecidedRecords(database, { before: now - settleMs, now, limit, source });
    const due = part === 'fresh' ? [] : dueCalls(database, now, limit);
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
                setFates(database, [withoutLeg(database, record, reading, options.leaveOut)]);
            }
        }
        decideLegs(database, [...older, ...legs], options, now);
    });
    return fresh.length + due.length;
}

/** The records that hold a leg, with it. */
export function readLegs(records: readonly StoredRecord[], formats: Formats): readonly ReadLeg[] {
    return records.flatMap((record) => {
        const reading = readStored(record, formats);
        const others = othersIn(record);
        return reading.kind === 'leg' ? [{ record, leg: { ...reading.leg, ...(others && { others }) } }] : [];
    });
}

function othersIn({ others }: StoredRecord): OtherDevices | undefined {
    // This writer put it there.
    return others === null ? undefined : (JSON.parse(others) as OtherDevices);
}

/** Makes what is to be decided next of a part, a record or all that waits of a call, dead letters, because it failed. Gives how many. */
export function setAside(
    database: Database,
    { settleMs, part, source }: Pick<DecideOptions, 'settleMs' | 'part' | 'source'>,
    now: Instant,
    error: unknown
): number {
    const next =
        part === 'due'
            ? recordsOfCalls(database, dueCalls(database, now, 1)).filter(({ state }) => state === 'waiting')
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

function withoutLeg(
    database: Database,
    { id, received_at }: StoredRecord,
    reading: Exclude<Reading, { kind: 'leg' }>,
    leaveOut: LeaveOut
): RecordFate {
    if (reading.kind !== 'ready') {
        return {
            uuid: undefined,
            call: undefined,
            id,
            state: reading.kind,
            reason: reading.reason,
            ...remedyOf(reading)
        };
    }
    const [event, ...calls] = reading.records;
    const key = String(event.key);
    const known = rowsOfKeys(database, EVENT, [key]).length > 0;
    const of = { record: id, since: received_at, happenedAt: undefined };
    const leftOut = reasonToLeaveEvent(event, leaveOut);
    putOutgoing(database, [
        // A call that is known from a left-out event alone is not made for it.
        ...(leftOut === undefined ? calls : []).map((outbound) => ({ ...of, outbound, onlyNew: outbound.stub })),
        { ...of, outbound: event, happenedAt: timeOf(event.values['Time__c']), leftOut }
    ]);
    const fate = { id, uuid: undefined, call: `event ${key}`, event: key };
    return known
        ? { ...fate, state: 'merged', reason: 'an event with the same key' }
        : { ...fate, state: 'event', reason: undefined, events: 1 };
}

function reasonToLeaveEvent({ values, references }: OutboundRecord, leaveOut: LeaveOut): string | undefined {
    const name = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return reasonByNames(
        {
            queue: name(references['Call_Queue__c']?.key),
            dialType: name(values['Dial_Type__c']),
            user: name(references['Natterbox_User__c']?.key)
        },
        leaveOut
    );
}

function remedyOf(reading: Reading): { readonly remedy?: string } {
    return reading.kind === 'unreadable' ? { remedy: reading.remedy } : {};
}

function timeOf(value: unknown): Instant | undefined {
    const at = typeof value === 'string' ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? undefined : at;
}

/** Decides what legs are, all that are given of a call together. Call it in a transaction. */
export function decideLegs(
    database: Database,
    legs: readonly ReadLeg[],
    options: Pick<DecideOptions, 'phone' | 'leaveOut'>,
    now: Instant
): void {
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

import { listParameter, type Database } from './database.ts';

/** How the bytes of a record are to be read. */
export type RecordFormat = 'cdr' | 'event' | 'switchEvent';

/** A record as a source hands it over. */
export interface RawRecord {
    /** The kind of source: `spool`, `http`, … */
    readonly source: string;
    /** The file or message, for people. */
    readonly name: string;
    readonly format: RecordFormat;
    readonly bytes: Uint8Array;
}

export type RecordState = 'received' | 'waiting' | 'event' | 'merged' | 'notAMiss' | 'unreadable';

/** A record of the outbox. */
export interface StoredRecord {
    readonly id: number;
    readonly source: string;
    readonly name: string;
    readonly format: RecordFormat;
    readonly body: Uint8Array;
    readonly received_at: number;
    readonly call: string | null;
    readonly state: RecordState;
    readonly events: number;
    readonly event: string | null;
    /** What the org told of other devices of its dial, as JSON; null of a record that came from a source. */
    readonly others: string | null;
}

/** What a record was found to be. */
export interface RecordFate {
    readonly id: number;
    readonly uuid: string | undefined;
    readonly call: string | undefined;
    readonly state: Exclude<RecordState, 'received'>;
    readonly reason: string | undefined;
    readonly remedy?: string;
    /** When a waiting record is looked at again. */
    readonly dueAt?: number;
    /** Events that this record speaks for. */
    readonly events?: number;
    /** Key of the event it belongs to. */
    readonly event?: string | undefined;
}

/** Keeps records, in one commit; gives their ids in order. */
export function appendRecords(database: Database, records: readonly RawRecord[], now: number): readonly number[] {
    return database.transaction(() => records.map((record) => insertRecord(database, record, now)));
}

/** Keeps a record, with what else the org told; gives its id. Call it in a transaction. */
export function insertRecord(
    database: Database,
    { source, name, format, bytes }: RawRecord,
    now: number,
    others: string | null = null
): number {
    return database.insert(
        'INSERT INTO record (source, name, format, body, received_at, others) VALUES (?, ?, ?, ?, ?, ?)',
        source,
        name,
        format,
        bytes,
        now,
        others
    );
}

const COLUMNS = 'id, source, name, format, body, received_at, call, state, events, event, others';

/** Which undecided records are looked for. */
export interface Undecided {
    readonly before: number;
    readonly now: number;
    readonly limit: number;
    /** Those of one source alone. */
    readonly source?: string | undefined;
}

/** Records that nobody has looked at, the oldest first. One from the future came before the clock was set back. */
export function undecidedRecords(
    database: Database,
    { before, now, limit, source }: Undecided
): readonly StoredRecord[] {
    return database.all<StoredRecord>(
        `SELECT ${COLUMNS} FROM record INDEXED BY record_received WHERE state = 'received' AND (received_at <= ?1 OR received_at > ?2)
         AND (?3 IS NULL OR source = ?3) ORDER BY received_at, id LIMIT ?4`,
        before,
        now,
        source ?? null,
        limit
    );
}

/** A record that waits for another leg of its call. */
export interface WaitingCall {
    readonly id: number;
    readonly call: string;
    readonly due_at: number;
}

/** Records of a source that wait for another leg, without their bodies, by when they are looked at again: at most `limit` after one of them. */
export function waitingCalls(
    database: Database,
    source: string,
    limit: number,
    after: Omit<WaitingCall, 'call'> = { id: 0, due_at: 0 }
): readonly WaitingCall[] {
    return database.all<WaitingCall>(
        `SELECT id, call, due_at FROM record INDEXED BY record_waiting WHERE state = 'waiting' AND source = ? AND call IS NOT NULL
         AND (due_at, id) > (?, ?) ORDER BY due_at, id LIMIT ?`,
        source,
        after.due_at,
        after.id,
        limit
    );
}

/** Those of some records that wait for another leg of their call. */
export function waitingRecords(database: Database, ids: readonly number[]): readonly StoredRecord[] {
    return database.all<StoredRecord>(
        `SELECT ${COLUMNS} FROM record WHERE state = 'waiting' AND id IN (SELECT value FROM json_each(?)) ORDER BY id`,
        listParameter(ids)
    );
}

/** Waits no longer with records that another writer has now: one that was decided meanwhile stays what it is. */
export function handRecordsOver(database: Database, ids: readonly number[]): void {
    database.transaction(() =>
        database.run(
            `UPDATE record SET state = 'notAMiss', call = NULL, due_at = NULL, reason = ?
             WHERE state = 'waiting' AND id IN (SELECT value FROM json_each(?))`,
            'handed over to the writer that has its call',
            listParameter(ids)
        )
    );
}

/** Which waiting calls are looked for. */
export interface DueCalls {
    readonly now: number;
    /** The longest that a leg waits, in milliseconds. */
    readonly longestMs: number;
    readonly limit: number;
}

/** Calls whose legs have waited long enough, or would longer than any: they came before the clock was set back. */
export function dueCalls(database: Database, { now, longestMs, limit }: DueCalls): readonly string[] {
    // One question with OR would read all that waits, each time.
    return database
        .all<{ readonly call: string }>(
            `SELECT DISTINCT call FROM (
                 SELECT call FROM record INDEXED BY record_waiting WHERE state = 'waiting' AND due_at <= ? AND call IS NOT NULL
                 UNION ALL
                 SELECT call FROM record INDEXED BY record_waiting WHERE state = 'waiting' AND due_at > ? AND call IS NOT NULL
             ) LIMIT ?`,
            now,
            now + longestMs,
            limit
        )
        .map(({ call }) => call);
}

/** All decided records of some calls, by id. */
export function recordsOfCalls(database: Database, calls: Iterable<string>): readonly StoredRecord[] {
    return database.all<StoredRecord>(
        `SELECT ${COLUMNS} FROM record WHERE call IN (SELECT value FROM json_each(?)) AND state <> 'received' ORDER BY id`,
        listParameter(calls)
    );
}

/** A record as a report tells of it. */
export interface ToldRecord {
    readonly name: string;
    readonly uuid: string | null;
    readonly reason: string | null;
    readonly remedy: string | null;
}

/** The records in one state, by their names. */
export function recordsIn(database: Database, state: RecordState): readonly ToldRecord[] {
    return database.all<ToldRecord>(
        'SELECT name, uuid, reason, remedy FROM record WHERE state = ? ORDER BY name',
        state
    );
}

/** Writes down what records were found to be. Call it in a transaction. */
export function setFates(database: Database, fates: readonly RecordFate[]): void {
    for (const { id, uuid, call, state, reason, remedy, dueAt, events, event } of fates) {
        database.run(
            `UPDATE record SET uuid = ?, call = ?, state = ?, reason = ?, remedy = ?, due_at = ?, events = ?, event = ? WHERE id = ?`,
            uuid ?? null,
            call ?? null,
            state,
            reason ?? null,
            remedy ?? null,
            dueAt ?? null,
            events ?? 0,
            event ?? null,
            id
        );
    }
}

import { listParameter, type Database } from './database.ts';
import { DUE, FAR_MS } from './due.ts';
import { HELD, ROW_COLUMNS, type OutgoingRow } from './outgoing.ts';
import { addUnlinked, type ParentKey } from './results.ts';

/** How far a Bulk job has come; kept before each step, so that no step is taken twice. */
export type JobStage = 'planned' | 'created' | 'uploaded' | 'closed' | 'done';

export interface Job {
    readonly id: string;
    readonly object: string;
    readonly operation: 'insert' | 'upsert';
    /** The org's id of it, once it has one. */
    readonly org_id: string | null;
    readonly stage: JobStage;
    /** When the org was first told to begin with it, in milliseconds since 1970; null before. */
    readonly closed_at: number | null;
}

export interface JobLimits {
    readonly rows: number;
    readonly bytes: number;
}

/** Which rows a job is for: those of one object, stubs or others. */
export interface JobKind {
    readonly id: string;
    readonly object: string;
    readonly stubs: boolean;
    /** Jobs that run before: a group that is in one of them is no obstacle. */
    readonly beside: readonly string[];
}

/**
 * Plans a job for the rows of one object that may be sent now, stubs or others, and claims them for it; undefined where
 * there are none. A group that is on its way already is left alone, unless it is in one of the jobs `beside`, which run before.
 */
export function planJob(database: Database, kind: JobKind, limits: JobLimits, now: number): Job | undefined {
    return database.transaction(() => {
        const ids = rowsForJob(database, kind, limits, now);
        if (ids.length === 0) {
            return undefined;
        }
        const operation = kind.stubs ? 'insert' : 'upsert';
        database.run(
            `INSERT INTO job (id, object, operation, stage, created_at) VALUES (?, ?, ?, 'planned', ?)`,
            kind.id,
            kind.object,
            operation,
            now
        );
        database.run(
            `UPDATE outgoing SET state = 'sending', batch = ?, sent_at = coalesce(sent_at, ?) WHERE id IN (SELECT value FROM json_each(?))`,
            kind.id,
            now,
            listParameter(ids)
        );
        return { id: kind.id, object: kind.object, operation, org_id: null, stage: 'planned', closed_at: null };
    });
}

const GROUPS_A_LOOK = 2000;

/** The rows that a job may take, group by group: only of those that fit in are the bodies read, however long the backlog is. */
function rowsForJob(database: Database, kind: JobKind, limits: JobLimits, now: number): readonly number[] {
    const ids: number[] = [];
    const groups = hasPending(database, kind) ? dueGroups(database, now) : [];
    let bytes = 0;
    for (let from = 0; from < groups.length; from += GROUPS_A_LOOK) {
        for (const row of rowsOfGroups(database, groups.slice(from, from + GROUPS_A_LOOK), kind, now)) {
            bytes += row.bytes;
            if (ids.length === limits.rows || (ids.length > 0 && bytes > limits.bytes)) {
                return ids;
            }
            ids.push(row.id);
        }
    }
    return ids;
}

/** Whether something of an object waits to be sent: to read all groups for nothing takes long. */
function hasPending(database: Database, { object }: JobKind): boolean {
    return database.get(`SELECT 1 FROM outgoing WHERE object = ? AND state = 'pending' LIMIT 1`, object) !== undefined;
}

/** Groups of which something is due, in order; from an index alone, since the rows are long. */
function dueGroups(database: Database, now: number): readonly string[] {
    return database
        .all<{ readonly grp: string }>(
            `SELECT DISTINCT grp FROM outgoing INDEXED BY outgoing_due
             WHERE state = 'pending' AND (next_at <= ? OR next_at > ?) ORDER BY grp`,
            now,
            now + FAR_MS
        )
        .map(({ grp }) => grp);
}

/** A Bulk job takes this text for the wish to empty a field, so a group that really holds it goes by single requests. */
const EMPTIES = '"#N/A"';

function rowsOfGroups(
    database: Database,
    groups: readonly string[],
    { object, stubs, beside }: JobKind,
    now: number
): readonly { readonly id: number; readonly bytes: number }[] {
    return database.all(
        `SELECT id, length(body) AS bytes FROM outgoing AS mine INDEXED BY outgoing_group
         WHERE grp IN (SELECT value FROM json_each(?)) AND state = 'pending' AND ${DUE} AND object = ?
         AND json_extract(body, '$.stub') = ?
         AND NOT EXISTS (SELECT 1 FROM outgoing WHERE outgoing.grp = mine.grp AND outgoing.state = 'sending'
             AND outgoing.batch NOT IN (SELECT value FROM json_each(?)))
         AND NOT EXISTS (SELECT 1 FROM outgoing WHERE outgoing.grp = mine.grp AND outgoing.state = 'pending'
             AND (instr(outgoing.body, ?) > 0 OR instr(coalesce(outgoing.edits, ''), ?) > 0))
         ORDER BY grp`,
        listParameter(groups),
        now,
        now + FAR_MS,
        object,
        Number(stubs),
        listParameter(beside),
        EMPTIES,
        EMPTIES
    );
}

/** Jobs that are not done, in the order of their planning: parents before children. */
export function openJobs(database: Database): readonly Job[] {
    return database.all<Job>(
        `SELECT id, object, operation, org_id, stage, closed_at FROM job WHERE stage <> 'done' ORDER BY rowid`
    );
}

/** Keeps how far a job has come. On disk before the next step. */
export function keepJob(database: Database, { id, stage, org_id, closed_at }: Job): void {
    const set = 'UPDATE job SET stage = ?, org_id = ?, closed_at = ? WHERE id = ?';
    database.transaction(() => database.run(set, stage, org_id, closed_at, id));
}

/** The version of a row that is as a job has it: any change gives it a higher one. */
export const UPLOADED = 0;

/** A row that the org has not taken yet as it is: it has what a job carries that was told to begin. */
export const NOT_TAKEN = `outgoing.state IN ('pending', 'sending') AND NOT (outgoing.state = 'sending'
    AND outgoing.version = ${UPLOADED} AND outgoing.batch IN (SELECT id FROM job WHERE stage = 'closed'))`;

/** Notes that a job gets its rows as they are now, without some parents: what changes after that, or arrives, goes again when it has ended. */
export function noteUploaded(
    database: Database,
    id: string,
    rows: readonly { readonly child: number; readonly dropped: readonly ParentKey[] }[]
): void {
    database.transaction(() => {
        database.run(`UPDATE outgoing SET version = ? WHERE ${OF_JOB}`, UPLOADED, id);
        database.run(`DELETE FROM unlinked WHERE child IN (SELECT id FROM outgoing WHERE ${OF_JOB})`, id);
        rows.forEach(({ child, dropped }) => addUnlinked(database, child, dropped));
    });
}

/** Whether a row of a job was put off since: another writer may have it, so a job that has not begun must not write it. */
export function hasHeldRows(database: Database, id: string): boolean {
    return database.get(`SELECT 1 FROM outgoing WHERE ${HELD_OF_JOB} LIMIT 1`, id, HELD) !== undefined;
}

/** Takes the held rows out of a job that has no data yet: they wait for the org to be asked. */
export function takeHeldOut(database: Database, id: string): void {
    database.transaction(() => database.run(`UPDATE outgoing SET state = 'pending' WHERE ${HELD_OF_JOB}`, id, HELD));
}

const OF_JOB = `state = 'sending' AND batch = ?`;
const HELD_OF_JOB = `${OF_JOB} AND code = ?`;

/** The rows of a job that are not answered for yet. */
export function rowsOfJob(database: Database, id: string): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(`SELECT ${ROW_COLUMNS} FROM outgoing WHERE ${OF_JOB} ORDER BY grp, id`, id);
}

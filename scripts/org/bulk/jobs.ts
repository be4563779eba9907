import { rmSync } from 'node:fs';
import path from 'node:path';
import { folderOf, makeId } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { Job } from './job.ts';

/** Ids of jobs begin so. */
const PREFIX = '750';
/** Jobs in one answer to the question for all of them. */
export const PAGE = 1_000;

const TABLE = `CREATE TABLE IF NOT EXISTS "local.job" (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT`;

// the table outlives the process, where the org does; this is only whether it was looked for
const ready = new WeakSet<Org['db']>();

function dbOf(org: Org): Org['db'] {
    if (!ready.has(org.db)) org.db.exec(TABLE);
    ready.add(org.db);
    return org.db;
}

function parse(row: unknown): Job | undefined {
    // Safe: only this file writes the table.
    const body = (row as { readonly body: string } | undefined)?.body;
    return body === undefined ? undefined : (JSON.parse(body) as Job);
}

/** Writes a new job down and gives it its id. */
export function addJob<T extends Job>(org: Org, job: Omit<T, 'id'>): T {
    const insert = dbOf(org).prepare('INSERT INTO "local.job" (kind, state, body) VALUES (?, ?, ?)');
    const { lastInsertRowid } = insert.run(job.kind, job.state, '');
    const added = { ...job, id: makeId(PREFIX, Number(lastInsertRowid)) } as T;
    const finish = org.db.prepare('UPDATE "local.job" SET id = ?, body = ? WHERE number = ?');
    finish.run(added.id, JSON.stringify(added), lastInsertRowid);
    return added;
}

/** Whether the user may deal with a job: the own ones, and the admin with all. */
export function isMine({ user, access }: Org, job: Pick<Job, 'createdById'>): boolean {
    return access.isAdmin || job.createdById === user.id;
}

/** The job of that kind and id. */
export function findJob<K extends Job['kind']>(org: Org, kind: K, id: string): Extract<Job, { kind: K }> | undefined {
    const row = dbOf(org).prepare('SELECT body FROM "local.job" WHERE id = ? AND kind = ?').get(id, kind);
    return parse(row) as Extract<Job, { kind: K }> | undefined;
}

/** Writes down what changed of a job and gives the job as it is then. */
export function changeJob<T extends Job>(org: Org, job: T, changes: Partial<T>): T {
    const changed: T = { ...job, ...changes, changed: org.clock() };
    const sql = 'UPDATE "local.job" SET state = ?, body = ? WHERE id = ?';
    dbOf(org).prepare(sql).run(changed.state, JSON.stringify(changed), job.id);
    return changed;
}

/** Jobs of a kind after a number, oldest first, one more than a page where there are more. */
export function listJobs(org: Org, kind: Job['kind'], after: number): readonly { number: number; job: Job }[] {
    const sql = 'SELECT number, body FROM "local.job" WHERE kind = ? AND number > ? ORDER BY number LIMIT ?';
    const rows = dbOf(org)
        .prepare(sql)
        .all(kind, after, PAGE + 1);
    return rows.flatMap((row) => {
        const job = parse(row);
        return job ? [{ number: Number(row['number']), job }] : [];
    });
}

/** Jobs that still have work to be done, oldest first. */
export function unfinishedJobs(org: Org): readonly Job[] {
    const sql = `SELECT body FROM "local.job" WHERE state IN ('UploadComplete', 'InProgress') ORDER BY number`;
    return dbOf(org)
        .prepare(sql)
        .all()
        .flatMap((row) => parse(row) ?? []);
}

/** A file of a job. */
export function fileOf(org: Org, { id }: Pick<Job, 'id'>, name: 'data' | 'success' | 'failure' | 'result'): string {
    return path.join(folderOf(org.db, 'bulk'), `${id}.${name}.csv`);
}

/** Removes a job and its files. */
export function removeJob(org: Org, job: Job): void {
    dbOf(org).prepare('DELETE FROM "local.job" WHERE id = ?').run(job.id);
    for (const name of ['data', 'success', 'failure', 'result'] as const)
        rmSync(fileOf(org, job, name), { force: true });
}

import { listParameter, type Database } from './database.ts';

/** A parent that the org did not have when it was last asked. */
export interface AbsentParent {
    readonly object: string;
    readonly key: string;
    readonly external_id: string;
}

/** Notes that the org does not have some parents. Call it in a transaction. */
export function addAbsent(database: Database, parents: readonly AbsentParent[], now: number): void {
    for (const { object, key, external_id } of parents) {
        database.run(
            `INSERT INTO absent VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at`,
            object,
            key,
            external_id,
            now
        );
    }
}

/** Every parent known to be absent. */
export function absentParents(database: Database): readonly AbsentParent[] {
    return database.all<AbsentParent>('SELECT object, key, external_id FROM absent');
}

/** Absent parents that were last asked for before a moment, or after now: that was before the clock was set back. */
export function absentSince(
    database: Database,
    { before, now, limit }: { readonly before: number; readonly now: number; readonly limit: number }
): readonly AbsentParent[] {
    return database.all<AbsentParent>(
        'SELECT object, key, external_id FROM absent WHERE checked_at <= ? OR checked_at > ? ORDER BY checked_at LIMIT ?',
        before,
        now,
        limit
    );
}

/** The org has these parents now: what was sent without them is pending again. Gives how many rows. */
export function linkArrived(
    database: Database,
    parents: readonly { readonly object: string; readonly key: string }[],
    now: number
): number {
    return database.transaction(() =>
        parents.reduce((sum, { object, key }) => {
            const children = database
                .all<{ readonly child: number }>('SELECT child FROM unlinked WHERE object = ? AND key = ?', object, key)
                .map(({ child }) => child);
            database.run('DELETE FROM absent WHERE object = ? AND key = ?', object, key);
            database.run('DELETE FROM unlinked WHERE object = ? AND key = ?', object, key);
            return (
                sum +
                database.run(
                    `UPDATE outgoing SET state = CASE WHEN state = 'delivered' THEN 'pending' ELSE state END, version = version + 1,
                         next_at = 0, since = ? WHERE id IN (SELECT value FROM json_each(?))`,
                    now,
                    listParameter(children)
                )
            );
        }, 0)
    );
}

/** Rows of some groups that were sent without a parent, with their calls, of those calls that a source brought a record of. */
export function unlinkedRows(
    database: Database,
    groups: readonly string[],
    source: string
): readonly { readonly child: number; readonly call: string }[] {
    return database.all(
        `SELECT DISTINCT child, record.call FROM outgoing INDEXED BY outgoing_group
         CROSS JOIN unlinked INDEXED BY unlinked_child ON child = outgoing.id CROSS JOIN record ON record.id = outgoing.record
         WHERE grp IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM record AS other WHERE other.call = record.call AND other.source = ?)`,
        listParameter(groups),
        source
    );
}

/** No longer links rows whose parents come late: another writer may have written more of them. Call it in a transaction. */
export function leaveUnlinked(database: Database, children: Iterable<number>): void {
    database.run('DELETE FROM unlinked WHERE child IN (SELECT value FROM json_each(?))', listParameter(children));
}

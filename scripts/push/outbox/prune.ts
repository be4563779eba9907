import { listParameter, type Database } from './database.ts';

/**
 * Forgets calls that are done and of which nothing came after `before`; their counts stay in the books. Dead letters are
 * kept, and hold no others back. Gives how many records went.
 */
export function prune(database: Database, object: string, before: number, limit: number): number {
    return database.transaction(() => {
        const calls = database
            .all<{ readonly call: string }>(
                `SELECT DISTINCT call FROM (SELECT call FROM record AS old INDEXED BY record_age WHERE received_at <= ?1 AND call IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM record WHERE record.call = old.call AND (received_at > ?1 OR state IN ('received', 'waiting')))
                 AND NOT EXISTS (SELECT 1 FROM record JOIN outgoing ON outgoing.record = record.id
                     WHERE record.call = old.call AND outgoing.state IN ('pending', 'sending', 'dead')) LIMIT ?2)`,
                before,
                limit
            )
            .map(({ call }) => call);
        const list = listParameter(calls);
        const records = `FROM record WHERE call IN (SELECT value FROM json_each(?))`;
        const rows = `FROM outgoing INDEXED BY outgoing_record WHERE record IN (SELECT id ${records})`;
        const keep = `INSERT INTO archive (name, count)`;
        const add = `ON CONFLICT DO UPDATE SET count = archive.count + excluded.count`;
        database.run(
            `${keep} SELECT 'record ' || state || CASE WHEN state = 'notAMiss' THEN ' ' || coalesce(reason, '') ELSE '' END, count(*) ${records} GROUP BY 1 ${add}`,
            list
        );
        database.run(`${keep} SELECT 'attempts', coalesce(sum(events), 0) ${records} ${add}`, list);
        database.run(
            `${keep} SELECT 'event ' || state || CASE WHEN state = 'leftOut' THEN ' ' || coalesce(reason, '') ELSE '' END, count(*) ${rows} AND object = ? GROUP BY 1 ${add}`,
            list,
            object
        );
        database.run(`DELETE FROM unlinked WHERE child IN (SELECT id ${rows})`, list);
        database.run(`DELETE ${rows}`, list);
        // Rows of the ledger belong to no record.
        database.run(`DELETE FROM outgoing WHERE record IS NULL AND state = 'delivered' AND done_at <= ?`, before);
        const gone = database.run(`DELETE ${records}`, list);
        // Records of no call are looked for among all that are old: first those of calls go.
        return gone < limit ? gone + pruneCallless(database, before, limit) : gone;
    });
}

/** What cannot be read is kept this much longer, so that somebody can look at it, in milliseconds. */
const UNREADABLE_MS = 30 * 24 * 3_600_000;

/** Records of no call: those that are no misses, such as most events of a call centre, and old ones that cannot be read. */
function pruneCallless(database: Database, before: number, limit: number): number {
    const ids = database
        .all<{ readonly id: number }>(
            `SELECT id FROM record INDEXED BY record_age WHERE call IS NULL AND received_at <= ?
             AND (state = 'notAMiss' OR (state = 'unreadable' AND received_at <= ?)) LIMIT ?`,
            before,
            before - UNREADABLE_MS,
            limit
        )
        .map(({ id }) => id);
    const list = listParameter(ids);
    database.run(
        `INSERT INTO archive (name, count)
         SELECT 'record ' || state || CASE WHEN state = 'notAMiss' THEN ' ' || coalesce(reason, '') ELSE '' END, count(*) FROM record WHERE id IN (SELECT value FROM json_each(?)) GROUP BY 1
         ON CONFLICT DO UPDATE SET count = archive.count + excluded.count`,
        list
    );
    return database.run('DELETE FROM record WHERE id IN (SELECT value FROM json_each(?))', list);
}

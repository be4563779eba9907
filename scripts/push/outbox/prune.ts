import { listParameter, type Database } from './database.ts';

/**
 * Forgets calls that are done and of which nothing came after `before`; their counts stay in the books. Dead letters, and
 * rows that still miss a parent, are kept. Gives how many records went.
 */
export function prune(database: Database, object: string, before: number, limit: number): number {
    return database.transaction(() => {
        const calls = database
            .all<{ readonly call: string }>(
                `SELECT DISTINCT call FROM (SELECT call FROM record WHERE received_at <= ? AND call IS NOT NULL ORDER BY id LIMIT ?) AS old
                 WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.call = old.call AND (received_at > ? OR state IN ('received', 'waiting')))
                 AND NOT EXISTS (SELECT 1 FROM record JOIN outgoing ON outgoing.record = record.id
                     WHERE record.call = old.call AND outgoing.state IN ('pending', 'sending', 'dead'))`,
                before,
                limit,
                before
            )
            .map(({ call }) => call);
        const list = listParameter(calls);
        const records = `FROM record WHERE call IN (SELECT value FROM json_each(?))`;
        const rows = `FROM outgoing WHERE record IN (SELECT id ${records})`;
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
        return database.run(`DELETE ${records}`, list);
    });
}

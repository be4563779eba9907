import type { Database } from './database.ts';

/** When the first of what is not in the org yet came in: records not decided, rows not delivered. Undefined where nothing is left. */
export function oldestOpen(database: Database, ledger: string): number | undefined {
    const row = database.get<{ readonly at: number | null }>(
        `SELECT min(at) AS at FROM (
             SELECT min(received_at) AS at FROM record INDEXED BY record_received WHERE state = 'received'
             UNION ALL SELECT min(since) FROM outgoing INDEXED BY outgoing_due WHERE state = 'pending' AND object <> ?1
             UNION ALL SELECT min(since) FROM outgoing INDEXED BY outgoing_sending WHERE state = 'sending')`,
        ledger
    );
    return row?.at ?? undefined;
}

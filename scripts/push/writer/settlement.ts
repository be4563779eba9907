import { EVENT } from '../intake/index.ts';
import { listParameter, NOT_TAKEN, type Database } from '../outbox/index.ts';

/** What became of an accepted record. `waiting`: the outbox keeps it until another leg of its call comes, hours perhaps. */
export type Settlement = 'done' | 'waiting';

/** Tells sources when the org has what a record became. */
export interface Settlements {
    /**
     * Resolves when everything of a record's call is in the org, is a dead letter, or is nothing to send: which record speaks
     * for a row tells little, since each leg has its say in what the row of its call holds. A Bulk job that was told to begin
     * may take hours, and the org has what it carries.
     */
    readonly settled: (id: number) => Promise<Settlement>;
    /** Looks which of those waited for are settled by now. */
    readonly look: () => void;
}

interface SettledRow {
    readonly id: number;
    readonly state: string;
}

/** Settlements over an outbox. */
export function settlements(database: Database): Settlements {
    const waiting = new Map<number, (settlement: Settlement) => void>();
    return {
        settled: (id) => new Promise((resolve) => waiting.set(id, resolve)),
        look: () => {
            if (waiting.size === 0) {
                return;
            }
            const rows = database.all<SettledRow>(
                `WITH asked AS MATERIALIZED (
                     SELECT record.id, state, call, event FROM json_each(?1) JOIN record ON record.id = json_each.value
                     WHERE state <> 'received'),
                 open AS MATERIALIZED (
                     SELECT DISTINCT call FROM record INDEXED BY record_call
                     JOIN outgoing INDEXED BY outgoing_record ON outgoing.record = record.id
                     WHERE call IN (SELECT call FROM asked) AND ${NOT_TAKEN})
                 SELECT id, state FROM asked WHERE (call IS NULL OR call NOT IN (SELECT call FROM open))
                 AND NOT EXISTS (SELECT 1 FROM outgoing WHERE object = ?2 AND key = asked.event AND ${NOT_TAKEN})`,
                listParameter(waiting.keys()),
                EVENT
            );
            for (const { id, state } of rows) {
                waiting.get(id)?.(state === 'waiting' ? 'waiting' : 'done');
                waiting.delete(id);
            }
        }
    };
}

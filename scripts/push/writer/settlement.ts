import { EVENT } from '../intake/index.ts';
import { listParameter, type Database } from '../outbox/index.ts';

/** What became of an accepted record. `waiting`: the outbox keeps it until another leg of its call comes, hours perhaps. */
export type Settlement = 'done' | 'waiting';

/** Tells sources when the org has what a record became. */
export interface Settlements {
    /** Resolves when everything that a record became is in the org, is a dead letter, or is nothing to send. */
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
                `SELECT record.id, record.state FROM json_each(?1) JOIN record ON record.id = json_each.value
                 WHERE record.state <> 'received' AND NOT EXISTS (SELECT 1 FROM outgoing
                     WHERE outgoing.record = record.id AND outgoing.state IN ('pending', 'sending'))
                 AND NOT EXISTS (SELECT 1 FROM outgoing WHERE outgoing.object = ?2 AND outgoing.key = record.event
                     AND outgoing.state IN ('pending', 'sending'))`,
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

import { decideAgain, keepRecalled, releaseRecalled } from '../intake/index.ts';
import { handRecordsOver, heldRows, holdLonger, holdUnsent, waitingRecords, type RawRecord } from '../outbox/index.ts';
import type { Ask } from './asking.ts';
import type { WriterOptions } from './options.ts';

/** Lets go of calls that another writer may take over. */
export interface Handover {
    /**
     * Puts off what was decided of some calls of a source and never sent: their messages come again, to whoever has the
     * calls now. Where they come back here, `recall` lets their rows go. Records that wait for another leg do not come again
     * by themselves: each goes through `giveBack`, and is not waited with any more. Rejects, with all kept, where one could not.
     */
    readonly letGo: (
        source: string,
        ofCall: (call: string) => boolean,
        giveBack?: (record: RawRecord) => Promise<void>
    ) => Promise<void>;
    /** Sends what was put off and did not come back, once the org has told what others made of it. */
    readonly reclaim: () => Promise<void>;
}

/** Whoever has the calls writes them meanwhile, in milliseconds. */
const HOLD_MS = 10 * 60_000;
const ROWS_A_LOOK = 100;

/** Handovers over an outbox. `decideAll` decides what was accepted of a source. */
export function handovers(
    { outbox: { database }, clock, listener, ...options }: WriterOptions,
    ask: Ask,
    decideAll: (source: string) => Promise<void>
): Handover {
    return {
        letGo: async (source, ofCall, giveBack) => {
            await decideAll(source);
            holdUnsent(database, { source, ofCall, until: clock.now() + HOLD_MS });
            if (giveBack !== undefined) {
                const waiting = waitingRecords(database, source).filter(({ call }) => call !== null && ofCall(call));
                await Promise.all(waiting.map(({ body: bytes, ...record }) => giveBack({ ...record, bytes })));
                handRecordsOver(
                    database,
                    waiting.map(({ id }) => id)
                );
            }
        },
        reclaim: async () => {
            while (await reclaimSome()) {
                // Each turn is one question.
            }
        }
    };

    /** Asks for some of what is held and lets it go; false where nothing is left to ask for, or the org does not tell. */
    async function reclaimSome(): Promise<boolean> {
        const now = clock.now();
        const held = heldRows(database, now, ROWS_A_LOOK);
        if (held.length === 0) {
            return false;
        }
        const keys = [...new Set(held.map(({ grp }) => grp))];
        try {
            const told = await ask(keys);
            if (told !== undefined) {
                keepRecalled(database, { keys, ...told }, options, now);
                decideAgain(database, new Set(held.map(({ call }) => call)), options, now);
            }
            releaseRecalled(database, { keys, calls: told?.calls ?? [] }, now);
            return true;
        } catch (error) {
            database.transaction(() => holdLonger(database, keys, now + HOLD_MS));
            listener?.troubled?.(error);
            return false;
        }
    }
}

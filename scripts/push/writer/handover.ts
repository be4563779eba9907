import { takeRecalled } from '../intake/index.ts';
import {
    handRecordsOver,
    heldRows,
    holdLonger,
    holdUnsent,
    openGroups,
    waitingCalls,
    waitingRecords,
    type RawRecord
} from '../outbox/index.ts';
import type { Ask } from './asking.ts';
import type { WriterOptions } from './options.ts';

/** Lets go of calls that another writer may take over. */
export interface Handover {
    /**
     * Puts off what was decided of some calls of a source and never sent: their messages come again, to whoever has the
     * calls now. Where they come back here, `recall` lets their rows go. Parents that come late are not linked to them any more.
     */
    readonly letGo: (source: string, ofCall: (call: string) => boolean) => Promise<void>;
    /**
     * Records that wait for another leg of such a call do not come again by themselves: each goes through `give`, and is not
     * waited with any more. Rejects where one could not be given: it waits on.
     */
    readonly giveBack: (
        source: string,
        ofCall: (call: string) => boolean,
        give: (record: RawRecord) => Promise<void>
    ) => Promise<void>;
    /** Sends what was put off and did not come back, once the org has told what others made of it. */
    readonly reclaim: () => Promise<void>;
}

/** Whoever has the calls writes them meanwhile, in milliseconds. */
const HOLD_MS = 10 * 60_000;
const ROWS_A_LOOK = 100;
/** Calls that are put off, and records that are given back, in one turn. */
const CALLS_A_TURN = 500;
const RECORDS_A_TURN = 200;

/** What a writer lends to its handovers. */
export interface HandoverTools {
    /** Decides what was accepted of a source. */
    readonly decideAll: (source: string) => Promise<void>;
    /** Lets others have their turn. */
    readonly nextTurn: () => Promise<void>;
}

/** Handovers over an outbox: however much is in it, others have their turns. */
export function handovers(
    { outbox: { database }, clock, listener, ...options }: WriterOptions,
    ask: Ask,
    { decideAll, nextTurn }: HandoverTools
): Handover {
    return {
        letGo: async (source, ofCall) => {
            await decideAll(source);
            // A group is done with in one turn: nothing of it is sent, or linked, after that.
            const groups = openGroups(database);
            for (let from = 0; from < groups.length; from += CALLS_A_TURN) {
                const some = groups.slice(from, from + CALLS_A_TURN);
                holdUnsent(database, some, { source, ofCall, until: clock.now() + HOLD_MS });
                await nextTurn();
            }
        },
        giveBack: async (source, ofCall, give) => {
            for (let some = waitingCalls(database, source, RECORDS_A_TURN); some.length > 0;) {
                const ids = some.filter(({ call }) => ofCall(call)).map(({ id }) => id);
                const records = waitingRecords(database, ids);
                await Promise.all(records.map(({ body: bytes, ...record }) => give({ ...record, bytes })));
                handRecordsOver(
                    database,
                    records.map(({ id }) => id)
                );
                await nextTurn();
                some = waitingCalls(database, source, RECORDS_A_TURN, some.at(-1));
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
            takeRecalled(database, keys, await ask(keys), options, now);
            return true;
        } catch (error) {
            database.transaction(() => holdLonger(database, keys, now + HOLD_MS));
            listener?.troubled?.(error);
            return false;
        }
    }
}

import { EVENT } from '../intake/index.ts';
import {
    absentParents,
    addAbsent,
    linkArrived,
    putOutgoing,
    setResults,
    type Database,
    type RowResult
} from '../outbox/index.ts';
import { backoffMs } from '../send/index.ts';
import type { Instant } from '../types.ts';
import type { Exchanged } from './exchange.ts';
import { parentName } from './flush.ts';
import { ledgerRecord, type BatchFigures } from './ledger.ts';
import type { SenderOptions } from './senderOptions.ts';
import type { Verdict } from './verdict.ts';

/** Writes down what became of flushes, and knows which parents the org does not have. */
export interface Settling {
    /** One commit for everything that a flush says: results, absent parents, the ledger's row where it is not written yet. */
    readonly settle: (exchanged: Exchanged, figures: BatchFigures) => void;
    /** Names of parents that the org does not have. */
    readonly absent: () => ReadonlySet<string>;
    /** Reads them again from the outbox. */
    readonly readAbsent: () => void;
}

/** A correction of the ledger rides with the next flush; alone it goes only after this long. */
const LEDGER_WAIT_MS = 60 * 60_000;

/** What is refused this often, for most of an hour, will not pass by itself. */
const MOST_ATTEMPTS = 60;

/** Settling over an outbox. */
export function settling({ database, clock, random, ledger, mostAttempts = MOST_ATTEMPTS }: SenderOptions): Settling {
    let absent = absentNames(database);

    function settle({ verdicts, ledger: written }: Exchanged, figures: BatchFigures): void {
        const now = clock.now();
        const results = verdicts.map((verdict) => toResult(verdict, now, random, mostAttempts));
        const missing = verdicts.flatMap((verdict) => (verdict.kind === 'again' ? verdict.absent : []));
        const rejects = verdicts.filter(({ kind, loaded }) => kind === 'dead' && loaded.row.object === EVENT).length;
        database.transaction(() => {
            setResults(database, results, now);
            addAbsent(database, missing, now);
            if (ledger !== undefined && (written === undefined || rejects > 0)) {
                const outbound = ledgerRecord({ ...figures, rejects });
                putOutgoing(database, [
                    { outbound, record: undefined, since: now + LEDGER_WAIT_MS, happenedAt: undefined }
                ]);
            }
        });
        if (missing.length > 0) {
            absent = new Set([...absent, ...missing.map(parentName)]);
        }
        link(verdicts, now);
    }

    /** What was sent without a parent that has just arrived goes again, with it. */
    function link(verdicts: readonly Verdict[], now: Instant): void {
        const arrived = verdicts.filter(
            ({ kind, loaded }) => kind === 'delivered' && absent.has(parentName(loaded.row))
        );
        if (arrived.length > 0) {
            linkArrived(
                database,
                arrived.map(({ loaded }) => loaded.row),
                now
            );
            absent = absentNames(database);
        }
    }

    return {
        settle,
        absent: () => absent,
        readAbsent: () => {
            absent = absentNames(database);
        }
    };
}

function absentNames(database: Database): ReadonlySet<string> {
    return new Set(absentParents(database).map(parentName));
}

function toResult(verdict: Verdict, now: Instant, random: () => number, mostAttempts: number): RowResult {
    const { id, version, attempts } = verdict.loaded.row;
    switch (verdict.kind) {
        case 'delivered':
            return { id, version, kind: 'delivered', dropped: verdict.loaded.dropped };
        case 'dead':
        case 'suspect':
            return { id, version, kind: 'dead', code: verdict.code, reason: verdict.reason, fields: verdict.fields };
        case 'again': {
            const { code, reason, wait, waitMs, counts } = verdict;
            if (counts && wait && attempts + 1 >= mostAttempts) {
                return { id, version, kind: 'dead', code, reason: `${reason} (${attempts + 1} times)`, fields: [] };
            }
            const nextAt =
                waitMs !== undefined ? now + waitMs : wait && counts ? now + backoffMs(attempts + 1, random) : 0;
            return { id, version, kind: 'again', nextAt, code, reason, counts };
        }
    }
}

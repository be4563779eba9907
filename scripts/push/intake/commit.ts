import { appendRecords, toOutboxProblem, type Outbox, type RawRecord } from '../outbox/index.ts';
import type { Instant } from '../types.ts';

/** Takes records in. */
export interface Intake {
    /** Gives the record's id once it is on disk, after fsync. Rejects where it could not be written: then nothing of it is kept. */
    readonly accept: (record: RawRecord) => Promise<number>;
    /** Resolves when all that was accepted so far is on disk, or was refused. */
    readonly flush: () => Promise<void>;
}

interface Waiting {
    readonly record: RawRecord;
    readonly resolve: (id: number) => void;
    readonly reject: (error: unknown) => void;
}

/** How long records are gathered for one commit, in milliseconds. */
const GATHER_MS = 2;
/** A commit of more is made at once. */
const MOST = 1000;
const MOST_BYTES = 16 * 1024 * 1024;

/** Commits what comes in within two milliseconds together: one fsync for all of it. `onCommit` hears of each commit. */
export function groupCommit(outbox: Outbox, clock: () => Instant, onCommit: () => void = () => undefined): Intake {
    let gathered: Waiting[] = [];
    let bytes = 0;
    let timer: NodeJS.Timeout | undefined;

    function commit(): void {
        clearTimeout(timer);
        timer = undefined;
        const group = gathered;
        gathered = [];
        bytes = 0;
        if (group.length === 0) {
            return;
        }
        try {
            const ids = appendRecords(
                outbox.database,
                group.map(({ record }) => record),
                clock()
            );
            group.forEach(({ resolve }, index) => resolve(ids[index] ?? 0));
        } catch (error) {
            const problem = toOutboxProblem(error, outbox.path);
            group.forEach(({ reject }) => reject(problem));
            return;
        }
        onCommit();
    }

    return {
        accept: (record) =>
            new Promise((resolve, reject) => {
                gathered.push({ record, resolve, reject });
                bytes += record.bytes.length;
                if (gathered.length >= MOST || bytes >= MOST_BYTES) {
                    commit();
                } else {
                    timer ??= setTimeout(commit, GATHER_MS);
                }
            }),
        flush: () => {
            commit();
            return Promise.resolve();
        }
    };
}

import { LOG_EVERYTHING, type LeaveOut } from '../classify/index.ts';
import { defaultWriter } from '../deliver/index.ts';
import type { PhoneFormatter } from '../fields/index.ts';
import { FORMATS } from '../intake/index.ts';
import { IN_MEMORY, openOutbox } from '../outbox/index.ts';
import { findAll, type Files } from '../read/index.ts';
import { fixedSession, orgClient, passesSoon, type OrgNames, type Session, type Transport } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { startWriter, type Writer } from '../writer/index.ts';
import { reportPush, type PushReport } from './report.ts';
import { takeFiles, type Progress, type TableFormat } from './take.ts';

export interface PushOptions {
    /** Files and folders. */
    readonly from: readonly string[];
    /** What a file holds; by its name where undefined: `.ndjson`, `.jsonl` and `.csv` are tables. */
    readonly format?: TableFormat | undefined;
    readonly files: Files;
    readonly now: Instant;
    readonly phone: PhoneFormatter;
    readonly names: OrgNames;
    readonly leaveOut?: LeaveOut;
    /** Undefined for a dry run. */
    readonly org: { readonly session: Session; readonly transport: Transport } | undefined;
    /** A file that keeps what could not be sent, and what legs of other pushes belong to. In memory where undefined. */
    readonly outbox?: string | undefined;
    /** Hears how far the push is. */
    readonly progress?: ((done: Progress) => void) | undefined;
}

/**
 * Takes every record at some paths into an outbox, decides what it is, and sends what comes of it, by the pipeline that `serve`
 * runs. Rejects where a path does not exist, or where the outbox cannot be used.
 */
export async function pushRecords(options: PushOptions): Promise<PushReport> {
    const found = await findAll(options.from, options.files);
    const outbox = openOutbox(options.outbox ?? IN_MEMORY);
    try {
        const notTaken = await takeFiles(found.files, outbox, options);
        const client = orgClient({
            session: options.org?.session ?? fixedSession({ url: '', token: '' }),
            transport: options.org?.transport ?? NO_TRANSPORT,
            tries: 1
        });
        const clock = clockFrom(options);
        const writer = startWriter({
            ...options,
            ...SETTINGS,
            leaveOut: options.leaveOut ?? LOG_EVERYTHING,
            outbox,
            client,
            clock: clock.clock,
            random: options.org?.transport.random ?? Math.random,
            ledger: { writer: defaultWriter() }
        });
        writer.decideAll();
        if (options.org !== undefined) {
            await deliver(writer, clock.sleep, options.progress);
        }
        await writer.stop();
        return reportPush(outbox.database, {
            problems: [...found.problems, ...notTaken.problems],
            empty: [...found.empty, ...notTaken.empty],
            requests: client.requests(),
            failure: writer.state().failure
        });
    } finally {
        outbox.close();
    }
}

/** A push has all its records at once: nothing is to be waited for, and what stays locked for a minute is told. */
const SETTINGS = {
    formats: FORMATS,
    settleMs: 0,
    pace: { lingerMs: 0, longestLingerMs: 0, share: 1 },
    lanes: 4,
    mostAttempts: 6,
    fewSuspects: 0,
    linkEveryMs: 0,
    keepMs: 72 * 3_600_000,
    ticks: false
} as const;

const NO_TRANSPORT: Transport = { fetch, sleep: () => Promise.resolve(), random: Math.random };

/** A clock that begins at the given moment, and moves on with the real one and with every sleep that is only pretended. */
function clockFrom({ now, org }: PushOptions) {
    const from = performance.now();
    let slept = 0;
    const steady = () => performance.now() - from + slept;
    return {
        clock: { now: () => now + steady(), steady },
        sleep: async (ms: number) => {
            const before = performance.now();
            await org?.transport.sleep(ms);
            slept += Math.max(0, ms - (performance.now() - before));
        }
    };
}

/** Passing failures in a row after which a push gives up; what is not sent is told. */
const PATIENCE = 5;
/** The longest wait for a row that was put off, in milliseconds. */
const LONGEST_NAP_MS = 60_000;

/** Sends until nothing is left, or until the org takes no more. */
async function deliver(
    writer: Writer,
    sleep: (ms: number) => Promise<void>,
    progress: PushOptions['progress']
): Promise<void> {
    for (let failures = 0; ;) {
        await writer.drain();
        const { pending, delivered, dead } = writer.books();
        progress?.({ stage: 'sent', done: delivered + dead, of: delivered + dead + pending });
        const { failure, pausedMs } = writer.state();
        if (failure === undefined) {
            failures = 0;
            const nap = writer.nextDueMs();
            if (nap === undefined) {
                return;
            }
            await sleep(Math.min(nap + 1, LONGEST_NAP_MS));
        } else {
            failures += 1;
            if (!passesSoon(failure) || failures >= PATIENCE) {
                return;
            }
            await sleep(pausedMs + 1);
        }
    }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { LeaveOut } from '../classify/index.ts';
import {
    hasOpenJobs,
    linkLateParents,
    sendBacklog,
    startSender,
    type Clock,
    type SenderListener,
    type SenderOptions,
    type SenderState
} from '../deliver/index.ts';
import type { PhoneFormatter } from '../fields/index.ts';
import {
    decide,
    EVENT,
    groupCommit,
    setAside,
    type DecideOptions,
    type Formats,
    type Intake
} from '../intake/index.ts';
import {
    nextDue,
    OutboxProblem,
    pendingNow,
    prune,
    readBooks,
    toOutboxProblem,
    type Books,
    type Outbox
} from '../outbox/index.ts';
import { settlements, type Settlement } from './settlement.ts';

export interface WriterOptions extends Omit<SenderOptions, 'database'> {
    readonly outbox: Outbox;
    readonly formats: Formats;
    readonly phone: PhoneFormatter;
    readonly leaveOut: LeaveOut;
    /** Legs of one call that come within this time are decided together, in milliseconds. */
    readonly settleMs: number;
    /** How long an absent parent stays so before it is asked for again, in milliseconds. */
    readonly linkEveryMs: number;
    /** More rows than this go by the Bulk API 2.0; never where undefined. */
    readonly bulkAbove?: number | undefined;
    /** Whether the writer looks for work by itself. Else whoever started it calls `decideAll` and `drain`. */
    readonly ticks?: boolean;
    /** How long calls that are done stay in the outbox, for legs that come late, in milliseconds. */
    readonly keepMs: number;
    readonly listener?: WriterListener;
}

export interface WriterListener extends SenderListener {
    /** Something could not be done, and will be tried again. */
    readonly troubled?: (error: unknown) => void;
    readonly linked?: (rows: number) => void;
    readonly pruned?: (records: number) => void;
}

/** The durable middle of the pipeline, running: what is accepted is decided and delivered, in whatever order it came. */
export interface Writer {
    readonly accept: Intake['accept'];
    /** Resolves when the org has what an accepted record became. */
    readonly settled: (id: number) => Promise<Settlement>;
    readonly books: () => Books;
    readonly state: () => SenderState;
    /** Asks the org for parents that it did not have, where it is time to. */
    readonly link: () => Promise<void>;
    /** Decides everything that came in. */
    readonly decideAll: () => void;
    /** Milliseconds until a row that was put off may be sent; undefined where none waits. */
    readonly nextDueMs: () => number | undefined;
    /** Decides and sends what there is at once, until nothing is due or the org takes no more. */
    readonly drain: () => Promise<void>;
    /** Ends what is under way, for at most `patienceMs`, and starts nothing new. The outbox stays open. */
    readonly stop: (patienceMs?: number) => Promise<void>;
}

/** How often the writer looks for something to do, in milliseconds. */
const TICK_MS = 50;
const CHORES_MS = 30_000;
/** Records decided at once: one commit, and no longer than the event loop can spare. */
const CHUNK = 250;
const PRUNED_AT_ONCE = 500;

/** Starts a writer on an outbox. */
export function startWriter(options: WriterOptions): Writer {
    const { outbox, clock, listener } = options;
    const { database } = outbox;
    const settling = settlements(database);
    const sender = startSender({
        ...options,
        database,
        listener: {
            ...listener,
            settled: (groups) => {
                settling.look();
                listener?.settled?.(groups);
            }
        }
    });
    const intake = groupCommit(outbox, clock.now);
    let stopped = false;
    let linking: Promise<void> | undefined;
    let bulk: Promise<void> | undefined;
    const timers =
        options.ticks === false
            ? []
            : [setInterval(() => attempt(tick), TICK_MS), setInterval(() => attempt(doChores), CHORES_MS)];

    function attempt(work: () => void): void {
        try {
            work();
        } catch (error) {
            listener?.troubled?.(toOutboxProblem(error, outbox.path));
        }
    }

    function decideSome(settleMs: number): number {
        const decided = decideOrSetAside({ ...options, settleMs, limit: CHUNK });
        if (decided > 0) {
            settling.look();
        }
        return decided;
    }

    /** A record that this program cannot cope with must not keep the others waiting: it is found, and becomes a dead letter. */
    function decideOrSetAside(how: DecideOptions): number {
        try {
            return decide(database, how, clock.now());
        } catch (error) {
            const problem = toOutboxProblem(error, outbox.path);
            if (problem instanceof OutboxProblem && problem.kind !== 'unusable') {
                throw problem;
            }
            listener?.troubled?.(problem);
            if (how.limit > 1) {
                return decideOrSetAside({ ...how, limit: 1 });
            }
            return setAside(database, how.settleMs, clock.now(), problem);
        }
    }

    function tick(): void {
        if (!stopped) {
            decideSome(options.settleMs);
            if (bulk === undefined && wantsBulk()) {
                bulk = runBulk().finally(() => (bulk = undefined));
            } else {
                sender.pump();
            }
        }
    }

    function wantsBulk(): boolean {
        const { bulkAbove } = options;
        if (bulkAbove === undefined || sender.state().pausedMs > 0) {
            return false;
        }
        return hasOpenJobs(database) || pendingNow(database, clock.now(), bulkAbove + 1).rows > bulkAbove;
    }

    async function runBulk(): Promise<void> {
        try {
            const failure = await sendBacklog({ ...options, database, absent: sender.absent, sleep });
            sender.readAbsent();
            settling.look();
            if (failure !== undefined) {
                sender.hold(failure);
            }
        } catch (error) {
            listener?.troubled?.(toOutboxProblem(error, outbox.path));
        }
    }

    function doChores(): void {
        linking ??= link().finally(() => (linking = undefined));
        const records = prune(database, EVENT, clock.now() - options.keepMs, PRUNED_AT_ONCE);
        if (records > 0) {
            listener?.pruned?.(records);
        }
    }

    async function link(): Promise<void> {
        if (sender.state().failure !== undefined) {
            return;
        }
        try {
            const { linked } = await linkLateParents(
                { ...options, database, everyMs: options.linkEveryMs },
                clock.now()
            );
            sender.readAbsent();
            if (linked > 0) {
                listener?.linked?.(linked);
            }
        } catch (error) {
            listener?.troubled?.(error);
        }
    }

    return {
        link,
        accept: intake.accept,
        settled: settling.settled,
        books: () => readBooks(database, EVENT),
        state: sender.state,
        decideAll: () => {
            while (decideSome(0) > 0) {
                // Each turn is one commit.
            }
        },
        nextDueMs: () => {
            const at = nextDue(database);
            return at === undefined ? undefined : Math.max(0, at - clock.now());
        },
        drain: async () => {
            await intake.flush();
            while (decideSome(0) > 0) {
                await nextTurn();
            }
            for (let before = -1; before !== sender.state().requests && sender.state().pausedMs === 0;) {
                before = sender.state().requests;
                sender.pump(true);
                await sender.idle();
            }
        },
        stop: async (patienceMs = 15_000) => {
            stopped = true;
            timers.forEach((timer) => clearInterval(timer));
            await intake.flush();
            await Promise.race([Promise.all([sender.idle(), linking, bulk]), after(patienceMs)]);
        }
    };
}

function nextTurn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}

function after(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** The machine's own clocks. */
export const MACHINE_CLOCK: Clock = { now: () => Date.now(), steady: () => performance.now() };

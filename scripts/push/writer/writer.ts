import { startSender, type Clock } from '../deliver/index.ts';
import { EVENT, groupCommit } from '../intake/index.ts';
import { nextDue, readBooks, toOutboxProblem } from '../outbox/index.ts';
import { asking } from './asking.ts';
import { backlog } from './backlog.ts';
import { burst } from './burst.ts';
import { chores } from './chores.ts';
import { CHUNK, decideSome } from './deciding.ts';
import type { Writer, WriterOptions } from './options.ts';
import { handovers } from './handover.ts';
import { recalls } from './recall.ts';
import { settlements } from './settlement.ts';

/** How often the writer looks for something to do, in milliseconds. */
const TICK_MS = 50;
const CHORES_MS = 30_000;

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
                hasten();
            }
        }
    });
    const intake = groupCommit(outbox, clock.now);
    const coming = burst(clock.steady);
    const bulk = backlog(options, sender, settling.look);
    const ask = asking(options, sender);
    const handover = handovers(options, ask, { decideAll: decideInTurns, nextTurn });
    const chore = chores(options, sender, handover.reclaim);
    const ticks = options.ticks !== false;
    let stopped = false;
    let hastened = false;
    const timers = ticks
        ? [setInterval(() => attempt(tick), TICK_MS), setInterval(() => attempt(chore.run), CHORES_MS)]
        : [];

    function attempt(work: () => void): void {
        try {
            work();
        } catch (error) {
            listener?.troubled?.(toOutboxProblem(error, outbox.path));
        }
    }

    /** Under load the next tick comes as soon as whoever hands records over had a turn. */
    function hasten(): void {
        if (ticks && !hastened) {
            hastened = true;
            setImmediate(() => {
                hastened = false;
                attempt(tick);
            });
        }
    }

    function decideChunk(settleMs: number, source?: string): number {
        const decided = decideSome(options, settleMs, source);
        if (decided > 0) {
            settling.look();
        }
        return decided;
    }

    function decideAll(): void {
        while (decideChunk(0) > 0) {
            // Each turn is one commit.
        }
    }

    /** Decides what was accepted, of one source perhaps, with a turn for others after each commit. */
    async function decideInTurns(source?: string): Promise<void> {
        await intake.flush();
        while (decideChunk(0, source) > 0) {
            await nextTurn();
        }
    }

    function tick(): void {
        if (stopped) {
            return;
        }
        const decided = coming.goesFirst() ? 0 : decideChunk(options.settleMs);
        if (decided >= CHUNK) {
            hasten();
        } else {
            chore.spare();
        }
        if (!bulk.pump()) {
            sender.pump();
        }
    }

    return {
        link: chore.link,
        tick,
        accept: (record) => {
            coming.took();
            return intake.accept(record);
        },
        recall: recalls(options, sender, ask).recall,
        letGo: handover.letGo,
        giveBack: handover.giveBack,
        settled: settling.settled,
        books: () => readBooks(database, EVENT),
        state: sender.state,
        decideAll,
        nextDueMs: () => {
            const at = nextDue(database);
            return at === undefined ? undefined : Math.max(0, at - clock.now());
        },
        drain: async () => {
            await decideInTurns();
            for (let before = -1; before !== sender.state().requests && sender.state().pausedMs === 0;) {
                before = sender.state().requests;
                sender.pump(true);
                await sender.idle();
            }
        },
        stop: async (patienceMs = 15_000) => {
            stopped = true;
            timers.forEach((timer) => clearInterval(timer));
            bulk.stop();
            await intake.flush();
            await Promise.race([Promise.all([sender.idle(), chore.idle(), bulk.idle()]), after(patienceMs)]);
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

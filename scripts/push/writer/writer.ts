import { startSender, type Clock, type Sender } from '../deliver/index.ts';
import { EVENT, groupCommit } from '../intake/index.ts';
import { nextDue, readBooks, toOutboxProblem } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import { asking } from './asking.ts';
import { backlog } from './backlog.ts';
import { burst } from './burst.ts';
import { chores } from './chores.ts';
import { CHUNK } from './deciding.ts';
import { decisions, nextTurn } from './decisions.ts';
import { handovers } from './handover.ts';
import type { Writer, WriterOptions } from './options.ts';
import { recalls } from './recall.ts';
import { settlements } from './settlement.ts';
import { NO_TICKING, startTicking } from './ticking.ts';

/** Starts a writer on an outbox. */
export function startWriter(options: WriterOptions): Writer {
    const { outbox, clock, listener } = options;
    const { database } = outbox;
    const settling = settlements(database);
    const sender = startSender({ ...options, database, listener: { ...listener, settled } });
    const intake = groupCommit(outbox, clock.now);
    const coming = burst(clock.steady);
    const bulk = backlog(options, sender, settling.look);
    const ask = asking(options, sender);
    const deciding = decisions(options, intake, settling.look);
    const handover = handovers(options, ask, { decideAll: deciding.inTurns, nextTurn });
    const chore = chores(options, sender, handover.reclaim);
    const troubled = (error: unknown) => listener?.troubled?.(toOutboxProblem(error, outbox.path));
    const ticking = options.ticks === false ? NO_TICKING : startTicking({ tick, chores: chore.run, troubled });
    let stopped = false;

    function settled(groups: ReadonlySet<string>): void {
        settling.look();
        listener?.settled?.(groups);
        ticking.hasten();
    }

    function tick(): void {
        if (stopped) {
            return;
        }
        const decided = coming.goesFirst() ? 0 : deciding.chunk(options.settleMs);
        if (decided >= CHUNK) {
            ticking.hasten();
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
        decideAll: deciding.all,
        nextDueMs: () => msUntil(nextDue(database), clock.now()),
        drain: () => deciding.inTurns().then(() => sendAll(sender)),
        stop: async (patienceMs = 15_000) => {
            stopped = true;
            ticking.stop();
            bulk.stop();
            await intake.flush();
            await Promise.race([Promise.all([sender.idle(), chore.idle(), bulk.idle()]), after(patienceMs)]);
        }
    };
}

/** Sends what there is, until nothing is due or the org takes no more. */
async function sendAll(sender: Sender): Promise<void> {
    for (let before = -1; before !== sender.state().requests && sender.state().pausedMs === 0;) {
        before = sender.state().requests;
        sender.pump(true);
        await sender.idle();
    }
}

function msUntil(moment: Instant | undefined, now: Instant): number | undefined {
    return moment === undefined ? undefined : Math.max(0, moment - now);
}

function after(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** The machine's own clocks. */
export const MACHINE_CLOCK: Clock = { now: () => Date.now(), steady: () => performance.now() };

import { dueRows, pendingNow } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import { fillFlush, FLUSH_LIMITS, load, type FlushLimits, type Loaded } from './flush.ts';
import { flushing } from './flushing.ts';
import { openGate } from './gate.ts';
import type { Sender, SenderOptions } from './senderOptions.ts';
import { settling } from './settle.ts';

/** Sends what is due in the outbox: full requests at once, others when the first of them has lingered, or a source is starved. */
export function startSender(options: SenderOptions): Sender {
    const { database, client, clock, limits = FLUSH_LIMITS, settleMs = 0, isStarved } = options;
    const gate = openGate(options);
    const { settle, absent, readAbsent } = settling(options);
    const { send, releaseUnwritten } = flushing(options, gate, settle);
    const underWay = new Set<Promise<void>>();
    const full = fullFlush(limits);

    function pump(hurry = false): void {
        if (!releaseUnwritten()) {
            return;
        }
        while (underWay.size < gate.room()) {
            const now = clock.now();
            const { rows, oldest } = pendingNow(database, now, full);
            if (rows === 0 || (!hurry && lingers(oldest, rows, now))) {
                return;
            }
            const flush = nextFlush(now);
            if (flush.length === 0) {
                return;
            }
            const sent = send(flush, now).finally(() => underWay.delete(sent));
            underWay.add(sent);
        }
    }

    /** Whether rows wait for others. Of a starved source none come before a request is answered: so one goes at a time, as full as can be. */
    function lingers(oldest: Instant | undefined, rows: number, now: Instant): boolean {
        if (oldest === undefined) {
            return true;
        }
        const isYoung = now - oldest < settleMs + gate.lingerMs() && now >= oldest;
        return rows < full && isYoung && !(underWay.size === 0 && isStarved?.() === true);
    }

    function nextFlush(now: Instant): readonly Loaded[] {
        const due = dueRows(database, { now, limit: full }).map((row) => load(row, absent()));
        return fillFlush(due, limits);
    }

    return {
        pump,
        absent,
        room: gate.room,
        hold: gate.hold,
        well: gate.well,
        readAbsent,
        idle: async () => {
            while (underWay.size > 0) {
                await Promise.all(underWay);
            }
        },
        state: () => ({ ...gate.state(), underWay: underWay.size, requests: client.requests() })
    };
}

/** The rows of a full request, with a list left for the ledger. */
function fullFlush({ recordsAList, lists }: FlushLimits): number {
    return recordsAList * (lists - 1);
}

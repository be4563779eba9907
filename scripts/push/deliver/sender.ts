import { randomUUID } from 'node:crypto';
import { EVENT } from '../intake/index.ts';
import { claimRows, dueRows, pendingNow, releaseBatch } from '../outbox/index.ts';
import type { Failure } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { exchange } from './exchange.ts';
import { flushedOf, isEvent, lagsOf } from './figures.ts';
import { fillFlush, FLUSH_LIMITS, load, type Loaded } from './flush.ts';
import { openGate } from './gate.ts';
import { LEDGER, ledgerRecord, type BatchFigures } from './ledger.ts';
import type { Sender, SenderOptions } from './senderOptions.ts';
import { settling } from './settle.ts';
import { suspectRows } from './suspects.ts';

/** Objects in the order of writing: a call before the events that point at it. */
export const ORDER = ['CallReporting__c', EVENT, LEDGER] as const;

/** Rows of one call, perhaps: their refusal says nothing of others. */
const FEW = 3;

/** Sends what is due in the outbox: full requests at once, others when the first of them has lingered, or a source is starved. */
export function startSender(options: SenderOptions): Sender {
    const {
        database,
        client,
        clock,
        limits = FLUSH_LIMITS,
        settleMs = 0,
        listener,
        fewSuspects = FEW,
        isStarved
    } = options;
    const gate = openGate(options);
    const suspects = suspectRows(clock.steady, options.pauses);
    const { settle, absent, readAbsent } = settling(options);
    const underWay = new Set<Promise<void>>();
    const full = limits.recordsAList * (limits.lists - 1);
    const unwritten = new Set<string>();
    let accounted = client.requests();

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
        const rows = dueRows(database, { now, limit: full });
        return fillFlush(
            rows.map((row) => load(row, absent())),
            limits
        );
    }

    async function send(flush: readonly Loaded[], startedAt: Instant): Promise<void> {
        const batch = randomUUID();
        const groups = new Set(flush.map(({ row }) => row.grp));
        try {
            claimRows(
                database,
                flush.map(({ row }) => row.id),
                batch,
                startedAt
            );
            const from = clock.steady();
            const figures = figuresOf(batch, flush, startedAt);
            const answered = await exchange(flush, options.ledger && ledgerRecord(figures), {
                ...options,
                fewSuspects,
                order: ORDER
            });
            const exchanged = { ...answered, verdicts: suspects.resolve(answered.verdicts, from) };
            gate.note(exchanged.failure, from);
            settle(exchanged, figures);
            listener?.flushed?.(flushedOf(batch, flush, exchanged, clock.steady() - from, clock.now()));
            listener?.settled?.(groups);
        } catch (error) {
            unwritten.add(batch);
            gate.hold(CANNOT_WRITE);
            listener?.troubled?.(error);
        }
    }

    /** Rows whose fate could not be written down are sent again: the org knows their keys. */
    function releaseUnwritten(): boolean {
        try {
            unwritten.forEach((batch) => {
                releaseBatch(database, batch);
                unwritten.delete(batch);
            });
            return true;
        } catch {
            return false;
        }
    }

    function figuresOf(key: string, flush: readonly Loaded[], startedAt: Instant): BatchFigures {
        const events = flush.filter(({ row }) => isEvent(row));
        const requests = client.requests() - accounted + 1;
        accounted += requests;
        return {
            key,
            startedAt,
            events: events.length,
            requests,
            rejects: 0,
            lags: lagsOf(events, startedAt),
            usage: client.usage(),
            writer: options.ledger?.writer ?? ''
        };
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

const CANNOT_WRITE: Failure = {
    kind: 'server',
    code: 'OUTBOX',
    message: 'The outbox could not be written.',
    remedy: 'Make room on its disk; the writer goes on by itself.'
};

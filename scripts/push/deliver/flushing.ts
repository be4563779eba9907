import { randomUUID } from 'node:crypto';
import { EVENT } from '../intake/index.ts';
import { claimRows, releaseBatch } from '../outbox/index.ts';
import type { Failure } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { exchange } from './exchange.ts';
import { batchFigures, flushedOf } from './figures.ts';
import type { Loaded } from './flush.ts';
import type { Gate } from './gate.ts';
import { LEDGER, ledgerRecord } from './ledger.ts';
import type { SenderOptions } from './senderOptions.ts';
import type { Settling } from './settle.ts';
import { suspectRows } from './suspects.ts';

/** Objects in the order of writing: a call before the events that point at it. */
export const ORDER = ['CallReporting__c', EVENT, LEDGER] as const;

/** Rows of one call, perhaps: their refusal says nothing of others. */
const FEW = 3;

/** Sends flushes, and has it written down what became of them. */
export interface Flushing {
    /** Sends a flush that was put together at a moment. Never rejects: the gate and the listener hear what went wrong. */
    readonly send: (flush: readonly Loaded[], startedAt: Instant) => Promise<void>;
    /** Frees rows whose fate could not be written down, to be sent again: the org knows their keys. False where that fails too. */
    readonly releaseUnwritten: () => boolean;
}

/** Flushing from an outbox. `gate` hears how each request went, `settle` what became of its rows. */
export function flushing(
    options: SenderOptions,
    gate: Pick<Gate, 'note' | 'hold'>,
    settle: Settling['settle']
): Flushing {
    const { database, clock, ledger, listener, fewSuspects = FEW } = options;
    const suspects = suspectRows(clock.steady, options.pauses);
    const figuresOf = batchFigures(options);
    const unwritten = new Set<string>();
    return {
        send: async (flush, startedAt) => {
            const batch = randomUUID();
            const ids = flush.map(({ row }) => row.id);
            const groups = new Set(flush.map(({ row }) => row.grp));
            try {
                claimRows(database, ids, batch, startedAt);
                const from = clock.steady();
                const figures = figuresOf(batch, flush, startedAt);
                const how = { ...options, fewSuspects, order: ORDER };
                const answered = await exchange(flush, ledger && ledgerRecord(figures), how);
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
        },
        releaseUnwritten: () => {
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
    };
}

const CANNOT_WRITE: Failure = {
    kind: 'server',
    code: 'OUTBOX',
    message: 'The outbox could not be written.',
    remedy: 'Make room on its disk; the writer goes on by itself.'
};

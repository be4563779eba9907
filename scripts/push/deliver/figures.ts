import { EVENT } from '../intake/index.ts';
import type { OutgoingRow } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import type { Exchanged } from './exchange.ts';
import type { Loaded } from './flush.ts';
import type { BatchFigures } from './ledger.ts';
import type { Flushed, SenderOptions } from './senderOptions.ts';
import type { Verdict } from './verdict.ts';

/**
 * The figures of flushes about to be sent, for the ledger. Requests since the flush before, repeats and questions included,
 * are counted with each.
 */
export function batchFigures({
    client,
    ledger
}: Pick<SenderOptions, 'client' | 'ledger'>): (
    key: string,
    flush: readonly Loaded[],
    startedAt: Instant
) => BatchFigures {
    let accounted = client.requests();
    return (key, flush, startedAt) => {
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
            writer: ledger?.writer ?? ''
        };
    };
}

/** Seconds from the end of each attempt in a flush until it is sent. */
function lagsOf(events: readonly Loaded[], startedAt: number): readonly number[] {
    return events.flatMap(({ row }) => (row.happened_at === null ? [] : [(startedAt - row.happened_at) / 1000]));
}

/** Whether a row is a Phone Event. */
function isEvent(row: Pick<OutgoingRow, 'object'>): boolean {
    return row.object === EVENT;
}

/** A flush in figures. `ms` is what it took, `now` when it was done. */
export function flushedOf(
    batch: string,
    flush: readonly Loaded[],
    { verdicts }: Exchanged,
    ms: number,
    now: number
): Flushed {
    const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
    return {
        batch,
        rows: flush.length,
        events: flush.filter(({ row }) => isEvent(row)).length,
        delivered: count('delivered'),
        again: count('again'),
        dead: count('dead'),
        ms,
        waits: verdicts.flatMap(({ kind, loaded: { row } }) =>
            kind === 'delivered' && isEvent(row) ? [now - row.since] : []
        )
    };
}

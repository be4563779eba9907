import { ringOf, type Attempt, type Call } from './call';

/** What the caller went through: in a queue with no phone ringing, a phone ringing, or neither. */
export type WaitKind = 'queueing' | 'ringing' | 'dead';

/** A stretch of time in seconds since the axis' zero. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

export interface WaitPart extends Span {
    readonly kind: WaitKind;
}

/** The caller's wait: its parts in order without gaps or overlaps, and how long each kind took, in seconds. */
export interface Wait {
    readonly seconds: number;
    readonly parts: readonly WaitPart[];
    readonly totals: Readonly<Record<WaitKind, number>>;
}

/**
 * When the wait was over, in milliseconds since 1970. The caller's leg may be answered early by a menu, so an answer
 * before the answering phone rang (or before the last attempt, where a voicemail took over) is not the end of the wait.
 */
export function waitEnd(call: Call, attempts: readonly Attempt[], now: number): number | undefined {
    switch (call.outcome) {
        case 'Answered':
            return answerOf(call) ?? call.endedAt;
        case 'In Progress':
            return now;
        case 'Voicemail': {
            const last = attempts.reduce((latest, { startedAt }) => Math.max(latest, startedAt ?? 0), 0);
            return call.answeredAt !== undefined && call.answeredAt >= last ? call.answeredAt : call.endedAt;
        }
        default:
            return call.endedAt;
    }
}

function answerOf(call: Call): number | undefined {
    const { answeredAt, answerRingAt, endedAt, talkSeconds } = call;
    if (answeredAt !== undefined && answeredAt >= (answerRingAt ?? answeredAt)) {
        return answeredAt;
    }
    return endedAt !== undefined && talkSeconds !== undefined ? endedAt - talkSeconds * 1000 : answeredAt;
}

/**
 * Splits the caller's wait. Ringing wins over queueing; the queue is the last part of the wait, as long as the call
 * says it was queued (all of it where a queue is named without a time). Undefined where start or end is not known.
 */
export function splitWait(call: Call, attempts: readonly Attempt[], now: number): Wait | undefined {
    const zero = call.startedAt;
    const end = waitEnd(call, attempts, now);
    if (zero === undefined || end === undefined || end < zero) {
        return undefined;
    }
    const seconds = (end - zero) / 1000;
    const queued = call.queueSeconds ?? (call.queueName === undefined ? 0 : seconds);
    const queue: Span = { from: Math.max(0, seconds - queued), to: seconds };
    const parts = partsOf(seconds, queue, mergedRings(call, attempts, zero, end));
    return { seconds, parts, totals: totalsOf(parts) };
}

/** Ringing where a phone rang, and between that the queue or nothing. Expects rings in order, apart from each other. */
function partsOf(seconds: number, queue: Span, rings: readonly Span[]): readonly WaitPart[] {
    const parts: WaitPart[] = [];
    const add = (kind: WaitKind, from: number, to: number): void => {
        if (to > from) {
            parts.push({ kind, from, to });
        }
    };
    let reached = 0;
    for (const { from, to } of [...rings, { from: seconds, to: seconds }]) {
        const queued = Math.min(from, Math.max(reached, queue.from));
        add('dead', reached, queued);
        add('queueing', queued, from);
        add('ringing', from, to);
        reached = to;
    }
    return parts;
}

/** When at least one phone rang, within the wait, in seconds since the caller came. */
function mergedRings(call: Call, attempts: readonly Attempt[], zero: number, end: number): readonly Span[] {
    const seconds = (end - zero) / 1000;
    const spans = ringSpans(call, attempts, zero, end)
        .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(seconds, to) }))
        .filter(({ from, to }) => to > from)
        .sort((a, b) => a.from - b.from);
    const merged: Span[] = [];
    for (const span of spans) {
        const last = merged.at(-1);
        if (last && span.from <= last.to) {
            merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
        } else {
            merged.push(span);
        }
    }
    return merged;
}

function ringSpans(call: Call, attempts: readonly Attempt[], zero: number, end: number): readonly Span[] {
    const missed = attempts.map((attempt) => ringSpan(attempt.startedAt, ringOf(attempt), zero));
    const answering =
        call.outcome === 'Answered' && call.answerRingAt !== undefined
            ? [{ from: (call.answerRingAt - zero) / 1000, to: (end - zero) / 1000 }]
            : [];
    return [...missed.filter((span) => span !== undefined), ...answering];
}

function ringSpan(startedAt: number | undefined, ringSeconds: number | undefined, zero: number): Span | undefined {
    if (startedAt === undefined || ringSeconds === undefined) {
        return undefined;
    }
    const from = (startedAt - zero) / 1000;
    return { from, to: from + ringSeconds };
}

function totalsOf(parts: readonly WaitPart[]): Record<WaitKind, number> {
    const total = (kind: WaitKind): number =>
        parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part.to - part.from, 0);
    return { queueing: total('queueing'), ringing: total('ringing'), dead: total('dead') };
}

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
            const last = Math.max(...attempts.map((attempt) => attempt.startedAt ?? 0), 0);
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
    const rings = ringSpans(call, attempts, zero, end);
    const cuts = [...new Set([0, seconds, queue.from, ...rings.flatMap((ring) => [ring.from, ring.to])])]
        .filter((cut) => cut >= 0 && cut <= seconds)
        .sort((a, b) => a - b);
    const parts: WaitPart[] = [];
    cuts.slice(1).forEach((to, index) => {
        const from = cuts[index] ?? 0;
        const kind = covers(rings, from, to) ? 'ringing' : covers([queue], from, to) ? 'queueing' : 'dead';
        const last = parts.at(-1);
        if (last?.kind === kind) {
            parts[parts.length - 1] = { ...last, to };
        } else {
            parts.push({ kind, from, to });
        }
    });
    return { seconds, parts, totals: totalsOf(parts) };
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

function covers(spans: readonly Span[], from: number, to: number): boolean {
    const middle = (from + to) / 2;
    return spans.some((span) => span.from <= middle && middle < span.to);
}

function totalsOf(parts: readonly WaitPart[]): Record<WaitKind, number> {
    const total = (kind: WaitKind): number =>
        parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part.to - part.from, 0);
    return { queueing: total('queueing'), ringing: total('ringing'), dead: total('dead') };
}

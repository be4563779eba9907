import type { Attempt, Call } from './call';
import { columnsOf } from './columns';
import { byTime } from './lanes';
import { answerRingOf, isOneCall, lastTried } from './oneCall';

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
        case 'Voicemail':
            return voicemailOf(call, attempts);
        default:
            return call.endedAt;
    }
}

function voicemailOf(call: Call, attempts: readonly Attempt[]): number | undefined {
    const { startedAt, answeredAt, endedAt } = call;
    const isLast = answeredAt !== undefined && answeredAt >= lastTried(attempts, startedAt ?? answeredAt, endedAt);
    return isLast ? answeredAt : endedAt;
}

function answerOf(call: Call): number | undefined {
    const { startedAt, answeredAt, endedAt, talkSeconds } = call;
    if (answeredAt !== undefined && answeredAt >= (answerRingOf(call, startedAt ?? answeredAt) ?? answeredAt)) {
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
    if (zero === undefined || end === undefined || end < zero || !isOneCall(zero, end)) {
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

/** When at least one phone rang, within the wait, in seconds since the caller came; in order, none touching another. */
function mergedRings(call: Call, attempts: readonly Attempt[], zero: number, end: number): readonly Span[] {
    const seconds = (end - zero) / 1000;
    const merged: { from: number; to: number }[] = [];
    let last: { from: number; to: number } | undefined;
    const add = (startedAt: number, rang: number): void => {
        const start = (startedAt - zero) / 1000;
        const from = Math.max(0, start);
        const to = Math.min(seconds, start + rang);
        if (to <= from) return;
        if (last !== undefined && from <= last.to) {
            last.to = Math.max(last.to, to);
        } else {
            last = { from, to };
            merged.push(last);
        }
    };
    // The ring that was answered has its place among the others.
    let answer = call.outcome === 'Answered' ? answerRingOf(call, zero) : undefined;
    const sorted = byTime(attempts);
    const { rings } = columnsOf(sorted);
    let at = 0;
    for (const { startedAt } of sorted) {
        const ring = rings[at] ?? -1;
        at += 1;
        if (startedAt !== undefined && ring >= 0) {
            if (answer !== undefined && answer <= startedAt) {
                add(answer, (end - answer) / 1000);
                answer = undefined;
            }
            add(startedAt, ring);
        }
    }
    if (answer !== undefined) add(answer, (end - answer) / 1000);
    return merged;
}

function totalsOf(parts: readonly WaitPart[]): Record<WaitKind, number> {
    const totals = { queueing: 0, ringing: 0, dead: 0 };
    for (const { kind, from, to } of parts) {
        totals[kind] += to - from;
    }
    return totals;
}

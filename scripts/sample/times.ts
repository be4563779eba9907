import type { Call, Instant } from './model.ts';

/** The newest instant a call holds. */
export function latest({ start, answer, end, to, attempts }: Call): Instant {
    return Math.max(start, answer ?? 0, end ?? 0, to?.start ?? 0, ...attempts.map(({ time }) => time));
}

/** The same call, so many milliseconds earlier. */
export function earlier(call: Call, by: number): Call {
    const move = (instant: Instant | undefined): Instant | undefined =>
        instant === undefined ? undefined : instant - by;
    return {
        ...call,
        start: call.start - by,
        answer: move(call.answer),
        end: move(call.end),
        to: call.to === undefined ? undefined : { ...call.to, start: call.to.start - by },
        attempts: call.attempts.map((attempt) => ({ ...attempt, time: attempt.time - by }))
    };
}

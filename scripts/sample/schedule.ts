import { ARRIVALS_BY_HOUR, CALLS_BY_WEEKDAY } from './figures.ts';
import type { Instant } from './model.ts';
import type { Random } from './random.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** What the call centre of the figures takes in a week of seven days. */
const CALLS_PER_WEEK = CALLS_BY_WEEKDAY.reduce((sum, calls) => sum + calls, 0);

/** When the data ends: a Friday at 15:30. Loading moves this instant to now. */
export const NEWEST: Instant = Date.UTC(2026, 1, 27, 15, 30);

/** A small sample spans so many weeks, so that trends and periods have something to show; the last one is the busiest. */
const WEEKS = 5;
const GROWTH = 1.15;

/** The first instant of `calls` calls: five weeks back for a small sample, as many weeks as they take for a large one. */
export function oldest(calls: number): Instant {
    return NEWEST - Math.max(WEEKS, Math.ceil(calls / CALLS_PER_WEEK)) * WEEK;
}

/** How much busier than the oldest weeks the week of an instant is; a week ends when the data ends. */
function growth(instant: Instant): number {
    const weeksAgo = Math.floor((NEWEST - 1 - instant) / WEEK);
    return GROWTH ** Math.max(0, WEEKS - 1 - weeksAgo);
}

/** Exactly so many arrivals, in order, spread over weekdays and hours as the figures are. */
export function* arrivals(calls: number, random: Random): Generator<Instant> {
    const hours = Array.from(hoursOf(calls));
    const total = hours.reduce((sum, { weight }) => sum + weight, 0);
    let reached = 0;
    let placed = 0;
    for (const { start, length, weight } of hours) {
        reached += weight;
        const until = Math.round((reached / total) * calls);
        const instants = Array.from({ length: until - placed }, () => start + Math.floor(random.next() * length));
        placed = until;
        // Seconds, as a switch records them.
        yield* instants.sort((a, b) => a - b).map((instant) => Math.floor(instant / 1000) * 1000);
    }
}

function* hoursOf(calls: number): Generator<{ start: Instant; length: number; weight: number }> {
    let start = oldest(calls);
    while (start < NEWEST) {
        const next = Math.min(NEWEST, (Math.floor(start / HOUR) + 1) * HOUR);
        const date = new Date(start);
        const share = (next - start) / HOUR;
        const perDay = (CALLS_BY_WEEKDAY[date.getUTCDay()] ?? 0) * growth(start);
        yield { start, length: next - start, weight: perDay * (ARRIVALS_BY_HOUR[date.getUTCHours()] ?? 0) * share };
        start = next;
    }
}

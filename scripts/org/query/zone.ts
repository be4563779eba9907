/** A day of the calendar; month 1 to 12. Out-of-range parts carry over, as in Date.UTC. */
export interface LocalDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

export const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
    let found = formatters.get(zone);
    if (!found) {
        const part = {
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        } as const;
        found = new Intl.DateTimeFormat('en-US', { ...part, era: 'short', timeZone: zone, hourCycle: 'h23' });
        formatters.set(zone, found);
    }
    return found;
}

/**
 * What a wall clock in the zone is ahead of UTC at an instant, in milliseconds.
 * @throws RangeError where the zone is not an IANA name
 */
export function offsetAt(zone: string, instant: number): number {
    if (zone === 'UTC') return 0;
    const parts = new Map(
        formatter(zone)
            .formatToParts(instant)
            .map((part) => [part.type, part.value])
    );
    const year = parts.get('era') === 'BC' ? 1 - Number(parts.get('year')) : Number(parts.get('year'));
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.get('month')) - 1, Number(parts.get('day')));
    wall.setUTCHours(Number(parts.get('hour')), Number(parts.get('minute')), Number(parts.get('second')));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The day a wall clock in the zone shows at an instant. */
export function localDateAt(zone: string, instant: number): LocalDate {
    const wall = new Date(instant + offsetAt(zone, instant));
    return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** Midnight UTC of a day, carrying over parts that are out of range. */
export function utcOf(date: LocalDate): number {
    const midnight = new Date(0);
    midnight.setUTCFullYear(date.year, date.month - 1, date.day);
    return midnight.getTime();
}

/** `2026-11-23`. */
export function isoDate(date: LocalDate): string {
    return new Date(utcOf(date)).toISOString().slice(0, 10);
}

/** A day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
    const later = new Date(utcOf(date) + days * DAY);
    return { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
}

/** First instant of a day in a zone, also where midnight does not exist or comes twice because clocks change. */
export function startOfDay(zone: string, date: LocalDate): number {
    const wall = utcOf(date);
    const before = offsetAt(zone, wall - DAY);
    const after = offsetAt(zone, wall + DAY);
    const exact = [wall - before, wall - after].filter((instant) => instant + offsetAt(zone, instant) === wall);
    if (exact.length > 0) return Math.min(...exact);
    return changeBetween(zone, wall - DAY, wall + DAY);
}

/** The instant in (from, until] at which the offset changes, to the second. */
function changeBetween(zone: string, from: number, until: number): number {
    const before = offsetAt(zone, from);
    let [low, high] = [from, until];
    while (high - low > 1000) {
        const middle = low + Math.floor((high - low) / 2000) * 1000;
        if (offsetAt(zone, middle) === before) low = middle;
        else high = middle;
    }
    return high;
}

/** From this instant on, wall clocks are so many milliseconds ahead of UTC. */
export interface OffsetChange {
    readonly from: number;
    readonly offset: number;
}

const changes = new Map<string, readonly OffsetChange[]>();
const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2051, 0, 1);

/** The offsets of a zone from 1970 to 2050; the first holds from the beginning of time. Computed once per zone, in some 20 ms. */
export function offsetChanges(zone: string): readonly OffsetChange[] {
    const known = changes.get(zone);
    if (known) return known;
    const found: OffsetChange[] = [{ from: Number.NEGATIVE_INFINITY, offset: offsetAt(zone, FIRST) }];
    // Two weeks: closer than any two changes of a real zone (Morocco's pause in Ramadan is four).
    for (let at = FIRST; zone !== 'UTC' && at < LAST; at += 14 * DAY) {
        if (offsetAt(zone, at) === offsetAt(zone, at + 14 * DAY)) continue;
        const from = changeBetween(zone, at, at + 14 * DAY);
        found.push({ from, offset: offsetAt(zone, from) });
    }
    changes.set(zone, found);
    return found;
}

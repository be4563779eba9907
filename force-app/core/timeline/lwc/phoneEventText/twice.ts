import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

/** Clocks are set by an hour, in one place by half of it, in one by two; all begin with a half hour. Milliseconds. */
const HALF_HOUR = 1_800_000;
const SETS: readonly number[] = [-4, -2, -1, 1, 2, 4].map((halves) => halves * HALF_HOUR);

const clocks = new Intl.DateTimeFormat('en-US', { day: 'numeric', hour: 'numeric', minute: 'numeric', timeZone });
const named = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZoneName: 'short', timeZone });

const known = new Map<number, string | undefined>();

/**
 * The zone's name (`CEST`, `GMT+2`) at a moment (milliseconds since 1970) that the reader's clocks show twice, because
 * they are set back that night; undefined at all others.
 */
export function zoneWhereTwice(milliseconds: number): string | undefined {
    const half = Math.floor(milliseconds / HALF_HOUR) * HALF_HOUR;
    if (!known.has(half)) {
        const shown = clocks.format(half);
        known.set(half, SETS.some((set) => clocks.format(half + set) === shown) ? zoneAt(half) : undefined);
    }
    return known.get(half);
}

function zoneAt(milliseconds: number): string | undefined {
    return named.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value;
}

import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { zoneWhereTwice } from './twice';

const shortMoment = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone
});
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
const exactTime = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const hourOnly = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });

/** Milliseconds from now in which a day and its month say which year is meant. */
const SAME_YEAR = 300 * 86_400_000;

/** The reader's time zone, an IANA name. */
export const readersZone: string = timeZone;

/** A date with its time, in the reader's time zone. Milliseconds since 1970, as in the functions below. */
export function dateTime(milliseconds: number): string {
    return said(moment, milliseconds);
}

/** A moment where room is scarce: `Mon, 2 Mar, 14:30`; with the year where another than the one around now may be meant. */
export function shortDateTime(milliseconds: number): string {
    return said(Math.abs(milliseconds - Date.now()) > SAME_YEAR ? moment : shortMoment, milliseconds);
}

/** `14:30`. */
export function timeOfDay(milliseconds: number): string {
    return said(time, milliseconds);
}

/** `14:30:05`. */
export function exactTimeOfDay(milliseconds: number): string {
    return said(exactTime, milliseconds);
}

/** `Mon`, of a day given as its noon in UTC, as in the next function. */
export function weekdayName(milliseconds: number): string {
    return weekday.format(milliseconds);
}

/** `Mon, 2 Mar`. */
export function dayName(milliseconds: number): string {
    return day.format(milliseconds);
}

/** An hour of the day, 0 to 23, as the reader's locale writes it: `14`, `2 PM`. */
export function hourName(hour: number): string {
    // Without the locale's word for the hour, which would not fit a narrow column.
    return hourOnly
        .formatToParts(Date.UTC(2024, 0, 1, hour))
        .filter(({ type }) => type === 'hour' || type === 'dayPeriod')
        .map(({ value }) => value)
        .join(' ');
}

/** A time that the reader's clocks show twice that night is said with its zone. */
function said(format: Intl.DateTimeFormat, milliseconds: number): string {
    const zone = zoneWhereTwice(milliseconds);
    return zone === undefined ? format.format(milliseconds) : `${format.format(milliseconds)} ${zone}`;
}

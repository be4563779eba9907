import { define, type FormulaFunction } from './define.ts';
import { FormulaError } from './formulaError.ts';
import { DAY, inCalendar, type Environment } from './values.ts';

/** Date and time functions. Times of day are GMT, as Salesforce's TIMENOW and TIMEVALUE are; days are the user's. */
export const DATES: readonly FormulaFunction[] = [
    define('NOW', { takes: [], gives: 'datetime', usesClock: true }, (_, { now }) => now),
    define('TODAY', { takes: [], gives: 'date', usesClock: true }, (_, environment) =>
        dayOf(environment.now, environment)
    ),
    define('TIMENOW', { takes: [], gives: 'time', usesClock: true }, (_, { now }) => timeOfDay(now)),
    define('DATE', { takes: ['number', 'number', 'number'], gives: 'date' }, ([year, month, day]) =>
        makeDate(Math.trunc(year), Math.trunc(month), Math.trunc(day))
    ),
    define('DATEVALUE', { takes: [['text', 'datetime']], gives: 'date' }, ([value], environment) =>
        typeof value === 'string' ? parseDate(value) : dayOf(value, environment)
    ),
    define('DATETIMEVALUE', { takes: [['text', 'datetime']], gives: 'datetime' }, ([value]) =>
        typeof value === 'string' ? parseDateTime(value) : value
    ),
    define('TIMEVALUE', { takes: [['text', 'datetime']], gives: 'time' }, ([value]) =>
        typeof value === 'string' ? parseTime(value) : timeOfDay(value)
    ),
    ofDay('YEAR', (date) => date.getUTCFullYear()),
    ofDay('MONTH', (date) => date.getUTCMonth() + 1),
    ofDay('DAY', (date) => date.getUTCDate()),
    // 1 is Sunday
    ofDay('WEEKDAY', (date) => date.getUTCDay() + 1),
    ofDay('DAYOFYEAR', (date) => (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY + 1),
    ofDay('ISOYEAR', (date) => thursday(date).getUTCFullYear()),
    ofDay('ISOWEEK', (date) => {
        const fourth = thursday(date);
        return Math.floor((fourth.getTime() - Date.UTC(fourth.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
    }),
    ofTime('HOUR', (time) => Math.floor(time / 3_600_000)),
    ofTime('MINUTE', (time) => Math.floor(time / 60_000) % 60),
    ofTime('SECOND', (time) => Math.floor(time / 1000) % 60),
    ofTime('MILLISECOND', (time) => time % 1000),
    define('UNIXTIMESTAMP', { takes: ['datetime'], gives: 'number' }, ([instant]) => Math.floor(instant / 1000)),
    define('FROMUNIXTIME', { takes: ['number'], gives: 'datetime' }, ([seconds]) => Math.round(seconds * 1000)),
    define('ADDMONTHS:date', { takes: ['date', 'number'], gives: 'date' }, ([days, months]) =>
        Math.floor(addMonths(days * DAY, Math.trunc(months)) / DAY)
    ),
    define('ADDMONTHS:datetime', { takes: ['datetime', 'number'], gives: 'datetime' }, ([instant, months]) =>
        addMonths(instant, Math.trunc(months))
    )
];

function ofDay(name: string, part: (date: Date) => number): FormulaFunction {
    return define(name, { takes: ['date'], gives: 'number' }, ([days]) => part(new Date(inCalendar(days * DAY))));
}

function ofTime(name: string, part: (time: number) => number): FormulaFunction {
    return define(name, { takes: ['time'], gives: 'number' }, ([time]) => part(time));
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** Days since 1970 of the day that an instant falls on in the user's time zone. */
function dayOf(instant: number, { timeZone }: Environment): number {
    let format = zones.get(timeZone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
        zones.set(timeZone, format);
    }
    return Date.parse(`${format.format(inCalendar(instant))}T00:00:00Z`) / DAY;
}

function timeOfDay(instant: number): number {
    return ((instant % DAY) + DAY) % DAY;
}

function makeDate(year: number, month: number, day: number): number {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!same || year < 1 || year > 9999) throw new FormulaError('gets a year, month or day that does not exist.');
    return date.getTime() / DAY;
}

function parseDate(text: string): number {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    if (parts === null) throw new FormulaError('needs a date like 2026-11-23.');
    return makeDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function parseDateTime(text: string): number {
    const parts = /^(\d{4}-\d{1,2}-\d{1,2})[ T](\d{1,2}:\d{2}:\d{2})Z?$/.exec(text);
    if (parts === null) throw new FormulaError('needs a date and time like 2026-11-23 09:30:00.');
    return parseDate(parts[1] ?? '') * DAY + parseTime(parts[2] ?? '');
}

function parseTime(text: string): number {
    const parts = /^(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?$/.exec(text);
    const [hours, minutes, seconds] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
    if (parts === null || hours > 23 || minutes > 59 || seconds > 59) {
        throw new FormulaError('needs a time like 09:30:00.000.');
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((parts[4] ?? '0').padEnd(3, '0'));
}

/** The last day of a month leads to the last day of another; otherwise the day stays, or becomes the last there is. */
function addMonths(instant: number, months: number): number {
    const date = new Date(instant);
    const day = date.getUTCDate();
    const wasLast = day === daysIn(date.getUTCFullYear(), date.getUTCMonth());
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = daysIn(date.getUTCFullYear(), date.getUTCMonth());
    date.setUTCDate(wasLast ? last : Math.min(day, last));
    return inCalendar(date.getTime());
}

function daysIn(year: number, month: number): number {
    return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The week's Thursday decides which year an ISO week belongs to. */
function thursday(date: Date): Date {
    return new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY);
}

import { isInCalendar } from '../calendar.ts';
import type { ApiValue, Stored } from '../types.ts';
import type { Column } from './column.ts';
import { normalizeId } from './id.ts';

type Typed = Pick<Column, 'type'>;

/** A value that does not have its column's type. */
export interface ConversionProblem {
    /** The type as Salesforce's messages name it: `double`, `datetime`. */
    readonly expected: string;
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/;
const DAY = 86_400_000;

/** `2026-11-23T09:00:00.000+0000`. */
export function formatDateTime(milliseconds: number): string {
    return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

/** `09:30:00.000Z` for milliseconds of the day. */
export function formatTime(milliseconds: number): string {
    return new Date(milliseconds).toISOString().slice(11);
}

/** Midnight UTC of a day; undefined where Salesforce's calendar lacks it. */
function dayStart(year: number, month: number, day: number): number | undefined {
    const time = Date.UTC(year, month - 1, day);
    // a day too many runs over into the next month
    return new Date(time).getUTCMonth() === month - 1 && isInCalendar(time) ? time : undefined;
}

function zoneOffset(zone: string): number {
    if (zone === 'Z') return 0;
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Milliseconds since 1970 of a DateTime with a time zone; undefined where the text is none or names a day that isn't. */
export function parseDateTime(text: string): number | undefined {
    const match = DATE_TIME.exec(text);
    if (!match) return undefined;
    const [, year, month, day, hour, minute, second = '0', fraction = '', zone = 'Z'] = match;
    const start = dayStart(Number(year), Number(month), Number(day));
    if (start === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
    const time = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000;
    return start + time + Number(fraction.slice(0, 3).padEnd(3, '0')) - zoneOffset(zone);
}

/** The date itself where the calendar has it, else undefined: `2026-02-30` is no date. */
export function parseDate(text: string): string | undefined {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return match && dayStart(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined ? text : undefined;
}

/** Milliseconds of the day of `09:30:00.000Z`. */
export function parseTime(text: string): number | undefined {
    const match = TIME.exec(text);
    if (!match) return undefined;
    const [, hours, minutes, seconds = '0', fraction = '0'] = match;
    const time =
        Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'));
    return Number(minutes) < 60 && Number(seconds) < 60 && time < DAY ? time : undefined;
}

/** A stored value as REST answers carry it. */
export function toApi(column: Typed, stored: Stored | undefined): ApiValue {
    if (stored === null || stored === undefined) return null;
    switch (column.type) {
        case 'Checkbox':
            return stored === 1;
        case 'DateTime':
            return formatDateTime(Number(stored));
        case 'Time':
            return formatTime(Number(stored));
        default:
            return stored;
    }
}

function fromNumber(value: unknown): number | undefined {
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string' || !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim())) return undefined;
    return Number(value);
}

function fromCheckbox(value: unknown): number | undefined {
    if (typeof value === 'boolean') return value ? 1 : 0;
    const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return text === 'true' ? 1 : text === 'false' ? 0 : undefined;
}

function fromText(value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const PARSERS = {
    Checkbox: { expected: 'boolean', parse: fromCheckbox },
    Number: { expected: 'double', parse: fromNumber },
    Currency: { expected: 'currency', parse: fromNumber },
    Percent: { expected: 'percent', parse: fromNumber },
    DateTime: {
        expected: 'datetime',
        parse: (value: unknown) => (typeof value === 'string' ? parseDateTime(value) : undefined)
    },
    Date: { expected: 'date', parse: (value: unknown) => (typeof value === 'string' ? parseDate(value) : undefined) },
    Time: { expected: 'time', parse: (value: unknown) => (typeof value === 'string' ? parseTime(value) : undefined) },
    Id: { expected: 'id', parse: (value: unknown) => (typeof value === 'string' ? normalizeId(value) : undefined) },
    Text: { expected: 'string', parse: fromText }
} as const;

function parserOf(type: Column['type']): (typeof PARSERS)[keyof typeof PARSERS] {
    if (type === 'Lookup' || type === 'MasterDetail') return PARSERS.Id;
    return type in PARSERS ? PARSERS[type as keyof typeof PARSERS] : PARSERS.Text;
}

/** A JSON value as the table holds it. Types only: lengths, ranges and picklists are the business of writing. */
export function fromApi(column: Typed, value: unknown): { readonly stored: Stored } | ConversionProblem {
    if (value === null) return { stored: null };
    const { expected, parse } = parserOf(column.type);
    const stored = parse(value);
    return stored === undefined ? { expected } : { stored };
}

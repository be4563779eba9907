import { isInCalendar } from '../calendar.ts';
import type { Stored } from '../types.ts';
import { FormulaError } from './formulaError.ts';
import type { EvaluationContext, FormulaType, ReadPath } from './types.ts';

/** A value while a formula is calculated: dates as days since 1970, date-times and times in milliseconds; null is blank. */
export type Value = string | number | boolean | null;

/** What one evaluation reads. */
export interface Environment {
    readonly read: ReadPath;
    readonly readPrior: ReadPath | undefined;
    readonly now: number;
    readonly timeZone: string;
}

/** A part of a formula, its type known, ready to be calculated again and again. */
export interface Compiled {
    readonly type: FormulaType;
    readonly evaluate: (environment: Environment) => Value;
    readonly position: number;
    /** Known before any record is read. */
    readonly constant?: Value;
    /** The path, where the part is nothing but a field. */
    readonly path?: string;
    /** Itself reads the clock or the time zone. */
    readonly usesClock?: boolean;
    /** The same field in the record before the change. */
    readonly prior?: (environment: Environment) => Value;
}

export function makeEnvironment(read: ReadPath, context: EvaluationContext): Environment {
    return { read, readPrior: context.readPrior, now: context.now, timeZone: context.timeZone ?? 'UTC' };
}

export const DAY = 86_400_000;

/** From a table's value to a value of a calculation. Lookups become 15 characters long, as formulas see them. */
export function fromStored(stored: Stored | boolean, type: FormulaType): Value {
    if (type === 'checkbox') return stored === true || stored === 1;
    if (stored === null || stored === '') return null;
    switch (type) {
        case 'percent':
            return cleanNumber(Number(stored) / 100);
        case 'date':
            return Math.floor(Date.parse(`${String(stored)}T00:00:00Z`) / DAY);
        case 'id':
            return String(stored).slice(0, 15);
        case 'text':
        case 'picklist':
        case 'multipicklist':
            return String(stored);
        default:
            return Number(stored);
    }
}

/** From a calculated value to a table's value; an empty text is blank, as Salesforce keeps it. */
export function toStored(value: Value, type: FormulaType): Stored {
    if (type === 'checkbox') return value === true ? 1 : 0;
    if (value === null || value === '') return null;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'number' && !Number.isFinite(value)) throw new FormulaError('The formula gives no number.');
    if (type === 'date' && typeof value === 'number') return formatDate(value);
    if (type === 'datetime' && typeof value === 'number') return inCalendar(value);
    if (type === 'percent' && typeof value === 'number') return cleanNumber(value * 100);
    return typeof value === 'number' && type === 'number' ? cleanNumber(value) : value;
}

/** An instant that Salesforce has. @throws FormulaError for any other */
export function inCalendar(instant: number): number {
    if (isInCalendar(instant)) return instant;
    throw new FormulaError('The formula gives a date outside the years 1700 to 4000.');
}

/** `2026-11-23` from days since 1970. @throws FormulaError for a day that Salesforce's calendar lacks */
export function formatDate(days: number): string {
    return new Date(inCalendar(days * DAY)).toISOString().slice(0, 10);
}

/** The 15 digits a double holds for certain: 0.1 + 0.2 is 0.3, as in Salesforce's decimal numbers. */
export function cleanNumber(value: number): number {
    // `+ 0` makes a zero of a negative zero.
    return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

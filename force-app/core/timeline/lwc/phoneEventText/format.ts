import locale from '@salesforce/i18n/locale';
import lang from '@salesforce/i18n/lang';
import { isolated } from './isolated';

// Making an Intl object costs far more than using it, and a page formats hundreds of numbers.
const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const plural = new Intl.PluralRules(lang);
const long = lengthFormats('short');
const short = lengthFormats('narrow');

type Width = 'short' | 'narrow';

interface LengthFormats {
    readonly hour: Intl.NumberFormat;
    readonly minute: Intl.NumberFormat;
    readonly second: Intl.NumberFormat;
    readonly list: Intl.ListFormat;
}

function lengthFormats(unitDisplay: Width): LengthFormats {
    const unit = (name: string): Intl.NumberFormat =>
        new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay });
    const list = new Intl.ListFormat(lang, { type: 'unit', style: unitDisplay });
    return { hour: unit('hour'), minute: unit('minute'), second: unit('second'), list };
}

/** A label in pieces: the words around its placeholders, and the number of the placeholder behind each. */
interface Pieces {
    readonly words: readonly string[];
    readonly numbers: readonly number[];
}

const pieces = new Map<string, Pieces>();

function piecesOf(label: string): Pieces {
    const known = pieces.get(label);
    if (known !== undefined) return known;
    const all = label.split(/\{(\d)\}/);
    const made = {
        words: all.filter((_, at) => at % 2 === 0),
        numbers: all.filter((_, at) => at % 2 === 1).map(Number)
    };
    pieces.set(label, made);
    return made;
}

/** A label with its placeholders `{0}`, `{1}` … replaced; one without a value is left as it is. */
export function fill(label: string, ...values: readonly string[]): string {
    const { words, numbers } = piecesOf(label);
    let filled = words[0] ?? '';
    for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        const value = values[number];
        filled += (value === undefined ? `{${number}}` : isolated(value)) + (words[at + 1] ?? '');
    }
    return filled;
}

/** Values one behind the other, `Ada · 3 attempts`: each in its own direction. */
export function inRow(...values: readonly string[]): string {
    return values.map(isolated).join(' · ');
}

/** Numbers below this are shown again and again: seconds, minutes, attempts. */
const SMALL = 1000;

/** The same words for a small whole number, made once: to ask Intl takes longer than all else of a sentence. */
function kept(format: (value: number) => string): (value: number) => string {
    const words: string[] = [];
    return (value) => {
        const isSmall = Number.isInteger(value) && value >= 0 && value < SMALL;
        return isSmall ? (words[value] ??= format(value)) : format(value);
    };
}

/** A whole number in the reader's locale. */
export const whole = kept((value) => integer.format(value));

const digits = kept((value) => twoDigits.format(value));

/** A share of 1 as a percentage. */
export function percentage(value: number): string {
    return share.format(value);
}

/** A point on a time axis: `1:07`, `1:02:03`; negative before the axis' zero. */
export function clock(seconds: number): string {
    const { hours, minutes, rest } = parts(Math.abs(seconds));
    const shown =
        hours > 0 ? `${whole(hours)}:${digits(minutes)}:${digits(rest)}` : `${whole(minutes)}:${digits(rest)}`;
    return Math.round(seconds) < 0 ? `-${shown}` : shown;
}

/** A length of time in words: `20 sec`, `1 min, 7 sec`. */
export const duration = kept((seconds) => lengthIn(long, seconds));

/** A length of time where room is scarce: `20s`, `1m 7s`. */
export const brief = kept((seconds) => lengthIn(short, seconds));

function lengthIn(formats: LengthFormats, seconds: number): string {
    const { hours, minutes, rest } = parts(Math.max(0, seconds));
    return formats.list.format([
        ...(hours > 0 ? [formats.hour.format(hours)] : []),
        ...(minutes > 0 ? [formats.minute.format(minutes)] : []),
        ...(rest > 0 || hours + minutes === 0 ? [formats.second.format(rest)] : [])
    ]);
}

const category = kept((value) => plural.select(value));

/** `1 person`, `4 people`: the label for the number, in the language's own plural. */
export function counting(value: number, labels: { readonly one: string; readonly other: string }): string {
    return fill(category(value) === 'one' ? labels.one : labels.other, whole(value));
}

function parts(seconds: number): { readonly hours: number; readonly minutes: number; readonly rest: number } {
    const all = Math.round(seconds);
    return { hours: Math.floor(all / 3600), minutes: Math.floor((all % 3600) / 60), rest: all % 60 };
}

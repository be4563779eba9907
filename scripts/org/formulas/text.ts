import { define, fail, type CallSite, type FormulaFunction } from './define.ts';
import { FormulaError } from './formulaError.ts';
import { cleanNumber, DAY, formatDate, inCalendar, type Value } from './values.ts';

/** Far above what a formula field can show (3,900), low enough that no formula fills the memory. */
const LONGEST = 100_000;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Text functions; places count from 1. */
export const TEXT_FUNCTIONS: readonly FormulaFunction[] = [
    define('LEFT', { takes: ['text', 'number'], gives: 'text' }, ([text, count]) => text.slice(0, whole(count))),
    define('RIGHT', { takes: ['text', 'number'], gives: 'text' }, ([text, count]) =>
        whole(count) === 0 ? '' : text.slice(-whole(count))
    ),
    define('MID', { takes: ['text', 'number', 'number'], gives: 'text' }, ([text, start, count]) => {
        const from = Math.max(1, Math.trunc(start)) - 1;
        return text.slice(from, from + whole(count));
    }),
    define('LEN', { takes: ['text'], gives: 'number', whenBlank: () => 0 }, ([text]) => text.length),
    define('TRIM', { takes: ['text'], gives: 'text' }, ([text]) => text.trim()),
    define('UPPER', { takes: ['text'], optional: ['text'], gives: 'text' }, ([text, locale]) =>
        text.toLocaleUpperCase(language(locale))
    ),
    define('LOWER', { takes: ['text'], optional: ['text'], gives: 'text' }, ([text, locale]) =>
        text.toLocaleLowerCase(language(locale))
    ),
    define('INITCAP', { takes: ['text'], gives: 'text' }, ([text]) =>
        text.toLowerCase().replace(/(^|[^\p{L}\p{N}])(\p{L})/gu, (_, before: string, letter: string) => {
            return before + letter.toUpperCase();
        })
    ),
    define('REVERSE', { takes: ['text'], gives: 'text' }, ([text]) => [...text].reverse().join('')),
    define('ASCII', { takes: ['text'], gives: 'number' }, ([text]) => text.codePointAt(0) ?? null),
    define('CHR', { takes: ['number'], gives: 'text' }, ([code]) => {
        if (!Number.isInteger(code) || code < 1 || code > 0x10ffff) throw new FormulaError('needs a character number.');
        return String.fromCodePoint(code);
    }),
    define('CONTAINS', { takes: ['text', 'text'], gives: 'checkbox', whenBlank: within }, ([text, part]) =>
        text.includes(part)
    ),
    define('BEGINS', { takes: ['text', 'text'], gives: 'checkbox', whenBlank: within }, ([text, part]) =>
        text.startsWith(part)
    ),
    define(
        'FIND',
        { takes: ['text', 'text'], optional: ['number'], gives: 'number', whenBlank: () => 0 },
        ([part, text, start]) => (part === '' || (start ?? 1) < 1 ? 0 : text.indexOf(part, (start ?? 1) - 1) + 1)
    ),
    define(
        'SUBSTITUTE',
        {
            takes: ['text', 'text', 'text'],
            gives: 'text',
            whenBlank: ([text, old]) => (text == null || old == null ? null : substitute(String(text), String(old), ''))
        },
        ([text, old, replacement]) => substitute(text, old, replacement)
    ),
    define('LPAD', { takes: ['text', 'number'], optional: ['text'], gives: 'text' }, ([text, length, pad]) =>
        text.slice(0, whole(length)).padStart(bounded(length), pad ?? ' ')
    ),
    define('RPAD', { takes: ['text', 'number'], optional: ['text'], gives: 'text' }, ([text, length, pad]) =>
        text.slice(0, whole(length)).padEnd(bounded(length), pad ?? ' ')
    ),
    define('BR', { takes: [], gives: 'text' }, () => '\n'),
    define('VALUE', { takes: ['text'], gives: 'number' }, ([text]) => {
        if (text === '') return null;
        if (!NUMBER.test(text.trim())) throw new FormulaError('needs a text that is a number.');
        return Number(text);
    }),
    define('ISNUMBER', { takes: ['text'], gives: 'checkbox', whenBlank: () => false }, ([text]) => NUMBER.test(text)),
    define('CASESAFEID', { takes: ['text'], gives: 'text' }, ([id]) => caseSafeId(id)),
    define('HYPERLINK', { takes: ['text', 'text'], optional: ['text'], gives: 'text' }, ([url, label, target]) => {
        return `<a href="${escapeHtml(url)}" target="${escapeHtml(target ?? '_blank')}">${escapeHtml(label)}</a>`;
    }),
    define(
        'IMAGE',
        { takes: ['text', 'text'], optional: ['number', 'number'], gives: 'text' },
        ([url, label, height, width]) => {
            const sizes = [['height', height] as const, ['width', width] as const].filter(
                ([, size]) => size !== undefined
            );
            const style = sizes.map(([name, size]) => `${name}:${size}px;`).join(' ');
            const attribute = style === '' ? '' : ` style="${style}"`;
            return `<img src="${escapeHtml(url)}" alt="${escapeHtml(label)}"${attribute} border="0"/>`;
        }
    ),
    textOf('number', (number) => plainNumber(number)),
    textOf('date', formatDate),
    textOf('datetime', (instant) => `${new Date(inCalendar(instant)).toISOString().slice(0, 19).replace('T', ' ')}Z`),
    textOf('time', (time) => new Date(time % DAY).toISOString().slice(11, 23)),
    define('TEXT:picklist', { takes: ['picklist'], gives: 'text' }, ([value]) => value)
];

/** Refuses a text that has grown beyond bounds. */
export function longText(text: string, call?: CallSite): string {
    if (text.length <= LONGEST) return text;
    const complaint = `makes a text of more than ${LONGEST} characters.`;
    throw call === undefined ? new FormulaError(complaint) : fail(call, complaint);
}

/** TEXT is a function of its own for each type; compile.ts picks the row by the argument. */
function textOf(type: 'number' | 'date' | 'datetime' | 'time', format: (value: number) => string): FormulaFunction {
    return define(`TEXT:${type}`, { takes: [type], gives: 'text' }, ([value]) => format(value));
}

function within([text, part]: readonly Value[]): Value {
    if (part === null || part === '') return true;
    return text === null ? null : false;
}

function whole(count: number): number {
    return Math.max(0, Math.trunc(count));
}

function bounded(length: number): number {
    if (length > LONGEST) throw new FormulaError(`makes a text of more than ${LONGEST} characters.`);
    return whole(length);
}

function substitute(text: string, old: string, replacement: string): string {
    if (old === '') return text;
    const parts = text.split(old);
    const length = text.length + (parts.length - 1) * (replacement.length - old.length);
    if (length > LONGEST) throw new FormulaError(`makes a text of more than ${LONGEST} characters.`);
    return parts.join(replacement);
}

function language(locale: string | undefined): string | undefined {
    return locale === undefined || locale === '' ? undefined : locale.replace('_', '-');
}

/** Without an exponent, however large or small. */
function plainNumber(number: number): string {
    const text = String(cleanNumber(number));
    if (!text.includes('e')) return text;
    return new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 40 }).format(number);
}

/** The three characters that tell upper from lower case in a 15-character id, for systems that cannot. */
function caseSafeId(id: string): string {
    if (id.length === 18) return id;
    if (!/^[A-Za-z0-9]{15}$/.test(id)) throw new FormulaError('needs an id of 15 or 18 letters and digits.');
    const suffix = [0, 5, 10].map((start) => {
        const upper = [...id.slice(start, start + 5)].map((character) => (/[A-Z]/.test(character) ? 1 : 0));
        return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(
            upper.reduce<number>((sum, bit, place) => sum + bit * 2 ** place, 0)
        );
    });
    return id + suffix.join('');
}

function escapeHtml(text: string): string {
    const entities: Readonly<Record<string, string>> = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
        "'": '&#39;'
    };
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

import { parseDate, parseDateTime, parseTime, normalizeId, type ColumnType } from '../store/index.ts';
import type { Stored } from '../types.ts';
import { failAt, type QueryContext } from './context.ts';
import { TIME_MARK } from './parse.ts';

/** A literal of a query as its parser gives it. */
export interface Literal {
    /** Texts with their apostrophes. */
    readonly text: string;
    readonly type: string;
}

/** What a literal is compared with. */
export interface Compared {
    readonly type: ColumnType;
    /** As written in the query. */
    readonly written: string;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['Number', 'Currency', 'Percent']);
const REFERENCE: ReadonlySet<ColumnType> = new Set(['Id', 'Lookup', 'MasterDetail']);

const SOAP_TYPES: Readonly<Partial<Record<ColumnType, string>>> = {
    Number: 'double',
    Currency: 'double',
    Percent: 'double',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'dateTime',
    Time: 'time',
    Id: 'id',
    Lookup: 'id',
    MasterDetail: 'id'
};

/** The type as messages about filters name it. */
export function soapType(type: ColumnType): string {
    return SOAP_TYPES[type] ?? 'string';
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/**
 * The characters a quoted text stands for ("Quoted String Escape Sequences").
 * @param pattern whether it is a pattern of LIKE, in which `\_` and `\%` stay escaped
 * @throws SoqlError MALFORMED_QUERY
 */
export function textOf(context: QueryContext, quoted: string, pattern = false): string {
    return quoted.slice(1, -1).replace(/\\(u[0-9A-Fa-f]{4}|[\s\S])/g, (whole, escape: string) => {
        if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
        if (pattern && (escape === '_' || escape === '%' || escape === '\\')) return whole;
        if (escape === '_' || escape === '%') return escape;
        const character = ESCAPES[escape];
        if (character !== undefined) return character;
        const message = `Invalid string literal ${quoted.slice(0, 80)}. Illegal character sequence '${whole}' in string literal.`;
        throw failAt(context, 'MALFORMED_QUERY', message, quoted);
    });
}

function wrongType(context: QueryContext, { type, written }: Compared, literal: Literal) {
    const wanted = soapType(type);
    const quotes = wanted === 'string' || wanted === 'id' ? 'should be' : 'should not be';
    return failAt(
        context,
        'INVALID_FIELD',
        `value of filter criterion for field '${written}' must be of type ${wanted} and ${quotes} enclosed in quotes`,
        literal.text
    );
}

function fromText(context: QueryContext, compared: Compared, literal: Literal, pattern: boolean): Stored {
    const text = textOf(context, literal.text, pattern);
    if (compared.type === 'Time' && text.startsWith(TIME_MARK)) {
        const time = parseTime(text.slice(TIME_MARK.length));
        if (time !== undefined) return time;
    }
    if (text.startsWith(TIME_MARK)) throw wrongType(context, compared, literal);
    if (REFERENCE.has(compared.type)) {
        const id = text === '' ? '' : normalizeId(text);
        if (id === undefined)
            throw failAt(context, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, literal.text);
        return id;
    }
    if (soapType(compared.type) !== 'string') throw wrongType(context, compared, literal);
    return text;
}

/** A literal as the table holds values of that type. @throws SoqlError where it has another type */
export function storedLiteral(context: QueryContext, compared: Compared, literal: Literal, pattern = false): Stored {
    const { type } = compared;
    const { text } = literal;
    const refuse = () => wrongType(context, compared, literal);
    switch (literal.type) {
        case 'NULL':
            return null;
        case 'STRING':
            return fromText(context, compared, literal, pattern);
        case 'BOOLEAN':
            if (type !== 'Checkbox') throw refuse();
            return text.toUpperCase() === 'TRUE' ? 1 : 0;
        case 'INTEGER':
        case 'DECIMAL':
            if (!NUMERIC.has(type)) throw refuse();
            return Number(text);
        case 'DATE': {
            if (type !== 'Date') throw refuse();
            const date = parseDate(text);
            if (date === undefined) throw failAt(context, 'MALFORMED_QUERY', `Invalid date: ${text}`, text);
            return date;
        }
        case 'DATETIME': {
            if (type !== 'DateTime') throw refuse();
            const time = parseDateTime(text);
            if (time === undefined) throw failAt(context, 'MALFORMED_QUERY', `Invalid datetime: ${text}`, text);
            return time;
        }
        case 'INTEGER_WITH_CURRENCY_PREFIX':
        case 'DECIMAL_WITH_CURRENCY_PREFIX':
            throw failAt(
                context,
                'NOT_SUPPORTED',
                `The local org has one currency: write ${text.slice(3)} instead of ${text}.`,
                text
            );
        default:
            throw failAt(context, 'MALFORMED_QUERY', `unexpected token: '${text}'`, text);
    }
}

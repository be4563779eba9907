import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import {
    compareWithRange,
    dateContext,
    dateRange,
    QueryError,
    type Comparison,
    type DateFunction,
    type Filter
} from '../query/index.ts';
import { findObject, fromApi, type Column } from '../store/index.ts';
import type { Org, OrderBy, Stored } from '../types.ts';
import { meaningsOf } from './meaning.ts';
import { DATE_TIME_FUNCTIONS } from './operators.ts';

type Input = Readonly<Record<string, unknown>>;

/** `where` as the schema let it through, as a filter. @throws QueryError for values that do not fit their field */
export function filterFrom(org: Org, object: ObjectModel, where: Input, prefix = ''): Filter {
    const parts = Object.entries(where).flatMap(([name, value]): readonly Filter[] => {
        if (value === null || value === undefined) return [];
        if (name === 'and') return [{ and: inputs(value).map((one) => filterFrom(org, object, one, prefix)) }];
        if (name === 'or') return [{ or: inputs(value).map((one) => filterFrom(org, object, one, prefix)) }];
        if (name === 'not') return [{ not: filterFrom(org, object, input(value), prefix) }];
        const meaning = meaningsOf(org.model, object).get(name);
        if (meaning?.kind === 'parent') return [filterFrom(org, meaning.object, input(value), `${prefix}${name}.`)];
        const column = meaning?.kind === 'value' ? meaning.column : ID;
        return Object.entries(input(value)).map(([operator, operand]) =>
            fieldFilter(org, `${prefix}${name}`, column, operator, operand)
        );
    });
    const [only] = parts;
    return parts.length === 1 && only ? only : { and: parts };
}

const ID: Pick<Column, 'type' | 'name'> = { type: 'Id', name: 'Id' };
type Typed = Pick<Column, 'type' | 'name'>;

function input(value: unknown): Input {
    // Safe: the schema has checked that the value is an input object.
    return value as Input;
}

function inputs(value: unknown): readonly Input[] {
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined).map(input);
}

function fieldFilter(org: Org, path: string, column: Typed, operator: string, operand: unknown): Filter {
    if (operator === 'inq' || operator === 'ninq') return semiJoin(org, path, operator, input(operand));
    if (DATE_TIME_FUNCTIONS.some((part) => part === operator))
        return dateParts(org, path, operator as DateFunction, operand);
    if (column.type === 'Date' || column.type === 'DateTime')
        return dateFilter(org, { path }, column, operator, operand);
    return plain({ path }, column, operator, operand);
}

type Place = Pick<Comparison, 'path' | 'dateFunction' | 'zone'>;

function plain(place: Place, column: Typed, operator: string, operand: unknown): Comparison {
    const value = Array.isArray(operand)
        ? operand.map((one) => storedValue(column, one))
        : storedValue(column, operand);
    return { ...place, operator: operator as Comparison['operator'], value };
}

function storedValue(column: Typed, value: unknown): Stored {
    // A pattern or a word that is no Id finds nothing; it is not an error.
    const converted = fromApi(column, value ?? null);
    if ('stored' in converted) return converted.stored;
    if (converted.expected === 'id' && typeof value === 'string') return value;
    throw new QueryError(
        'INVALID_QUERY',
        `Value ${JSON.stringify(value)} of filter '${column.name}' is not of type ${converted.expected}.`
    );
}

function dateFilter(org: Org, place: Place, column: Typed, operator: string, operand: unknown): Filter {
    if (operator === 'in') return { or: inputs(operand).map((one) => dateFilter(org, place, column, 'eq', one)) };
    if (operator === 'nin') return { not: dateFilter(org, place, column, 'in', operand) };
    if (operand === null) return { ...place, operator: operator as Comparison['operator'], value: null };
    const { value, literal, range } = input(operand);
    const given = [value, literal, range].filter((one) => one !== undefined);
    if (given.length !== 1)
        throw new QueryError('INVALID_QUERY', `Filter '${column.name}' takes one of value, literal and range.`);
    if (value !== undefined) return plain(place, column, operator, value);
    const text = typeof literal === 'string' ? literal : rangeLiteral(column, input(range));
    const context = dateContext(org);
    if (place.dateFunction)
        throw new QueryError('INVALID_QUERY', `Date function on '${column.name}' takes a value, no literal or range.`);
    return compareWithRange(place.path, column.type, operator, dateRange(text, context), context.zone);
}

/** `{ last_n_days: 30 }` as SOQL's `LAST_N_DAYS:30`. */
function rangeLiteral(column: Typed, range: Input): string {
    const entries = Object.entries(range ?? {}).filter(([, n]) => n !== null && n !== undefined);
    const [entry] = entries;
    if (!entry || entries.length !== 1)
        throw new QueryError('INVALID_QUERY', `The range of filter '${column.name}' takes exactly one of its fields.`);
    return `${entry[0]}:${String(entry[1])}`;
}

/** `CALENDAR_YEAR: { value: … }` counts in UTC, `convertTimezoneValue` in the user's time zone, as SOQL does. */
function dateParts(org: Org, path: string, dateFunction: DateFunction, operand: unknown): Filter {
    const { value, convertTimezoneValue } = input(operand ?? {});
    const one = (operators: unknown, zone: string): readonly Filter[] =>
        Object.entries(input(operators ?? {})).map(([operator, part]) => {
            const place = { path, dateFunction, zone };
            return dateFunction === 'DAY_ONLY'
                ? dateFilter(org, place, { type: 'Date', name: path }, operator, part)
                : plain(place, { type: 'Number', name: path }, operator, part);
        });
    return { and: [...one(value, 'UTC'), ...one(convertTimezoneValue, org.user.timeZone)] };
}

function semiJoin(org: Org, path: string, operator: 'inq' | 'ninq', join: Input): Filter {
    const { ApiName, ...objects } = join;
    const [entry, ...others] = Object.entries(objects);
    const object = entry ? findObject(org.model, entry[0]) : undefined;
    if (!entry || !object || others.length > 0 || typeof ApiName !== 'string') {
        throw new QueryError(
            'INVALID_QUERY',
            `${operator} on '${path}' takes one object with its filter, and ApiName: the field to select.`
        );
    }
    const where = entry[1] ? filterFrom(org, object, input(entry[1])) : undefined;
    return { path, operator: operator === 'inq' ? 'in' : 'nin', query: { object: object.name, path: ApiName, where } };
}

/** `orderBy` as keys in the order written. Ascending and empty values first unless said otherwise, as in SOQL. */
export function orderFrom(model: SourceModel, object: ObjectModel, orderBy: Input, prefix = ''): readonly OrderBy[] {
    return Object.entries(orderBy).flatMap(([name, value]): readonly OrderBy[] => {
        if (value === null || value === undefined) return [];
        const meaning = meaningsOf(model, object).get(name);
        if (meaning?.kind === 'parent') return orderFrom(model, meaning.object, input(value), `${prefix}${name}.`);
        const { order, nulls } = input(value);
        return [
            {
                path: `${prefix}${name}`,
                direction: order === 'DESC' ? 'DESC' : 'ASC',
                nulls: nulls === 'LAST' ? 'LAST' : 'FIRST'
            }
        ];
    });
}

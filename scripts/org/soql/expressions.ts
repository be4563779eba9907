import type { FieldFunctionExpression, FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { DateFunction, Expression } from '../query/index.ts';
import type { ColumnType } from '../store/index.ts';
import { failAt, type QueryContext } from './context.ts';
import { findField, type FoundField } from './paths.ts';

/** A field, or a part of its date, that a clause compares, groups or sorts by. */
export interface Operand {
    readonly field: FoundField;
    readonly expression: Expression;
    /** Of the value: `Number` for CALENDAR_YEAR, `Date` for DAY_ONLY. */
    readonly type: ColumnType;
    /** As written in the query. */
    readonly written: string;
    /** Compares labels of a picklist in place of its values. */
    readonly byLabel: boolean;
}

type AnyFunction = FunctionExp | FieldFunctionExpression;

const DATE_FUNCTIONS: ReadonlySet<string> = new Set<DateFunction>([
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'DAY_ONLY',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR',
    'HOUR_IN_DAY',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR'
]);

/** Fields that SOQL neither filters, sorts nor groups by. */
const LONG: ReadonlySet<ColumnType> = new Set(['LongTextArea', 'Html', 'EncryptedText']);

/** A function's name in capitals. */
export function functionName({ functionName: name }: AnyFunction): string {
    return (name ?? '').toUpperCase();
}

export function isDateFunction(name: string): name is DateFunction {
    return DATE_FUNCTIONS.has(name);
}

/** A function as written, for messages. */
export function shown({ rawValue, functionName: name }: AnyFunction): string {
    return rawValue ?? name ?? '';
}

/** @throws SoqlError INVALID_FIELD where a field can't be used this way */
export function assertUsable(
    context: QueryContext,
    { column, written }: FoundField,
    how: 'filtered' | 'sorted' | 'grouped'
): void {
    const unsorted = column.type === 'MultiselectPicklist' && how !== 'filtered';
    if (!LONG.has(column.type) && !unsorted) return;
    throw failAt(context, 'INVALID_FIELD', `field '${column.name}' can not be ${how} in a query call`, written);
}

function plain(context: QueryContext, written: string): Operand {
    const field = findField(context, written);
    return { field, expression: { path: field.path }, type: field.column.type, written, byLabel: false };
}

function dateOperand(context: QueryContext, name: DateFunction, call: AnyFunction): Operand {
    const [argument] = call.parameters ?? [];
    const converts = typeof argument === 'object' && functionName(argument) === 'CONVERTTIMEZONE';
    const written = converts ? argument.parameters?.[0] : argument;
    if (typeof written !== 'string')
        throw failAt(context, 'MALFORMED_QUERY', `${name} takes a field, not '${shown(call)}'.`, name);
    const field = findField(context, written);
    const { type } = field.column;
    const fits = type === 'DateTime' || (type === 'Date' && name !== 'HOUR_IN_DAY' && name !== 'DAY_ONLY' && !converts);
    if (!fits) {
        const message = `The function ${converts ? shown(call) : name} cannot be used on field ${field.column.name} of type ${type}.`;
        throw failAt(context, 'MALFORMED_QUERY', message, written);
    }
    return {
        field,
        expression: {
            path: field.path,
            dateFunction: name,
            ...(converts && { zone: context.dates.zone })
        },
        type: name === 'DAY_ONLY' ? 'Date' : 'Number',
        written: shown(call),
        byLabel: false
    };
}

/** What a field or function of a clause means. @throws SoqlError */
export function readOperand(context: QueryContext, source: string | AnyFunction): Operand {
    if (typeof source === 'string') return plain(context, source);
    const name = functionName(source);
    if (isDateFunction(name)) return dateOperand(context, name, source);
    const [argument] = source.parameters ?? [];
    if (name === 'TOLABEL' && typeof argument === 'string') return { ...plain(context, argument), byLabel: true };
    if (name === 'DISTANCE' || name === 'GEOLOCATION') throw noGeolocation(context, source);
    const word = source.functionName ?? '';
    throw failAt(context, 'MALFORMED_QUERY', `The function ${shown(source)} cannot be used here.`, word);
}

/** @returns the error of a query about distances, which need compound fields that the local org does not have */
export function noGeolocation(context: QueryContext, call: AnyFunction) {
    const message = `The local org has no geolocation fields and does not support ${shown(call)}.`;
    return failAt(context, 'NOT_SUPPORTED', message, call.functionName ?? '');
}

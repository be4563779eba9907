import type { FieldFunctionExpression, FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { AggregateFunction, Measure } from '../query/index.ts';
import type { Column, ColumnType } from '../store/index.ts';
import { failAt, type QueryContext } from './context.ts';
import { functionName, shown } from './expressions.ts';
import { findField } from './paths.ts';

export type AnyFunction = FunctionExp | FieldFunctionExpression;

/** A figure with the type of its value. */
export interface Figure {
    readonly measure: Measure;
    readonly type: ColumnType;
    readonly column: Column;
    readonly written: string;
}

const FUNCTIONS: Readonly<Record<string, AggregateFunction>> = {
    AVG: 'avg',
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    MAX: 'max',
    MIN: 'min',
    SUM: 'sum'
};

const NUMBERS: ReadonlySet<ColumnType> = new Set(['Number', 'Currency', 'Percent']);
/** "Aggregate Functions": types without a least and greatest value. */
const UNRANKED: ReadonlySet<ColumnType> = new Set([
    'Checkbox',
    'MultiselectPicklist',
    'LongTextArea',
    'Html',
    'EncryptedText'
]);
/** Types whose fields can't be grouped (`groupable` of a describe); parts of their dates can. */
const UNGROUPED: ReadonlySet<ColumnType> = new Set(['DateTime', 'Number', 'Currency', 'Percent', 'Time']);

/** Whether GROUP BY takes a field of that type. */
export function isGroupable(type: ColumnType): boolean {
    return (
        !UNGROUPED.has(type) &&
        type !== 'MultiselectPicklist' &&
        !['LongTextArea', 'Html', 'EncryptedText'].includes(type)
    );
}

/** The call where a source is a function of groups; undefined for fields and other functions. */
export function aggregateCall(source: string | AnyFunction): AnyFunction | undefined {
    return typeof source !== 'string' && functionName(source) in FUNCTIONS ? source : undefined;
}

/** An aggregate of a field. @throws SoqlError where there is none of it */
export function readFigure(context: QueryContext, call: AnyFunction): Figure {
    const name = functionName(call);
    const aggregate = FUNCTIONS[name];
    const [argument] = call.parameters ?? [];
    if (!aggregate || typeof argument !== 'string')
        throw failAt(
            context,
            'MALFORMED_QUERY',
            `${shown(call)} is not an aggregate of a field`,
            call.functionName ?? name
        );
    const { column, path, written } = findField(context, argument);
    const counts = aggregate === 'count' || aggregate === 'countDistinct';
    const fits =
        counts || (aggregate === 'sum' || aggregate === 'avg' ? NUMBERS.has(column.type) : !UNRANKED.has(column.type));
    if (!fits) {
        const message = `field ${column.name} does not support aggregate operator ${name}`;
        throw failAt(context, 'INVALID_FIELD', message, written);
    }
    const type = counts || aggregate === 'sum' || aggregate === 'avg' ? 'Number' : column.type;
    return { measure: { aggregate, path }, type, column, written: shown(call) };
}

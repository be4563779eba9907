import type { FieldFunctionExpression, FieldType, FunctionExp, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import {
    dateRange,
    rangeFilter,
    type AggregateFunction,
    type AggregateOrder,
    type Expression,
    type GroupFilter,
    type Measure
} from '../query/index.ts';
import type { Column, ColumnType } from '../store/index.ts';
import { directionOf, listOf, readFilter, readPage } from './clauses.ts';
import { failAt, type QueryContext } from './context.ts';
import { assertUsable, functionName, readOperand, shown, type Operand } from './expressions.ts';
import { storedLiteral } from './literals.ts';
import { readLogic, type Logic } from './logic.ts';
import { findField } from './paths.ts';
import type { CountPlan, GroupItem, GroupPlan } from './plan.ts';
import { isAggregate } from './select.ts';
import { isRange, literalsOf, operatorOf, type ValueLeaf } from './where.ts';

type AnyFunction = FunctionExp | FieldFunctionExpression;

/** A figure with the type of its value. */
interface Figure {
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

function readFigure(context: QueryContext, call: AnyFunction): Figure {
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

function readKey(context: QueryContext, source: string | AnyFunction): Operand {
    const operand = readOperand(context, source);
    if (operand.byLabel)
        throw failAt(context, 'MALFORMED_QUERY', `${operand.written} cannot be grouped by`, operand.written);
    assertUsable(context, operand.field, 'grouped');
    if (operand.expression.dateFunction || isGroupable(operand.type)) return operand;
    const message = `field '${operand.field.column.name}' can not be grouped in a query call`;
    throw failAt(context, 'INVALID_FIELD', message, operand.field.written);
}

interface Keys {
    readonly operands: readonly Operand[];
    readonly sets?: readonly (readonly number[])[];
}

/** "GROUP BY ROLLUP": three fields at most, and nothing beside it. */
const MOST_ROLLED_UP = 3;

function rolledUp(context: QueryContext, name: 'ROLLUP' | 'CUBE', call: AnyFunction): Keys {
    const parameters = call.parameters ?? [];
    if (parameters.length > MOST_ROLLED_UP)
        throw failAt(
            context,
            'MALFORMED_QUERY',
            `${name} takes ${MOST_ROLLED_UP} fields at most`,
            call.functionName ?? name
        );
    const operands = parameters.map((one) => readKey(context, one));
    const all = operands.map((_, at) => at);
    if (name === 'ROLLUP') return { operands, sets: [...all.map((at) => all.slice(0, all.length - at)), []] };
    const subsets = all.reduce<readonly (readonly number[])[]>(
        (sets, at) => sets.flatMap((set) => [[...set, at], set]),
        [[]]
    );
    return { operands, sets: subsets };
}

function readKeys(context: QueryContext, { groupBy }: Query): Keys {
    const clauses = listOf(groupBy);
    const special = clauses.find((clause) => 'fn' in clause && /^(ROLLUP|CUBE)$/.test(functionName(clause.fn)));
    if (special && 'fn' in special) {
        const name = functionName(special.fn) === 'CUBE' ? 'CUBE' : 'ROLLUP';
        if (clauses.length > 1)
            throw failAt(context, 'MALFORMED_QUERY', `${name} cannot stand beside other fields of GROUP BY`, name);
        return rolledUp(context, name, special.fn);
    }
    return { operands: clauses.map((clause) => readKey(context, 'fn' in clause ? clause.fn : clause.field)) };
}

function sameExpression(a: Expression, b: Expression): boolean {
    return a.path === b.path && a.dateFunction === b.dateFunction && a.zone === b.zone;
}

/** The place of a grouped field or function. @throws SoqlError MALFORMED_QUERY where it is not grouped */
function placeOf(context: QueryContext, keys: readonly Operand[], source: string | AnyFunction, word: string): number {
    const { expression } = readOperand(context, source);
    const place = keys.findIndex((key) => sameExpression(key.expression, expression));
    if (place < 0) throw failAt(context, 'MALFORMED_QUERY', `Field must be grouped or aggregated: ${word}`, word);
    return place;
}

interface Selected {
    readonly items: readonly GroupItem[];
    readonly measures: readonly Measure[];
}

function nameOfField(field: FieldType): string {
    if (field.type === 'Field') return 'objectPrefix' in field ? (field.rawValue ?? field.field) : field.field;
    if (field.type === 'FieldRelationship') return [...field.relationships, field.field].join('.');
    return '';
}

function readItem(
    context: QueryContext,
    field: FieldType,
    keys: readonly Operand[],
    expr: () => string
): GroupItem | (Figure & { readonly alias: string }) {
    if (field.type === 'FieldSubquery' || field.type === 'FieldTypeof') {
        const what = field.type === 'FieldTypeof' ? 'TYPEOF' : 'A sub-select';
        throw failAt(context, 'MALFORMED_QUERY', `${what} cannot be selected in an aggregate query`, 'SELECT');
    }
    const isCall = field.type === 'FieldFunctionExpression';
    if (isCall && functionName(field) === 'GROUPING') {
        const [argument] = field.parameters;
        const word = typeof argument === 'string' ? argument : '';
        return { kind: 'grouping', name: field.alias ?? expr(), place: placeOf(context, keys, word, word) };
    }
    if (isCall && isAggregate(field)) return { ...readFigure(context, field), alias: field.alias ?? expr() };
    const source = isCall ? field : nameOfField(field);
    const word = isCall ? field.functionName : nameOfField(field);
    const place = placeOf(context, keys, source, word);
    const key = keys[place];
    if (!key) throw failAt(context, 'MALFORMED_QUERY', `Field must be grouped or aggregated: ${word}`, word);
    const isPart = isCall && key.expression.dateFunction !== undefined;
    const name = ('alias' in field ? field.alias : undefined) ?? (isPart ? expr() : key.field.column.name);
    const show = isCall && functionName(field) === 'TOLABEL' ? 'label' : 'value';
    return { kind: 'key', name, place, type: key.type, column: key.field.column, show };
}

function readSelected(context: QueryContext, query: Query, keys: readonly Operand[]): Selected {
    let expressions = 0;
    const items: GroupItem[] = [];
    const measures: Measure[] = [];
    for (const field of query.fields ?? []) {
        const item = readItem(context, field, keys, () => `expr${expressions++}`);
        if ('kind' in item) {
            items.push(item);
        } else {
            items.push({
                kind: 'figure',
                name: item.alias,
                place: measures.length,
                type: item.type,
                column: item.column,
                written: item.written
            });
            measures.push(item.measure);
        }
        const added = items.at(-1)?.name ?? '';
        if (items.filter(({ name }) => name.toLowerCase() === added.toLowerCase()).length > 1)
            throw failAt(context, 'MALFORMED_QUERY', `duplicate alias: ${added}`, added);
    }
    return { items, measures };
}

function compared(context: QueryContext, keys: readonly Operand[], leaf: ValueLeaf): GroupFilter {
    const source = 'fn' in leaf ? leaf.fn : leaf.field;
    const word = typeof source === 'string' ? source : (source.functionName ?? '');
    const figure =
        typeof source !== 'string' && functionName(source) in FUNCTIONS ? readFigure(context, source) : undefined;
    const operand = figure ?? keys[placeOf(context, keys, source, word)];
    if (!operand) throw failAt(context, 'MALFORMED_QUERY', `Field must be grouped or aggregated: ${word}`, word);
    const by = 'measure' in operand ? operand.measure : operand.expression;
    const { type } = operand;
    const operator = operatorOf(context, operand, leaf.operator);
    const literals = literalsOf(leaf);
    const [first] = literals;
    if (first && literals.length === 1 && isRange(first) && (type === 'Date' || type === 'DateTime'))
        return rangeFilter(by, type, operator, dateRange(first.text, context.dates), context.dates.zone);
    const values = literals.map((literal) => storedLiteral(context, operand, literal, operator === 'like'));
    return { ...by, operator, value: Array.isArray(leaf.value) ? values : (values[0] ?? null) };
}

function toGroupFilter(context: QueryContext, keys: readonly Operand[], logic: Logic): GroupFilter {
    if ('and' in logic) return { and: logic.and.map((part) => toGroupFilter(context, keys, part)) };
    if ('or' in logic) return { or: logic.or.map((part) => toGroupFilter(context, keys, part)) };
    if ('not' in logic) return { not: toGroupFilter(context, keys, logic.not) };
    const { leaf } = logic;
    if ('valueQuery' in leaf) throw failAt(context, 'MALFORMED_QUERY', 'HAVING takes no sub-select', 'HAVING');
    return compared(context, keys, leaf);
}

function readHaving(context: QueryContext, keys: readonly Operand[], having: WhereClause | undefined) {
    return having ? { having: toGroupFilter(context, keys, readLogic(context, having)) } : {};
}

function readGroupOrder(context: QueryContext, keys: readonly Operand[], query: Query): readonly AggregateOrder[] {
    return listOf(query.orderBy).map((clause) => {
        const source = 'fn' in clause ? clause.fn : clause.field;
        const isFigure = typeof source !== 'string' && functionName(source) in FUNCTIONS;
        if (isFigure) return { by: readFigure(context, source).measure, ...directionOf(clause) };
        const word = typeof source === 'string' ? source : (source.functionName ?? '');
        const key = keys[placeOf(context, keys, source, word)];
        if (!key)
            throw failAt(context, 'MALFORMED_QUERY', `Ordered field must be grouped or aggregated: ${word}`, word);
        return { by: key.expression, ...directionOf(clause) };
    });
}

/** Whether a query asks for groups rather than records. */
export function isGrouped({ fields = [], groupBy, having }: Query): boolean {
    return groupBy !== undefined || having !== undefined || fields.some(isAggregate);
}

/** A query with GROUP BY or aggregate functions. @throws SoqlError */
export function readGroups(context: QueryContext, query: Query, having: WhereClause | undefined): GroupPlan {
    const { operands, sets } = readKeys(context, query);
    const { items, measures } = readSelected(context, query, operands);
    return {
        kind: 'groups',
        object: context.object,
        items,
        query: {
            object: context.object.name,
            groupBy: operands.map(({ expression }) => expression),
            ...(sets && { groupingSets: sets }),
            measures,
            ...readFilter(context, query),
            ...readHaving(context, operands, having),
            orderBy: readGroupOrder(context, operands, query),
            ...readPage(context, query)
        }
    };
}

/** Whether a query is `SELECT COUNT()`. */
export function isCount({ fields = [] }: Query): boolean {
    const [field] = fields;
    return (
        field?.type === 'FieldFunctionExpression' && functionName(field) === 'COUNT' && field.parameters.length === 0
    );
}

/** `SELECT COUNT()`, which stands alone. @throws SoqlError */
export function readCount(context: QueryContext, query: Query): CountPlan {
    const alone = query.fields?.length === 1 && !query.groupBy && !query.having && !query.orderBy;
    if (!alone)
        throw failAt(context, 'MALFORMED_QUERY', 'COUNT() must be the only element in the SELECT list', 'COUNT');
    return {
        kind: 'count',
        object: context.object,
        query: { object: context.object.name, fields: [], ...readFilter(context, query), ...readPage(context, query) }
    };
}

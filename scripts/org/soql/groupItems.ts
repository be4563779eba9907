import type { FieldType, Query } from '@jetstreamapp/soql-parser-js';
import type { Measure } from '../query/index.ts';
import { failAt, type QueryContext } from './context.ts';
import { functionName, type Operand } from './expressions.ts';
import { readFigure, type Figure } from './figures.ts';
import { placeOf } from './groupKeys.ts';
import type { GroupItem } from './plan.ts';
import { isAggregate } from './select.ts';

/** The columns of a result of groups, and the figures to be counted for them. */
export interface Selected {
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

/** What an aggregate query selects. @throws SoqlError */
export function readSelected(context: QueryContext, query: Query, keys: readonly Operand[]): Selected {
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

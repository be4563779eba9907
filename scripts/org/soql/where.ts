import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import { dateRange, rangeFilter, type Filter } from '../query/index.ts';
import { findObject, keyPrefixOf } from '../store/index.ts';
import type { CompareOperator, Stored } from '../types.ts';
import { failAt, type QueryContext } from './context.ts';
import { assertUsable, readOperand, type Operand } from './expressions.ts';
import { soapType, storedLiteral, type Literal } from './literals.ts';
import { typeNameOwner } from './paths.ts';
import { readLogic, type Leaf, type Logic } from './logic.ts';
import { semiJoin } from './semiJoin.ts';

/** A comparison whose right side is values. */
export type ValueLeaf = Exclude<Leaf, { readonly valueQuery: unknown }>;

const OPERATORS: Readonly<Record<string, CompareOperator>> = {
    '=': 'eq',
    '!=': 'ne',
    '<>': 'ne',
    '<': 'lt',
    '<=': 'lte',
    '>': 'gt',
    '>=': 'gte',
    LIKE: 'like',
    IN: 'in',
    'NOT IN': 'nin',
    INCLUDES: 'includes',
    EXCLUDES: 'excludes'
};

const TEXT: ReadonlySet<string> = new Set([
    'AutoNumber',
    'Email',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url',
    'MultiselectPicklist'
]);

/** The operator of a comparison, where the type of what it compares has it. @throws SoqlError */
export function operatorOf(
    context: QueryContext,
    { type, written }: Pick<Operand, 'type' | 'written'>,
    sign: string
): CompareOperator {
    const operator = OPERATORS[sign.toUpperCase()];
    if (!operator) throw failAt(context, 'MALFORMED_QUERY', `unexpected token: '${sign}'`, sign);
    const refuse = (message: string) => failAt(context, 'INVALID_QUERY_FILTER_OPERATOR', message, written);
    if ((operator === 'includes' || operator === 'excludes') && type !== 'MultiselectPicklist')
        throw refuse('includes or excludes operator only valid on multipicklist field');
    const ordered = operator === 'lt' || operator === 'lte' || operator === 'gt' || operator === 'gte';
    if (type === 'MultiselectPicklist' && ordered) throw refuse('invalid operator on multipicklist field');
    if (type === 'Checkbox' && ordered) throw refuse('invalid operator on boolean field');
    if (operator === 'like' && !TEXT.has(type)) throw refuse(`invalid operator on ${soapType(type)} field`);
    return operator;
}

/** The literals on the right side of a comparison. */
export function literalsOf({ value, literalType }: Pick<ValueLeaf, 'value' | 'literalType'>): readonly Literal[] {
    const values = Array.isArray(value) ? value : [value];
    return values.map((text, at) => ({
        text,
        type: (Array.isArray(literalType) ? literalType[at] : literalType) ?? 'STRING'
    }));
}

/** Whether a literal is a range of days: `TODAY`, `LAST_N_DAYS:30`. */
export function isRange({ type }: Literal): boolean {
    return type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL';
}

function ranges(
    context: QueryContext,
    operand: Operand,
    operator: CompareOperator,
    literals: readonly Literal[]
): Filter {
    const { type, expression, written } = operand;
    if (type !== 'Date' && type !== 'DateTime') {
        const [literal] = literals;
        const message = `value of filter criterion for field '${written}' must be of type ${soapType(type)}`;
        throw failAt(context, 'INVALID_FIELD', message, literal?.text.split(':')[0] ?? '');
    }
    const one = (literal: Literal, how: CompareOperator): Filter =>
        isRange(literal)
            ? rangeFilter(expression, type, how, dateRange(literal.text, context.dates), context.dates.zone)
            : { ...expression, operator: how, value: storedLiteral(context, operand, literal) };
    const [first] = literals;
    if (operator !== 'in' && operator !== 'nin') return first ? one(first, operator) : { and: [] };
    const any: Filter = { or: literals.map((literal) => one(literal, 'eq')) };
    return operator === 'in' ? any : { not: any };
}

/** `toLabel(Genre__c) = 'Poetry'`: the values whose label fits. */
function byLabel(
    context: QueryContext,
    operand: Operand,
    operator: CompareOperator,
    labels: readonly Stored[]
): Filter {
    const { expression, field, written } = operand;
    const equal = operator === 'eq' || operator === 'in';
    if (!equal && operator !== 'ne' && operator !== 'nin')
        throw failAt(
            context,
            'NOT_SUPPORTED',
            'The local org compares labels with =, !=, IN and NOT IN only.',
            written
        );
    const wanted = new Set(labels.map((label) => String(label ?? '').toLowerCase()));
    const listed = field.column.picklist?.values ?? [];
    const values = listed.filter(({ label }) => wanted.has(label.toLowerCase())).map(({ value }) => value);
    return { ...expression, operator: equal ? 'in' : 'nin', value: wanted.has('') ? [...values, null] : values };
}

/** `Owner.Type = 'User'`: ids that begin as those of the object do. */
function byTypeName(context: QueryContext, idPath: string, leaf: ValueLeaf, written: string): Filter {
    const sign = leaf.operator.toUpperCase();
    const equal = sign === '=' || sign === 'IN';
    if (!equal && !['!=', '<>', 'NOT IN'].includes(sign))
        throw failAt(context, 'NOT_SUPPORTED', 'The local org compares types with =, !=, IN and NOT IN only.', written);
    const text = { type: 'Text', written } as const;
    const names = literalsOf(leaf).map((literal) => String(storedLiteral(context, text, literal) ?? ''));
    const any: Filter = {
        or: names.map((name) => {
            const object = findObject(context.org.model, name);
            const prefix = object && keyPrefixOf(context.org.model, object.name);
            return { path: idPath, operator: 'like', value: prefix ? `${prefix}%` : '' };
        })
    };
    return equal ? any : { not: any };
}

function comparison(context: QueryContext, leaf: ValueLeaf): Filter {
    const idPath = 'field' in leaf ? typeNameOwner(context, leaf.field) : undefined;
    if (idPath !== undefined && 'field' in leaf) return byTypeName(context, idPath, leaf, leaf.field);
    const operand = readOperand(context, 'fn' in leaf ? leaf.fn : leaf.field);
    assertUsable(context, operand.field, 'filtered');
    const operator = operatorOf(context, operand, leaf.operator);
    const literals = literalsOf(leaf);
    if (literals.some(isRange)) return ranges(context, operand, operator, literals);
    const values = literals.map((literal) => storedLiteral(context, operand, literal, operator === 'like'));
    if (operand.byLabel) return byLabel(context, operand, operator, values);
    const several = Array.isArray(leaf.value);
    const takesSeveral = operator === 'in' || operator === 'nin' || operator === 'includes' || operator === 'excludes';
    if (several !== takesSeveral)
        throw failAt(context, 'MALFORMED_QUERY', `unexpected token: '${several ? '(' : leaf.operator}'`, leaf.operator);
    return { ...operand.expression, operator, value: several ? values : (values[0] ?? null) };
}

interface Joins {
    count: number;
}

/** "Semi-Joins with IN and Anti-Joins with NOT IN": two in a WHERE at most, none below OR or NOT. */
const MOST_JOINS = 2;

function toFilter(context: QueryContext, logic: Logic, joins: Joins, within: 'AND' | 'OR' | 'NOT'): Filter {
    if ('and' in logic) return { and: logic.and.map((part) => toFilter(context, part, joins, within)) };
    if ('or' in logic) return { or: logic.or.map((part) => toFilter(context, part, joins, 'OR')) };
    if ('not' in logic) return { not: toFilter(context, logic.not, joins, 'NOT') };
    const { leaf } = logic;
    if (!('valueQuery' in leaf)) return comparison(context, leaf);
    if (within !== 'AND')
        throw failAt(
            context,
            'MALFORMED_QUERY',
            `Semi join sub-selects are not allowed with the '${within}' operator`,
            leaf.field
        );
    joins.count += 1;
    if (joins.count > MOST_JOINS)
        throw failAt(context, 'MALFORMED_QUERY', `Maximum ${MOST_JOINS} semi join sub-selects are allowed`, leaf.field);
    return semiJoin(context, leaf, readWhere);
}

/** WHERE as a filter. @throws SoqlError */
export function readWhere(context: QueryContext, clause: WhereClause): Filter {
    return toFilter(context, readLogic(context, clause), { count: 0 }, 'AND');
}

import type { ReportFilter } from '../../metadata/index.ts';
import {
    boundList,
    compareWithRange,
    likePattern,
    listedValues,
    sql,
    type DateContext,
    type Filter
} from '../query/index.ts';
import { accessTo, findObject, fromApi, normalizeId, type ColumnType } from '../store/index.ts';
import type { CompareOperator, Stored } from '../types.ts';
import { columnValue } from './columnSql.ts';
import { readDate } from './dateText.ts';
import { ownValue } from './ownValue.ts';
import type { ColumnNode, FieldNode } from './tree.ts';

/** Why a filter cannot be used, continuing "The filter … ". */
export class CriterionProblem extends Error {}

const OPERATORS: Readonly<Record<string, CompareOperator>> = {
    equals: 'eq',
    notEqual: 'ne',
    lessThan: 'lt',
    lessOrEqual: 'lte',
    greaterThan: 'gt',
    greaterOrEqual: 'gte',
    contains: 'like',
    notContain: 'nlike',
    startsWith: 'like',
    includes: 'includes',
    excludes: 'excludes'
};

const EQUALITY = ['equals', 'notEqual'];
const ORDER = ['lessThan', 'lessOrEqual', 'greaterThan', 'greaterOrEqual'];
const TEXT = ['contains', 'notContain', 'startsWith'];
const FITTING: Readonly<Partial<Record<ColumnType, readonly string[]>>> = {
    Checkbox: EQUALITY,
    Number: [...EQUALITY, ...ORDER],
    Currency: [...EQUALITY, ...ORDER],
    Percent: [...EQUALITY, ...ORDER],
    Date: [...EQUALITY, ...ORDER],
    DateTime: [...EQUALITY, ...ORDER],
    Time: [...EQUALITY, ...ORDER],
    MultiselectPicklist: [...EQUALITY, ...TEXT, 'includes', 'excludes']
};

/** The operators that a filter on a column of that type may have. */
export function operatorsFor(type: ColumnType): readonly string[] {
    return FITTING[type] ?? [...EQUALITY, ...ORDER, ...TEXT];
}

/** Whether reports know an operator of that name. */
export function isOperator(name: string): boolean {
    return ownValue(OPERATORS, name) !== undefined;
}

function operatorOf({ operator }: ReportFilter, type: ColumnType): CompareOperator {
    const known = ownValue(OPERATORS, operator);
    if (known !== undefined && operatorsFor(type).includes(operator)) return known;
    throw new CriterionProblem(
        known === undefined && operator !== 'within'
            ? `has the operator '${operator}', which reports do not know`
            : `has the operator '${operator}', which does not fit a field of type ${type}; use ${operatorsFor(type).join(', ')}`
    );
}

/**
 * A report's filter as a condition. As in reports, several values between commas are any of them (none of them for
 * `notEqual` and `notContain`), and a blank value asks for a blank.
 * @throws CriterionProblem
 */
export function criterion(filter: ReportFilter, node: ColumnNode, context: DateContext): Filter {
    if (node.kind === 'formula') throw new CriterionProblem('is on a row-level formula, which cannot be filtered on');
    if (node.kind === 'bucket') return bucketCriterion(filter, node);
    const { type } = node.column;
    const operator = operatorOf(filter, type);
    const values = listedValues(filter.value);
    if (operator === 'includes' || operator === 'excludes') return { path: node.path, operator, value: values };
    if (values.length === 0)
        return operator === 'ne' && node.records.length > 0 ? named(node) : { path: node.path, operator, value: null };
    if (type === 'Date' || type === 'DateTime') return dateCriterion(node, operator, values, context);
    if (operator === 'like' || operator === 'nlike') {
        const patterns = values.map((value) => likePattern(filter.operator, value));
        return combined(
            operator,
            patterns.map((value) => ({ path: node.path, operator, value }))
        );
    }
    const stored = values.map((value) => storedValue(node, value));
    if (operator === 'eq' || operator === 'ne')
        return { path: node.path, operator: operator === 'eq' ? 'in' : 'nin', value: stored };
    return combined(
        operator,
        stored.map((value) => ({ path: node.path, operator, value }))
    );
}

/**
 * Rows that have such a parent. IS TRUE keeps the database from starting at the parents and reading all rows of each. Lookups
 * lead to records that are there: of a reader who sees all of them, no name needs to be looked up.
 */
function named({ path, key, records }: FieldNode): Filter {
    return {
        written: (scope) => {
            const targets = records.map((name) => findObject(scope.model, name));
            const seesAll = targets.every((target) => target && accessTo(target).rows.read === 'all');
            return sql(`(${scope.resolve(seesAll ? key : path).text} IS NOT NULL) IS TRUE`);
        }
    };
}

function combined(operator: CompareOperator, filters: readonly Filter[]): Filter {
    return operator === 'ne' || operator === 'nlike' ? { and: filters } : { or: filters };
}

function storedValue({ column }: FieldNode, text: string): Stored {
    if (text === '') return null;
    if (column.type === 'Checkbox' && (text === '0' || text === '1')) return Number(text);
    if (column.type === 'Id') return normalizeId(text) ?? text;
    const converted = fromApi(column, text);
    if ('stored' in converted) return converted.stored;
    throw new CriterionProblem(`has the value '${text}', which is not of type ${converted.expected}`);
}

function dateCriterion(
    node: FieldNode,
    operator: CompareOperator,
    values: readonly string[],
    context: DateContext
): Filter {
    const { path, column } = node;
    return combined(
        operator,
        values.map((text): Filter => {
            if (text === '') return { path, operator, value: null };
            const date = readDate(text, context);
            if ('problem' in date)
                throw new CriterionProblem(
                    `has the value ${date.problem}; write a day such as 2026-11-23, or a relative date such as LAST_N_DAYS:30`
                );
            if ('range' in date) return compareWithRange(path, column.type, operator, date.range, context.zone);
            if (column.type === 'DateTime') return { path, operator, value: date.instant };
            throw new CriterionProblem(`has the value '${text}', but the field holds days without a time`);
        })
    );
}

/** Buckets are filtered by their names. */
function bucketCriterion(filter: ReportFilter, node: ColumnNode): Filter {
    const operator = operatorOf(filter, 'Checkbox');
    const values = listedValues(filter.value).filter((value) => value !== '');
    const blank = values.length < Math.max(1, listedValues(filter.value).length);
    const found: Filter = {
        written: (scope) => {
            const value = columnValue(node, scope);
            const named = sql('(', value, ') IN ', boundList(values));
            return blank ? sql('(', named, ' OR (', value, ') IS NULL)') : sql('(', named, ') IS TRUE');
        }
    };
    return operator === 'eq' ? found : { not: found };
}

const SIGNS: Readonly<Partial<Record<CompareOperator, string>>> = {
    eq: '=',
    ne: 'IS NOT',
    lt: '<',
    lte: '<=',
    gt: '>',
    gte: '>='
};

function family(type: ColumnType): string {
    if (type === 'Number' || type === 'Currency' || type === 'Percent') return 'number';
    return type === 'Date' || type === 'DateTime' || type === 'Time' || type === 'Checkbox' ? type : 'text';
}

/** A comparison of two columns of one row. @throws CriterionProblem */
export function columnCriterion(filter: ReportFilter, left: ColumnNode, right: ColumnNode): Filter {
    if (left.kind !== 'field' || right.kind !== 'field')
        throw new CriterionProblem('compares columns that are not fields of the report type');
    const sign = SIGNS[operatorOf(filter, left.column.type)];
    if (sign === undefined) throw new CriterionProblem(`cannot compare two columns by '${filter.operator}'`);
    if (family(left.column.type) !== family(right.column.type))
        throw new CriterionProblem(`compares a ${left.column.type} with a ${right.column.type}`);
    return {
        written: (scope) => sql(`(${scope.resolve(left.path).text} ${sign} ${scope.resolve(right.path).text}) IS TRUE`)
    };
}

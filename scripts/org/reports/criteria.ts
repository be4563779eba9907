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
import { accessTo, findObject, fromApi, normalizeId } from '../store/index.ts';
import type { CompareOperator, Stored } from '../types.ts';
import { columnValue } from './columnSql.ts';
import { readDate } from './dateText.ts';
import { CriterionProblem, operatorOf } from './operators.ts';
import type { ColumnNode, FieldNode } from './tree.ts';

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
    const expected = IN_WORDS[converted.expected] ?? `of type ${converted.expected}`;
    throw new CriterionProblem(`has the value '${text}', which is not ${expected}`);
}

/** Types of values as a reader of a report knows them. */
const IN_WORDS: Readonly<Record<string, string>> = {
    double: 'a number',
    currency: 'a number',
    percent: 'a number',
    boolean: 'true or false',
    time: 'a time such as 09:30'
};

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

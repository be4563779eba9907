import type { ReportFilter } from '../../metadata/index.ts';
import { FILTER_OPERATORS } from '../query/index.ts';
import type { ColumnType } from '../store/index.ts';
import type { CompareOperator } from '../types.ts';
import { ownValue } from './ownValue.ts';

/** Why a filter cannot be used, continuing "The filter … ". */
export class CriterionProblem extends Error {}

const EQUALITY = ['equals', 'notEqual'];
/** Operators that ask for whole values, of which a picklist has a list. */
const WHOLE: ReadonlySet<string> = new Set([...EQUALITY, 'includes', 'excludes']);
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

/** Whether an operator asks for whole values, not for parts or ranges of them. */
export function asksForWhole(operator: string): boolean {
    return WHOLE.has(operator);
}

/** Whether reports know an operator of that name. */
export function isOperator(name: string): boolean {
    return ownValue(FILTER_OPERATORS, name) !== undefined;
}

/** What a filter's operator means for a column of that type. @throws CriterionProblem */
export function operatorOf({ operator }: ReportFilter, type: ColumnType): CompareOperator {
    const known = ownValue(FILTER_OPERATORS, operator);
    if (known !== undefined && operatorsFor(type).includes(operator)) return known;
    throw new CriterionProblem(
        known === undefined && operator !== 'within'
            ? `has the operator '${operator}', which reports do not know`
            : `has the operator '${operator}', which does not fit a field of type ${type}; use ${operatorsFor(type).join(', ')}`
    );
}

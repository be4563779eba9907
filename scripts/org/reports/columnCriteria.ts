import type { ReportFilter } from '../../metadata/index.ts';
import { sql, type Filter } from '../query/index.ts';
import type { ColumnType } from '../store/index.ts';
import type { CompareOperator } from '../types.ts';
import { CriterionProblem, operatorOf } from './operators.ts';
import type { ColumnNode } from './tree.ts';

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

import type { ReportFilter, ReportModel } from '../../metadata/index.ts';
import { listedValues, parseBooleanFilter, type DateContext, type Filter } from '../query/index.ts';
import type { Columns } from './columns.ts';
import { columnCriterion } from './columnCriteria.ts';
import { criterion } from './criteria.ts';
import { asksForWhole, CriterionProblem } from './operators.ts';
import type { Findings } from './problems.ts';
import type { ColumnNode } from './tree.ts';

/** All of them at once; undefined where there are none. */
export function allOf(filters: readonly Filter[]): Filter | undefined {
    return filters.length > 1 ? { and: filters } : filters[0];
}

/** What stands for a filter that is left out: it lets everything through, whatever the filter logic says of it. */
export type Criterion = Filter | 'left out';

/** What the filters of a report let through, by its filter logic where it has some. */
export function filterCondition(
    report: ReportModel,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    const criteria = report.filters.map((filter): Criterion => {
        const node = columns.need(filter.column, filter.line, 'A filter');
        if (!node) return 'left out';
        return attempt(filter, findings, () => {
            if (!filter.columnToColumn) {
                noteUnlisted(filter, node, findings);
                return criterion(filter, node, context);
            }
            const other = columns.need(filter.value, filter.line, 'A filter');
            return other ? columnCriterion(filter, node, other) : undefined;
        });
    });
    const given = criteria.filter((one) => one !== 'left out');
    if (report.booleanFilter === undefined) return allOf(given);
    const parsed = parseBooleanFilter(
        report.booleanFilter,
        criteria.map((one): Filter => (one === 'left out' ? LEFT_OUT : one))
    );
    if ('condition' in parsed) {
        tellUnused(report, findings);
        return withoutLeftOut(parsed.condition);
    }
    findings.tell(
        report.file.root.line,
        `booleanFilter: ${parsed.problem}`,
        'Number the criteriaItems from 1, in order.'
    );
    return undefined;
}

/** Notes values that no list has: a picklist may take others, but a misspelt one would find nothing in silence. */
export function noteUnlisted(
    { operator, value }: ReportFilter,
    { label, column }: ColumnNode,
    findings: Findings
): void {
    const listed = column.picklist?.values ?? [];
    if (listed.length === 0 || !asksForWhole(operator)) return;
    const known = new Set(listed.map((one) => one.value.toLowerCase()));
    const several = column.type === 'MultiselectPicklist';
    for (const one of listedValues(value).flatMap((part) => (several ? part.split(';') : [part])))
        if (one !== '' && !known.has(one.toLowerCase()))
            findings.notes.add(`'${one}' is not on the list of values of ${label}.`);
}

const LEFT_OUT: Filter = { or: [] };

/** The logic without what is left out; undefined where it lets everything through, as an OR with such a part does. */
function withoutLeftOut(filter: Filter): Filter | undefined {
    if (filter === LEFT_OUT) return undefined;
    if ('and' in filter) return allOf(filter.and.flatMap((one) => withoutLeftOut(one) ?? []));
    if ('or' in filter) {
        const parts = filter.or.map(withoutLeftOut);
        return parts.includes(undefined) ? undefined : { or: parts.filter((one) => one !== undefined) };
    }
    if ('not' in filter) {
        const inner = withoutLeftOut(filter.not);
        return inner && { not: inner };
    }
    return filter;
}

function tellUnused({ booleanFilter = '', filters, file }: ReportModel, findings: Findings): void {
    const named = new Set(booleanFilter.match(/\d+/g)?.map(Number));
    const unused = filters.flatMap((_, at) => (named.has(at + 1) ? [] : [at + 1]));
    if (unused.length === 0) return;
    const message = `booleanFilter '${booleanFilter}' does not say what becomes of filter ${unused.join(', ')}.`;
    findings.tell(file.root.line, message, 'Name each filter in it.');
}

/** Makes the condition of a filter; what is wrong with the filter is told, and it is left out. */
export function attempt(filter: ReportFilter, findings: Findings, make: () => Filter | undefined): Criterion {
    try {
        return make() ?? 'left out';
    } catch (error) {
        if (!(error instanceof CriterionProblem)) throw error;
        findings.tell(filter.line, `The filter on '${filter.column}' ${error.message}.`, 'Correct the filter.');
        return 'left out';
    }
}

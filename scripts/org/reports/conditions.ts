import type { ReportCrossFilter, ReportFilter, ReportModel } from '../../metadata/index.ts';
import { compareWithRange, dateContext, parseBooleanFilter, type DateContext, type Filter } from '../query/index.ts';
import { findColumn, findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { Columns } from './columns.ts';
import { columnCriterion, criterion, CriterionProblem } from './criteria.ts';
import { readDate } from './dateText.ts';
import { fieldNode } from './fields.ts';
import { intervalRange } from './intervals.ts';
import type { Findings } from './problems.ts';
import type { ReportSource } from './source.ts';

/** Everything that a report lets through: its report type, scope, time frame, filters and cross filters. */
export function conditionOf(
    org: Org,
    source: ReportSource,
    report: ReportModel,
    columns: Columns,
    findings: Findings
): Filter | undefined {
    const context = dateContext(org);
    const parts = [
        source.where,
        scopeCondition(org, source, report, findings),
        timeFrameCondition(report, columns, context, findings),
        filterCondition(report, columns, context, findings),
        ...report.crossFilters.map((one) => crossCondition(org, one, columns, context, findings))
    ].filter((part) => part !== undefined);
    return parts.length > 1 ? { and: parts } : parts[0];
}

function scopeCondition(
    org: Org,
    source: ReportSource,
    { scope, file }: ReportModel,
    findings: Findings
): Filter | undefined {
    if (scope === undefined || scope === 'organization') return undefined;
    const object = findObject(org.model, source.object);
    if (scope === 'user' && object && findColumn(object, 'OwnerId'))
        return { path: 'OwnerId', operator: 'eq', value: org.user.id };
    const why =
        scope === 'user' ? `but records of ${source.object} have no owner` : 'which the local org does not know';
    findings.tell(file.root.line, `The scope is '${scope}', ${why}.`, 'Use organization, or user for own records.');
    return undefined;
}

function timeFrameCondition(
    { timeFrame }: ReportModel,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    if (!timeFrame) return undefined;
    const { dateColumn, interval, line } = timeFrame;
    const node = columns.need(dateColumn, line, 'timeFrameFilter');
    if (!node) return undefined;
    if (node.kind !== 'field' || (node.column.type !== 'Date' && node.column.type !== 'DateTime')) {
        findings.tell(line, `timeFrameFilter is on '${dateColumn}', which is no date.`, 'Name a date field.');
        return undefined;
    }
    const within = (range: Parameters<typeof compareWithRange>[3], operator: string): Filter =>
        compareWithRange(node.path, node.column.type, operator, range, context.zone);
    if (interval !== 'INTERVAL_CUSTOM') {
        const range = intervalRange(interval, context);
        if (range) return within(range, 'eq');
        findings.tell(line, `The interval '${interval}' is not known here.`, 'Use one such as INTERVAL_LAST30.');
        return undefined;
    }
    const ends = [
        ['gte', timeFrame.startDate],
        ['lte', timeFrame.endDate]
    ] as const;
    return allOf(
        ends.flatMap(([operator, text]) => {
            const date = text === undefined ? undefined : readDate(text, context);
            if (date && 'range' in date) return [within(date.range, operator)];
            if (date)
                findings.tell(
                    line,
                    `timeFrameFilter has the date '${text ?? ''}', which is none.`,
                    'Write 2026-11-23.'
                );
            return [];
        })
    );
}

function allOf(filters: readonly Filter[]): Filter | undefined {
    return filters.length > 1 ? { and: filters } : filters[0];
}

/** What stands for a filter that is left out: it lets everything through, whatever the filter logic says of it. */
type Criterion = Filter | 'left out';

function filterCondition(
    report: ReportModel,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    const criteria = report.filters.map((filter): Criterion => {
        const node = columns.need(filter.column, filter.line, 'A filter');
        if (!node) return 'left out';
        return attempt(filter, findings, () => {
            if (!filter.columnToColumn) return criterion(filter, node, context);
            const other = columns.need(filter.value, filter.line, 'A filter');
            return other ? columnCriterion(filter, node, other) : undefined;
        });
    });
    const given = criteria.filter((one) => one !== 'left out');
    if (report.booleanFilter === undefined) return allOf(given);
    const parsed = parseBooleanFilter(
        report.booleanFilter,
        // a part of the logic that is left out neither widens an AND nor an OR; see withoutLeftOut
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

const LEFT_OUT: Filter = { or: [] };

function withoutLeftOut(filter: Filter): Filter | undefined {
    if (filter === LEFT_OUT) return undefined;
    if ('and' in filter) return allOf(filter.and.flatMap((one) => withoutLeftOut(one) ?? []));
    if ('or' in filter) {
        const parts = filter.or.flatMap((one) => withoutLeftOut(one) ?? []);
        return parts.length > 1 || filter.or.length === 0 ? { or: parts } : parts[0];
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

function attempt(filter: ReportFilter, findings: Findings, make: () => Filter | undefined): Criterion {
    try {
        return make() ?? 'left out';
    } catch (error) {
        if (!(error instanceof CriterionProblem)) throw error;
        findings.tell(filter.line, `The filter on '${filter.column}' ${error.message}.`, 'Correct the filter.');
        return 'left out';
    }
}

function crossCondition(
    org: Org,
    cross: ReportCrossFilter,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    const { primaryTableColumn, relatedTable, relatedTableJoinColumn, operation, line } = cross;
    const primary = columns.need(primaryTableColumn, line, 'A cross filter');
    const object = findObject(org.model, relatedTable);
    const join = object && findColumn(object, relatedTableJoinColumn);
    if (!object && findObject(org.system.model, relatedTable)) {
        findings.leftOut.add(relatedTable);
        return undefined;
    }
    if (!object || !join) {
        const what = object
            ? `'${relatedTableJoinColumn}', which ${relatedTable} does not have`
            : `'${relatedTable}', which is no object`;
        findings.tell(line, `A cross filter names ${what}.`, 'Correct the cross filter.');
        return undefined;
    }
    if (operation !== 'with' && operation !== 'without') {
        findings.tell(line, `A cross filter has the operation '${operation}'.`, 'Use with or without.');
        return undefined;
    }
    if (primary?.kind !== 'field') return undefined;
    const source = plainSource(object.name);
    const conditions = cross.filters.map((filter) =>
        attempt(filter, findings, () => {
            const node = fieldNode(org.model, source, filter.column);
            if (node) return criterion(filter, node, context);
            if (!fieldNode(org.system.model, source, filter.column))
                throw new CriterionProblem(`is on a field that ${relatedTable} does not have`);
            findings.leftOut.add(filter.column);
            return undefined;
        })
    );
    const where = allOf(conditions.filter((one) => one !== 'left out'));
    return {
        path: primary.key,
        operator: operation === 'with' ? 'in' : 'nin',
        query: { object: object.name, path: join.name, where }
    };
}

/** Cross filters name fields of their object without anything before them. */
function plainSource(object: string): ReportSource {
    return {
        label: object,
        object,
        joins: [],
        rowWay: '',
        where: undefined,
        place: (column) => ({ way: '', object, path: column.split('.') }),
        offers: () => true,
        labelOf: () => undefined
    };
}

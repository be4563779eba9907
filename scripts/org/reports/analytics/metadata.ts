import type { ReportGrouping, ReportModel } from '../../../metadata/index.ts';
import { findObject } from '../../store/index.ts';
import type { Org } from '../../types.ts';
import { hidesColumn } from '../list.ts';
import { measuresOf, summaryName } from '../resultMeasures.ts';
import type { ReportTree } from '../tree.ts';
import { durationOf } from './durations.ts';
import { folderId, reportId } from './ids.ts';

function sortAggregate({ sortType, sortByName, aggregateType = '' }: ReportGrouping): string | null {
    if (sortByName === undefined || sortType === undefined || sortType === 'Column') return null;
    if (sortType === 'CustomSummaryFormula' || aggregateType === 'RowCount') return sortByName;
    return summaryName(aggregateType, sortByName) ?? summaryName('Sum', sortByName) ?? null;
}

function grouping(one: ReportGrouping): unknown {
    return {
        name: one.field,
        dateGranularity: one.dateGranularity ?? 'None',
        sortOrder: one.sortOrder,
        sortAggregate: sortAggregate(one)
    };
}

function chartOf({ chart }: ReportTree): unknown {
    if (!chart) return null;
    const { chartType, groupingColumn, secondaryGroupingColumn, legendPosition, showValues, summaries, title } = chart;
    return {
        chartType,
        groupings: [groupingColumn, secondaryGroupingColumn].filter((one) => one !== undefined),
        hasLegend: true,
        legendPosition: legendPosition ?? 'Bottom',
        showChartValues: showValues,
        summaries: summaries.map(({ column }) => column),
        title: title ?? null
    };
}

function crossFilters({ crossFilters: all }: ReportModel): readonly unknown[] {
    return all.map((one) => ({
        criteria: one.filters.map(({ column, operator, value }) => ({ column, operator, value })),
        includesObject: one.operation === 'with',
        primaryEntityField: one.primaryTableColumn,
        relatedEntity: one.relatedTable,
        relatedEntityJoinField: one.relatedTableJoinColumn
    }));
}

/** Whether a column is one that the reader may not see, and what goes by it so left out of the run. */
type IsHidden = (column: string) => boolean;

/** The report's filters in their places, as its logic numbers them; `isLeftOut` is ours. */
function filters({ filters: all }: ReportModel, isHidden: IsHidden): readonly unknown[] {
    return all.map(({ column, operator, value, isUnlocked, columnToColumn }) => ({
        column,
        filterType: columnToColumn ? 'fieldToField' : 'fieldValue',
        isLeftOut: isHidden(column) || (columnToColumn && isHidden(value)),
        isRunPageEditable: isUnlocked,
        operator,
        value
    }));
}

function dateFilter({ timeFrame }: ReportModel, isHidden: IsHidden): unknown {
    if (!timeFrame || isHidden(timeFrame.dateColumn)) return null;
    return {
        column: timeFrame.dateColumn,
        durationValue: durationOf(timeFrame.interval),
        startDate: timeFrame.startDate ?? null,
        endDate: timeFrame.endDate ?? null
    };
}

/** `reportMetadata`: the report as the Analytics API describes it. What the reader may not see is left out, or named so. */
export function reportMetadata(org: Org, tree: ReportTree): Record<string, unknown> {
    const { report } = tree;
    const kept = (groupings: readonly ReportGrouping[], nodes: ReportTree['down']): readonly unknown[] =>
        groupings.filter(({ field }) => nodes.some((node) => node.field.name === field)).map(grouping);
    const type = org.model.reportTypes.get(report.reportType);
    const isHidden: IsHidden = tree.leftOut.length === 0 ? () => false : (name) => hidesColumn(org, report, name);
    return {
        aggregates: measuresOf(tree).map(({ name }) => name),
        chart: chartOf(tree),
        crossFilters: crossFilters(report),
        currency: null,
        description: report.description ?? null,
        detailColumns: tree.columns.map(({ name }) => name),
        developerName: report.developerName,
        division: null,
        folderId: folderId(org.model, 'report', report.folder) ?? org.user.id,
        groupingsAcross: kept(report.groupingsAcross, tree.across),
        groupingsDown: kept(report.groupingsDown, tree.down),
        hasDetailRows: report.showDetails,
        hasRecordCount: true,
        historicalSnapshotDates: [],
        id: reportId(org.model, report),
        name: report.label,
        reportBooleanFilter: report.booleanFilter ?? null,
        reportFilters: filters(report, isHidden),
        reportFormat: report.format.toUpperCase(),
        reportType: {
            label: type?.label ?? findObject(org.model, tree.object)?.pluralLabel ?? report.reportType,
            type: report.reportType
        },
        scope: report.scope ?? 'organization',
        showGrandTotal: report.showGrandTotal,
        showSubtotals: report.showSubTotals,
        sortBy: tree.orderBy ? [{ sortColumn: tree.orderBy.field.name, sortOrder: tree.orderBy.order }] : [],
        standardDateFilter: dateFilter(report, isHidden),
        standardFilters: [],
        topRows: report.rowLimit === undefined ? null : { rowLimit: report.rowLimit, direction: report.sortOrder },
        supportsRoleHierarchy: false,
        userOrHierarchyFilterId: null
    };
}

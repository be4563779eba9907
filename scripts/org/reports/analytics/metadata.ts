import type { ReportGrouping } from '../../../metadata/index.ts';
import { findObject } from '../../store/index.ts';
import type { Org } from '../../types.ts';
import type { ResultMeasure } from '../result.ts';
import { measuresOf } from '../resultMeasures.ts';
import { AGGREGATES } from '../measures.ts';
import type { ColumnNode, ReportTree } from '../tree.ts';
import { dataTypeOf } from './dataTypes.ts';
import { durationOf } from './durations.ts';
import { folderId, reportId } from './ids.ts';

const CODES: Readonly<Record<string, string>> = { sum: 's', avg: 'a', min: 'm', max: 'mx', unique: 'u', median: 'med' };

function sortAggregate({ sortType, sortByName, aggregateType = '' }: ReportGrouping): string | null {
    if (sortByName === undefined || sortType === undefined || sortType === 'Column') return null;
    if (sortType === 'CustomSummaryFormula' || aggregateType === 'RowCount') return sortByName;
    return `${CODES[AGGREGATES[aggregateType] ?? ''] ?? 's'}!${sortByName}`;
}

function grouping(one: ReportGrouping): unknown {
    return {
        name: one.field,
        dateGranularity: one.dateGranularity ?? 'None',
        sortOrder: one.sortOrder,
        sortAggregate: sortAggregate(one)
    };
}

/** `reportMetadata`: the report as the Analytics API describes it. What the reader may not see is left out. */
export function reportMetadata(org: Org, tree: ReportTree): Record<string, unknown> {
    const { report } = tree;
    const kept = (groupings: readonly ReportGrouping[], nodes: ReportTree['down']): readonly ReportGrouping[] =>
        groupings.filter(({ field }) => nodes.some((node) => node.field.name === field));
    const type = org.model.reportTypes.get(report.reportType);
    return {
        aggregates: measuresOf(tree).map(({ name }) => name),
        chart: tree.chart
            ? {
                  chartType: tree.chart.chartType,
                  groupings: [tree.chart.groupingColumn, tree.chart.secondaryGroupingColumn].filter(
                      (one) => one !== undefined
                  ),
                  hasLegend: true,
                  legendPosition: tree.chart.legendPosition ?? 'Bottom',
                  showChartValues: tree.chart.showValues,
                  summaries: tree.chart.summaries.map(({ column }) => column),
                  title: tree.chart.title ?? null
              }
            : null,
        crossFilters: report.crossFilters.map((one) => ({
            criteria: one.filters.map(({ column, operator, value }) => ({ column, operator, value })),
            includesObject: one.operation === 'with',
            primaryEntityField: one.primaryTableColumn,
            relatedEntity: one.relatedTable,
            relatedEntityJoinField: one.relatedTableJoinColumn
        })),
        currency: null,
        description: report.description ?? null,
        detailColumns: tree.columns.map(({ name }) => name),
        developerName: report.developerName,
        division: null,
        folderId: folderId(org.model, 'report', report.folder) ?? org.user.id,
        groupingsAcross: kept(report.groupingsAcross, tree.across).map(grouping),
        groupingsDown: kept(report.groupingsDown, tree.down).map(grouping),
        hasDetailRows: report.showDetails,
        hasRecordCount: true,
        historicalSnapshotDates: [],
        id: reportId(org.model, report),
        name: report.label,
        reportBooleanFilter: report.booleanFilter ?? null,
        reportFilters: report.filters.map(({ column, operator, value, isUnlocked, columnToColumn }) => ({
            column,
            filterType: columnToColumn ? 'fieldToField' : 'fieldValue',
            isRunPageEditable: isUnlocked,
            operator,
            value
        })),
        reportFormat: report.format.toUpperCase(),
        reportType: {
            label: type?.label ?? findObject(org.model, tree.object)?.pluralLabel ?? report.reportType,
            type: report.reportType
        },
        scope: report.scope ?? 'organization',
        showGrandTotal: report.showGrandTotal,
        showSubtotals: report.showSubTotals,
        sortBy: report.sortColumn === undefined ? [] : [{ sortColumn: report.sortColumn, sortOrder: report.sortOrder }],
        standardDateFilter: report.timeFrame
            ? {
                  column: report.timeFrame.dateColumn,
                  durationValue: durationOf(report.timeFrame.interval),
                  startDate: report.timeFrame.startDate ?? null,
                  endDate: report.timeFrame.endDate ?? null
              }
            : null,
        standardFilters: [],
        topRows: report.rowLimit === undefined ? null : { rowLimit: report.rowLimit, direction: report.sortOrder },
        supportsRoleHierarchy: false,
        userOrHierarchyFilterId: null
    };
}

function aggregateInfo({ name, label, type, scale }: ResultMeasure, { report }: ReportTree): unknown {
    const formula = report.summaryFormulas.find(({ developerName }) => developerName === name);
    return {
        label,
        dataType: dataTypeOf(type, scale),
        acrossGroupingContext: formula?.acrossGroupingContext ?? null,
        downGroupingContext: formula?.downGroupingContext ?? null
    };
}

function columnInfo({ label, column, kind }: ColumnNode): unknown {
    return { label, dataType: dataTypeOf(kind === 'bucket' ? 'Text' : column.type, column.scale) };
}

/** `reportExtendedMetadata`: labels and types of figures, columns and groupings. */
export function extendedMetadata(tree: ReportTree): Record<string, unknown> {
    const groupings = [tree.down, tree.across].flatMap((side) => side.map(({ field }, level) => ({ field, level })));
    return {
        aggregateColumnInfo: Object.fromEntries(
            measuresOf(tree).map((measure) => [measure.name, aggregateInfo(measure, tree)])
        ),
        detailColumnInfo: Object.fromEntries(tree.columns.map((column) => [column.name, columnInfo(column)])),
        groupingColumnInfo: Object.fromEntries(
            groupings.map(({ field, level }) => [
                field.name,
                { label: field.label, dataType: dataTypeOf(field.column.type), groupingLevel: level }
            ])
        )
    };
}

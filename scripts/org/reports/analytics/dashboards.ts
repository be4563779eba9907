import type { DashboardComponent, DashboardModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { chartData, measureAt, reportChart, type ChartData } from '../chart.ts';
import { figureLabel } from '../labels.ts';
import { ReportError } from '../problems.ts';
import type { ReportResult } from '../result.ts';
import { runReport } from '../run.ts';
import { visited } from '../visit.ts';
import { chosenFilters, unfiltered, type Chosen } from './dashboardFilters.ts';
import { dashboardId, folderId, reportId } from './ids.ts';
import { reportJson } from './results.ts';

function componentId(dashboard: DashboardModel, at: number): string {
    return `${dashboard.developerName}-${at}`;
}

function metadataOf(org: Org, dashboard: DashboardModel): Record<string, unknown> {
    return {
        id: dashboardId(org.model, dashboard),
        name: dashboard.label,
        developerName: dashboard.developerName,
        description: dashboard.description ?? null,
        dashboardType: dashboard.dashboardType ?? 'SpecifiedUser',
        folderId: folderId(org.model, 'dashboard', dashboard.folder) ?? null,
        filters: dashboard.filters.map(({ label, options }) => ({
            name: label,
            options: options.map(({ operator, values }) => ({
                alias: values.join(', '),
                operation: operator,
                value: values.join(',')
            }))
        })),
        layout: {
            gridLayout: true,
            numColumns: dashboard.numberOfColumns,
            rowHeight: dashboard.rowHeight,
            components: dashboard.components.map(({ column, row, columnSpan, rowSpan }) => ({
                column,
                row,
                colspan: columnSpan,
                rowspan: rowSpan
            }))
        },
        components: dashboard.components.map((component, at) => componentJson(org, dashboard, component, at))
    };
}

function componentJson(org: Org, dashboard: DashboardModel, component: DashboardComponent, at: number): unknown {
    const report = component.report === undefined ? undefined : org.model.reports.get(component.report);
    return {
        id: componentId(dashboard, at),
        header: component.header ?? null,
        title: component.title ?? null,
        footer: component.footer ?? null,
        reportId: report ? reportId(org.model, report) : null,
        type: 'Report',
        properties: {
            visualizationType: component.componentType,
            groupings: component.groupingColumns,
            aggregates: component.summaries.map(({ column, aggregate }) => ({
                name: column,
                aggregate: aggregate ?? null
            })),
            useReportChart: component.useReportChart,
            maxRows: component.maxValues ?? null,
            sort: component.sortBy ?? null
        }
    };
}

const TABLES: ReadonlySet<string> = new Set(['Table', 'FlexTable']);
const NO_CHART: ReadonlySet<string> = new Set([...TABLES, 'Metric', 'Gauge']);

/** What the component draws: the report's own chart where it says so, else one of its own kind. Ours, as `metric` is. */
function componentChart(org: Org, result: ReportResult, component: DashboardComponent): ChartData | undefined {
    const { componentType, groupingColumns, summaries, maxValues, showValues, showPercentage, sortBy, title } =
        component;
    if (NO_CHART.has(componentType)) return undefined;
    if (component.useReportChart && result.tree.chart) return reportChart(org, result);
    return chartData(org, result, {
        type: componentType,
        title,
        groupings: groupingColumns,
        summaries,
        showValues,
        showPercentage,
        sortBy,
        most: maxValues
    });
}

/** The one figure of a metric or gauge, as people read it: the grand total of its summary. */
function metricOf(
    { user }: Org,
    result: ReportResult,
    { componentType, summaries }: DashboardComponent
): string | undefined {
    if (componentType !== 'Metric' && componentType !== 'Gauge') return undefined;
    const at = (summaries[0] && measureAt(result.tree, summaries[0])) ?? result.measures.length - 1;
    const measure = result.measures[at];
    return measure && figureLabel(measure, result.facts.get('T!T')?.figures[at] ?? null, user);
}

/** What a component shows that its report has not, or its reader may not see: another figure would be taken for it. */
function missing(
    { tree }: ReportResult,
    { componentType, useReportChart, summaries, groupingColumns }: DashboardComponent
): string | undefined {
    // a table is the report's own, and so is its chart
    if (useReportChart || TABLES.has(componentType)) return undefined;
    const groupings = [...tree.down, ...tree.across].map(({ field }) => field.name);
    const names = [
        ...summaries.filter((one) => measureAt(tree, one) === undefined).map(({ column }) => column),
        ...groupingColumns.filter((name) => !groupings.includes(name))
    ];
    if (names.length === 0) return undefined;
    return `This shows ${names.join(' and ')}, which the report does not have or you may not see.`;
}

/** A component with its report's answer, or with what is wrong with the report: the others are shown all the same. */
function componentData(
    org: Org,
    dashboard: DashboardModel,
    component: DashboardComponent,
    at: number,
    chosen: Chosen
): unknown {
    const id = componentId(dashboard, at);
    const report = component.report === undefined ? undefined : org.model.reports.get(component.report);
    const failed = (errorMessage: string): unknown => ({
        componentId: id,
        chartData: null,
        metric: null,
        reportResult: null,
        status: { dataStatus: 'ERROR', errorMessage }
    });
    if (!report) return failed(`There is no report '${component.report ?? ''}'.`);
    const wrong = unfiltered(org, dashboard, component, report, chosen);
    if (wrong !== undefined) return failed(wrong);
    try {
        const result = runReport(org, visited(report, { further: chosenFilters(dashboard, component, chosen) }));
        const unknown = missing(result, component);
        if (unknown !== undefined) return failed(unknown);
        return {
            componentId: id,
            chartData: componentChart(org, result, component) ?? null,
            metric: metricOf(org, result, component) ?? null,
            reportResult: reportJson(org, result, { rows: 0 }),
            status: { dataStatus: 'DATA', errorMessage: null, refreshDate: new Date(org.clock()).toISOString() }
        };
    } catch (error) {
        if (error instanceof ReportError) return failed(error.message);
        throw error;
    }
}

/** A dashboard with the data of its components, as the Dashboards API gives it. */
export function dashboardJson(org: Org, dashboard: DashboardModel, chosen: Chosen): Record<string, unknown> {
    return {
        componentData: dashboard.components.map((component, at) =>
            componentData(org, dashboard, component, at, chosen)
        ),
        dashboardMetadata: {
            attributes: {
                dashboardId: dashboardId(org.model, dashboard),
                dashboardName: dashboard.label,
                type: 'Dashboard'
            },
            ...metadataOf(org, dashboard)
        }
    };
}

/** The answer of `describe`: everything of a dashboard but its data. */
export function describeDashboard(org: Org, dashboard: DashboardModel): Record<string, unknown> {
    return metadataOf(org, dashboard);
}

import type { DashboardComponent, DashboardModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { dashboardId, folderId, reportId } from './ids.ts';

/** The id that an answer names a component by. */
export function componentId(dashboard: DashboardModel, at: number): string {
    return `${dashboard.developerName}-${at}`;
}

/** Everything of a dashboard but its data, as `describe` gives it. */
export function dashboardMetadata(org: Org, dashboard: DashboardModel): Record<string, unknown> {
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

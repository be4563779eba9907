import type { DashboardComponent, DashboardModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { drawnOtherwise } from '../chartTypes.ts';
import { ReportError } from '../problems.ts';
import { runReport } from '../run.ts';
import { visited } from '../visit.ts';
import { componentChart, metricOf, missing } from './dashboardComponents.ts';
import { chosenFilters, unfiltered, type Chosen } from './dashboardFilters.ts';
import { componentId, dashboardMetadata } from './dashboardMetadata.ts';
import { dashboardId } from './ids.ts';
import { reportJson } from './results.ts';

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
        const json = reportJson(org, result, { rows: 0 });
        // a gauge is no chart that could say so itself
        const said = component.componentType === 'Gauge' ? [drawnOtherwise('Gauge') ?? ''] : [];
        if (unknown !== undefined) return failed(unknown);
        return {
            componentId: id,
            chartData: componentChart(org, result, component) ?? null,
            metric: metricOf(org, result, component) ?? null,
            reportResult: { ...json, notices: [...json.notices, ...said] },
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
            ...dashboardMetadata(org, dashboard)
        }
    };
}

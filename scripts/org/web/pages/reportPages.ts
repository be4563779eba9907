import type { DashboardModel, ReportModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import {
    crossFilterWords,
    dashboardId,
    durationOf,
    durations,
    filterForms,
    findDashboard,
    findReport,
    OPERATOR_LABELS,
    reportId,
    timeFrameLabel
} from '../../reports/index.ts';
import type { ReportItem } from './reportTypes.ts';
import type { Page } from './types.ts';

function reportItem({ model }: Org, report: ReportModel): ReportItem & { readonly folder: string } {
    const id = reportId(model, report);
    const { label, description = '', folder } = report;
    return { id, label, description, folder, url: `/lightning/r/Report/${id}/view` };
}

function dashboardItem({ model }: Org, dashboard: DashboardModel): ReportItem & { readonly folder: string } {
    const id = dashboardId(model, dashboard);
    const { label, description = '', folder } = dashboard;
    return { id, label, description, folder, url: `/lightning/r/Dashboard/${id}/view` };
}

/** The way to a report or a dashboard by its folder and name; undefined where there is none. */
export function itemNamed(org: Org, of: 'reports' | 'dashboards', name: string): ReportItem | undefined {
    const [report, dashboard] = [org.model.reports.get(name), org.model.dashboards.get(name)];
    if (of === 'reports') return report && reportItem(org, report);
    return dashboard && dashboardItem(org, dashboard);
}

/** The page of all reports, or of all dashboards, by folder. */
export function reportsPage(org: Org, of: 'reports' | 'dashboards'): Page {
    const { reports, reportFolders, dashboards, dashboardFolders } = org.model;
    const all =
        of === 'reports'
            ? [...reports.values()].map((report) => reportItem(org, report))
            : [...dashboards.values()].map((dashboard) => dashboardItem(org, dashboard));
    const items = all.sort((a, b) => (a.label < b.label ? -1 : 1));
    const folders = of === 'reports' ? reportFolders : dashboardFolders;
    const names = [...new Set(items.map(({ folder }) => folder))].sort();
    return {
        kind: 'reports',
        of,
        folders: names.map((name) => ({
            name,
            label: folders.get(name)?.label ?? name,
            items: items.filter(({ folder }) => folder === name)
        }))
    };
}

/** The page of one report; undefined where there is none of that id. */
export function reportPage(org: Org, id: string): Page | undefined {
    const report = findReport(org.model, id);
    if (!report) return undefined;
    const { label, description = '', reportType, timeFrame } = report;
    return {
        kind: 'report',
        id: reportId(org.model, report),
        label,
        description,
        reportType: org.model.reportTypes.get(reportType)?.label ?? reportType,
        filters: filterForms(org, report),
        crossFilters: crossFilterWords(org, report),
        filterLogic: report.booleanFilter ?? null,
        durations: durations(),
        timeFrame: timeFrameLabel(org, report) ?? null,
        ownDuration: timeFrame ? durationLabel(durationOf(timeFrame.interval)) : null
    };
}

function durationLabel(duration: string): string {
    return durations().find(({ value }) => value === duration)?.label ?? duration;
}

/** `contains Sales`, `Last 30 Days`: what an option lets through, in words. */
function optionLabel({ operator, values }: DashboardModel['filters'][number]['options'][number]): string {
    const words = values.map(durationLabel);
    if (operator === 'equals') return words.join(', ');
    if (operator === 'between') return words.join(' to ');
    return `${OPERATOR_LABELS[operator] ?? operator} ${words.join(', ')}`;
}

/** The page of one dashboard; undefined where there is none of that id. */
export function dashboardPage(org: Org, id: string): Page | undefined {
    const dashboard = findDashboard(org.model, id);
    if (!dashboard) return undefined;
    return {
        kind: 'dashboard',
        id: dashboardId(org.model, dashboard),
        label: dashboard.label,
        description: dashboard.description ?? '',
        columns: dashboard.numberOfColumns,
        rowHeight: dashboard.rowHeight,
        filters: dashboard.filters.map(({ label, options }) => ({
            label,
            options: options.map(optionLabel)
        })),
        components: dashboard.components.map((component) => {
            const report = org.model.reports.get(component.report ?? '');
            return {
                title: component.header ?? component.title ?? report?.label ?? component.componentType,
                footer: component.footer ?? null,
                metricLabel: component.metricLabel ?? null,
                reportName: report?.label ?? component.report ?? '',
                url: report ? `/lightning/r/Report/${reportId(org.model, report)}/view` : '/lightning/o/Report/home',
                column: component.column,
                row: component.row,
                columnSpan: component.columnSpan,
                rowSpan: component.rowSpan
            };
        })
    };
}

import type { FilterForm } from '../../reports/index.ts';

/** The way to a report or a dashboard. */
export interface ReportItem {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly url: string;
}

/** All reports, or all dashboards, by folder. */
export interface ReportsPage {
    readonly kind: 'reports';
    readonly of: 'reports' | 'dashboards';
    readonly folders: readonly {
        readonly name: string;
        readonly label: string;
        readonly items: readonly ReportItem[];
    }[];
}

/** One report. */
export interface ReportPage {
    readonly kind: 'report';
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly reportType: string;
    /** The report's own filters, for the visit to change. */
    readonly filters: readonly FilterForm[];
    /** What the report's cross filters say; they stay. */
    readonly crossFilters: readonly string[];
    /** How the filters go together; null where all of them have to. */
    readonly filterLogic: string | null;
    readonly durations: readonly { readonly label: string; readonly value: string }[];
    /** What the column of the report's time frame is called; null where it has none. */
    readonly timeFrame: string | null;
    /** What the report's own time frame is called; null where it has none. */
    readonly ownDuration: string | null;
}

/** One dashboard. */
export interface DashboardPage {
    readonly kind: 'dashboard';
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly columns: number;
    /** In pixels. */
    readonly rowHeight: number;
    readonly filters: readonly { readonly label: string; readonly options: readonly string[] }[];
    readonly components: readonly {
        readonly title: string;
        readonly footer: string | null;
        readonly metricLabel: string | null;
        readonly reportName: string;
        readonly url: string;
        readonly column: number;
        readonly row: number;
        readonly columnSpan: number;
        readonly rowSpan: number;
    }[];
}

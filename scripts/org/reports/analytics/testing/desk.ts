import type { DashboardComponent, DashboardModel, ReportModel } from '../../../../metadata/index.ts';
import { aColumn, aFilter, aGrouping, aReport, library } from '../../testing/index.ts';
import { analyticsRoutes } from '../routes.ts';

/** Where the API is. */
export const BASE = '/services/data/v66.0/analytics';

function named(developerName: string, given: Partial<ReportModel>): readonly [string, ReportModel] {
    const name = `Desk/${developerName}`;
    return [name, aReport({ reportType: 'Books__c', developerName, label: developerName, ...given, name })];
}

/** One that answers, and one that is broken. */
export const reports = new Map([
    named('Genres', {
        groupingsDown: [aGrouping('Book__c$Genre__c')],
        columns: [aColumn('Book__c$Pages__c', 'Sum')],
        filters: [aFilter('Book__c$Name', 'notEqual', 'E', { isUnlocked: false })]
    }),
    named('Dated', {
        format: 'Tabular',
        columns: [aColumn('Book__c$Name')],
        timeFrame: {
            dateColumn: 'Book__c$Bought_At__c',
            interval: 'INTERVAL_LAST30',
            startDate: undefined,
            endDate: undefined,
            line: 6
        },
        sortColumn: 'Book__c$Pages__c'
    }),
    named('Broken', { format: 'Tabular', columns: [aColumn('Book__c$Nope__c')] })
]);

/** A component that shows the number of rows of a report, but for what is given. */
export function aComponent(report: string, more: Partial<DashboardComponent> = {}): DashboardComponent {
    const nothing = { header: undefined, title: undefined, footer: undefined, sortBy: undefined, maxValues: undefined };
    return {
        ...nothing,
        componentType: 'Metric',
        report,
        column: 0,
        row: 0,
        columnSpan: 1,
        rowSpan: 1,
        groupingColumns: [],
        summaries: [],
        tableColumns: [],
        filterColumns: ['Book__c$Genre__c', 'Book__c$Pages__c'],
        useReportChart: false,
        showValues: false,
        showPercentage: false,
        showTotal: false,
        expandOthers: true,
        legendPosition: undefined,
        metricLabel: undefined,
        decimals: undefined,
        gauge: { min: undefined, max: undefined },
        breakpoints: [],
        line: 3,
        ...more
    };
}

/** A component of each kind: a report that answers, one that is gone, one that is broken. */
export const dashboard: DashboardModel = {
    name: 'Desk/Desk',
    folder: 'Desk',
    developerName: 'Desk',
    label: 'The desk',
    description: undefined,
    dashboardType: undefined,
    runningUser: undefined,
    numberOfColumns: 12,
    rowHeight: 36,
    components: [aComponent('Desk/Genres'), aComponent('Desk/Gone'), aComponent('Desk/Broken')],
    filters: [
        { label: 'Genre', options: [{ operator: 'equals', values: ['Novel'] }] },
        { label: 'Pages', options: [{ operator: 'between', values: ['100', '200'] }] }
    ],
    file: aReport({}).file
};

/** A library with these. */
export const org = library({ reports, dashboards: new Map([[dashboard.name, dashboard]]) });
/** The API over it. */
export const app = analyticsRoutes(org);

export interface Answered {
    readonly status: number;
    readonly body: unknown;
}

/** What the API answers; a body is posted. */
export async function ask(path: string, body?: unknown): Promise<Answered> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.request(BASE + path, body === undefined ? {} : { method: 'POST', body: text });
    return { status: answer.status, body: await answer.json() };
}

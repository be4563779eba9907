import type { SourceFile } from './types.ts';

/** A custom report type: which objects a report of it joins, and which fields it offers. */
export interface ReportTypeModel {
    /** As reports name it: the file's name with `__c`. */
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly baseObject: string;
    /** From the base object downwards; at most three. */
    readonly joins: readonly ReportTypeJoin[];
    readonly sections: readonly ReportTypeSection[];
    readonly deployed: boolean;
    readonly file: SourceFile;
}

export interface ReportTypeJoin {
    /** Child relationship of the object above: `Phone_Events__r`. */
    readonly relationship: string;
    /** With or without: rows of the objects above stay where there is no child. */
    readonly outer: boolean;
    readonly line: number;
}

export interface ReportTypeSection {
    readonly label: string;
    readonly columns: readonly ReportTypeColumn[];
}

export interface ReportTypeColumn {
    /** A field, or a path through lookups: `Call_Queue__c.CreatedDate`. */
    readonly field: string;
    /** The objects it lies in: `CallReporting__c.Phone_Events__r`. */
    readonly table: string;
    readonly label: string | undefined;
    readonly checkedByDefault: boolean;
    readonly line: number;
}

/** A folder of reports or of dashboards. */
export interface FolderModel {
    readonly name: string;
    readonly label: string;
    readonly kind: 'report' | 'dashboard';
    readonly file: SourceFile;
}

/** A report as its file says it; names and values are checked by whoever runs it. */
export interface ReportModel {
    /** `Folder/Developer_Name`. */
    readonly name: string;
    readonly folder: string;
    readonly developerName: string;
    readonly label: string;
    readonly description: string | undefined;
    /** `Tabular`, `Summary`, `Matrix` or `MultiBlock`. */
    readonly format: string;
    /** A custom report type with `__c`, or `CustomEntity$Object`. */
    readonly reportType: string;
    readonly columns: readonly ReportColumn[];
    readonly groupingsDown: readonly ReportGrouping[];
    readonly groupingsAcross: readonly ReportGrouping[];
    readonly filters: readonly ReportFilter[];
    /** `1 AND (2 OR 3)`; undefined means all of them. */
    readonly booleanFilter: string | undefined;
    readonly crossFilters: readonly ReportCrossFilter[];
    readonly timeFrame: ReportTimeFrame | undefined;
    readonly scope: string | undefined;
    readonly summaryFormulas: readonly ReportSummaryFormula[];
    readonly rowFormulas: readonly ReportRowFormula[];
    readonly buckets: readonly ReportBucket[];
    readonly chart: ReportChart | undefined;
    readonly sortColumn: string | undefined;
    readonly sortOrder: SortOrder;
    readonly rowLimit: number | undefined;
    /** Sums and averages count a record once, however many rows it stands in. */
    readonly smartTotals: boolean;
    readonly showDetails: boolean;
    readonly showSubTotals: boolean;
    readonly showGrandTotal: boolean;
    readonly file: SourceFile;
}

export type SortOrder = 'Asc' | 'Desc';

export interface ReportColumn {
    readonly field: string;
    /** `Sum`, `Average`, `Maximum`, `Minimum`, `Unique`, `Median`. */
    readonly aggregates: readonly string[];
    readonly line: number;
}

export interface ReportGrouping {
    readonly field: string;
    /** `Day`, `Week`, `Month` …; `Day` is written for what is no date too. */
    readonly dateGranularity: string | undefined;
    readonly sortOrder: SortOrder;
    /** What groups are ordered by where `sortType` says so: a column with `aggregateType`, or a summary formula. */
    readonly sortByName: string | undefined;
    readonly sortType: string | undefined;
    readonly aggregateType: string | undefined;
    readonly line: number;
}

export interface ReportFilter {
    readonly column: string;
    /** `equals`, `notEqual`, `lessThan` … */
    readonly operator: string;
    /** Values between commas; '' asks for a blank. */
    readonly value: string;
    /** `value` names another column. */
    readonly columnToColumn: boolean;
    /** May be changed by who runs the report; in Lightning every filter may unless it is locked. */
    readonly isUnlocked: boolean;
    readonly line: number;
}

export interface ReportCrossFilter {
    readonly operation: string;
    /** `CallReporting__c$Id`. */
    readonly primaryTableColumn: string;
    readonly relatedTable: string;
    readonly relatedTableJoinColumn: string;
    /** Columns are bare field names of the related table. */
    readonly filters: readonly ReportFilter[];
    readonly line: number;
}

export interface ReportTimeFrame {
    readonly dateColumn: string;
    /** `INTERVAL_LAST30`; `INTERVAL_CUSTOM` without dates means all time. */
    readonly interval: string;
    /** `2026-11-23` */
    readonly startDate: string | undefined;
    readonly endDate: string | undefined;
    readonly line: number;
}

export interface ReportSummaryFormula {
    readonly developerName: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly formula: string;
    readonly datatype: string;
    readonly scale: number;
    readonly isActive: boolean;
    readonly isCrossBlock: boolean;
    /** Level the formula is shown at: a grouping's column, `all` or undefined for every one, `GRAND_SUMMARY`. */
    readonly downGroupingContext: string | undefined;
    readonly acrossGroupingContext: string | undefined;
    readonly line: number;
}

export interface ReportRowFormula {
    readonly developerName: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly formula: string;
    readonly dataType: string;
    readonly scale: number;
    readonly line: number;
}

export interface ReportBucket {
    readonly developerName: string;
    readonly label: string;
    readonly sourceColumn: string;
    /** `number`, `picklist` or `text`. */
    readonly bucketType: string;
    /** Blank numbers count as zero. */
    readonly blanksAsZero: boolean;
    /** Undefined where values that lie in no bucket keep their own name. */
    readonly otherLabel: string | undefined;
    readonly values: readonly ReportBucketValue[];
    readonly line: number;
}

export interface ReportBucketValue {
    readonly label: string;
    /** Values of a picklist or text bucket. */
    readonly sourceValues: readonly string[];
    /** Above this number (a number bucket); undefined has no lower end. */
    readonly from: number | undefined;
    /** Up to and with this number; undefined has no upper end. */
    readonly to: number | undefined;
}

export interface ReportChart {
    readonly chartType: string;
    readonly title: string | undefined;
    readonly groupingColumn: string | undefined;
    readonly secondaryGroupingColumn: string | undefined;
    readonly summaries: readonly ReportChartSummary[];
    readonly legendPosition: string | undefined;
    readonly location: string | undefined;
    readonly showValues: boolean;
    readonly showPercentage: boolean;
    readonly expandOthers: boolean;
    readonly line: number;
}

export interface ReportChartSummary {
    /** `RowCount`, a summarised column or a summary formula. */
    readonly column: string;
    readonly aggregate: string | undefined;
    readonly axis: string | undefined;
}

/** A dashboard as its file says it. */
export interface DashboardModel {
    /** `Folder/Developer_Name`. */
    readonly name: string;
    readonly folder: string;
    readonly developerName: string;
    readonly label: string;
    readonly description: string | undefined;
    /** `LoggedInUser`, `SpecifiedUser`, `MyTeamUser`. */
    readonly dashboardType: string | undefined;
    readonly runningUser: string | undefined;
    readonly numberOfColumns: number;
    /** In pixels. */
    readonly rowHeight: number;
    readonly components: readonly DashboardComponent[];
    readonly filters: readonly DashboardFilter[];
    readonly file: SourceFile;
}

export interface DashboardComponent {
    readonly componentType: string;
    readonly header: string | undefined;
    readonly title: string | undefined;
    readonly footer: string | undefined;
    /** `Folder/Developer_Name` of a report. */
    readonly report: string | undefined;
    readonly column: number;
    readonly row: number;
    readonly columnSpan: number;
    readonly rowSpan: number;
    readonly groupingColumns: readonly string[];
    readonly summaries: readonly ReportChartSummary[];
    readonly tableColumns: readonly DashboardTableColumn[];
    /** The column each filter of the dashboard works on here, in the filters' order. */
    readonly filterColumns: readonly string[];
    readonly sortBy: string | undefined;
    readonly maxValues: number | undefined;
    readonly useReportChart: boolean;
    readonly showValues: boolean;
    readonly showPercentage: boolean;
    /** The sum in the middle of a donut. */
    readonly showTotal: boolean;
    /** False: a pie, donut or funnel draws its small slices as one. */
    readonly expandOthers: boolean;
    readonly legendPosition: string | undefined;
    readonly metricLabel: string | undefined;
    readonly decimals: number | undefined;
    readonly gauge: { readonly min: number | undefined; readonly max: number | undefined };
    readonly breakpoints: readonly (number | undefined)[];
    readonly line: number;
}

export interface DashboardTableColumn {
    readonly column: string;
    readonly aggregate: string | undefined;
}

export interface DashboardFilter {
    readonly label: string;
    readonly options: readonly { readonly operator: string; readonly values: readonly string[] }[];
}

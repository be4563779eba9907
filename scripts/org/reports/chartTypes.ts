/** What a chart draws: a value for each category and series. */
export interface ChartData {
    /** As report files and dashboards name it: `HorizontalBar`, `Pie`. */
    readonly type: string;
    readonly title: string;
    readonly categoryLabel: string;
    /** What tells the series apart; null where they are figures. */
    readonly seriesLabel: string | null;
    readonly valueLabel: string;
    readonly labels: readonly string[];
    readonly series: readonly ChartSeries[];
    readonly showValues: boolean;
    readonly showPercentage: boolean;
    /** The sum of all values, in the middle of a donut. */
    readonly showTotal: boolean;
    /** What of the chart is drawn otherwise than its type says; null where it is as it says. */
    readonly notice: string | null;
}

export interface ChartSeries {
    readonly label: string;
    readonly values: readonly (number | null)[];
    /** The axis it is measured by: `y2` is one of its own at the other side. */
    readonly axis: 'y' | 'y2';
    /** Digits after the point at most. */
    readonly scale: number;
    readonly isPercent: boolean;
}

/** What to draw: the chart of a report, or that of a component of a dashboard. */
export interface ChartSource {
    readonly type: string;
    readonly title: string | undefined;
    readonly groupings: readonly string[];
    readonly summaries: readonly {
        readonly column: string;
        readonly aggregate?: string | undefined;
        readonly axis?: string | undefined;
    }[];
    readonly showValues: boolean;
    readonly showPercentage: boolean;
    readonly showTotal: boolean;
    /** False: small slices are drawn as one. */
    readonly expandOthers: boolean;
    /** `RowValueDescending`, `RowLabelAscending`; the order of the report where it is absent. */
    readonly sortBy?: string | undefined;
    readonly most: number | undefined;
}

/** Types that have a drawing of their own in Salesforce and none here: what they are drawn as. */
const OTHERWISE: readonly (readonly [type: RegExp, instead: string])[] = [
    [/^Funnel/, 'bars'],
    [/^(Scatter|Bubble)/, 'lines'],
    [/^Gauge/, 'its number']
];

/** What is said of a chart whose type is not drawn here; null where it is. */
export function drawnOtherwise(type: string): string | null {
    const instead = OTHERWISE.find(([pattern]) => pattern.test(type))?.[1];
    return instead === undefined ? null : `A chart of the type ${type} is shown here as ${instead}.`;
}

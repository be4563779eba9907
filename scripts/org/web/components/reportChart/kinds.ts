import type { ChartData } from '../../../reports/index.ts';

/** What Chart.js draws for a type of chart. */
export interface Kind {
    readonly chart: 'pie' | 'doughnut' | 'line' | 'bar';
    /** Bars that lie. */
    readonly horizontal: boolean;
    /** Slices of a whole. */
    readonly round: boolean;
}

export function kindOf(type: string): Kind {
    if (/^Pie/.test(type)) return { chart: 'pie', horizontal: false, round: true };
    if (/^Donut/.test(type)) return { chart: 'doughnut', horizontal: false, round: true };
    if (/^(Line|Scatter|Bubble)/.test(type)) return { chart: 'line', horizontal: false, round: false };
    return { chart: 'bar', horizontal: /^(HorizontalBar|Bar|Funnel)/.test(type), round: false };
}

/** Bars that each have their name beside them; of more, some are left out. */
export const MOST_NAMED = 40;

/** Height of a chart in rem: bars that lie have a line of text each, an axis below and, of several series, a legend. */
export function heightOf({ type, labels, series }: ChartData): number {
    if (!kindOf(type).horizontal) return 18;
    const around = series.length > 1 ? 7 : 4;
    return around + Math.max(8, Math.min(MOST_NAMED, labels.length) * 1.5);
}

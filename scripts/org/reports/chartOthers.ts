import type { ChartData } from './chartTypes.ts';

const OF_SHARES = /^(Pie|Donut|Funnel)/;
/** Slices of up to this share are drawn as one (Metadata API, "Dashboard", expandOthers). */
const SMALL = 0.03;

/** A chart of shares with its small slices as one, the last; other charts, and one small slice alone, stay as they are. */
export function withOthers(data: ChartData): ChartData {
    const [series] = data.series;
    if (!OF_SHARES.test(data.type) || !series) return data;
    const sum = series.values.reduce((total: number, value) => total + (value ?? 0), 0);
    const isSmall = series.values.map((value) => (value ?? 0) <= sum * SMALL);
    const small = isSmall.filter(Boolean).length;
    if (small < 2) return data;
    const large = <Thing>(things: readonly Thing[]): readonly Thing[] => things.filter((_, at) => !isSmall[at]);
    const others = series.values.reduce((total: number, value, at) => total + (isSmall[at] ? (value ?? 0) : 0), 0);
    return {
        ...data,
        labels: [...large(data.labels), `Others (${small})`],
        series: [{ ...series, values: [...large(series.values), others] }]
    };
}

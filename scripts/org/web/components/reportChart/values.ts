import type { ChartData } from '../../../reports/index.ts';
import { valueText } from './words';

/** What this needs to know of Chart.js. */
interface Drawn {
    readonly ctx: CanvasRenderingContext2D;
    readonly data: { readonly datasets: readonly { readonly data: readonly (number | null)[] }[] };
    getDatasetMeta(at: number): { readonly data: readonly { readonly x: number; readonly y: number }[] };
}

const GAP = 4;

/** Writes each bar's value at its end, where a report's chart says that it shows values. */
export function valuesAtEnds(series: ChartData['series'][number], horizontal: boolean, color: string): unknown {
    return {
        id: 'valuesAtEnds',
        afterDatasetsDraw(chart: Drawn): void {
            const { ctx, data } = chart;
            ctx.save();
            ctx.fillStyle = color;
            ctx.textAlign = horizontal ? 'left' : 'center';
            ctx.textBaseline = horizontal ? 'middle' : 'bottom';
            const values = data.datasets[0]?.data ?? [];
            chart.getDatasetMeta(0).data.forEach(({ x, y }, at) => {
                const value = values[at];
                if (value === null || value === undefined) return;
                const text = valueText(value, series);
                // at the end that is away from zero
                const gap = value < 0 ? -GAP : GAP;
                if (horizontal) ctx.textAlign = value < 0 ? 'right' : 'left';
                else ctx.textBaseline = value < 0 ? 'top' : 'bottom';
                ctx.fillText(text, horizontal ? x + gap : x, horizontal ? y : y - gap);
            });
            ctx.restore();
        }
    };
}

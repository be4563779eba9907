import type { ChartData } from '../../../reports/index.ts';
import { valueText } from './words';

/** What this needs to know of Chart.js. */
interface Drawn {
    readonly ctx: CanvasRenderingContext2D;
    readonly chartArea: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
}

/** Writes the sum of a donut's slices into its middle. */
export function totalInside(series: ChartData['series'][number], color: string): unknown {
    const sum = series.values.reduce((total: number, value) => total + (value ?? 0), 0);
    return {
        id: 'totalInside',
        afterDatasetsDraw({ ctx, chartArea: { left, right, top, bottom } }: Drawn): void {
            ctx.save();
            ctx.fillStyle = color;
            ctx.textAlign = 'center';
            ctx.textBaseline = 'middle';
            ctx.font = ctx.font.replace(/\d+px/, '20px');
            ctx.fillText(valueText(sum, series), (left + right) / 2, (top + bottom) / 2);
            ctx.restore();
        }
    };
}

/** What this needs to know of Chart.js. */
interface Drawn {
    readonly ctx: CanvasRenderingContext2D;
    readonly data: { readonly datasets: readonly { readonly data: readonly (number | null)[] }[] };
    getDatasetMeta(at: number): { readonly data: readonly { readonly x: number; readonly y: number }[] };
}

const GAP = 4;

/** Writes each bar's value at its end, where a report's chart says that it shows values. */
export function valuesAtEnds(horizontal: boolean, color: string): unknown {
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
                const text = value.toLocaleString(undefined, { maximumFractionDigits: 2 });
                ctx.fillText(text, horizontal ? x + GAP : x, horizontal ? y : y - GAP);
            });
            ctx.restore();
        }
    };
}

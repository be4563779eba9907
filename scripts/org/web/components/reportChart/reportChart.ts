import { LightningElement, api } from 'lwc';
import type { ChartData } from '../../../reports/index.ts';
import { configOf, heightOf, resolveHooks } from './config';

interface Drawing {
    destroy(): void;
}
type Library = new (canvas: HTMLCanvasElement, config: unknown) => Drawing;

let library: Promise<Library> | undefined;

/** Loads Chart.js once, when the first chart is drawn. */
function chartLibrary(): Promise<Library> {
    library ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/libraries/chart.js';
        script.onload = () => resolve((globalThis as unknown as { Chart: Library }).Chart);
        script.onerror = () => reject(new Error('Chart.js did not load.'));
        document.head.append(script);
    });
    return library;
}

/** Draws a chart; its numbers are in the table beside it, and in the picture's description. */
export default class ReportChart extends LightningElement {
    @api
    get data(): ChartData | undefined {
        return this.shown;
    }
    set data(value: ChartData | undefined) {
        this.shown = value;
        void this.draw();
    }

    shown: ChartData | undefined;
    drawing: Drawing | undefined;
    isConnectedNow = false;

    connectedCallback(): void {
        this.isConnectedNow = true;
    }

    renderedCallback(): void {
        if (this.drawing === undefined) void this.draw();
    }

    disconnectedCallback(): void {
        this.isConnectedNow = false;
        this.drawing?.destroy();
        this.drawing = undefined;
    }

    get description(): string {
        const { shown } = this;
        if (shown === undefined) return '';
        const [series] = shown.series;
        const parts = shown.labels.slice(0, 12).map((label, at) => `${label}: ${series?.values[at] ?? '-'}`);
        return `${shown.title} ${shown.valueLabel} by ${shown.categoryLabel}. ${parts.join(', ')}`;
    }

    get boxStyle(): string {
        return `height: ${this.shown ? heightOf(this.shown) : 18}rem`;
    }

    private async draw(): Promise<void> {
        const canvas = this.template?.querySelector('canvas');
        if (!this.isConnectedNow || !canvas || this.shown === undefined) return;
        const data = this.shown;
        const Chart = await chartLibrary();
        if (data !== this.shown || !this.isConnectedNow) return;
        this.drawing?.destroy();
        this.drawing = new Chart(canvas, configOf(data, resolveHooks(canvas)));
    }
}

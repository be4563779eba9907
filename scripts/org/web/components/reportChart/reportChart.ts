import { LightningElement, api } from 'lwc';
import { unturned } from 'org/reportAnswer';
import type { ChartData } from '../../../reports/index.ts';
import { numbersOf, type Numbers } from './numbers';
import { resolveHooks } from './colours';
import { configOf } from './config';
import { heightOf } from './kinds';

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

/** Draws a chart, and has its numbers in a table for those who do not see it. */
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

    get title(): string {
        return this.shown?.title ?? '';
    }

    get description(): string {
        const { title = '', valueLabel = '', categoryLabel = '' } = this.shown ?? {};
        return unturned(`${title} Chart of ${valueLabel} by ${categoryLabel}; its numbers follow as a table.`);
    }

    get notice(): string | null {
        return this.shown?.notice ?? null;
    }

    /** Chart.js draws nothing of no categories, which looks as if it were still to come. */
    get isEmpty(): boolean {
        return this.shown?.labels.length === 0;
    }

    get numbers(): Numbers | undefined {
        return this.shown && numbersOf(this.shown);
    }

    get boxStyle(): string {
        return `height: ${this.shown ? heightOf(this.shown) : 18}rem`;
    }

    private async draw(): Promise<void> {
        const canvas = this.template?.querySelector('canvas');
        // without a canvas there was nothing to draw; one that comes again is another
        if (!canvas) this.drawing = undefined;
        if (!this.isConnectedNow || !canvas || this.shown === undefined) return;
        const data = this.shown;
        const Chart = await chartLibrary();
        if (data !== this.shown || !this.isConnectedNow) return;
        this.drawing?.destroy();
        this.drawing = new Chart(canvas, configOf(data, resolveHooks(canvas)));
    }
}

import { LightningElement, api } from 'lwc';
import { acrossHeads, groupHead, linesOf, measureHeads, type Answer, type Head, type Line } from './lines';

/** Lines that are drawn at first, and each time more are asked for. */
const LINES = 200;

/** The groups of a report as a table whose levels close; a number leads to its rows. */
export default class ReportTable extends LightningElement {
    @api answer: Answer | undefined;
    @api label = '';

    collapsed: ReadonlySet<string> = new Set();
    shown = LINES;

    get heads(): readonly Head[] {
        return this.answer ? measureHeads(this.answer) : [];
    }

    get across(): readonly Head[] {
        return this.answer ? acrossHeads(this.answer) : [];
    }

    get hasAcross(): boolean {
        return this.across.length > 0;
    }

    get firstHead(): string {
        return this.answer ? groupHead(this.answer) : '';
    }

    private get all(): readonly Line[] {
        return this.answer ? linesOf(this.answer, this.collapsed) : [];
    }

    /** A window of the lines; the total is always there. */
    get lines(): readonly Line[] {
        const { all } = this;
        return all.length <= this.shown + 1 ? all : [...all.slice(0, this.shown), ...all.slice(-1)];
    }

    get notShown(): number {
        return this.all.length - this.lines.length;
    }

    get moreLabel(): string {
        return `Show ${Math.min(LINES, this.notShown)} more of ${this.notShown} lines`;
    }

    get hasMore(): boolean {
        return this.notShown > 0;
    }

    handleMore(): void {
        this.shown += LINES;
    }

    handleToggle(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
        const collapsed = new Set(this.collapsed);
        if (!collapsed.delete(key)) collapsed.add(key);
        this.collapsed = collapsed;
    }

    handleDrill(event: Event): void {
        const fact = (event.currentTarget as HTMLElement).dataset['fact'];
        this.dispatchEvent(new CustomEvent('drill', { detail: fact }));
    }
}

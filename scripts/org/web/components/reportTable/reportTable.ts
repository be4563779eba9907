import { LightningElement, api } from 'lwc';
import { ALL_SHOWN, type Answer, type Rows, type Shows } from 'org/reportAnswer';
import { acrossHeads, type Head } from './figures';
import { drawnOf, type Drawn, type Line } from './line';
import { firstHead, headsOf, linesOf } from './lines';

/** Lines that are drawn at first, and each time more are asked for. */
const LINES = 200;

/** A report as a table: groups whose levels close, detail rows beneath them; a number leads to its rows. */
export default class ReportTable extends LightningElement {
    @api answer: Answer | undefined;
    @api rows: Rows | undefined;
    @api shows: Shows = ALL_SHOWN;
    @api label = '';
    /** How many rows are shown of all, where some are still to come. */
    @api notice = '';

    collapsed: ReadonlySet<string> = new Set();
    shown = LINES;

    private get drawn(): Drawn {
        return drawnOf(this.answer, this.rows, this.shows, this.collapsed);
    }

    get heads(): readonly Head[] {
        return headsOf(this.drawn);
    }

    get across(): readonly Head[] {
        return this.answer ? acrossHeads(this.answer, this.shows) : [];
    }

    get hasAcross(): boolean {
        return this.across.length > 0;
    }

    get firstHead(): string {
        return firstHead(this.drawn);
    }

    private get all(): readonly Line[] {
        return linesOf(this.drawn);
    }

    /** A window of the lines, and the grand total where it is shown. */
    get lines(): readonly Line[] {
        const { all, shown } = this;
        return [...all.slice(0, shown), ...all.slice(Math.max(shown, all.length - this.last))];
    }

    /** Lines that stand below the window. */
    private get last(): number {
        return this.shows.grandTotal && this.answer ? 1 : 0;
    }

    private get notShown(): number {
        return Math.max(0, this.all.length - this.shown - this.last);
    }

    /** Whether rows of what is shown are still to be loaded. */
    private get hasUnread(): boolean {
        return this.shows.details && this.rows?.hasMore === true;
    }

    get showsNotice(): boolean {
        return this.shows.details && this.notice !== '';
    }

    get moreLabel(): string {
        if (this.shows.details && this.rows) return 'Show more rows';
        return `Show ${Math.min(LINES, this.notShown)} more of ${this.notShown} lines`;
    }

    get hasMore(): boolean {
        return this.notShown > 0 || this.hasUnread;
    }

    handleMore(): void {
        this.shown += LINES;
        if (this.notShown === 0 && this.hasUnread) this.dispatchEvent(new CustomEvent('more'));
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

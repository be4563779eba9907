import { LightningElement, api } from 'lwc';
import { nextFocus } from 'c/pageFocus';
import { boardLabels, fill, whole } from 'c/phoneEventText';
import type { TodayCell, TodayRow } from 'c/missedCallsView';

/** Rows before somebody asks for more. */
const ROWS = 10;

function classOf({ isText, strong }: TodayCell): string {
    return `${isText ? '' : 'value'} ${strong ? 'strong' : ''}`.trim();
}

/**
 * Presentation: rows that lead to a record, with a number to dial where they have one, and numbers that lead to the records
 * behind them. Fires `open` with a record's id, and `count` with what a number counts, of whom, and its heading.
 */
export default class TodayTable extends LightningElement {
    @api heading = '';
    @api hint = '';
    /** Names of the columns, the first for the rows themselves. */
    @api columns: readonly string[] = [];
    /** In place of no rows. */
    @api empty = '';
    @api withNumber = false;
    /** How many of the columns hold words; the others hold numbers. */
    @api textColumns = 1;

    @api get rows(): readonly TodayRow[] {
        return this.allRows;
    }
    set rows(rows: readonly TodayRow[]) {
        this.focusNext.keep(this.template);
        this.allRows = rows;
    }

    private allRows: readonly TodayRow[] = [];
    private rowsShown = ROWS;
    private readonly focusNext = nextFocus();

    /** Brings the table into view, for keys and screen readers too. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('.heading')?.focus();
    }

    get head(): readonly { readonly key: string; readonly name: string; readonly className: string }[] {
        return this.columns.map((name, index) => ({
            key: String(index),
            name,
            className: index < this.textColumns ? '' : 'value'
        }));
    }

    get shown(): readonly TodayRow[] {
        return this.rows.slice(0, this.rowsShown).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, className: classOf(cell) }))
        }));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get more(): string | undefined {
        const hidden = this.rows.length - this.rowsShown;
        return hidden > 0 ? fill(boardLabels.button.more, whole(hidden)) : undefined;
    }

    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleMore(): void {
        this.focusNext.to('tbody tr', this.rowsShown);
        this.rowsShown = this.rows.length;
    }

    handleCount(event: Event): void {
        const { leadsTo: kind, key, heading } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('count', { detail: { kind, key: key || undefined, heading } }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: id }));
    }
}

import { LightningElement, api } from 'lwc';
import { nextFocus } from 'c/pageFocus';
import { fill, listLabels, pictureLabels, whole } from 'c/phoneEventText';
import type { Row, Rows } from 'c/phoneEventView';

/** Rows drawn before somebody asks for more, and then at a time: a hundred keep a slow page busy for longer than 50 milliseconds. */
const ROWS = 50;

/** Presentation: attempts as a table, for who prefers or needs one. Fires `choose` with an attempt's id, and `dismiss`. */
export default class EventList extends LightningElement {
    @api selectedId: string | undefined;

    @api get rows(): Rows {
        return this.allRows;
    }
    set rows(rows: Rows) {
        this.focusNext.keep(this.template);
        this.allRows = rows;
    }

    private allRows: Rows = [];
    private rowsShown = ROWS;
    private readonly focusNext = nextFocus('table');
    readonly labels = listLabels;

    get shown(): readonly (Row & { readonly pressed: string; readonly className: string })[] {
        return this.rows.slice(0, this.rowsShown).map((row) => ({
            ...row,
            pressed: String(row.id === this.selectedId),
            className: row.id === this.selectedId ? 'selected' : ''
        }));
    }

    get more(): string | undefined {
        const hidden = this.rows.length - this.rowsShown;
        return hidden > 0 ? fill(pictureLabels.button.more, whole(hidden)) : undefined;
    }

    /** Puts the keyboard focus on an attempt's button. */
    @api focusAttempt(id: string): void {
        this.template?.querySelector<HTMLElement>(`button[data-id="${id}"]`)?.focus();
    }

    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: id }));
    }

    handleMore(): void {
        this.focusNext.to('tbody tr', this.rowsShown);
        this.rowsShown += ROWS;
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
    }
}

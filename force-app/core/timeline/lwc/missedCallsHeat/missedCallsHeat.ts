import { LightningElement, api } from 'lwc';
import { nextFocus } from 'c/pageFocus';
import { ownKey } from 'c/phoneEventModel';
import { boardLabels, whole } from 'c/phoneEventText';
import type { HeatCell, HeatView } from 'c/missedCallsView';
import { nextCell } from './moving';

interface DrawnCell extends HeatCell {
    readonly className: string;
    readonly tabIndex: string;
    /** Nothing where nothing was missed. */
    readonly text: string;
}

/** Presentation: misses by day and hour. One tab stop; arrow keys move. Fires `focuson` with a cell. */
export default class MissedCallsHeat extends LightningElement {
    @api get view(): HeatView | undefined {
        return this.heat;
    }
    set view(view: HeatView | undefined) {
        this.focusNext.keep(this.template);
        this.heat = view;
    }

    private heat: HeatView | undefined;
    private current: string | undefined;
    private readonly focusNext = nextFocus();
    readonly labels = boardLabels;

    get rows(): readonly { readonly key: string; readonly name: string; readonly cells: readonly DrawnCell[] }[] {
        const stop = this.stop;
        return (this.view?.rows ?? []).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
                ...cell,
                className: `cell shade${cell.shade}`,
                tabIndex: cell.key === stop ? '0' : '-1',
                text: cell.count === 0 ? '' : whole(cell.count)
            }))
        }));
    }

    /** For the style that turns the table: a line for the days, and one for each hour. */
    get lines(): string {
        return `--lines:${(this.view?.hours.length ?? 0) + 1}`;
    }

    /** The cell that the tab key reaches: the last one used, else the first with a miss. */
    get stop(): string | undefined {
        const cells = (this.view?.rows ?? []).flatMap((row) => row.cells);
        const kept = cells.find(({ key }) => key === this.current);
        return (kept ?? cells.find(({ count }) => count > 0))?.key;
    }

    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleClick(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.current = key;
        this.dispatchEvent(new CustomEvent('focuson', { detail: { kind: 'cell', key } }));
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { key = '' } = (event.target as HTMLElement).dataset;
        const { direction } = getComputedStyle(event.target as HTMLElement);
        const table = this.template?.querySelector('table');
        const isTurned = table ? getComputedStyle(table).display === 'grid' : false;
        const next = this.view && nextCell(this.view, key, ownKey(event), { rtl: direction === 'rtl', isTurned });
        if (next !== undefined) {
            event.preventDefault();
            this.current = next;
            this.template?.querySelector<HTMLElement>(`button[data-key="${next}"]`)?.focus();
        }
    }
}

import { LightningElement, api } from 'lwc';
import { nextFocus } from 'c/pageFocus';
import { boardLabels, fill, listLabels, whole } from 'c/phoneEventText';
import type { TallyCount, TallyView } from 'c/missedCallsView';

/** Rows before somebody asks for more. */
const ROWS = 8;

interface DrawnCount extends TallyCount {
    readonly className: string;
}

interface Row extends TallyView {
    readonly counts: readonly DrawnCount[];
    readonly className: string;
}

/** Presentation: misses by person or queue. Fires `focuson` with a number of a row, and `open` with a record. */
export default class MissedCallsTallies extends LightningElement {
    /** `queue` shows people with streaks, `person` shows queues. */
    @api scope = 'queue';

    @api get tallies(): readonly TallyView[] {
        return this.allTallies;
    }
    set tallies(tallies: readonly TallyView[]) {
        this.focusNext.keep(this.template);
        this.allTallies = tallies;
    }

    private allTallies: readonly TallyView[] = [];
    private rowsShown = ROWS;
    private readonly focusNext = nextFocus();
    readonly labels = boardLabels;

    get withStreaks(): boolean {
        return this.scope === 'queue';
    }

    get title(): string {
        return this.withStreaks ? boardLabels.title.person2 : boardLabels.title.queue2;
    }

    get nameColumn(): string {
        return this.withStreaks ? listLabels.column.person : boardLabels.column.queue;
    }

    get rows(): readonly Row[] {
        return this.tallies.slice(0, this.rowsShown).map((tally) => ({
            ...tally,
            counts: tally.counts.map((count) => ({ ...count, className: count.hot ? 'number hot' : 'number' })),
            className: tally.pressed ? 'selected' : ''
        }));
    }

    get hasRows(): boolean {
        return this.tallies.length > 0;
    }

    get more(): string | undefined {
        const hidden = this.tallies.length - this.rowsShown;
        return hidden > 0 ? fill(boardLabels.button.more, whole(hidden)) : undefined;
    }

    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleMore(): void {
        this.focusNext.to('tbody tr', this.rowsShown);
        this.rowsShown = this.tallies.length;
    }

    handleOnly(event: Event): void {
        const { focus: kind, key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('focuson', { detail: { kind, key } }));
    }

    handleOpen(event: Event): void {
        const kind = this.withStreaks ? 'person' : 'queue';
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: { id, kind } }));
    }
}

import { LightningElement, api } from 'lwc';
import { nextFocus } from 'c/pageFocus';
import { boardLabels, fill, listLabels, whole } from 'c/phoneEventText';
import type { LineView } from 'c/missedCallsView';

/**
 * Presentation: calls as a table, some at a time. Fires `open` with the record of a line, `clear` where all are to be
 * shown, and `more` where more are to be read.
 */
export default class MissedCallsList extends LightningElement {
    @api heading: string = boardLabels.title.list;
    @api shown = '';
    @api isFiltered = false;
    /** `queue` names who was tried, `person` says why. */
    @api scope = 'queue';
    /** Lines before somebody asks for more. */
    @api pageSize = 10;
    /** Says that not everything was read. */
    @api partial: string | undefined;

    /** The words of a button that reads more; undefined where that is not possible. */
    @api get readMore(): string | undefined {
        return this.moreWords;
    }
    set readMore(words: string | undefined) {
        this.focusNext.keep(this.template);
        this.moreWords = words;
    }

    /** Other lines start again at the first page. */
    @api get lines(): readonly LineView[] {
        return this.allLines;
    }
    set lines(lines: readonly LineView[]) {
        this.focusNext.keep(this.template);
        const isOther = lines[0]?.id !== this.allLines[0]?.id;
        this.pages = isOther ? 1 : this.pages;
        this.allLines = lines;
    }

    private allLines: readonly LineView[] = [];
    private moreWords: string | undefined;
    private pages = 1;
    private readonly focusNext = nextFocus();
    readonly labels = boardLabels;

    get rows(): readonly (LineView & { readonly outcomeClass: string })[] {
        return this.allLines.slice(0, this.pages * this.pageSize).map((line) => ({
            ...line,
            outcomeClass: line.lost ? 'lost' : ''
        }));
    }

    get attemptsColumn(): string {
        return this.scope === 'queue' ? boardLabels.column.attempts : listLabels.column.result;
    }

    get isEmpty(): boolean {
        return this.allLines.length === 0;
    }

    get more(): string | undefined {
        const hidden = this.allLines.length - this.pages * this.pageSize;
        return hidden > 0 ? fill(boardLabels.button.more, whole(Math.min(hidden, this.pageSize))) : undefined;
    }

    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleMore(): void {
        this.focusNext.to('tbody tr', this.rows.length);
        this.pages += 1;
    }

    handleReadMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }

    handleClear(): void {
        this.focusNext.to('.heading');
        this.dispatchEvent(new CustomEvent('clear'));
    }

    handleOpen(event: Event): void {
        const { id, kind } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: { id, kind } }));
    }
}

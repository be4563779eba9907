import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { readAgain } from 'c/phoneEventLive';
import { periodOf, remember } from 'c/phoneEventModel';
import { boardQuery, recordPage, type RecordKind, type Scope } from 'c/phoneEventService';
import { boardLabels } from 'c/phoneEventText';
import type { Choice, Focus } from 'c/missedCallsView';
import { FIRST_CHOICE, focusOn, headingOf, shownOf, type Shown } from './board';
import { moreRows, NOTHING_READ, rowsOf, withAnswer, type Reader, hasFailed } from './reader';

/** Container: loads the missed calls of a queue or a person, holds what the reader chose to see. */
export default class MissedCallsOf extends NavigationMixin(LightningElement) {
    @api scope: Scope = 'queue';
    @api title = '';
    @api live = false;
    @api compact = false;

    /** A page may pass another record to the same component: nothing of the last one stays. */
    @api get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(id: string | undefined) {
        this.shownId = id;
        this.reader = NOTHING_READ;
    }

    /** Days, where the reader has not chosen others. */
    @api get period(): unknown {
        return this.choice.period;
    }
    set period(days: unknown) {
        this.choice = { ...this.choice, period: periodOf(days) };
    }

    @api get maxRows(): unknown {
        return this.rows;
    }
    set maxRows(rows: unknown) {
        this.rows = rowsOf(rows);
    }

    private readonly show = remember(shownOf);
    private shownId: string | undefined;
    private rows = rowsOf(undefined);
    choice: Choice = FIRST_CHOICE;
    reader: Reader = NOTHING_READ;

    @wire(graphql, { query: '$query', variables: '$variables' })
    handleAnswer(result: GraphQLResult): void {
        this.reader = withAnswer(this.reader, result, Date.now());
    }

    get query(): object {
        return boardQuery(this.scope, this.choice.period);
    }

    get variables(): { readonly id: string; readonly rows: number } | undefined {
        return this.shownId === undefined ? undefined : { id: this.shownId, rows: this.rows };
    }

    get shown(): Shown {
        return this.show(this.reader, this.scope, this.choice);
    }

    get heading(): string {
        return headingOf(this.scope);
    }

    get readMore(): string | undefined {
        const isMore = this.shown.view?.partial !== undefined && moreRows(this.rows) !== undefined;
        return isMore ? boardLabels.button.read : undefined;
    }

    readonly reload = async (): Promise<void> => {
        this.reader = await readAgain(this.reader, () => this.reader, hasFailed);
    };

    handleChoose({ detail }: CustomEvent<Choice>): void {
        this.reader = detail.period === this.choice.period ? this.reader : NOTHING_READ;
        this.choice = detail;
    }

    handleFocus({ detail }: CustomEvent<Focus>): void {
        this.choice = focusOn(this.choice, detail);
    }

    handleClear(): void {
        this.choice = { ...FIRST_CHOICE, period: this.choice.period };
    }

    handleMore(): void {
        this.rows = moreRows(this.rows) ?? this.rows;
    }

    handleOpen({ detail }: CustomEvent<{ readonly id: string; readonly kind: RecordKind }>): void {
        this[NavigationMixin.Navigate](recordPage(detail.kind, detail.id));
    }
}

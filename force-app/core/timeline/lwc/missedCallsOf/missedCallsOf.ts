import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { keepFresh, type LiveState } from 'c/phoneEventLive';
import { periodOf } from 'c/phoneEventModel';
import { boardQuery, recordPage, type RecordKind, type Scope } from 'c/phoneEventService';
import { boardLabels } from 'c/phoneEventText';
import type { Choice, Focus } from 'c/missedCallsView';
import { FIRST_CHOICE, focusOn, headingOf, shownOf, type Shown } from './board';
import { moreRows, NOTHING_READ, readAgain, rowsOf, withAnswer, type Reader } from './reader';

/** Container: loads the missed calls of a queue or a person, holds what the reader chose to see. */
export default class MissedCallsOf extends NavigationMixin(LightningElement) {
    @api scope: Scope = 'queue';
    @api title = '';
    /** Follow new attempts by themselves. */
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

    private shownId: string | undefined;
    private rows = rowsOf(undefined);
    choice: Choice = FIRST_CHOICE;
    reader: Reader = NOTHING_READ;
    liveState: LiveState = 'off';
    private stopFresh: (() => void) | undefined;
    readonly labels = boardLabels;

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
        return shownOf(this.reader, this.scope, this.choice, Date.now());
    }

    get heading(): string {
        return this.title || headingOf(this.scope);
    }

    get bodyClass(): string {
        return this.compact ? 'body compact' : 'body';
    }

    get canReadMore(): boolean {
        return moreRows(this.rows) !== undefined;
    }

    connectedCallback(): void {
        this.stopFresh = keepFresh(this, this.scope, () => this.shownId);
    }

    disconnectedCallback(): void {
        this.stopFresh?.();
    }

    async handleRefresh(): Promise<void> {
        this.reader = await readAgain(this.reader, () => this.reader);
    }

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

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import type { Attempt, Call } from 'c/phoneEventModel';
import { ATTEMPT_OBJECT, CALL_QUERY, MORE_QUERY, nextPage, readAttempts, readCall } from 'c/phoneEventService';
import type { AttemptPage, PageVariables } from 'c/phoneEventService';
import { fill, LOADING, messageOf, NOT_FOUND, pictureLabels, whole, type Message } from 'c/phoneEventText';
import { emptyMessage, viewOf, type CallView, type Explanation } from 'c/phoneEventView';

/** Attempts shown where the page does not say how many. */
const MAX_ROWS = 1000;

/** The picture or the table, whichever an attempt was chosen in. */
interface Chooser extends EventTarget {
    focusAttempt(id: string): void;
}

/** Container: loads a call and its missed attempts, holds which attempt is selected. */
export default class CallReportingTimeline extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api title = '';
    @api maxRows = MAX_ROWS;

    private call: Call | undefined;
    private pages: readonly AttemptPage[] = [];
    private problem: Message | undefined = LOADING;
    private page: PageVariables | undefined;
    private view: CallView | undefined;
    private selectedId: string | undefined;
    private firstResult: GraphQLResult | undefined;
    private chooser: Chooser | undefined;
    private refreshHandler: unknown;
    readonly labels = pictureLabels;
    readonly query = CALL_QUERY;

    @wire(graphql, { query: '$query', variables: '$callVariables' })
    readCallAnswer(result: GraphQLResult): void {
        this.firstResult = result;
        if (result.errors !== undefined && result.errors.length > 0) {
            this.show(messageOf(result.errors));
        } else if (result.data !== undefined) {
            this.call = readCall(result.data);
            this.pages = [readAttempts(result.data)];
            this.show(this.call === undefined ? NOT_FOUND : undefined);
        }
    }

    @wire(graphql, { query: '$moreQuery', variables: '$page' })
    readMoreAnswer(result: GraphQLResult): void {
        if (result.errors !== undefined && result.errors.length > 0) {
            this.show(messageOf(result.errors));
        } else if (result.data !== undefined && this.page !== undefined) {
            this.pages = [...this.pages, readAttempts(result.data)];
            this.show(undefined);
        }
    }

    get callVariables(): { readonly callId: string } | undefined {
        return this.recordId === undefined ? undefined : { callId: this.recordId };
    }

    /** No document, no request: further pages are only asked for where there are any. */
    get moreQuery(): object | undefined {
        return this.page && MORE_QUERY;
    }

    get heading(): string {
        return this.title || pictureLabels.title.card;
    }

    get explanation(): Explanation | undefined {
        return this.view?.explain(this.selectedId);
    }

    get message(): Message | undefined {
        return this.problem ?? (this.call && this.attempts.length === 0 ? emptyMessage(this.call) : undefined);
    }

    get hasAttempts(): boolean {
        return this.problem === undefined && this.attempts.length > 0;
    }

    get summary(): CallView['summary'] | undefined {
        return this.problem === undefined ? this.view?.summary : undefined;
    }

    /** Says that not everything is shown: still being read, or more than the page asks for. */
    get partial(): string | undefined {
        const shown = this.attempts.length;
        const total = Math.max(shown, this.pages[0]?.total ?? 0);
        const words = this.page === undefined ? pictureLabels.text.partial : pictureLabels.text.loading;
        return shown < total ? fill(words, whole(shown), whole(total)) : undefined;
    }

    private get attempts(): readonly Attempt[] {
        return this.pages.flatMap((page) => page.attempts).slice(0, this.most);
    }

    private get most(): number {
        return Number.isFinite(Number(this.maxRows)) && Number(this.maxRows) > 0 ? Number(this.maxRows) : MAX_ROWS;
    }

    connectedCallback(): void {
        this.refreshHandler = registerRefreshHandler(this, () => this.reload());
    }

    disconnectedCallback(): void {
        unregisterRefreshHandler(this.refreshHandler);
    }

    handleRefresh(): void {
        void this.reload();
    }

    handleChoose(event: CustomEvent<string>): void {
        this.selectedId = event.detail;
        this.chooser = event.currentTarget as Chooser;
    }

    handleDismiss(): void {
        const was = this.selectedId;
        this.selectedId = undefined;
        // Whoever closes an explanation goes on where they came from.
        if (was !== undefined) {
            this.chooser?.focusAttempt(was);
        }
    }

    handleOpen(event: CustomEvent<string>): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: event.detail, objectApiName: ATTEMPT_OBJECT, actionName: 'view' }
        });
    }

    private async reload(): Promise<void> {
        if (this.call === undefined) {
            this.problem = LOADING;
        }
        await this.firstResult?.refresh?.();
    }

    private show(problem: Message | undefined): void {
        this.problem = problem;
        this.page = nextPage(this.call?.id, this.attempts.length, this.most, this.pages.at(-1)?.next);
        this.view = this.call && viewOf(this.call, this.attempts, Date.now());
    }
}

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { ATTEMPT_OBJECT, CALL_QUERY, MORE_QUERY, type PageVariables } from 'c/phoneEventService';
import { messageOf, pictureLabels } from 'c/phoneEventText';
import type { Explanation } from 'c/phoneEventView';
import { loadedFrom, NOTHING_YET, only, type Loaded } from './loaded';

/** Attempts shown where the page does not say how many. */
const MAX_ROWS = 1000;

/** The picture or the table, whichever an attempt was chosen in. */
interface Chooser extends EventTarget {
    focusAttempt(id: string): void;
}

/** Container: loads a call and its missed attempts, holds which attempt is selected. */
export default class CallReportingTimeline extends NavigationMixin(LightningElement) {
    @api title = '';
    @api maxRows = MAX_ROWS;

    /** The call. A page may pass another one to the same component: nothing of the last one stays. */
    @api get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(id: string | undefined) {
        this.shownId = id;
        this.loaded = NOTHING_YET;
        this.first = undefined;
        this.later.clear();
        this.selectedId = undefined;
    }

    private shownId: string | undefined;
    private loaded: Loaded = NOTHING_YET;
    private first: unknown;
    /** Answers by the cursor they follow: a wire does not repeat one that has not changed. */
    private readonly later = new Map<string, unknown>();
    private selectedId: string | undefined;
    private chooser: Chooser | undefined;
    private refreshes: readonly GraphQLResult['refresh'][] = [];
    private refreshHandler: unknown;
    readonly labels = pictureLabels;
    readonly query = CALL_QUERY;

    @wire(graphql, { query: '$query', variables: '$callVariables' })
    handleCall(result: GraphQLResult): void {
        this.first = result.data ?? this.first;
        this.refreshes = [result.refresh, this.refreshes[1]];
        this.take(result);
    }

    @wire(graphql, { query: '$moreQuery', variables: '$page' })
    handleMore(result: GraphQLResult): void {
        if (result.data !== undefined && this.page !== undefined) {
            this.later.set(this.page.after, result.data);
        }
        this.refreshes = [this.refreshes[0], result.refresh];
        this.take(result);
    }

    get callVariables(): { readonly callId: string } | undefined {
        return this.shownId === undefined ? undefined : { callId: this.shownId };
    }

    get page(): PageVariables | undefined {
        return this.loaded.page;
    }

    /** No document, no request: further pages are only asked for where there are any. */
    get moreQuery(): object | undefined {
        return this.page && MORE_QUERY;
    }

    get heading(): string {
        return this.title || pictureLabels.title.card;
    }

    get explanation(): Explanation | undefined {
        return this.loaded.view?.explain(this.selectedId);
    }

    connectedCallback(): void {
        this.refreshHandler = registerRefreshHandler(this, () => this.handleRefresh());
    }

    disconnectedCallback(): void {
        unregisterRefreshHandler(this.refreshHandler);
    }

    async handleRefresh(): Promise<void> {
        const before = this.loaded;
        // A call that is shown stays while it is read again; a message gives way to the loading state.
        this.loaded = before.view ? before : NOTHING_YET;
        await Promise.allSettled(this.refreshes.map(async (refresh) => refresh?.()));
        // The same error again is not told again.
        this.loaded = this.loaded === NOTHING_YET ? before : this.loaded;
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

    /** Takes over what a wire answered: errors, or data. Neither means that it has not answered yet. */
    private take({ data, errors }: GraphQLResult): void {
        if (errors !== undefined && errors.length > 0) {
            this.loaded = only(messageOf(errors));
        } else if (data !== undefined) {
            const most = Number(this.maxRows) > 0 ? Number(this.maxRows) : MAX_ROWS;
            this.loaded = loadedFrom(this.first, this.later, most, Date.now());
        }
    }
}

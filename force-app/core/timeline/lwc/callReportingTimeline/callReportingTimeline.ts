import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { readAgain } from 'c/phoneEventLive';
import { inTasks } from 'c/phoneEventModel';
import { CALL_QUERY, recordPage } from 'c/phoneEventService';
import { pictureLabels } from 'c/phoneEventText';
import type { Explanation } from 'c/phoneEventView';
import { loadedInSteps, mostOf, NOTHING_YET, type Loaded } from './loaded';
import { NOTHING_READ, withCall, withPage, type Reader, hasFailed } from './reader';

/** Container: loads a call and its missed attempts, holds which attempt is selected. */
export default class CallReportingTimeline extends NavigationMixin(LightningElement) {
    @api title = '';
    @api maxRows: number | undefined;
    @api live = false;
    @api compact = false;

    /** The call. A page may pass another one to the same component: nothing of the last one stays. */
    @api get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(id: string | undefined) {
        this.shownId = id;
        this.take(NOTHING_READ);
        this.selectedId = undefined;
    }

    private shownId: string | undefined;
    reader = NOTHING_READ;
    loaded = NOTHING_YET;
    private readonly derive = inTasks<Loaded>();
    private selectedId: string | undefined;
    /** The picture or the table, whichever the attempt was chosen in. */
    private chooser: { readonly focusAttempt: (id: string) => void } | undefined;
    /** The list costs nothing before somebody looks at it. */
    isListed = false;
    readonly labels = pictureLabels;

    @wire(graphql, { query: CALL_QUERY, variables: '$callVariables' })
    handleCall(result: GraphQLResult): void {
        this.take(withCall(this.reader, result));
    }

    @wire(graphql, { query: '$loaded.second.query', variables: '$loaded.second.variables' })
    handleSecond(result: GraphQLResult): void {
        this.take(withPage(this.reader, result, 1, this.loaded.second?.variables.after));
    }

    @wire(graphql, { query: '$loaded.third.query', variables: '$loaded.third.variables' })
    handleThird(result: GraphQLResult): void {
        this.take(withPage(this.reader, result, 2, this.loaded.third?.variables.after));
    }

    get callVariables(): { readonly callId: string } | undefined {
        return this.shownId === undefined ? undefined : { callId: this.shownId };
    }

    get explanation(): Explanation | undefined {
        return this.loaded.view?.explain(this.selectedId);
    }

    readonly reload = async (): Promise<void> => {
        this.reader = await readAgain(this.reader, () => this.reader, hasFailed);
    };

    handleList(): void {
        this.isListed = true;
    }

    handleChoose(event: CustomEvent<string>): void {
        this.selectedId = event.detail;
        this.chooser = event.currentTarget as EventTarget & typeof this.chooser;
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
        this[NavigationMixin.Navigate](recordPage('attempt', event.detail));
    }

    /** Derives what new answers say, where there are many attempts in several tasks; only the last ones count. */
    private take(reader: Reader): void {
        if (reader.answers !== this.reader.answers) {
            const steps = loadedInSteps(reader.answers, mostOf(this.maxRows));
            this.derive(steps, (loaded) => (this.loaded = loaded));
        }
        this.reader = reader;
    }
}

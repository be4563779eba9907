import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { readAgain } from 'c/phoneEventLive';
import { remember } from 'c/phoneEventModel';
import { ATTEMPT_QUERY, CALL_AROUND_QUERY, recordPage, type RecordKind } from 'c/phoneEventService';
import { attemptLabels } from 'c/phoneEventText';
import { NOTHING_READ, shownOf, withAttempt, withCall, type Reader, type Shown, hasFailed } from './reader';

/** Container: loads an attempt and its call, and shows the attempt in words and in its place. */
export default class PhoneEventRecord extends NavigationMixin(LightningElement) {
    @api title = '';
    @api maxRows: number | undefined;
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

    private readonly show = remember(shownOf);
    private shownId: string | undefined;
    reader: Reader = NOTHING_READ;
    readonly labels = attemptLabels;

    @wire(graphql, { query: ATTEMPT_QUERY, variables: '$attemptVariables' })
    handleAttempt(result: GraphQLResult): void {
        this.reader = withAttempt(this.reader, result, Date.now());
    }

    @wire(graphql, { query: CALL_AROUND_QUERY, variables: '$callVariables' })
    handleCall(result: GraphQLResult): void {
        this.reader = withCall(this.reader, result, Date.now());
    }

    get attemptVariables(): { readonly id: string } | undefined {
        return this.shownId === undefined ? undefined : { id: this.shownId };
    }

    /** Nothing to ask before the attempt says which call it belongs to. */
    get callVariables(): { readonly callId: string } | undefined {
        return this.callId === undefined ? undefined : { callId: this.callId };
    }

    get callId(): string | undefined {
        return this.reader.attempt?.miss.call?.id;
    }

    get shown(): Shown {
        return this.show(this.reader, this.maxRows);
    }

    readonly reload = async (): Promise<void> => {
        this.reader = await readAgain(this.reader, () => this.reader, hasFailed);
    };

    handleChoose({ detail }: CustomEvent<string>): void {
        if (detail !== this.shownId) {
            this[NavigationMixin.Navigate](recordPage('attempt', detail));
        }
    }

    handleOpen({ detail }: CustomEvent<{ readonly id: string; readonly kind: RecordKind }>): void {
        this[NavigationMixin.Navigate](recordPage(detail.kind, detail.id));
    }

    handleOpenCall(): void {
        this[NavigationMixin.Navigate](recordPage('call', this.callId ?? ''));
    }
}

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { nextFocus } from 'c/pageFocus';
import { remember } from 'c/phoneEventModel';
import { readTodayPart, recordPage, todayPartQuery, todayPartVariables } from 'c/phoneEventService';
import type { RecordKind, TodayPart, TodayPartReading } from 'c/phoneEventService';
import { failureOf, LOADING, todayLabels, type Message } from 'c/phoneEventText';
import { partView, type PartView } from 'c/missedCallsView';

/** A number, with the heading of its records. */
export interface ShownPart extends TodayPart {
    readonly heading: string;
}

/** Container: the records behind a number of the home page's tables. Fires `close`. */
export default class MissedCallsPart extends NavigationMixin(LightningElement) {
    @api recent = '';

    /** Of another number nothing of the last one stays. */
    @api get counted(): ShownPart | undefined {
        return this.shownPart;
    }
    set counted(part: ShownPart | undefined) {
        const isOther = part?.kind !== this.shownPart?.kind || part?.key !== this.shownPart?.key;
        this.shownPart = part;
        this.focusNext.to('section');
        // The wire does not answer the same question again.
        if (isOther) {
            this.reading = undefined;
            this.message = LOADING;
        }
    }

    /** When the page was read: where it is read again, this is too. Milliseconds since 1970. */
    @api get readAt(): number | undefined {
        return this.pageReadAt;
    }
    set readAt(at: number | undefined) {
        if (this.pageReadAt !== undefined && at !== this.pageReadAt) void this.refresh?.();
        this.pageReadAt = at;
    }

    private readonly show = remember((reading: TodayPartReading) => partView(reading.calls, reading.misses));
    private shownPart: ShownPart | undefined;
    private pageReadAt: number | undefined;
    private reading: TodayPartReading | undefined;
    private refresh: GraphQLResult['refresh'];
    private readonly focusNext = nextFocus();
    message: Message | undefined = LOADING;
    readonly labels = todayLabels;

    @wire(graphql, { query: '$query', variables: '$variables' })
    handleAnswer(result: GraphQLResult): void {
        this.refresh = result.refresh ?? this.refresh;
        const failure = failureOf(result);
        const reading = readTodayPart(result.data);
        this.message = failure ?? (reading === undefined ? this.message : undefined);
        this.reading = reading ?? this.reading;
    }

    get query(): object | undefined {
        return this.shownPart && todayPartQuery(this.shownPart);
    }

    get variables(): object | undefined {
        return this.shownPart && todayPartVariables(this.shownPart, this.recent);
    }

    get view(): PartView | undefined {
        return this.reading && this.show(this.reading);
    }

    /** To what was asked for, which may lie below the window. */
    renderedCallback(): void {
        this.focusNext.move(this.template);
    }

    handleRetry(): void {
        this.message = LOADING;
        this.focusNext.to('section');
        void this.refresh?.();
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handleOpen({ detail }: CustomEvent<{ readonly id: string; readonly kind: RecordKind }>): void {
        this[NavigationMixin.Navigate](recordPage(detail.kind, detail.id));
    }
}

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { keepFresh, type LiveState } from 'c/phoneEventLive';
import {
    CONTACTS_QUERY,
    recordPage,
    TODAY_QUERY,
    todayList,
    type RecordKind,
    type TodayList
} from 'c/phoneEventService';
import { boardLabels, listLabels, todayLabels } from 'c/phoneEventText';
import {
    minutesOf,
    NOTHING_READ,
    numbersOf,
    readAgain,
    recentSince,
    rowsOf,
    shownOf,
    withContacts,
    withToday
} from './reader';
import type { Reader, Shown } from './reader';

const { column } = todayLabels;
const COLUMNS = {
    waiting: [column.since, boardLabels.column.caller, column.queue, column.calls],
    queues: [column.queue, column.lost, column.callsIn, column.share, boardLabels.column.missed],
    people: [listLabels.column.person, boardLabels.column.missed, boardLabels.column.against, column.last]
};

/** Container: loads the day of all queues. */
export default class MissedCallsToday extends NavigationMixin(LightningElement) {
    @api title = '';
    @api maxRows: number | undefined;
    @api recentMinutes: number | undefined;
    @api live = false;
    @api compact = false;

    private stopFresh: (() => void) | undefined;
    private recent = recentSince(minutesOf(undefined), Date.now());
    reader: Reader = NOTHING_READ;
    liveState: LiveState = 'off';
    readonly labels = todayLabels;
    readonly columns = COLUMNS;

    @wire(graphql, { query: TODAY_QUERY, variables: '$variables' })
    handleToday(result: GraphQLResult): void {
        this.reader = withToday(this.reader, result, Date.now());
    }

    @wire(graphql, { query: '$contactsQuery', variables: '$contactsVariables' })
    handleContacts(result: GraphQLResult): void {
        this.reader = withContacts(this.reader, result);
    }

    get variables(): { readonly rows: number; readonly recent: string } {
        return { rows: rowsOf(this.maxRows), recent: this.recent };
    }

    /** No document, no request: where nobody was lost there is nobody to look for. */
    get contactsQuery(): object | undefined {
        return this.contactsVariables && CONTACTS_QUERY;
    }

    get contactsVariables(): { readonly numbers: readonly string[] } | undefined {
        return numbersOf(this.reader);
    }

    get shown(): Shown {
        return shownOf(this.reader, this.recent);
    }

    get heading(): string {
        return this.title || todayLabels.title.card;
    }

    get bodyClass(): string {
        return this.compact ? 'body compact' : 'body';
    }

    connectedCallback(): void {
        this.recent = recentSince(minutesOf(this.recentMinutes), Date.now());
        this.stopFresh = keepFresh(this, 'all');
    }

    disconnectedCallback(): void {
        this.stopFresh?.();
    }

    /** A later moment is another question to the wire, which it asks by itself. */
    async handleRefresh(): Promise<void> {
        const recent = recentSince(minutesOf(this.recentMinutes), Date.now());
        const isOther = recent !== this.recent;
        this.recent = recent;
        this.reader = isOther ? this.reader : await readAgain(this.reader, () => this.reader);
    }

    handleList(event: Event): void {
        const { list } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate](todayList(list as TodayList));
    }

    handleOpen(event: CustomEvent<string>): void {
        const { kind } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate](recordPage(kind as RecordKind, event.detail));
    }
}

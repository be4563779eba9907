import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { readAgain } from 'c/phoneEventLive';
import { remember } from 'c/phoneEventModel';
import { CONTACTS_QUERY, recordPage, TODAY_QUERY, todayList } from 'c/phoneEventService';
import type { RecordKind, TodayList } from 'c/phoneEventService';
import { todayLabels } from 'c/phoneEventText';
import type { ShownPart } from 'c/missedCallsPart';
import { COLUMNS, tableOf } from './columns';
import { minutesOf, NOTHING_READ, numbersOf, recentSince, rowsOf, shownOf, hasFailed } from './reader';
import { withContacts, withToday, type Reader, type Shown } from './reader';

/** Container: loads the day of all queues. */
export default class MissedCallsToday extends NavigationMixin(LightningElement) {
    @api title = '';
    @api maxRows: number | undefined;
    @api recentMinutes: number | undefined;
    @api live = false;
    @api compact = false;
    private readonly show = remember(shownOf);
    recent = recentSince(minutesOf(undefined), Date.now());
    reader: Reader = NOTHING_READ;
    /** The number whose records are listed. */
    part: ShownPart | undefined;
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
        return this.show(this.reader, this.recent);
    }

    connectedCallback(): void {
        this.recent = recentSince(minutesOf(this.recentMinutes), Date.now());
    }

    /** A later moment is another question, which the wire asks by itself; who was spoken to is asked for again. */
    readonly reload = async (): Promise<void> => {
        this.recent = recentSince(minutesOf(this.recentMinutes), Date.now());
        this.reader = await readAgain(this.reader, () => this.reader, hasFailed);
    };

    /** To the list view behind a figure, or to the table below it. */
    handleFigure(event: Event): void {
        const { list, table } = (event.currentTarget as HTMLElement).dataset;
        if (list === undefined) {
            this.focusTable(table);
        } else {
            this[NavigationMixin.Navigate](todayList(list as TodayList));
        }
    }

    handleCount({ detail }: CustomEvent<ShownPart>): void {
        this.part = detail;
    }

    handleClose(): void {
        this.focusTable(this.part && tableOf(this.part.kind));
        this.part = undefined;
    }

    private focusTable(kind: string | undefined): void {
        this.template?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
    }

    handleOpen(event: CustomEvent<string>): void {
        const { kind } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate](recordPage(kind as RecordKind, event.detail));
    }
}

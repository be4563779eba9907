import { LightningElement, api, wire } from 'lwc';
import locale from '@salesforce/i18n/locale';
import { getListRecordsByName } from 'lightning/uiListsApi';
import type { ListRecords } from 'lightning/uiListsApi';
import { nodeOfRecord, pathsOf } from 'org/data';
import type { RecordNode } from 'org/data';
import type { WireResult } from 'platform/wireAdapter';
import type { Page } from '../../pages/types.ts';

type ListPageDescription = Extract<Page, { readonly kind: 'list' }>;

const PAGE_SIZE = 50;

/** Container: the page of a list view, with its picker, sorting and paging. */
export default class ListPage extends LightningElement {
    @api page: ListPageDescription | undefined;

    result: WireResult<ListRecords> | undefined;
    sortedBy: string | undefined;
    sortedDirection: 'asc' | 'desc' = 'asc';
    pageToken: string | undefined;
    pageSize = PAGE_SIZE;

    @wire(getListRecordsByName, {
        objectApiName: '$objectName',
        listViewApiName: '$listName',
        fields: '$fields',
        sortBy: '$sortBy',
        pageSize: '$pageSize',
        pageToken: '$pageToken'
    })
    handleResult(result: WireResult<ListRecords>): void {
        // The rows that are there stay while others are on their way, so that the page does not jump.
        if (result.data !== undefined || result.error !== undefined) this.result = result;
    }

    get objectName(): string | undefined {
        return this.page?.object.name;
    }

    get listName(): string | undefined {
        return this.page?.current.name;
    }

    get fields(): readonly string[] {
        const { page } = this;
        if (page === undefined) return [];
        return [...new Set(page.columns.flatMap((column) => pathsOf(page.object.name, column)))];
    }

    get sortBy(): readonly string[] | undefined {
        const column = this.page?.columns.find(({ path }) => path === this.sortedBy);
        if (column === undefined) return undefined;
        const { reference } = column;
        const path = reference === undefined ? column.path : `${reference.relationship}.${reference.nameField}`;
        return [`${this.sortedDirection === 'desc' ? '-' : ''}${this.page?.object.name ?? ''}.${path}`];
    }

    get records(): readonly RecordNode[] {
        return (this.result?.data?.records ?? []).map(nodeOfRecord);
    }

    get isLoading(): boolean {
        return this.result === undefined;
    }

    get isEmpty(): boolean {
        return this.result?.data !== undefined && this.records.length === 0;
    }

    get problem(): string | undefined {
        const body = this.result?.error?.body as { readonly message?: string } | undefined;
        return (
            this.result?.error && (body?.message ?? `The local org answered with status ${this.result.error.status}.`)
        );
    }

    get choices(): readonly {
        readonly name: string;
        readonly label: string;
        readonly url: string;
        readonly checked: boolean;
    }[] {
        return (this.page?.listViews ?? []).map((view) => ({
            ...view,
            url: `/lightning/o/${this.objectName ?? ''}/list?filterName=${encodeURIComponent(view.name)}`,
            checked: view.name === this.listName
        }));
    }

    get hasChoices(): boolean {
        return this.choices.length > 1;
    }

    get summary(): string {
        const data = this.result?.data;
        if (data === undefined) return '';
        const start = Number(data.currentPageToken ?? 0);
        const total = data.totalCount ?? start + data.count;
        if (total === 0) return 'No items';
        const items = total === 1 ? 'item' : 'items';
        const [first, last, all] = [start + 1, start + data.count, total].map((count) => count.toLocaleString(locale));
        const range = data.count < total ? `${first}–${last} of ${all} ${items}` : `${all} ${items}`;
        const column = this.page?.columns.find(({ path }) => path === this.sortedBy);
        return column === undefined ? range : `${range}, sorted by ${column.label}`;
    }

    get hasPages(): boolean {
        return !this.noNext || !this.noPrevious;
    }

    get noNext(): boolean {
        return (this.result?.data?.nextPageToken ?? undefined) === undefined;
    }

    get noPrevious(): boolean {
        return (this.result?.data?.previousPageToken ?? undefined) === undefined;
    }

    get narrow(): boolean {
        return window.innerWidth < 768;
    }

    handleSort(event: CustomEvent<{ readonly path: string; readonly direction: 'asc' | 'desc' }>): void {
        this.sortedBy = event.detail.path;
        this.sortedDirection = event.detail.direction;
        this.pageToken = undefined;
    }

    handleNext(): void {
        this.pageToken = this.result?.data?.nextPageToken ?? undefined;
    }

    handlePrevious(): void {
        this.pageToken = this.result?.data?.previousPageToken ?? undefined;
    }
}

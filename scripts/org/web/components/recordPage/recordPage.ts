import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { nameOf, recordQuery } from 'org/data';
import type { RecordNode } from 'org/data';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import type { Page } from '../../pages/types.ts';

type RecordPageDescription = Extract<Page, { readonly kind: 'record' }>;

/** Container: a record page. What it draws itself is one request; the components of the source ask for their own. */
export default class RecordPage extends LightningElement {
    @api page: RecordPageDescription | undefined;

    result: GraphQLResult | undefined;
    refreshKey: object | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    handleResult(result: GraphQLResult): void {
        this.result = result;
        const { record } = this;
        if (record !== undefined) {
            this.dispatchEvent(new CustomEvent('title', { detail: nameOf(record) }));
        }
    }

    connectedCallback(): void {
        this.refreshKey = registerRefreshHandler(this, () => this.result?.refresh?.());
    }

    disconnectedCallback(): void {
        if (this.refreshKey !== undefined) unregisterRefreshHandler(this.refreshKey);
    }

    get query(): GraphQLDocument | undefined {
        const { page } = this;
        return (
            page &&
            gql`
                ${recordQuery(
                    page.object.name,
                    page.rows.flatMap((row) => row.flatMap(({ items }) => items))
                )}
            `
        );
    }

    get variables(): Readonly<Record<string, unknown>> {
        return { id: this.page?.recordId };
    }

    get record(): RecordNode | undefined {
        const data = this.result?.data as
            | {
                  readonly uiapi?: {
                      readonly query?: Readonly<
                          Record<string, { readonly edges: readonly { readonly node: RecordNode }[] }>
                      >;
                  };
              }
            | undefined;
        return data?.uiapi?.query?.[this.page?.object.name ?? '']?.edges[0]?.node;
    }

    get isMissing(): boolean {
        return this.result?.data !== undefined && this.record === undefined;
    }

    get problem(): string | undefined {
        return this.result?.errors?.map((error) => error.message).join(' ');
    }

    get missingText(): string {
        return `There is no ${this.page?.object.label ?? 'record'} with this id. It may have been deleted.`;
    }
}

import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { recordUrl } from 'org/data';
import type { RecordNode } from 'org/data';
import type { Command, Page } from '../../pages/types.ts';

type HomePageDescription = Extract<Page, { readonly kind: 'home' }>;

interface Found {
    readonly edges?: readonly { readonly node: RecordNode }[];
    readonly totalCount?: number;
}

/** Container: the front page. It finds the records of its stories and counts what there is, in one request. */
export default class HomePage extends LightningElement {
    @api page: HomePageDescription | undefined;

    result: GraphQLResult | undefined;

    @wire(graphql, { query: '$query' })
    handleResult(result: GraphQLResult): void {
        this.result = result;
    }

    get query(): GraphQLDocument | undefined {
        const { page } = this;
        if (page === undefined || page.stories.length + page.objects.length === 0) return undefined;
        const stories = page.stories.map(
            ({ object, externalId }, index) =>
                `story${index}: ${object.name}(where: { ${externalId.field}: { eq: ${externalId.literal} } }, first: 1) ` +
                '{ edges { node { Id DisplayValue } } }'
        );
        const counts = page.objects.map(({ name }, index) => `count${index}: ${name}(first: 1) { totalCount }`);
        return gql`query home { uiapi { query { ${[...stories, ...counts].join(' ')} } } }`;
    }

    get found(): Readonly<Record<string, Found>> {
        const data = this.result?.data as
            { readonly uiapi?: { readonly query?: Readonly<Record<string, Found>> } } | undefined;
        return data?.uiapi?.query ?? {};
    }

    get stories(): readonly object[] {
        return (this.page?.stories ?? []).map((story, index) => {
            const node = this.found[`story${index}`]?.edges?.[0]?.node;
            return {
                ...story,
                key: String(index),
                url: node && recordUrl(story.object.name, node['Id']),
                recordName: node?.['DisplayValue'] ?? '',
                isMissing: this.result?.data !== undefined && node === undefined
            };
        });
    }

    get hasStories(): boolean {
        return this.stories.length > 0;
    }

    get objects(): readonly object[] {
        const digits = new Intl.NumberFormat(document.documentElement.lang);
        return (this.page?.objects ?? []).map((object, index) => {
            const total = this.found[`count${index}`]?.totalCount;
            return { ...object, total: total === undefined ? '' : digits.format(total) };
        });
    }

    get hasObjects(): boolean {
        return this.objects.length > 0;
    }

    get commands(): readonly (Command & { readonly key: string })[] {
        return (this.page?.commands ?? []).map((command, index) => ({ ...command, key: String(index) }));
    }

    get problems(): readonly { readonly key: string; readonly text: string }[] {
        const errors = this.result?.errors?.map((error) => error.message) ?? [];
        return [...(this.page?.problems ?? []), ...errors].map((text, index) => ({ key: String(index), text }));
    }

    async handleCopy(event: Event): Promise<void> {
        const key = (event.currentTarget as HTMLElement).dataset['key'];
        const command = this.commands.find((one) => one.key === key);
        if (command === undefined) return;
        try {
            await navigator.clipboard.writeText(command.command);
            this.dispatchEvent(new ShowToastEvent({ title: 'Copied', variant: 'success' }));
        } catch {
            const message = 'The browser did not allow it. Select the text instead.';
            this.dispatchEvent(new ShowToastEvent({ title: 'Not copied', message, variant: 'warning' }));
        }
    }
}

import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { idOf, nameOf, recordUrl } from 'org/data';
import type { RecordNode } from 'org/data';
import { keyOf } from 'platform/http';
import type { DataRequest } from 'platform/http';
import { subscribe } from 'platform/store';
import type { Snapshot } from 'platform/store';
import type { Command, Page, Story } from '../../pages/types.ts';

type HomePageDescription = Extract<Page, { readonly kind: 'home' }>;

type DrawnStory = Story & {
    readonly key: string;
    readonly url: string | undefined;
    readonly recordName: string;
    readonly isMissing: boolean;
};

/** More questions than this in one query are refused, by the platform and so by the local org. */
const MOST_IN_ONE_QUERY = 10;

interface Found {
    readonly edges?: readonly { readonly node: RecordNode }[];
    readonly totalCount?: number;
}

/** Container: the front page. It finds the records of its stories and counts what there is. */
export default class HomePage extends LightningElement {
    @api page: HomePageDescription | undefined;

    answers: ReadonlyMap<string, Snapshot> = new Map();
    stops: readonly (() => void)[] = [];

    connectedCallback(): void {
        this.stops = requestsOf(this.page).map((request) =>
            subscribe(request, (snapshot) => {
                this.answers = new Map([...this.answers, [keyOf(request), snapshot]]);
            })
        );
    }

    disconnectedCallback(): void {
        for (const stop of this.stops) stop();
    }

    get found(): Readonly<Record<string, Found>> {
        return Object.assign({}, ...[...this.answers.values()].map(foundIn)) as Readonly<Record<string, Found>>;
    }

    get stories(): readonly DrawnStory[] {
        const { found } = this;
        return (this.page?.stories ?? []).map((story, index) => {
            const answer = found[`story${index}`];
            const node = answer?.edges?.[0]?.node;
            return {
                ...story,
                key: String(index),
                url: node && recordUrl(story.object.name, idOf(node)),
                recordName: nameOf(node),
                isMissing: answer !== undefined && node === undefined
            };
        });
    }

    get hasStories(): boolean {
        return this.stories.length > 0;
    }

    /** What the big button leads to. */
    get firstStory(): DrawnStory | undefined {
        return this.stories.find((story) => story.url !== undefined);
    }

    get objects(): readonly object[] {
        const { found } = this;
        const digits = new Intl.NumberFormat(document.documentElement.lang);
        return (this.page?.objects ?? []).map((object, index) => {
            const total = found[`count${index}`]?.totalCount;
            return { ...object, total: total === undefined ? '' : digits.format(total) };
        });
    }

    get hasReports(): boolean {
        return (this.page?.reports ?? []).length > 0;
    }

    get hasObjects(): boolean {
        return this.objects.length > 0;
    }

    get commands(): readonly (Command & { readonly key: string })[] {
        return (this.page?.commands ?? []).map((command, index) => ({ ...command, key: String(index) }));
    }

    get problems(): readonly { readonly key: string; readonly text: string }[] {
        const errors = [...this.answers.values()].flatMap(errorsIn);
        const texts = new Set([...(this.page?.problems ?? []), ...errors]);
        return [...texts].map((text, index) => ({ key: String(index), text }));
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

/** The questions of the page, in as few requests as the platform's limit allows. */
function requestsOf(page: HomePageDescription | undefined): readonly DataRequest[] {
    const stories = (page?.stories ?? []).map(
        ({ object, externalId }, index) =>
            `story${index}: ${object.name}(where: { ${externalId.field}: { eq: ${externalId.literal} } }, first: 1) ` +
            '{ edges { node { Id DisplayValue } } }'
    );
    const counts = (page?.objects ?? []).map(({ name }, index) => `count${index}: ${name}(first: 1) { totalCount }`);
    const questions = [...stories, ...counts];
    const requests: DataRequest[] = [];
    for (let start = 0; start < questions.length; start += MOST_IN_ONE_QUERY) {
        const part = questions.slice(start, start + MOST_IN_ONE_QUERY).join(' ');
        const body = { query: `query home { uiapi { query { ${part} } } }`, variables: {} };
        requests.push({ method: 'POST', path: '/graphql', body });
    }
    return requests;
}

function foundIn({ data }: Snapshot): Readonly<Record<string, Found>> {
    const answer = data as
        | { readonly data?: { readonly uiapi?: { readonly query?: Readonly<Record<string, Found>> } } | null }
        | undefined;
    return answer?.data?.uiapi?.query ?? {};
}

function errorsIn({ data, error }: Snapshot): readonly string[] {
    const body = error?.body as { readonly message?: string } | undefined;
    if (error !== undefined) return [body?.message ?? `The local org answered with status ${error.status}.`];
    const { errors = [] } = (data ?? {}) as { readonly errors?: readonly { readonly message: string }[] };
    return errors.map(({ message }) => message);
}

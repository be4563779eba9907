import { LightningElement, api } from 'lwc';
import Toast from 'lightning/toast';
import { runRefreshHandlers } from 'lightning/refresh';
import type { ToastDetail } from 'lightning/platformShowToastEvent';
import { NAVIGATED, navigate } from 'platform/navigate';
import type { Envelope, Page } from '../../pages/types.ts';

const NOT_FOUND = 404;

type DrawnPage = { readonly key: string; readonly page: Page } & Readonly<Record<`is${string}`, boolean>>;

/** The whole document: it follows the address, shows the page for it and hears what components ask of the page. */
export default class App extends LightningElement {
    @api
    get envelope(): Envelope | undefined {
        return this.shown;
    }
    set envelope(value: Envelope | undefined) {
        this.shown = value;
        this.address = addressNow();
        this.entitle();
    }

    shown: Envelope | undefined;
    address = '';

    connectedCallback(): void {
        window.addEventListener(NAVIGATED, this.follow);
        window.addEventListener('popstate', this.follow);
        document.addEventListener('click', this.handleLink);
        this.addEventListener('lightning__showtoast', this.handleToast as EventListener);
        this.addEventListener('lightning__refresh', this.handleRefresh);
    }

    disconnectedCallback(): void {
        window.removeEventListener(NAVIGATED, this.follow);
        window.removeEventListener('popstate', this.follow);
        document.removeEventListener('click', this.handleLink);
    }

    /** One page in a list, so that another address makes new components instead of changing the old ones. */
    get pages(): readonly DrawnPage[] {
        const page = this.shown?.page;
        if (page === undefined) return [];
        const { kind } = page;
        return [
            {
                key: this.address,
                page,
                isHome: kind === 'home',
                isRecord: kind === 'record',
                isList: kind === 'list',
                isApp: kind === 'app',
                isReports: kind === 'reports',
                isReport: kind === 'report',
                isDashboard: kind === 'dashboard',
                isMessage: kind === 'message',
                isFailed: kind === 'message' && page.status !== NOT_FOUND
            }
        ];
    }

    private readonly follow = (): void => {
        if (addressNow() !== this.address) void this.open(addressNow());
    };

    private async open(address: string): Promise<void> {
        const envelope = await fetchEnvelope(address, this.shown);
        if (address !== addressNow()) return; // The person has gone on meanwhile.
        if (envelope.page.kind === 'redirect') {
            navigate(envelope.page.to, true);
            return;
        }
        this.address = address;
        this.shown = envelope;
        this.entitle();
        window.scrollTo(0, 0);
        this.handleSkip(); // Keyboards and screen readers go on from the new page, not from the link that is gone.
    }

    handleSkip(): void {
        this.template?.querySelector('main')?.focus({ preventScroll: true });
    }

    /** Links to other pages go there without loading anew; all others, and those with a key held, are the browser's. */
    private readonly handleLink = (event: MouseEvent): void => {
        const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
        if (held || event.defaultPrevented) return;
        const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
        if (link === undefined || link.origin !== window.location.origin || link.hasAttribute('download')) return;
        if (link.target !== '' && link.target !== '_self') return;
        if (link.pathname !== '/' && !link.pathname.startsWith('/lightning/')) return;
        if (link.hash !== '' && link.pathname === window.location.pathname) return;
        event.preventDefault();
        navigate(link.href);
    };

    private readonly handleToast = (event: CustomEvent<ToastDetail>): void => {
        event.stopPropagation(); // The base component's container knows only its own kind of this event.
        const { title, message, messageData, variant, mode } = event.detail;
        const label = title ?? message ?? '';
        const text = title === undefined ? undefined : message;
        const config = { label, message: filled(text, messageData), variant, mode };
        Toast.show({ ...config, variant: variant ?? 'info', mode: mode ?? 'dismissible' }, document.body);
    };

    private readonly handleRefresh = (event: Event): void => {
        event.stopPropagation();
        void runRefreshHandlers();
    };

    handleTitle(event: CustomEvent<unknown>): void {
        this.entitle(String(event.detail));
    }

    private entitle(own?: string): void {
        const parts = [own ?? titleOf(this.shown?.page), this.shown?.app.label];
        document.title = parts.filter((part) => part !== undefined && part !== '').join(' | ');
    }
}

function addressNow(): string {
    return window.location.pathname + window.location.search;
}

function titleOf(page: Page | undefined): string | undefined {
    switch (page?.kind) {
        case 'record':
            return page.object.label;
        case 'list':
            return `${page.current.label} | ${page.object.pluralLabel}`;
        case 'app':
        case 'report':
        case 'dashboard':
            return page.label;
        case 'reports':
            return page.of === 'reports' ? 'Reports' : 'Dashboards';
        case 'message':
            return page.title;
        case 'home':
            return 'Home';
        default:
            return undefined;
    }
}

/** Puts `messageData` into the places `{0}`, `{1}` of a toast's message. */
function filled(message: string | undefined, data: ToastDetail['messageData']): string {
    return (message ?? '').replace(/\{(\d+)\}/g, (place, index: string) => {
        const value = data?.[Number(index)];
        return value === undefined ? place : typeof value === 'string' ? value : value.label;
    });
}

async function fetchEnvelope(address: string, before: Envelope | undefined): Promise<Envelope> {
    const failed = (status: number, title: string, text: string): Envelope => ({
        app: before?.app ?? { name: '', label: '', description: undefined, items: [] },
        apps: before?.apps ?? [],
        user: before?.user ?? { id: '', name: '' },
        users: before?.users ?? [],
        page: { kind: 'message', status, title, text }
    });
    try {
        const response = await fetch(`/local/page?${new URLSearchParams({ address }).toString()}`);
        if (response.ok) return (await response.json()) as Envelope;
        if (response.status === 401 || response.status === 403) {
            return failed(
                response.status,
                'No access',
                'You are no longer signed in to the local org. Load the page anew.'
            );
        }
        return failed(
            response.status,
            'Something went wrong',
            `The local org answered with status ${response.status}.`
        );
    } catch {
        return failed(0, 'The local org does not answer', 'Is it still running? Start it again with npm start.');
    }
}

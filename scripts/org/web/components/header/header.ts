import { LightningElement, api } from 'lwc';
import type { AppDescription, Envelope, NavigationItem } from '../../pages/types.ts';

type Scheme = 'system' | 'light' | 'dark';

const SCHEMES: readonly { readonly value: Scheme; readonly label: string }[] = [
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
    { value: 'system', label: 'Same as the device' }
];

/** The head of every page: the app, its navigation, the colour scheme, who is signed in. */
export default class Header extends LightningElement {
    @api envelope: Envelope | undefined;

    scheme: Scheme = schemeOfPage();

    get app(): AppDescription | undefined {
        return this.envelope?.app;
    }

    get userName(): string {
        return this.envelope?.user.name ?? '';
    }

    get userUrl(): string {
        return `/lightning/r/User/${this.envelope?.user.id ?? ''}/view`;
    }

    get initials(): string {
        const words = this.userName.split(/\s+/).filter((word) => word !== '');
        return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
    }

    get apps(): readonly { readonly name: string; readonly label: string; readonly checked: boolean }[] {
        return (this.envelope?.apps ?? []).map((app) => ({ ...app, checked: app.name === this.app?.name }));
    }

    get hasApps(): boolean {
        return this.apps.length > 1;
    }

    get users(): readonly { readonly name: string; readonly username: string; readonly checked: boolean }[] {
        return (this.envelope?.users ?? []).map((user) => ({ ...user, checked: user.name === this.userName }));
    }

    get hasUsers(): boolean {
        return this.users.length > 1;
    }

    get items(): readonly (NavigationItem & { readonly current: 'page' | undefined; readonly itemClass: string })[] {
        return (this.app?.items ?? []).map((item) => {
            const active = this.isActive(item);
            return {
                ...item,
                current: active ? 'page' : undefined,
                itemClass: `slds-context-bar__item${active ? ' slds-is-active' : ''}`
            };
        });
    }

    get schemes(): readonly object[] {
        return SCHEMES.map((one) => ({ ...one, checked: one.value === this.scheme }));
    }

    private isActive(item: NavigationItem): boolean {
        const page = this.envelope?.page;
        if (page?.kind === 'home') return item.href === '/';
        if (page?.kind === 'record' || page?.kind === 'list') return item.object === page.object.name;
        if (page?.kind === 'report' || page?.kind === 'dashboard') return item.name.toLowerCase() === page.kind;
        return item.href === window.location.pathname;
    }

    handleSkip(): void {
        this.dispatchEvent(new CustomEvent('skip'));
    }

    handleScheme(event: CustomEvent<{ value: Scheme }>): void {
        this.scheme = event.detail.value;
        document.cookie = `scheme=${this.scheme}; path=/; max-age=31536000; SameSite=Strict`;
        for (const { value } of SCHEMES) {
            document.body.classList.toggle(`slds-color-scheme_${value}`, value === this.scheme);
        }
    }

    async handleUser(event: CustomEvent<{ value: string }>): Promise<void> {
        const answer = await fetch('/local/user', {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ username: event.detail.value })
        });
        // what is loaded was for somebody else
        if (answer.ok) window.location.reload();
    }

    handleApp(event: CustomEvent<{ value: string }>): void {
        document.cookie = `app=${encodeURIComponent(event.detail.value)}; path=/; SameSite=Strict`;
        window.location.assign('/');
    }
}

function schemeOfPage(): Scheme {
    return (
        SCHEMES.find(({ value }) => document.body.classList.contains(`slds-color-scheme_${value}`))?.value ?? 'system'
    );
}

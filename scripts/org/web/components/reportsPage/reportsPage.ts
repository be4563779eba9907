import { LightningElement, api } from 'lwc';
import type { Page } from '../../pages/types.ts';

type ReportsPageDescription = Extract<Page, { readonly kind: 'reports' }>;

/** All reports, or all dashboards, by folder. */
export default class ReportsPage extends LightningElement {
    @api page: ReportsPageDescription | undefined;

    search = '';

    get isDashboards(): boolean {
        return this.page?.of === 'dashboards';
    }

    get title(): string {
        return this.isDashboards ? 'Dashboards' : 'Reports';
    }

    get icon(): string {
        return this.isDashboards ? 'standard:dashboard' : 'standard:report';
    }

    get folders(): ReportsPageDescription['folders'] {
        const wanted = this.search.trim().toLowerCase();
        return (this.page?.folders ?? []).flatMap((folder) => {
            const items = folder.items.filter(({ label, description }) =>
                `${folder.label} ${label} ${description}`.toLowerCase().includes(wanted)
            );
            return items.length > 0 ? [{ ...folder, items }] : [];
        });
    }

    get count(): number {
        return this.folders.reduce((sum, { items }) => sum + items.length, 0);
    }

    get summary(): string {
        return `${this.count} ${this.count === 1 ? 'item' : 'items'}`;
    }

    get isEmpty(): boolean {
        return this.count === 0;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
    }
}

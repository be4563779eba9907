import { LightningElement, api } from 'lwc';
import { navigate } from 'platform/navigate';
import { cellOf, readDashboard, type Chosen, type ComponentData, type DashboardPageDescription } from './data';

/** Container: a dashboard's components on its grid, and its filters. */
export default class DashboardPage extends LightningElement {
    @api page: DashboardPageDescription | undefined;

    data: readonly ComponentData[] = [];
    chosen: Chosen = {};
    isLoading = true;
    problem: string | undefined;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const { chosen } = this;
        // numbers of another choice would be read as those of this one
        this.data = [];
        this.isLoading = true;
        this.problem = undefined;
        try {
            const data = await readDashboard(this.page?.id ?? '', chosen);
            if (this.chosen === chosen) this.data = data;
        } catch (error) {
            if (this.chosen === chosen) this.problem = error instanceof Error ? error.message : String(error);
        }
        if (this.chosen === chosen) this.isLoading = false;
    }

    get filters(): readonly object[] {
        return (this.page?.filters ?? []).map(({ label, options }, at) => ({
            key: String(at),
            label,
            value: this.chosen[at] ?? '',
            options: [
                { label: 'All', value: '' },
                ...options.map((name, place) => ({ label: name, value: String(place) }))
            ]
        }));
    }

    get gridStyle(): string {
        return `--columns: ${this.page?.columns ?? 12}; --row: ${this.page?.rowHeight ?? 36}px`;
    }

    get status(): string {
        return this.isLoading ? 'Loading the dashboard' : '';
    }

    get components(): readonly object[] {
        return (this.page?.components ?? []).map((component, at) => cellOf(component, this.data[at], at));
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.chosen = { ...this.chosen, [at]: event.detail.value };
        void this.load();
    }

    handleDrill(event: Event): void {
        navigate((event.currentTarget as HTMLElement).dataset['url'] ?? '/');
    }
}

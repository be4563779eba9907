import { LightningElement, api } from 'lwc';
import { navigate } from 'platform/navigate';
import type { ChartData } from '../../../reports/index.ts';
import type { Page } from '../../pages/types.ts';
import type { Answer } from 'org/reportAnswer';

type DashboardPageDescription = Extract<Page, { readonly kind: 'dashboard' }>;

interface ComponentData {
    readonly reportResult: (Answer & { readonly attributes: { readonly reportName: string } }) | null;
    readonly chartData: ChartData | null;
    readonly metric: string | null;
    readonly status: { readonly errorMessage: string | null };
}

/** Container: a dashboard's components on its grid, and its filters. */
export default class DashboardPage extends LightningElement {
    @api page: DashboardPageDescription | undefined;

    data: readonly ComponentData[] = [];
    chosen: Readonly<Record<number, string>> = {};
    problem: string | undefined;

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const query = Object.entries(this.chosen).flatMap(([at, value]) =>
            value === '' ? [] : [`filter${Number(at) + 1}=${value}`]
        );
        try {
            const response = await fetch(
                `/services/data/v66.0/analytics/dashboards/${this.page?.id ?? ''}?${query.join('&')}`
            );
            if (!response.ok) throw new Error(`The local org answered with status ${response.status}.`);
            this.data = ((await response.json()) as { readonly componentData: readonly ComponentData[] }).componentData;
            this.problem = undefined;
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
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

    get components(): readonly object[] {
        return (this.page?.components ?? []).map((component, at) => {
            const data = this.data[at];
            return {
                ...component,
                key: String(at),
                style: `--column: ${component.column + 1}; --span: ${component.columnSpan}; --line: ${component.row + 1}; --lines: ${component.rowSpan}`,
                error: data?.status.errorMessage ?? undefined,
                metric: data?.metric ?? undefined,
                chart: data?.chartData ?? undefined,
                answer: data?.reportResult ?? undefined
            };
        });
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

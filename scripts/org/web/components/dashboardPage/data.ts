import type { ChartData } from '../../../reports/index.ts';
import type { Page } from '../../pages/types.ts';
import type { Answer } from 'org/reportAnswer';

export type DashboardPageDescription = Extract<Page, { readonly kind: 'dashboard' }>;

/** The option chosen of each filter, by the filter's place; none or an empty one where all is shown. */
export type Chosen = Readonly<Record<number, string>>;

export interface ComponentData {
    readonly reportResult: (Answer & { readonly notices: readonly string[] }) | null;
    readonly chartData: ChartData | null;
    readonly metric: string | null;
    readonly status: { readonly errorMessage: string | null };
}

/** The data of a dashboard's components, in their order. @throws Error */
export async function readDashboard(id: string, chosen: Chosen): Promise<readonly ComponentData[]> {
    const query = Object.entries(chosen).flatMap(([at, value]) =>
        value === '' ? [] : [`filter${Number(at) + 1}=${value}`]
    );
    const response = await fetch(`/services/data/v66.0/analytics/dashboards/${id}?${query.join('&')}`);
    if (!response.ok) throw new Error(`The local org answered with status ${response.status}.`);
    return ((await response.json()) as { readonly componentData: readonly ComponentData[] }).componentData;
}

/** What a component's cell draws. */
export function cellOf(
    component: DashboardPageDescription['components'][number],
    data: ComponentData | undefined,
    at: number
): object {
    const { column, columnSpan, row, rowSpan } = component;
    return {
        ...component,
        key: String(at),
        style: `--column: ${column + 1}; --span: ${columnSpan}; --line: ${row + 1}; --lines: ${rowSpan}`,
        error: data?.status.errorMessage ?? undefined,
        metric: data?.metric ?? undefined,
        chart: data?.chartData ?? undefined,
        answer: data?.reportResult ?? undefined,
        notice: data?.reportResult?.notices.join(' ') ?? ''
    };
}

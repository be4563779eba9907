import type { ChartData } from '../../../reports/index.ts';
import type { Answer, Grouping, Rows } from 'org/reportAnswer';

export type ReportMetadata = Answer['reportMetadata'] & {
    readonly reportFilters: readonly {
        readonly column: string;
        readonly operator: string;
        readonly value: string;
        readonly isRunPageEditable: boolean;
        readonly filterType: string;
    }[];
    readonly hasDetailRows: boolean;
    readonly reportBooleanFilter: string | null;
    readonly standardDateFilter: {
        readonly column: string;
        readonly durationValue: string;
        readonly startDate: string | null;
        readonly endDate: string | null;
    } | null;
};

export interface ReportAnswer extends Answer {
    readonly notices: readonly string[];
    readonly chartData: ChartData | null;
    readonly reportMetadata: ReportMetadata;
}

/** What is changed for the visit: values of filters by their place, and the time frame. */
export interface Visit {
    readonly values: ReadonlyMap<number, string>;
    /** Undefined: as the report has it. */
    readonly duration: string | undefined;
    /** First and last day of a `CUSTOM` duration, `2026-11-23`; it is open where one is absent. */
    readonly startDate?: string | undefined;
    readonly endDate?: string | undefined;
}

/** Groups of rows and of columns by their values from the top; none stand for the total. */
export interface Within {
    readonly down: readonly Grouping['value'][];
    readonly across: readonly Grouping['value'][];
}

/** Which rows are wanted: all, or those of some groups, from one on, as they stand in groups or by themselves. */
interface RowsRequest {
    readonly within?: Within;
    readonly offset: number;
    readonly inGroups?: boolean;
}

const BASE = '/services/data/v66.0/analytics/reports';
const ROWS = 200;
const ACCEPT = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The body of a run with the changes of a visit; without any where nothing is changed. */
export function bodyOf(answer: ReportAnswer | undefined, visit: Visit): object {
    const { values, duration, startDate = null, endDate = null } = visit;
    if (answer === undefined || (values.size === 0 && duration === undefined)) return {};
    const { reportFilters, reportBooleanFilter, standardDateFilter } = answer.reportMetadata;
    const frame =
        standardDateFilter && duration !== undefined
            ? { ...standardDateFilter, durationValue: duration, startDate, endDate }
            : undefined;
    return {
        reportMetadata: {
            reportFilters: reportFilters.map((filter, at) => ({ ...filter, value: values.get(at) ?? filter.value })),
            reportBooleanFilter,
            ...(frame && { standardDateFilter: frame })
        }
    };
}

async function post(path: string, body: object, accept: string): Promise<Response> {
    const response = await fetch(BASE + path, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify(body)
    });
    if (response.ok) return response;
    const errors = (await response.json().catch(() => [])) as readonly { readonly message?: string }[];
    throw new Error(
        errors.map(({ message }) => message ?? '').join(' ') || `The local org answered with status ${response.status}.`
    );
}

/** Runs a report. @throws Error with what the org says is wrong */
export async function runReport(id: string, body: object): Promise<ReportAnswer> {
    return (await (await post(`/${id}`, body, 'application/json')).json()) as ReportAnswer;
}

/** A page of a report's rows. @throws Error */
export async function readRows(id: string, body: object, request: RowsRequest): Promise<Rows> {
    const response = await post(`/${id}/rows`, { ...body, ...request, limit: ROWS }, 'application/json');
    return (await response.json()) as Rows;
}

/** Rows and the page that follows them. */
export function followed(before: Rows | undefined, next: Rows): Rows {
    return { ...next, rows: [...(before?.rows ?? []), ...next.rows] };
}

/** Downloads the report's rows as a file. @throws Error */
export async function download(id: string, body: object, form: keyof typeof ACCEPT, name: string): Promise<void> {
    const response = await post(`/${id}`, body, ACCEPT[form]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '')}.${form}`;
    link.click();
    URL.revokeObjectURL(link.href);
}

/** Why some work failed, in words; undefined where it did not. */
export async function problemIn(work: () => Promise<void>): Promise<string | undefined> {
    try {
        await work();
        return undefined;
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

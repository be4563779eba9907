import type { ChartData } from '../../../reports/index.ts';
import type { Answer, Grouping, Rows } from 'org/reportAnswer';
import type { ChangedFilter } from './choices';

export { chosenIn, lacksChoice, type ChangedFilter } from './choices';

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

/** What is changed for the visit: filters by their place, and the time frame. */
export interface Visit {
    readonly filters: ReadonlyMap<number, ChangedFilter>;
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

/** Which rows are wanted: all, or those of some groups, as they stand in groups or by themselves. */
interface RowsRequest {
    readonly within?: Within;
    readonly inGroups?: boolean;
}

const BASE = '/services/data/v66.0/analytics/reports';
/** Rows of the first page, which is there at once; the second one is all the others that the page shows. */
const FIRST_ROWS = 200;
/**
 * A report on a page has 2,000 rows at most (Salesforce Help, "Reports and Dashboards Limits and
 * Allocations"); a file of it has them all.
 */
const MOST_ROWS = 2000;
const ACCEPT = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The body of a run with the changes of a visit; without any where nothing is changed. */
export function bodyOf(answer: ReportAnswer | undefined, visit: Visit): object {
    const { filters, duration, startDate = null, endDate = null } = visit;
    if (answer === undefined || (filters.size === 0 && duration === undefined)) return {};
    const { reportFilters, reportBooleanFilter, standardDateFilter } = answer.reportMetadata;
    const frame =
        standardDateFilter && duration !== undefined
            ? { ...standardDateFilter, durationValue: duration, startDate, endDate }
            : undefined;
    return {
        reportMetadata: {
            reportFilters: reportFilters.map((filter, at) => ({ ...filter, ...filters.get(at) })),
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

/**
 * The first rows of a report, or those that are loaded with all the others that a page shows: each time the org sorts all rows
 * anew, so it is asked twice at most. @throws Error
 */
export async function readRows(id: string, body: object, before: Rows | undefined, which: RowsRequest): Promise<Rows> {
    const loaded = before?.rows ?? [];
    const limit = loaded.length === 0 ? FIRST_ROWS : MOST_ROWS - loaded.length;
    const request = { ...body, ...which, offset: loaded.length, limit };
    const next = (await (await post(`/${id}/rows`, request, 'application/json')).json()) as Rows;
    const rows = [...loaded, ...next.rows];
    return { ...next, rows, hasMore: next.hasMore && rows.length < MOST_ROWS };
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

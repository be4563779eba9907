import { parse } from 'csv-parse/sync';
import type { SeenRequest } from './fakeOrg.ts';

/** One Bulk API 2.0 ingest job of the fake. */
export interface FakeJob {
    readonly id: string;
    readonly object: string;
    readonly operation: string;
    readonly externalId: string;
    state: 'Open' | 'UploadComplete' | 'JobComplete' | 'Aborted';
    csv: string | undefined;
    successful: string;
    failed: string;
}

/** What the fake keeps a record with; the answer has the shape of a Collections result. */
export type Write = (
    job: FakeJob,
    record: Record<string, unknown>
) => {
    readonly success: boolean;
    readonly created?: boolean;
    readonly errors: readonly {
        readonly statusCode: string;
        readonly message: string;
        readonly fields?: readonly string[];
    }[];
};

/** The first columns of the lists of results; a list without rows has them too. */
const SUCCESSFUL = ['sf__Id', 'sf__Created'];
const FAILED = ['sf__Id', 'sf__Error'];
const PATH = '/services/data/v66.0/jobs/ingest';

/** Answers as the Bulk API 2.0 does; undefined where the request is for something else. Jobs run when they are closed. */
export function answerBulk({ method, path, body }: SeenRequest, jobs: Map<string, FakeJob>, write: Write): unknown {
    if (!path.startsWith(PATH)) {
        return undefined;
    }
    const [, id = '', part = ''] = /^\/?([^/]*)\/?(.*)$/.exec(path.slice(PATH.length)) ?? [];
    if (id === '') {
        return createJob(body as Record<string, string>, jobs);
    }
    const job = jobs.get(id);
    if (job === undefined) {
        return undefined;
    }
    if (method === 'PUT') {
        if (job.csv !== undefined) {
            throw new Error('A job takes its data once.');
        }
        job.csv = String(body);
        return {};
    }
    if (method === 'PATCH') {
        close(job, (body as { readonly state: string }).state, write);
        return describeJob(job);
    }
    return part === 'successfulResults' ? job.successful : part === 'failedResults' ? job.failed : describeJob(job);
}

function createJob(asked: Record<string, string>, jobs: Map<string, FakeJob>): unknown {
    const job: FakeJob = {
        id: `750${String(jobs.size).padStart(12, '0')}`,
        object: asked['object'] ?? '',
        operation: asked['operation'] ?? '',
        externalId: asked['externalIdFieldName'] ?? '',
        state: 'Open',
        csv: undefined,
        successful: toCsv([SUCCESSFUL]),
        failed: toCsv([FAILED])
    };
    jobs.set(job.id, job);
    return describeJob(job);
}

function describeJob({ id, state, object, operation }: FakeJob): unknown {
    return { id, state, object, operation };
}

function close(job: FakeJob, state: string, write: Write): void {
    if (job.state !== 'Open') {
        return;
    }
    if (state === 'Aborted') {
        job.state = 'Aborted';
        return;
    }
    const rows = parse(job.csv ?? '', { columns: true, skip_empty_lines: true }) as readonly Record<string, string>[];
    const columns = Object.keys(rows[0] ?? {});
    const good = [[...SUCCESSFUL, ...columns]];
    const bad = [[...FAILED, ...columns]];
    for (const row of rows) {
        const result = write(job, toRecord(row));
        const cells = columns.map((column) => row[column] ?? '');
        const [error] = result.errors;
        if (result.success) {
            good.push(['a00', String(result.created ?? false), ...cells]);
        } else {
            bad.push(['', `${error?.statusCode}:${error?.message}:${(error?.fields ?? []).join(' ')} --`, ...cells]);
        }
    }
    job.successful = toCsv(good);
    job.failed = toCsv(bad);
    job.state = 'JobComplete';
}

/** An empty cell says nothing, `#N/A` empties the field, and `A__r.B__c` is a parent by its external id. */
function toRecord(row: Record<string, string>): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(row)
            .filter(([, value]) => value !== '')
            .map(([column, value]) => {
                const [field = '', parent] = column.split('.');
                const read = value === '#N/A' ? null : value;
                return [field, parent === undefined ? read : { [parent]: read }];
            })
    );
}

function toCsv(rows: readonly (readonly string[])[]): string {
    return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

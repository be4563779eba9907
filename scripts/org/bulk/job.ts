import { z } from 'zod';

const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

const FORMAT = {
    contentType: z.literal('CSV').default('CSV'),
    columnDelimiter: z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).default('COMMA'),
    lineEnding: z.enum(Object.keys(LINE_ENDINGS) as [keyof typeof LINE_ENDINGS]).default('LF')
};

/** What a client asks for with an ingest job. */
export const INGEST_REQUEST = z.object({
    object: z.string(),
    operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
    externalIdFieldName: z.string().optional(),
    ...FORMAT
});

/** What a client asks for with a query job. */
export const QUERY_REQUEST = z.object({ operation: z.enum(['query', 'queryAll']), query: z.string(), ...FORMAT });

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

interface JobBase {
    readonly id: string;
    readonly state: JobState;
    readonly columnDelimiter: keyof typeof DELIMITERS;
    readonly lineEnding: keyof typeof LINE_ENDINGS;
    /** `66.0` */
    readonly apiVersion: string;
    readonly createdById: string;
    /** Milliseconds, UTC. */
    readonly created: number;
    readonly changed: number;
    /** Records dealt with, the failed ones included. */
    readonly processed: number;
    /** Milliseconds of work. */
    readonly time: number;
    readonly retries: number;
    readonly errorMessage?: string;
}

export interface IngestJob extends JobBase {
    readonly kind: 'ingest';
    readonly object: string;
    readonly operation: z.infer<typeof INGEST_REQUEST>['operation'];
    readonly externalIdFieldName?: string | undefined;
    readonly failed: number;
    /** Whether the data has arrived. */
    readonly uploaded: boolean;
    /** Bytes of the two result files that belong to what was committed; the rest is from work that was undone. */
    readonly successBytes: number;
    readonly failureBytes: number;
}

export interface QueryJob extends JobBase {
    readonly kind: 'query';
    readonly operation: z.infer<typeof QUERY_REQUEST>['operation'];
    readonly object: string;
    readonly query: string;
}

export type Job = IngestJob | QueryJob;

/** The character between the columns of a job's files. */
export function delimiterOf({ columnDelimiter }: Pick<JobBase, 'columnDelimiter'>): string {
    return DELIMITERS[columnDelimiter];
}

/** What ends the lines of a job's files. */
export function lineEndOf({ lineEnding }: Pick<JobBase, 'lineEnding'>): string {
    return LINE_ENDINGS[lineEnding];
}

const TERMINAL: ReadonlySet<JobState> = new Set(['JobComplete', 'Failed', 'Aborted']);

/** Whether nothing more happens to a job. */
export function isOver({ state }: Pick<JobBase, 'state'>): boolean {
    return TERMINAL.has(state);
}

function instant(milliseconds: number): string {
    return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

function commonInfo(job: Job) {
    return {
        id: job.id,
        operation: job.operation,
        object: job.object,
        createdById: job.createdById,
        createdDate: instant(job.created),
        systemModstamp: instant(job.changed),
        state: job.state,
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion: Number(job.apiVersion)
    };
}

/** What an answer says of a new or changed job. */
export function shortInfo(job: Job): Readonly<Record<string, unknown>> {
    const { columnDelimiter, lineEnding } = job;
    if (job.kind === 'query') return { ...commonInfo(job), lineEnding, columnDelimiter };
    return {
        ...commonInfo(job),
        ...(job.externalIdFieldName !== undefined && { externalIdFieldName: job.externalIdFieldName }),
        contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches`,
        lineEnding,
        columnDelimiter
    };
}

/** What an answer says of a job that is asked for. */
export function fullInfo(job: Job): Readonly<Record<string, unknown>> {
    const { errorMessage } = job;
    return {
        ...shortInfo(job),
        jobType: job.kind === 'ingest' ? 'V2Ingest' : 'V2Query',
        retries: job.retries,
        totalProcessingTime: job.time,
        ...(job.kind === 'ingest' && { apiActiveProcessingTime: job.time, apexProcessingTime: 0 }),
        numberRecordsProcessed: job.processed,
        ...(job.kind === 'ingest' && { numberRecordsFailed: job.failed }),
        ...(errorMessage !== undefined && { errorMessage })
    };
}

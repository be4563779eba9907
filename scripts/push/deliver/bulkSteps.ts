import { z } from 'zod';
import { releaseBatch, rowsOfJob, setStage, type Database, type Job } from '../outbox/index.ts';
import { DATA_PATH, type Failure, type OrgClient, type OrgNames, type RecordAnswer } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { bulkCsv, readResults } from './bulkCsv.ts';
import { settleJob } from './bulkResults.ts';
import { load } from './flush.ts';
import { standstillFor, stopsObject } from './standstill.ts';

export interface BulkOptions {
    readonly database: Database;
    readonly client: OrgClient;
    readonly names: OrgNames;
    readonly clock: { readonly now: () => Instant };
    readonly random: () => number;
    readonly sleep: (ms: number) => Promise<void>;
    readonly absent: () => ReadonlySet<string>;
    /** Hears of each step, before the next one is taken. */
    readonly reached?: (job: Job) => void;
}

/** The job as it is after a step, or why there was none; `over` where the job will never be more than it is. */
export type Step = Job | { readonly failure: Failure; readonly over?: true };

/** Takes the next step of a job. */
export async function step(job: Job, options: BulkOptions): Promise<Step> {
    switch (job.stage) {
        case 'planned':
            return create(job, options);
        case 'created':
            return upload(job, options);
        case 'uploaded':
            return close(job, options);
        default:
            return collect(job, options);
    }
}

const PATH = `${DATA_PATH}/jobs/ingest`;
const idSchema = z.object({ id: z.string().min(1) });

async function create(job: Job, { client, names, database }: BulkOptions): Promise<Step> {
    const [first] = rowsOfJob(database, job.id);
    if (first === undefined) {
        return { ...job, stage: 'done' };
    }
    const { externalId } = load(first, new Set()).outbound;
    const answer = await client.send('POST', PATH, {
        object: names(job.object),
        operation: job.operation,
        ...(job.operation === 'upsert' && { externalIdFieldName: names(externalId) }),
        contentType: 'CSV',
        lineEnding: 'LF'
    });
    if (!answer.ok) {
        return answer;
    }
    const created = idSchema.safeParse(answer.body);
    return created.success ? { ...job, org_id: created.data.id, stage: 'created' } : { failure: notBulk('create') };
}

/** Of a job left at this stage it is not known whether its data arrived, and it takes data only once. Unclosed it is never processed. */
export async function giveUp(job: Job, { client, database }: BulkOptions): Promise<Job> {
    await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'Aborted' });
    const again: Job = { ...job, org_id: null, stage: 'planned' };
    setStage(database, again.id, again.stage, again.org_id);
    return again;
}

async function upload(job: Job, options: BulkOptions): Promise<Step> {
    const { client, names, database, absent } = options;
    const rows = rowsOfJob(database, job.id).map((row) => load(row, absent()));
    const answer = await client.send('PUT', `${PATH}/${job.org_id}/batches`, bulkCsv(rows, names), 'text/csv');
    return answer.ok ? { ...job, stage: 'uploaded' } : answer;
}

async function close(job: Job, { client }: BulkOptions): Promise<Step> {
    const state = await stateOf(job, client);
    if (typeof state !== 'string') {
        return state;
    }
    if (state === 'Open') {
        const answer = await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'UploadComplete' });
        if (!answer.ok) {
            return answer;
        }
    }
    return { ...job, stage: 'closed' };
}

const stateSchema = z.object({ state: z.string() });

async function stateOf({ org_id }: Job, client: OrgClient): Promise<string | { readonly failure: Failure }> {
    const answer = await client.send('GET', `${PATH}/${org_id}`);
    if (!answer.ok) {
        return answer;
    }
    const read = stateSchema.safeParse(answer.body);
    return read.success ? read.data.state : { failure: notBulk('state') };
}

const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 10_000;

async function collect(job: Job, options: BulkOptions): Promise<Step> {
    const { client, database, sleep } = options;
    let state: string | { readonly failure: Failure };
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MS)) {
        state = await stateOf(job, client);
        if (typeof state !== 'string') {
            return state;
        }
        if (state === 'JobComplete' || state === 'Failed' || state === 'Aborted') {
            break;
        }
        await sleep(wait);
    }
    const answers = new Map<string, RecordAnswer>();
    for (const list of ['successfulResults', 'failedResults'] as const) {
        const answer = await client.send('GET', `${PATH}/${job.org_id}/${list}`, undefined, 'text/csv');
        if (!answer.ok) {
            return answer;
        }
        readResults(String(answer.body)).forEach((result, key) => answers.set(key, result));
    }
    const still = standstillOf(answers);
    settleJob(rowsOfJob(database, job.id), answers, options);
    if (still !== undefined) {
        return { failure: still, over: true };
    }
    if (state !== 'JobComplete') {
        return { failure: cameToNothing(state), over: true };
    }
    releaseBatch(database, job.id);
    return { ...job, stage: 'done' };
}

/** Takes refusals that are no record's own fault out of the answers, so that their rows are sent again, and gives why. */
function standstillOf(answers: Map<string, RecordAnswer>): Failure | undefined {
    const written = [...answers.values()].some(({ ok }) => ok);
    let still: Failure | undefined;
    for (const [key, answer] of answers) {
        if (!answer.ok && stopsObject(answer, written)) {
            still ??= standstillFor(answer);
            answers.delete(key);
        }
    }
    return still;
}

function cameToNothing(state: string): Failure {
    return {
        kind: 'refused',
        code: 'BULK_FAILED',
        message: `The org ended a Bulk job before its end (${state}).`,
        remedy: 'See Bulk Data Load Jobs in Setup for why; its rows go by single requests meanwhile.'
    };
}

function notBulk(step: string): Failure {
    return {
        kind: 'refused',
        code: 'NOT_BULK',
        message: `The org did not answer as the Bulk API 2.0 does (${step}).`,
        remedy: 'Check that the address is that of a Salesforce org.'
    };
}

import { z } from 'zod';
import { keepJob, noteUploaded, rowsOfJob, type Job } from '../outbox/index.ts';
import { bulkCsv } from './bulkCsv.ts';
import { collect } from './bulkCollect.ts';
import { leadsNowhere, notBulk, PATH, stateOf, type BulkOptions, type Step } from './bulkJob.ts';
import { load } from './flush.ts';

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
    keepJob(database, again);
    return again;
}

async function upload(job: Job, options: BulkOptions): Promise<Step> {
    const { client, names, database, absent } = options;
    const rows = rowsOfJob(database, job.id).map((row) => load(row, absent()));
    noteUploaded(database, job.id);
    const answer = await client.send('PUT', `${PATH}/${job.org_id}/batches`, bulkCsv(rows, names), 'text/csv');
    return answer.ok ? { ...job, stage: 'uploaded' } : answer;
}

/** Kept before the org is told, since the answer may be lost: from then on the job may run. */
async function close(job: Job, { client, clock }: BulkOptions): Promise<Step> {
    if (job.closed_at === null) {
        return { ...job, closed_at: clock.now() };
    }
    const state = await stateOf(job, client);
    if (typeof state !== 'string') {
        return state;
    }
    if (state === 'Open') {
        const answer = await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'UploadComplete' });
        if (!answer.ok) {
            return { ...answer, over: leadsNowhere(answer.failure) };
        }
    }
    return { ...job, stage: 'closed' };
}

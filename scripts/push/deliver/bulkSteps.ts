import { z } from 'zod';
import { hasHeldRows, keepJob, noteUploaded, rowsOfJob, takeHeldOut, type Job } from '../outbox/index.ts';
import { bulkCsv } from './bulkCsv.ts';
import { collect } from './bulkCollect.ts';
import { isRefusal, notBulk, PATH, readState, stateOf, type BulkOptions, type Step } from './bulkJob.ts';
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
    takeHeldOut(database, job.id);
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

/**
 * Plans a job anew that has not begun: it may or may not have its data, which it takes only once, or has rows that are held since.
 * Unclosed it is never processed.
 */
export async function giveUp(job: Job, { client, database }: BulkOptions): Promise<Job> {
    await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'Aborted' });
    const again: Job = { ...job, org_id: null, stage: 'planned', closed_at: null };
    keepJob(database, again);
    return again;
}

const CREATED = 201;

async function upload(job: Job, options: BulkOptions): Promise<Step> {
    const { client, names, database, absent } = options;
    takeHeldOut(database, job.id);
    const rows = rowsOfJob(database, job.id).map((row) => load(row, absent()));
    if (rows.length === 0) {
        return giveUp(job, options);
    }
    noteUploaded(
        database,
        job.id,
        rows.map(({ row, dropped }) => ({ child: row.id, dropped }))
    );
    const answer = await client.send('PUT', `${PATH}/${job.org_id}/batches`, bulkCsv(rows, names), 'text/csv');
    if (!answer.ok) {
        return answer;
    }
    // The platform says "created", and nothing more: any other yes is not its own.
    return answer.status === CREATED ? { ...job, stage: 'uploaded' } : { failure: notBulk('upload') };
}

/** A job that the org calls open has not begun. Its hour is kept before the org is told, since the answer may be lost. */
async function close(job: Job, options: BulkOptions): Promise<Step> {
    const { client, clock, database } = options;
    const state = await stateOf(job, client);
    if (typeof state !== 'string') {
        return state;
    }
    if (state !== 'Open') {
        return { ...job, closed_at: job.closed_at ?? clock.now(), stage: 'closed' };
    }
    if (hasHeldRows(database, job.id)) {
        return giveUp(job, options);
    }
    const begins: Job = { ...job, closed_at: clock.now() };
    keepJob(database, begins);
    const answer = await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'UploadComplete' });
    if (!answer.ok) {
        // A page in front of the org does not say whether the org was told.
        return { ...answer, over: isRefusal(answer.failure) };
    }
    return readState(answer.body) === undefined
        ? { failure: notBulk('close'), over: false }
        : { ...begins, stage: 'closed' };
}

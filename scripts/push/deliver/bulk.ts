import { randomUUID } from 'node:crypto';
import { EVENT } from '../intake/index.ts';
import { keepJob, openJobs, planJob, releaseBatch, type Database, type Job } from '../outbox/index.ts';
import type { Failure } from '../send/index.ts';
import { leadsNowhere, type BulkOptions } from './bulkJob.ts';
import { giveUp, step } from './bulkSteps.ts';

export type { BulkOptions };

/** The platform takes 150 MB in base64's size; a job of more is several. */
const LIMITS = { rows: 100_000, bytes: 90 * 1024 * 1024 };

/** Kinds of rows in the order in which their jobs run: a call before the events that point at it. */
const KINDS = [
    { object: 'CallReporting__c', stubs: true },
    { object: 'CallReporting__c', stubs: false },
    { object: EVENT, stubs: false }
] as const;

/**
 * Sends a backlog by the Bulk API 2.0. Every step is kept before the next is taken: after a crash a job goes on where it was,
 * and one of which it is not known whether its data arrived is aborted before it is sent anew. Gives why it stopped, if it did.
 */
export async function sendBacklog(options: BulkOptions): Promise<Failure | undefined> {
    const { database, clock } = options;
    if (openJobs(database).length === 0) {
        const ids = KINDS.map(() => randomUUID());
        KINDS.forEach((kind, index) => {
            planJob(database, { id: ids[index] ?? '', ...kind, beside: ids.slice(0, index) }, LIMITS, clock.now());
        });
    }
    for (const job of openJobs(database)) {
        const stopped = await runJob(job, options);
        if (stopped !== undefined) {
            const waits = leadsNowhere(stopped.failure) ? 'planned' : undefined;
            openJobs(database)
                .filter(({ id, stage }) => (id === job.id ? stopped.over : stage === waits))
                .forEach((one) => letGo(one, database));
            return stopped.failure;
        }
    }
    return undefined;
}

/** The rows of a job are sent otherwise; the org knows their keys. */
function letGo(job: Job, database: Database): void {
    releaseBatch(database, job.id);
    keepJob(database, { ...job, stage: 'done' });
}

/** Whether a crash, or a failure, left jobs to go on with. */
export function hasOpenJobs(database: Database): boolean {
    return openJobs(database).length > 0;
}

/** Whether a job may run that the org was told to begin: its rows wait for it. */
export function hasBegunJobs(database: Database): boolean {
    return openJobs(database).some(({ closed_at }) => closed_at !== null);
}

interface Stopped {
    readonly failure: Failure;
    /** Whether the job writes nothing any more, and trying it again leads nowhere. */
    readonly over: boolean;
}

async function runJob(job: Job, options: BulkOptions): Promise<Stopped | undefined> {
    for (let current = job.stage === 'created' ? await giveUp(job, options) : job; ;) {
        options.reached?.(current);
        const next = await step(current, options);
        if ('failure' in next) {
            // A job that may run is over when it says so, or the org does not know it any more: till then its rows may be written by it.
            const ended = current.closed_at === null || next.failure.code === 'NOT_FOUND';
            return { over: ended && leadsNowhere(next.failure), ...next };
        }
        keepJob(options.database, next);
        if (next.stage === 'done') {
            return undefined;
        }
        current = next;
    }
}

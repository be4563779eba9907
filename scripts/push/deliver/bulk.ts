import { randomUUID } from 'node:crypto';
import { EVENT } from '../intake/index.ts';
import { openJobs, planJob, releaseBatch, setStage, type Database, type Job } from '../outbox/index.ts';
import type { Failure } from '../send/index.ts';
import type { BulkOptions, Step } from './bulkJob.ts';
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
            if (isOver(stopped)) {
                openJobs(database)
                    .filter(({ id, stage }) => id === job.id || stage === 'planned')
                    .forEach((one) => letGo(one, database));
            }
            return stopped.failure;
        }
    }
    return undefined;
}

/** Whether trying the same job again leads nowhere: it ended badly, the org does not know it any more, or takes none. */
function isOver({ failure, over }: Stopped): boolean {
    return over === true || failure.kind === 'refused' || failure.kind === 'request';
}

/** The rows of a job are sent otherwise; the org knows their keys. */
function letGo({ id, org_id }: Job, database: Database): void {
    releaseBatch(database, id);
    setStage(database, id, 'done', org_id);
}

/** Whether a crash, or a failure, left jobs to go on with. */
export function hasOpenJobs(database: Database): boolean {
    return openJobs(database).length > 0;
}

type Stopped = Extract<Step, { readonly failure: Failure }>;

async function runJob(job: Job, options: BulkOptions): Promise<Stopped | undefined> {
    for (let current = job.stage === 'created' ? await giveUp(job, options) : job; ;) {
        options.reached?.(current);
        const next = await step(current, options);
        if ('failure' in next) {
            return next;
        }
        setStage(options.database, next.id, next.stage, next.org_id);
        if (next.stage === 'done') {
            return undefined;
        }
        current = next;
    }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Org } from '../types.ts';
import { runIngest } from './ingest.ts';
import { isOver, type Job } from './job.ts';
import { changeJob, findJob, unfinishedJobs } from './jobs.ts';
import { runQueryJob } from './query.ts';

/** Times that a job is taken up again after something outside of it went wrong. */
const RETRIES = 10;

/** Does jobs one after the other, in the order they came. */
export interface Runner {
    /** Takes a job whose data is there; `org` is the one that its user sees. */
    readonly take: (org: Org, job: Job) => void;
    /** Ends once nothing is left to be done. */
    readonly idle: () => Promise<void>;
    /** Begins nothing more; what is unfinished goes on at the next start, where the org is kept. */
    readonly stop: () => Promise<void>;
}

/** Notes a failed attempt; the job fails with the last one. */
function noteFailure(org: Org, job: Job, retries: number, message: string): void {
    const now = findJob(org, job.kind, job.id);
    if (!now) return;
    const failed = { state: 'Failed', errorMessage: `InternalServerError : ${message}` } as const;
    changeJob<Job>(org, now, { retries, ...(retries >= RETRIES && failed) });
}

async function attemptJob(org: Org, job: Job): Promise<void> {
    const now = findJob(org, job.kind, job.id);
    if (!now || isOver(now)) return;
    await (now.kind === 'ingest' ? runIngest(org, now) : runQueryJob(org, now));
}

/** The runner of an org; it begins with what an earlier process left unfinished. */
export function createRunner(org: Org, logError: (line: string) => void): Runner {
    const ending = new AbortController();
    let working: Promise<void> = Promise.resolve();
    const work = async (own: Org, job: Job): Promise<void> => {
        for (let attempt = 1; attempt <= RETRIES && !ending.signal.aborted; attempt += 1) {
            try {
                return await attemptJob(own, job);
            } catch (error) {
                if (ending.signal.aborted) return;
                const message = error instanceof Error ? error.message : String(error);
                logError(`The bulk job ${job.id} was interrupted: ${message}`);
                noteFailure(own, job, attempt, message);
                await sleep(50 * attempt, undefined, { signal: ending.signal }).catch(() => undefined);
            }
        }
    };
    const take = (own: Org, job: Job): void => {
        // what can't even be noted as failed is told, and never stops the jobs behind it
        working = working.then(() => work(own, job)).catch((error: unknown) => logError(String(error)));
    };
    for (const job of unfinishedJobs(org)) {
        const owner = org.users.find(({ user }) => user.id === job.createdById);
        take(owner ?? org, job);
    }
    return {
        take,
        idle: () => working,
        stop: () => {
            ending.abort();
            return working;
        }
    };
}

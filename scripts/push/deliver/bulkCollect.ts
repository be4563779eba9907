import { releaseBatch, rowsOfJob, type Job } from '../outbox/index.ts';
import type { Failure, RecordAnswer } from '../send/index.ts';
import { readResults } from './bulkCsv.ts';
import { PATH, stateOf, type BulkOptions, type Step } from './bulkJob.ts';
import { settleJob } from './bulkResults.ts';
import { standstillFor, stopsObject } from './standstill.ts';

const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 10_000;
/** The org tries a batch for 5 minutes, up to 20 times; meanwhile everything else waits for the job, so it has no longer than this. */
const LONGEST_JOB_MS = 60 * 60_000;

/** Waits for a job, and writes down what became of its rows; those that it says nothing of are sent again. */
export async function collect(job: Job, options: BulkOptions): Promise<Step> {
    const { client, database } = options;
    const state = await endOfJob(job, options);
    if (typeof state !== 'string') {
        return state;
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
        return { failure: cameToNothing(job, state), over: true };
    }
    releaseBatch(database, job.id);
    return { ...job, stage: 'done' };
}

/** Asks until the job has ended. One that does not end in time is aborted, so that it writes nothing later over newer rows. */
async function endOfJob(job: Job, { client, sleep }: BulkOptions): Promise<string | Exclude<Step, Job>> {
    let waited = 0;
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MS)) {
        const isLate = waited >= LONGEST_JOB_MS;
        if (isLate) {
            await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'Aborted' });
        }
        const state = await stateOf(job, client);
        if (typeof state !== 'string' || ['JobComplete', 'Failed', 'Aborted'].includes(state)) {
            return state;
        }
        if (isLate) {
            return { failure: cameToNothing(job, state), over: true };
        }
        await sleep(wait);
        waited += wait;
    }
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

function cameToNothing({ org_id }: Job, state: string): Failure {
    return {
        kind: 'refused',
        code: 'BULK_FAILED',
        message: `Bulk job ${org_id} ended before its time, or not within an hour (${state}).`,
        remedy: 'See Bulk Data Load Jobs in Setup for why; its rows go by single requests meanwhile.'
    };
}

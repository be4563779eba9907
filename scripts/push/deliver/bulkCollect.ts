import { releaseBatch, rowsOfJob, type Job } from '../outbox/index.ts';
import type { Failure, RecordAnswer } from '../send/index.ts';
import { readResults } from './bulkCsv.ts';
import { isRefusal, notBulk, PATH, stateOf, type BulkOptions, type Step } from './bulkJob.ts';
import { settleJob } from './bulkResults.ts';
import { standstillFor, stopsObject } from './standstill.ts';

const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 10_000;
/** The org tries a batch for 5 minutes, up to 20 times; meanwhile the calls in it wait, so a job has no longer than this. */
const LONGEST_JOB_MS = 60 * 60_000;
/** How long the end of a job that was aborted is waited for. */
const ABORT_MS = 60_000;
const ENDED: ReadonlySet<string> = new Set(['JobComplete', 'Failed', 'Aborted']);

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
            return { failure: answer.failure, over: isRefusal(answer.failure) };
        }
        const results =
            readResults(String(answer.body)) ?? (hasNone(answer, state) ? new Map<string, RecordAnswer>() : undefined);
        if (results === undefined) {
            return { failure: notBulk(list), over: false };
        }
        results.forEach((result, key) => answers.set(key, result));
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

/** Whether an answer without a list says that there are no rows: told as "no content", or by nothing of a job that came to nothing. */
function hasNone({ status, body }: { readonly status: number; readonly body: unknown }, state: string): boolean {
    return status === 204 || (state !== 'JobComplete' && body === '');
}

/** Asks until the job has ended. One that takes too long is aborted; while it runs all the same, its rows stay with it: what it writes later would be written over newer rows. */
async function endOfJob(job: Job, options: BulkOptions): Promise<string | { readonly failure: Failure }> {
    const { client, clock } = options;
    const now = clock.now();
    // A clock that was set back since then says nothing of how long it has run; from here on the steady one counts.
    const ranFor = Math.max(0, now - (job.closed_at ?? now));
    const ended = await askUntil(clock.steady() + LONGEST_JOB_MS - ranFor, job, options);
    if (ended !== undefined) {
        return ended;
    }
    await client.send('PATCH', `${PATH}/${job.org_id}`, { state: 'Aborted' });
    return (await askUntil(clock.steady() + ABORT_MS, job, options)) ?? { failure: doesNotEnd(job) };
}

/** The state in which a job ended; undefined where it still runs at a moment of the steady clock. */
async function askUntil(
    moment: number,
    job: Job,
    { client, clock, sleep }: BulkOptions
): Promise<Awaited<ReturnType<typeof stateOf>> | undefined> {
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MS)) {
        const state = await stateOf(job, client);
        if (typeof state !== 'string' || ENDED.has(state)) {
            return state;
        }
        if (clock.steady() >= moment) {
            return undefined;
        }
        await sleep(wait);
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

function doesNotEnd({ org_id }: Job): Failure {
    return {
        kind: 'refused',
        code: 'BULK_LATE',
        message: `Bulk job ${org_id} did not end within an hour, nor when it was aborted.`,
        remedy: 'Abort it under Bulk Data Load Jobs in Setup; until it has ended its rows wait for it, and other calls go on.'
    };
}

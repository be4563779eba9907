import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EVENT } from '../intake/index.ts';
import {
    addAbsent,
    openJobs,
    planJob,
    releaseBatch,
    rowsOfJob,
    setResults,
    setStage,
    type Database,
    type Job,
    type OutgoingRow,
    type RowResult
} from '../outbox/index.ts';
import {
    backoffMs,
    DATA_PATH,
    judge,
    type Failure,
    type OrgClient,
    type OrgNames,
    type RecordAnswer
} from '../send/index.ts';
import type { Instant } from '../types.ts';
import { bulkCsv, readResults } from './bulkCsv.ts';
import { load, type Loaded } from './flush.ts';

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

/** The platform takes 150 MB in base64's size; a job of more is several. */
const LIMITS = { rows: 100_000, bytes: 90 * 1024 * 1024 };

/** Kinds of rows in the order in which their jobs run: a call before the events that point at it. */
const KINDS = [
    { object: 'CallReporting__c', stubs: true },
    { object: 'CallReporting__c', stubs: false },
    { object: EVENT, stubs: false }
] as const;

/** Rows of one commit: a longer one would keep new records waiting. */
const ROWS_A_COMMIT = 2000;

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
        const failure = await runJob(job, options);
        if (failure !== undefined) {
            return failure;
        }
    }
    return undefined;
}

/** Whether a crash, or a failure, left jobs to go on with. */
export function hasOpenJobs(database: Database): boolean {
    return openJobs(database).length > 0;
}

async function runJob(job: Job, options: BulkOptions): Promise<Failure | undefined> {
    for (let current = job.stage === 'created' ? await giveUp(job, options) : job; ;) {
        options.reached?.(current);
        const next = await step(current, options);
        if ('failure' in next) {
            return next.failure;
        }
        setStage(options.database, next.id, next.stage, next.org_id);
        if (next.stage === 'done') {
            return undefined;
        }
        current = next;
    }
}

type Step = Job | { readonly failure: Failure };

async function step(job: Job, options: BulkOptions): Promise<Step> {
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
async function giveUp(job: Job, { client, database }: BulkOptions): Promise<Job> {
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
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MS)) {
        const state = await stateOf(job, client);
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
    settle(rowsOfJob(database, job.id), answers, options);
    releaseBatch(database, job.id);
    return { ...job, stage: 'done' };
}

/** Writes down what became of the rows that the job answered for; the others are released to be sent again. */
function settle(rows: readonly OutgoingRow[], answers: ReadonlyMap<string, RecordAnswer>, options: BulkOptions): void {
    const { database, clock, random, absent } = options;
    const answered = rows.flatMap((row) => {
        const answer = answers.get(row.key);
        return answer === undefined ? [] : [{ loaded: load(row, absent()), answer }];
    });
    for (let at = 0; at < answered.length; at += ROWS_A_COMMIT) {
        const part = answered.slice(at, at + ROWS_A_COMMIT);
        const judged = judge(
            part.map(({ loaded }) => loaded.outbound),
            part.map(({ answer }) => answer)
        );
        const now = clock.now();
        database.transaction(() => {
            setResults(
                database,
                part.map(({ loaded }, index) => toResult(loaded, judged[index], now, random)),
                now
            );
            addAbsent(
                database,
                part.flatMap(({ loaded }, index) => lostParents(loaded, judged[index])),
                now
            );
        });
    }
}

type Judged = ReturnType<typeof judge>[number] | undefined;

function toResult({ row, dropped }: Loaded, judged: Judged, now: Instant, random: () => number): RowResult {
    const { id, version, attempts } = row;
    switch (judged?.kind) {
        case 'created':
        case 'updated':
            return { id, version, kind: 'delivered', dropped };
        case 'rejected':
            return { id, version, kind: 'dead', code: judged.code, reason: judged.message, fields: judged.fields };
        case 'again': {
            const { code, message } = judged.refusal;
            const nextAt = judged.wait ? now + backoffMs(attempts + 1, random) : 0;
            return { id, version, kind: 'again', nextAt, code, reason: message, counts: true };
        }
        default:
            return {
                id,
                version,
                kind: 'again',
                nextAt: 0,
                code: 'BULK',
                reason: 'The job said nothing of it.',
                counts: true
            };
    }
}

function lostParents({ outbound }: Loaded, judged: Judged) {
    return judged?.kind !== 'again'
        ? []
        : Object.entries(outbound.references)
              .filter(([field]) => judged.record.references[field] === undefined)
              .map(([, { object, externalId, key }]) => ({ object, key: String(key), external_id: externalId }));
}

function notBulk(step: string): Failure {
    return {
        kind: 'refused',
        code: 'NOT_BULK',
        message: `The org did not answer as the Bulk API 2.0 does (${step}).`,
        remedy: 'Check that the address is that of a Salesforce org.'
    };
}

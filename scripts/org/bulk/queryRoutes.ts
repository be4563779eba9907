import { existsSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { usageOf } from '../limits/index.ts';
import type { Org } from '../types.ts';
import { csv, jobError, jsonOf, NOT_FOUND, send, wrongState } from './answers.ts';
import { fullInfo, isOver, shortInfo, type QueryJob } from './job.ts';
import { addJob, changeJob, fileOf, findJob, isMine, removeJob } from './jobs.ts';
import { jobList } from './list.ts';
import { rawRecords } from './rawRecords.ts';
import { readQuery, STATE_REQUEST } from './requests.ts';
import type { Runner } from './runner.ts';

/** Records of one page of results where the client does not say how many. */
const PAGE = 50_000;

async function create(context: Context, org: Org, runner: Runner): Promise<Response> {
    const version = (context.req.param('version') ?? '').slice(1);
    const read = readQuery(org, await jsonOf(context), version);
    if ('status' in read) return send(context, read);
    usageOf(org).add('bulkQueryJobs');
    const job = addJob<QueryJob>(org, read);
    runner.take(org, job);
    return context.json(shortInfo(job));
}

async function abort(context: Context, org: Org, job: QueryJob): Promise<Response> {
    const wanted = STATE_REQUEST.safeParse(await jsonOf(context));
    if (!wanted.success || wanted.data.state !== 'Aborted')
        return send(context, jobError('INVALIDJOBSTATE', 'Send {"state": "Aborted"}.'));
    if (isOver(job)) return send(context, wrongState(job, 'aborted'));
    return context.json(shortInfo(changeJob(org, job, { state: 'Aborted' })));
}

function remove(context: Context, org: Org, job: QueryJob): Response {
    if (!isOver(job)) return send(context, wrongState(job, 'deleted'));
    removeJob(org, job);
    return context.body(null, 204);
}

/** Where a page begins: the byte of its first record, as a text that means nothing to clients. */
function locatorOf(byte: number): string {
    return Buffer.from(String(byte)).toString('base64url');
}

/** The byte a locator means; undefined where it is none of ours. A page begins where the one before it ended. */
function byteOf(locator: string, file: string): number | undefined {
    const byte = Number(Buffer.from(locator, 'base64url').toString());
    return Number.isSafeInteger(byte) && byte > 0 && byte < statSync(file).size ? byte : undefined;
}

interface Page {
    readonly records: readonly string[];
    /** Where the next page begins; undefined at the end. */
    readonly next: number | undefined;
}

async function readPage(file: string, start: number, count: number): Promise<Page> {
    const records: string[] = [];
    let next = start;
    for await (const record of rawRecords(file, start)) {
        if (records.length === count) return { records, next };
        records.push(record);
        next += Buffer.byteLength(record);
    }
    return { records, next: undefined };
}

async function results(context: Context, org: Org, job: QueryJob): Promise<Response> {
    const file = fileOf(org, job, 'result');
    if (job.state !== 'JobComplete' || !existsSync(file)) return send(context, wrongState(job, 'asked for results'));
    const maxRecords = Number(context.req.query('maxRecords') ?? PAGE);
    if (!Number.isSafeInteger(maxRecords) || maxRecords < 1)
        return send(context, jobError('INVALID_QUERY_PARAM', 'maxRecords is a number of records, from 1.'));
    const head = await readPage(file, 0, 1);
    const [header = ''] = head.records;
    const locator = context.req.query('locator') ?? '';
    const start = locator === '' || locator === 'null' ? Buffer.byteLength(header) : byteOf(locator, file);
    if (start === undefined) return send(context, jobError('INVALID_QUERY_LOCATOR', `Invalid locator: ${locator}`));
    const { records, next } = await readPage(file, start, maxRecords);
    return csv(context, Readable.from([header, ...records].map((record) => Buffer.from(record))), {
        'Sforce-Locator': next === undefined ? 'null' : locatorOf(next),
        'Sforce-NumberOfRecords': String(records.length)
    });
}

type Answer = (context: Context, org: Org, job: QueryJob) => Response | Promise<Response>;

/** Query jobs of Bulk API 2.0 below `/services/data/vXX.0/jobs/query`. */
export function queryRoutes(orgOf: (context: Context) => Org, runner: Runner): Hono {
    const app = new Hono();
    const withJob =
        (answer: Answer) =>
        (context: Context): Response | Promise<Response> => {
            const org = orgOf(context);
            const job = findJob(org, 'query', context.req.param('id') ?? '');
            return job && isMine(org, job) ? answer(context, org, job) : send(context, NOT_FOUND);
        };
    app.get('/', (context) => jobList(context, orgOf(context), 'query'));
    app.post('/', (context) => create(context, orgOf(context), runner));
    app.get(
        '/:id',
        withJob((context, _, job) => context.json(fullInfo(job)))
    );
    app.patch('/:id', withJob(abort));
    app.delete('/:id', withJob(remove));
    app.get('/:id/results', withJob(results));
    return app;
}

import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { restError } from '../rest/index.ts';
import type { Org } from '../types.ts';
import { csv, jobError, jsonOf, NOT_FOUND, send, wrongState } from './answers.ts';
import { csvLine } from './csv.ts';
import { fullInfo, isOver, shortInfo, type IngestJob } from './job.ts';
import { addJob, changeJob, fileOf, findJob, isMine, removeJob } from './jobs.ts';
import { jobList } from './list.ts';
import { rawRecords } from './rawRecords.ts';
import { readIngest, STATE_REQUEST } from './requests.ts';
import type { Runner } from './runner.ts';
import { saveUpload, UploadTooLarge } from './upload.ts';

/** Characters of data that may come with the request for the job. */
const MAX_TOGETHER = 100_000;

/** Closes an open job and has it worked on. */
function complete(org: Org, runner: Runner, job: IngestJob): IngestJob {
    const closed = changeJob(org, job, { state: 'UploadComplete' });
    runner.take(org, closed);
    return closed;
}

async function textOf(form: Readonly<Record<string, unknown>>, name: string): Promise<string> {
    const part = form[name];
    if (part instanceof File) return part.text();
    return typeof part === 'string' ? part : '';
}

/** A job that comes with its data in one request of two parts. */
async function createTogether(context: Context, org: Org, runner: Runner, version: string): Promise<Response> {
    const form = await context.req.parseBody().catch(() => ({}));
    const [described, content] = [await textOf(form, 'job'), await textOf(form, 'content')];
    if (content.length > MAX_TOGETHER) {
        const message = `Data of more than ${MAX_TOGETHER} characters is uploaded by itself.`;
        return send(context, jobError('INVALIDJOB', `InvalidJob : ${message}`));
    }
    const read = readIngest(org, parseJson(described), version);
    if ('status' in read) return send(context, read);
    const job = addJob<IngestJob>(org, { ...read, uploaded: true });
    writeFileSync(fileOf(org, job, 'data'), content, { flush: true });
    return context.json(shortInfo(complete(org, runner, job)));
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

async function create(context: Context, org: Org, runner: Runner): Promise<Response> {
    const version = (context.req.param('version') ?? '').slice(1);
    if (context.req.header('content-type')?.startsWith('multipart/form-data') === true)
        return createTogether(context, org, runner, version);
    const read = readIngest(org, await jsonOf(context), version);
    return 'status' in read ? send(context, read) : context.json(shortInfo(addJob<IngestJob>(org, read)));
}

async function upload(context: Context, org: Org, job: IngestJob): Promise<Response> {
    if (job.state !== 'Open' || job.uploaded) return send(context, wrongState(job, 'given data (once only)'));
    try {
        await saveUpload(context.req.raw, fileOf(org, job, 'data'));
    } catch (error) {
        if (error instanceof UploadTooLarge) return send(context, restError(413, 'REQUEST_TOO_LARGE', error.message));
        const why = error instanceof Error ? error.message : String(error);
        return send(context, jobError('INVALIDBATCH', `InvalidBatch : The data could not be taken: ${why}`));
    }
    changeJob(org, job, { uploaded: true });
    return context.body(null, 201);
}

async function setState(context: Context, org: Org, runner: Runner, job: IngestJob): Promise<Response> {
    const wanted = STATE_REQUEST.safeParse(await jsonOf(context));
    if (!wanted.success)
        return send(context, jobError('INVALIDJOBSTATE', 'Send {"state": "UploadComplete"} or {"state": "Aborted"}.'));
    const { state } = wanted.data;
    if (state === 'Aborted') {
        if (isOver(job)) return send(context, wrongState(job, 'aborted'));
        return context.json(shortInfo(changeJob(org, job, { state })));
    }
    if (job.state !== 'Open') return send(context, wrongState(job, 'closed'));
    if (!job.uploaded) return send(context, jobError('INVALIDJOBSTATE', 'The job has no data yet: upload it before.'));
    return context.json(shortInfo(complete(org, runner, job)));
}

function results(context: Context, org: Org, job: IngestJob, name: 'success' | 'failure'): Response {
    if (!isOver(job)) return send(context, wrongState(job, 'asked for results'));
    const file = fileOf(org, job, name);
    const end = (name === 'success' ? job.successBytes : job.failureBytes) - 1;
    if (end >= 0 && existsSync(file)) return csv(context, createReadStream(file, { end }));
    const head = csvLine(job, ['sf__Id', name === 'success' ? 'sf__Created' : 'sf__Error']);
    return csv(context, Readable.from([Buffer.from(head)]));
}

/** The rows of a job that ended before they were dealt with, as they came. */
async function* unprocessed(org: Org, job: IngestJob): AsyncGenerator<Buffer> {
    const file = fileOf(org, job, 'data');
    if (!existsSync(file)) return;
    let at = -1;
    for await (const record of rawRecords(file)) {
        if (at < 0 || at >= job.processed) yield Buffer.from(record.replace(/^\ufeff/, ''));
        at += 1;
    }
}

function unprocessedRows(context: Context, org: Org, job: IngestJob): Response {
    if (!isOver(job)) return send(context, wrongState(job, 'asked for results'));
    return csv(context, Readable.from(unprocessed(org, job)));
}

function remove(context: Context, org: Org, job: IngestJob): Response {
    if (!isOver(job) && job.state !== 'Open') return send(context, wrongState(job, 'deleted'));
    removeJob(org, job);
    return context.body(null, 204);
}

type Answer = (context: Context, org: Org, job: IngestJob) => Response | Promise<Response>;

/** Ingest jobs of Bulk API 2.0 below `/services/data/vXX.0/jobs/ingest`. */
export function ingestRoutes(orgOf: (context: Context) => Org, runner: Runner): Hono {
    const app = new Hono();
    const withJob =
        (answer: Answer) =>
        (context: Context): Response | Promise<Response> => {
            const org = orgOf(context);
            const job = findJob(org, 'ingest', context.req.param('id') ?? '');
            return job && isMine(org, job) ? answer(context, org, job) : send(context, NOT_FOUND);
        };
    app.get('/', (context) => jobList(context, orgOf(context), 'ingest'));
    app.post('/', (context) => create(context, orgOf(context), runner));
    app.get(
        '/:id',
        withJob((context, _, job) => context.json(fullInfo(job)))
    );
    app.patch(
        '/:id',
        withJob((context, org, job) => setState(context, org, runner, job))
    );
    app.delete('/:id', withJob(remove));
    app.put('/:id/batches', withJob(upload));
    app.get(
        '/:id/successfulResults',
        withJob((context, org, job) => results(context, org, job, 'success'))
    );
    app.get(
        '/:id/failedResults',
        withJob((context, org, job) => results(context, org, job, 'failure'))
    );
    app.get('/:id/unprocessedrecords', withJob(unprocessedRows));
    return app;
}

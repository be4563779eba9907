import { createReadStream, existsSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError } from 'csv-parse';
import { usageOf } from '../limits/index.ts';
import { findObject } from '../store/index.ts';
import type { Org, SaveResult } from '../types.ts';
import { inTransaction, type RecordInput } from '../write/index.ts';
import { readHeader } from './columns.ts';
import { readCsv } from './csv.ts';
import type { IngestJob } from './job.ts';
import { changeJob, fileOf, findJob } from './jobs.ts';
import { appendResults, prepareResults } from './results.ts';
import { saveChunk } from './saveChunk.ts';

/** Records written together, as Salesforce does; other requests are answered between two of them. */
const CHUNK = 200;
/** Records of one batch, of which a day has a limited number. */
const BATCH = 10_000;

type Row = readonly string[];

/** How the rows of one file become records. */
interface Reading {
    readonly header: Row;
    readonly read: (row: Row) => RecordInput;
}

function misfit(row: Row, header: Row): SaveResult {
    const message = `The record has ${row.length} values, the header ${header.length}.`;
    return { success: false, errors: [{ statusCode: 'MALFORMED_CSV', message, fields: [] }] };
}

/** Writes the rows that fit the header; one result for each row, in order. */
function saveRows(org: Org, job: IngestJob, { header, read }: Reading, rows: readonly Row[]): readonly SaveResult[] {
    const fitting = rows.filter((row) => row.length === header.length);
    const saved = saveChunk(org, job, fitting.map(read)).values();
    return rows.map((row) => (row.length === header.length ? saved.next().value : undefined) ?? misfit(row, header));
}

/** Writes one chunk, and where the job stands then: both or neither. */
function commitChunk(org: Org, job: IngestJob, reading: Reading, rows: readonly Row[]): IngestJob {
    if (job.processed % BATCH === 0) usageOf(org).add('bulkBatches');
    const start = performance.now();
    return inTransaction(org, () => {
        const progress = appendResults(org, job, rows, saveRows(org, job, reading, rows));
        return changeJob(org, job, { ...progress, time: job.time + Math.ceil(performance.now() - start) });
    });
}

async function* chunksOf(rows: AsyncIterable<Row>, skip: number): AsyncGenerator<readonly Row[]> {
    let toSkip = skip;
    let chunk: Row[] = [];
    for await (const row of rows) {
        if (toSkip > 0) toSkip -= 1;
        else if (chunk.push(row) === CHUNK) {
            yield chunk;
            chunk = [];
        }
    }
    if (chunk.length > 0) yield chunk;
}

function fail(org: Org, job: IngestJob, errorMessage: string): IngestJob {
    return changeJob(org, job, { state: 'Failed', errorMessage });
}

/** Whether the first line ends otherwise than the job says. */
async function endsOtherwise(file: string, { lineEnding }: IngestJob): Promise<boolean> {
    let last = '';
    for await (const chunk of createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) {
        const end = chunk.indexOf('\n');
        if (end >= 0) return (last + chunk.slice(0, end)).endsWith('\r') !== (lineEnding === 'CRLF');
        last = chunk.slice(-1);
    }
    return false;
}

async function writeAll(org: Org, started: IngestJob, file: string): Promise<IngestJob> {
    const object = findObject(org.model, started.object);
    if (!object) return fail(org, started, `InvalidJob : Unable to find object: ${started.object}`);
    const rows = readCsv(file, started);
    const first = await rows.next();
    if (first.done) return fail(org, started, 'InvalidBatch : Unable to find a header: the file is empty.');
    const meaning = readHeader(org, object, first.value);
    if ('problem' in meaning) return fail(org, started, meaning.problem);
    let job = prepareResults(org, started, first.value);
    for await (const chunk of chunksOf(rows, started.processed)) {
        // aborted or deleted meanwhile
        if (findJob(org, 'ingest', job.id)?.state !== 'InProgress') return job;
        job = commitChunk(org, job, { header: first.value, read: meaning.read }, chunk);
        await breathe();
    }
    return changeJob(org, job, { state: 'JobComplete' });
}

/** Does the work of a job from where it stands to its end. */
export async function runIngest(org: Org, job: IngestJob): Promise<void> {
    const file = fileOf(org, job, 'data');
    const started = changeJob(org, job, { state: 'InProgress' });
    if (!existsSync(file)) return void fail(org, started, 'InvalidBatch : The data of this job is gone.');
    if (await endsOtherwise(file, job)) {
        const message = `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`;
        return void fail(org, started, message);
    }
    try {
        await writeAll(org, started, file);
    } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        const now = findJob(org, 'ingest', job.id) ?? started;
        fail(org, now, `InvalidBatch : The CSV is malformed: ${error.message}`);
    }
}

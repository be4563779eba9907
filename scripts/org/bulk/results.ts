import { appendFileSync, existsSync, truncateSync, writeFileSync } from 'node:fs';
import { isKept } from '../store/index.ts';
import type { Org, SaveResult } from '../types.ts';
import { csvLine } from './csv.ts';
import type { IngestJob } from './job.ts';
import { changeJob, fileOf } from './jobs.ts';

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --`. */
function errorText(result: SaveResult): string {
    return result.errors
        .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(',')} --`)
        .join('');
}

/** What a job has done more, once its results are written. */
export type Progress = Pick<IngestJob, 'processed' | 'failed' | 'successBytes' | 'failureBytes'>;

/** Writes the results of rows behind those of the job so far. */
export function appendResults(
    org: Org,
    job: IngestJob,
    rows: readonly (readonly string[])[],
    results: readonly SaveResult[]
): Progress {
    const lines = results.map((result, at) => {
        const told = result.success ? String(result.created) : errorText(result);
        return { good: result.success, line: csvLine(job, [result.id ?? '', told, ...(rows[at] ?? [])]) };
    });
    const textOf = (good: boolean): string => lines.flatMap((one) => (one.good === good ? one.line : [])).join('');
    const [success, failure] = [textOf(true), textOf(false)];
    // on the disk before the transaction that counts them
    const flush = isKept(org.db);
    appendFileSync(fileOf(org, job, 'success'), success, { flush });
    appendFileSync(fileOf(org, job, 'failure'), failure, { flush });
    return {
        processed: job.processed + rows.length,
        failed: job.failed + lines.filter(({ good }) => !good).length,
        successBytes: job.successBytes + Buffer.byteLength(success),
        failureBytes: job.failureBytes + Buffer.byteLength(failure)
    };
}

/** Makes both result files end where the job stands: what an undone transaction wrote behind that is cut off. */
export function prepareResults(org: Org, job: IngestJob, header: readonly string[]): IngestJob {
    const [success, failure] = [fileOf(org, job, 'success'), fileOf(org, job, 'failure')];
    if (job.processed > 0 && existsSync(success) && existsSync(failure)) {
        truncateSync(success, job.successBytes);
        truncateSync(failure, job.failureBytes);
        return job;
    }
    const heads = {
        success: csvLine(job, ['sf__Id', 'sf__Created', ...header]),
        failure: csvLine(job, ['sf__Id', 'sf__Error', ...header])
    };
    writeFileSync(success, heads.success);
    writeFileSync(failure, heads.failure);
    return changeJob(org, job, {
        successBytes: Buffer.byteLength(heads.success),
        failureBytes: Buffer.byteLength(heads.failure)
    });
}

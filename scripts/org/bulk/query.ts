import { appendFileSync, writeFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { cellOf, openSoql, SoqlError } from '../soql/index.ts';
import type { Org } from '../types.ts';
import { csvLine } from './csv.ts';
import type { QueryJob } from './job.ts';
import { changeJob, fileOf, findJob } from './jobs.ts';

/** Records read together; other requests are answered between two of them. */
const CHUNK = 1_000;

/** Runs a query into the job's result file. It begins anew where an earlier process did not finish it. */
export async function runQueryJob(org: Org, job: QueryJob): Promise<void> {
    const file = fileOf(org, job, 'result');
    const start = performance.now();
    const started = changeJob(org, job, { state: 'InProgress' });
    try {
        const { columns, totalSize, read } = openSoql(org, job.query);
        writeFileSync(file, csvLine(job, columns));
        for (let from = 0; from < totalSize; from += CHUNK) {
            if (findJob(org, 'query', job.id)?.state !== 'InProgress') return;
            const records = read(from, CHUNK);
            const lines = records.map((record) =>
                csvLine(
                    job,
                    columns.map((column) => String(cellOf(record, column) ?? ''))
                )
            );
            appendFileSync(file, lines.join(''));
            await breathe();
        }
        const time = Math.ceil(performance.now() - start);
        changeJob(org, started, { state: 'JobComplete', processed: totalSize, time });
    } catch (error) {
        if (!(error instanceof SoqlError)) throw error;
        changeJob(org, started, { state: 'Failed', errorMessage: `${error.code}: ${error.message}` });
    }
}

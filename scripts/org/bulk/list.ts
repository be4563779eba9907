import type { Context } from 'hono';
import type { Org } from '../types.ts';
import { fullInfo, type Job } from './job.ts';
import { isMine, listJobs, PAGE } from './jobs.ts';

/** Where a page of jobs ends, as a text that means nothing to clients. */
function locatorOf(number: number): string {
    return Buffer.from(String(number)).toString('base64url');
}

function numberOf(locator: string | undefined): number {
    const number = Number(Buffer.from(locator ?? '', 'base64url').toString());
    return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** All jobs of a kind, by pages. */
export function jobList(context: Context, org: Org, kind: Job['kind']): Response {
    const found = listJobs(org, kind, numberOf(context.req.query('queryLocator')));
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const done = found.length <= PAGE || !last;
    const next = `${context.req.path}?queryLocator=${locatorOf(last?.number ?? 0)}`;
    return context.json({
        done,
        records: page.filter(({ job }) => isMine(org, job)).map(({ job }) => fullInfo(job)),
        nextRecordsUrl: done ? null : next
    });
}

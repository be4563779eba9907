import { z } from 'zod';
import type { Database, Job } from '../outbox/index.ts';
import { DATA_PATH, notTheOrg, type Failure, type OrgClient, type OrgNames } from '../send/index.ts';
import type { Clock } from './senderOptions.ts';

export interface BulkOptions {
    readonly database: Database;
    readonly client: OrgClient;
    readonly names: OrgNames;
    readonly clock: Clock;
    readonly random: () => number;
    readonly sleep: (ms: number) => Promise<void>;
    readonly absent: () => ReadonlySet<string>;
    /** Hears of each step, before the next one is taken. */
    readonly reached?: (job: Job) => void;
}

/** The job as it is after a step, or why there was none; `over` where the job will never be more than it is. */
export type Step = Job | { readonly failure: Failure; readonly over?: boolean };

/** Whether the org itself said no: it will not take the same request at another time either. */
export function isRefusal({ kind }: Failure): boolean {
    return kind === 'refused' || kind === 'request';
}

/** Whether there is no way on with a job for now: the org says no, or what stands in front of it lets no job through. */
export function leadsNowhere(failure: Failure): boolean {
    return isRefusal(failure) || failure.kind === 'elsewhere';
}

/** Where the org keeps the jobs that take data in. */
export const PATH = `${DATA_PATH}/jobs/ingest`;

const stateSchema = z.object({ state: z.string() });

/** The state that the org says a job is in. */
export async function stateOf({ org_id }: Job, client: OrgClient): Promise<string | { readonly failure: Failure }> {
    const answer = await client.send('GET', `${PATH}/${org_id}`);
    if (!answer.ok) {
        return answer;
    }
    return readState(answer.body) ?? { failure: notBulk('state') };
}

/** The state that an answer about a job tells; undefined where it is another's answer. */
export function readState(body: unknown): string | undefined {
    return stateSchema.safeParse(body).data?.state;
}

/** The address is not that of an org, or of another than Salesforce's. */
export function notBulk(step: string): Failure {
    return notTheOrg('NOT_BULK', `The org did not answer as the Bulk API 2.0 does (${step}).`);
}

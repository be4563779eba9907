import { z } from 'zod';
import type { Database, Job } from '../outbox/index.ts';
import { DATA_PATH, type Failure, type OrgClient, type OrgNames } from '../send/index.ts';
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

/** Whether the org will not take the same request at another time either. */
export function leadsNowhere({ kind }: Failure): boolean {
    return kind === 'refused' || kind === 'request';
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
    const read = stateSchema.safeParse(answer.body);
    return read.success ? read.data.state : { failure: notBulk('state') };
}

/** The address is not that of an org, or of another than Salesforce's. */
export function notBulk(step: string): Failure {
    return {
        kind: 'refused',
        code: 'NOT_BULK',
        message: `The org did not answer as the Bulk API 2.0 does (${step}).`,
        remedy: 'Check that the address is that of a Salesforce org.'
    };
}

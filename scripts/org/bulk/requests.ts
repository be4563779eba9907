import { z } from 'zod';
import type { RestAnswer } from '../rest/index.ts';
import { openSoql, SoqlError } from '../soql/index.ts';
import { findColumn, findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { jobError } from './answers.ts';
import { INGEST_REQUEST, QUERY_REQUEST, type IngestJob, type QueryJob } from './job.ts';

function keyProblem(
    org: Org,
    { object, operation, externalIdFieldName }: z.infer<typeof INGEST_REQUEST>
): string | undefined {
    const model = findObject(org.model, object);
    if (!model) return `InvalidJob : Unable to find object: ${object}`;
    if (operation !== 'upsert') {
        return externalIdFieldName === undefined
            ? undefined
            : `InvalidJob : externalIdFieldName is for upsert only, not for ${operation}`;
    }
    if (externalIdFieldName === undefined) return 'InvalidJob : externalIdFieldName is required for upsert';
    const isKey = externalIdFieldName.toLowerCase() === 'id' || findColumn(model, externalIdFieldName)?.externalId;
    return isKey === true ? undefined : `InvalidJob : Invalid external id field name: ${externalIdFieldName}`;
}

/** Whether the user has the permission "Bulk API Hard Delete", which no profile gives by itself. */
function mayHardDelete({ access }: Org): boolean {
    return access.isAdmin || access.userPermissions.has('BulkApiHardDelete');
}

/** The job that a request asks for, not yet written down. */
export function readIngest(org: Org, json: unknown, apiVersion: string): Omit<IngestJob, 'id'> | RestAnswer {
    const parsed = INGEST_REQUEST.safeParse(json);
    if (!parsed.success) return jobError('INVALIDJOB', `InvalidJob : ${z.prettifyError(parsed.error)}`);
    const problem = keyProblem(org, parsed.data);
    if (problem !== undefined) return jobError('INVALIDJOB', problem);
    if (parsed.data.operation === 'hardDelete' && !mayHardDelete(org)) {
        const why =
            'hardDelete operation requires special user profile permission, please contact your system administrator';
        return jobError('FEATURENOTENABLED', `FeatureNotEnabled : ${why}`);
    }
    const { object, operation, externalIdFieldName, columnDelimiter, lineEnding } = parsed.data;
    const now = org.clock();
    return {
        kind: 'ingest',
        state: 'Open',
        object: findObject(org.model, object)?.name ?? object,
        operation,
        externalIdFieldName,
        columnDelimiter,
        lineEnding,
        apiVersion,
        createdById: org.user.id,
        created: now,
        changed: now,
        processed: 0,
        failed: 0,
        successBytes: 0,
        failureBytes: 0,
        time: 0,
        retries: 0,
        uploaded: false
    };
}

/** The query job that a request asks for, not yet written down. A query that can't be run is refused at once. */
export function readQuery(org: Org, json: unknown, apiVersion: string): Omit<QueryJob, 'id'> | RestAnswer {
    const parsed = QUERY_REQUEST.safeParse(json);
    if (!parsed.success) return jobError('INVALIDJOB', `InvalidJob : ${z.prettifyError(parsed.error)}`);
    const { query, operation, columnDelimiter, lineEnding } = parsed.data;
    try {
        const { object } = openSoql(org, query);
        const now = org.clock();
        return {
            kind: 'query',
            state: 'UploadComplete',
            object,
            operation,
            query,
            columnDelimiter,
            lineEnding,
            apiVersion,
            createdById: org.user.id,
            created: now,
            changed: now,
            processed: 0,
            time: 0,
            retries: 0
        };
    } catch (error) {
        if (error instanceof SoqlError) return jobError(error.code, error.message);
        throw error;
    }
}

/** The states that a client may ask for. */
export const STATE_REQUEST = z.object({ state: z.enum(['UploadComplete', 'Aborted']) });

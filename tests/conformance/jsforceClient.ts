import { text } from 'node:stream/consumers';
import { Connection } from 'jsforce';
import { PATIENCE_MS } from '../support/pages.ts';
import { ClientError, type Client } from './client.ts';
import type { Target } from './target.ts';

async function told<T>(work: PromiseLike<T>): Promise<T> {
    try {
        return await work;
    } catch (error) {
        const { errorCode, name, message } = error as Error & { errorCode?: string };
        throw new ClientError(errorCode ?? name, message);
    }
}

/** jsforce with a token. */
export function connect({ url, token, version }: Target): Connection {
    return new Connection({ instanceUrl: url, accessToken: token, version });
}

/** jsforce as a client of the cases. */
export function jsforceClient(target: Target): Client {
    const connection = connect(target);
    return {
        name: 'jsforce',
        query: async (soql) => (await told(connection.query(soql))).records,
        search: async (sosl) => (await told(connection.search(sosl))).searchRecords,
        create: async (object, values) => {
            const result = await told(connection.sobject(object).create({ ...values }));
            if (!result.success)
                throw new ClientError(result.errors[0]?.errorCode ?? '', result.errors[0]?.message ?? '');
            return result.id;
        },
        get: async (object, id) => await told(connection.sobject(object).retrieve(id)),
        update: async (object, id, values) =>
            void (await told(connection.sobject(object).update({ ...values, Id: id }))),
        remove: async (object, id) => void (await told(connection.sobject(object).destroy(id))),
        describe: async (object) => (await told(connection.describe(object))).fields.map(({ name }) => name),
        objects: async () => (await told(connection.describeGlobal())).sobjects.map(({ name }) => name),
        limits: async () =>
            Object.keys(await told(connection.request<object>(`/services/data/v${target.version}/limits`))),
        request: (path) => told(connection.request(`/services/data/v${target.version}/${path}`)),
        bulkUpsert: async (object, key, csv) => {
            const job = connection.bulk2.createJob({ operation: 'upsert', object, externalIdFieldName: key });
            await told(job.open());
            await told(job.uploadData(csv));
            await told(job.close());
            await told(job.poll(200, PATIENCE_MS));
            const { numberRecordsProcessed, numberRecordsFailed } = await told(job.check());
            return [numberRecordsProcessed, numberRecordsFailed];
        },
        bulkExport: async (soql) => {
            connection.bulk2.pollInterval = 200;
            connection.bulk2.pollTimeout = PATIENCE_MS;
            const records = await told(connection.bulk2.query(soql));
            return (await text(records.stream())).trim().split('\n');
        }
    };
}

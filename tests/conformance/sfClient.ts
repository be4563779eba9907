import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client, Values } from './client.ts';
import type { Sf } from './sf.ts';

function assignments(values: Values): string {
    return Object.entries(values)
        .map(([field, value]) => `${field}='${String(value)}'`)
        .join(' ');
}

/** The `sf` CLI as a client of the cases. */
export function sfClient(sf: Sf, version: string): Client {
    const data = (...args: readonly string[]) => sf.json('data', ...args);
    return {
        name: 'sf',
        query: async (soql) => ((await data('query', '--query', soql)) as { records: Values[] }).records,
        search: async (sosl) => ((await data('search', '--query', sosl)) as { searchRecords: Values[] }).searchRecords,
        create: async (object, values) =>
            ((await data('create', 'record', '--sobject', object, '--values', assignments(values))) as { id: string })
                .id,
        get: async (object, id) => (await data('get', 'record', '--sobject', object, '--record-id', id)) as Values,
        update: async (object, id, values) =>
            void (await data(
                'update',
                'record',
                '--sobject',
                object,
                '--record-id',
                id,
                '--values',
                assignments(values)
            )),
        remove: async (object, id) => void (await data('delete', 'record', '--sobject', object, '--record-id', id)),
        describe: async (object) =>
            ((await sf.json('sobject', 'describe', '--sobject', object)) as { fields: { name: string }[] }).fields.map(
                ({ name }) => name
            ),
        objects: async () => (await sf.json('sobject', 'list', '--sobject', 'all')) as string[],
        limits: async () => ((await sf.json('org', 'list', 'limits')) as { name: string }[]).map(({ name }) => name),
        request: async (url) =>
            JSON.parse(await sf.plain('api', 'request', 'rest', `services/data/v${version}/${url}`)) as unknown,
        bulkUpsert: async (object, key, csv) => {
            const file = path.join(sf.folder, 'upsert.csv');
            await writeFile(file, csv);
            const args = [
                '--sobject',
                object,
                '--file',
                file,
                '--external-id',
                key,
                '--wait',
                '2',
                '--line-ending',
                'LF'
            ];
            const { jobInfo } = (await data('upsert', 'bulk', ...args)) as {
                jobInfo: { numberRecordsProcessed: number; numberRecordsFailed: number };
            };
            return [jobInfo.numberRecordsProcessed, jobInfo.numberRecordsFailed];
        },
        bulkExport: async (soql) => {
            const file = path.join(sf.folder, 'export.csv');
            await data(
                'export',
                'bulk',
                '--query',
                soql,
                '--output-file',
                file,
                '--result-format',
                'csv',
                '--wait',
                '2'
            );
            return (await readFile(file, 'utf8')).trim().split('\n');
        }
    };
}

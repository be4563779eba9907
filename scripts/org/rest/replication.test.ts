import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg, TEST_NOW } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { saveRecords } from '../write/index.ts';
import { restRoutes } from './index.ts';

const SPAN = 'start=2026-11-23T09:00:00Z&end=2026-11-23T11:00:00%2B00:00';

function save(org: Org, operation: 'insert' | 'delete', values: Readonly<Record<string, unknown>>): string {
    const [result] = saveRecords(org, { object: 'Author__c', operation, records: [values], allOrNone: true });
    return result?.id ?? assert.fail('not written');
}

async function ask(org: Org, address: string): Promise<unknown> {
    const answer = await restRoutes(org).request(`/services/data/v66.0/sobjects/Author__c/${address}`);
    return answer.json();
}

test('what was created or changed in a time is told by its ids', async () => {
    const org = openTestOrg();
    const id = save(org, 'insert', { Name: 'Ada' });
    assert.deepEqual(await ask(org, `updated?${SPAN}`), {
        ids: [id],
        latestDateCovered: '2026-11-23T10:00:00.000+0000'
    });
    const before = 'start=2026-11-23T08:00:00Z&end=2026-11-23T09:00:00Z';
    assert.deepEqual(await ask(org, `updated?${before}`), {
        ids: [],
        latestDateCovered: '2026-11-23T09:00:00.000+0000'
    });
});

test('what was deleted in a time is told with when', async () => {
    const org = openTestOrg();
    const id = save(org, 'insert', { Name: 'Ada' });
    save(org, 'delete', { Id: id });
    assert.deepEqual(await ask(org, `deleted?${SPAN}`), {
        deletedRecords: [{ deletedDate: '2026-11-23T10:00:00.000+0000', id }],
        earliestDateAvailable: '2026-10-24T10:00:00.000+0000',
        latestDateCovered: '2026-11-23T10:00:00.000+0000'
    });
});

for (const [what, query, code] of [
    ['without a beginning', 'end=2026-11-23T09:00:00Z', 'MISSING_ARGUMENT'],
    ['with a time that is none', 'start=soon&end=2026-11-23T09:00:00Z', 'INVALID_REPLICATION_DATE'],
    [
        'with its end before its beginning',
        'start=2026-11-23T09:00:00Z&end=2026-11-23T08:00:00Z',
        'INVALID_REPLICATION_DATE'
    ],
    ['from long ago', 'start=2020-01-01T00:00:00Z&end=2026-11-23T08:00:00Z', 'INVALID_REPLICATION_DATE']
] as const) {
    test(`a time ${what} is refused`, async () => {
        const org = openTestOrg({ clock: () => TEST_NOW });
        for (const kind of ['updated', 'deleted']) {
            const [error] = (await ask(org, `${kind}?${query}`)) as readonly { readonly errorCode: string }[];
            assert.equal(error?.errorCode, code);
        }
    });
}

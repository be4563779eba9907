import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createApp } from '../http/index.ts';
import { removeTemporaryFiles } from '../store/index.ts';
import { openTestOrg } from '../testing/index.ts';
import { saveRecords } from '../write/index.ts';
import { stateRoutes } from './index.ts';

function open() {
    const org = openTestOrg();
    after(() => removeTemporaryFiles(org.db));
    const app = createApp(org, { port: () => 8060, routes: [stateRoutes(org, undefined)] });
    const call = async (method: string, path: string, body?: unknown, token = org.token) => {
        const answer = await app.request(`http://localhost:8060${path}`, {
            method,
            headers: { host: 'localhost:8060', authorization: `Bearer ${token}` },
            ...(body !== undefined && { body: JSON.stringify(body) })
        });
        return { status: answer.status, text: await answer.text() };
    };
    const insert = (object: string, record: Record<string, unknown>): string => {
        const [result] = saveRecords(org, { object, operation: 'insert', records: [record], allOrNone: true });
        return result?.id ?? assert.fail(JSON.stringify(result));
    };
    const names = (object: string) =>
        org.db
            .prepare(`SELECT "Name" AS name FROM "${object}" ORDER BY "Id"`)
            .all()
            .map(({ name }) => name);
    return { org, call, insert, names };
}

test('a snapshot brings every record back, whatever happened since', async () => {
    const { call, insert, names, org } = open();
    const author = insert('Author__c', { Name: 'A' });
    insert('Book__c', { Name: 'B', Author__c: author });
    assert.equal((await call('POST', '/local/snapshots', { name: 'before' })).status, 201);
    saveRecords(org, { object: 'Author__c', operation: 'delete', records: [{ Id: author }], allOrNone: true });
    const later = insert('Author__c', { Name: 'C' });
    assert.equal((await call('POST', '/local/snapshots/before/restore')).status, 204);
    assert.deepEqual([names('Author__c'), names('Book__c')], [['A'], ['B']]);
    assert.equal(org.db.prepare('SELECT "Author__c" AS a FROM "Book__c"').get()?.['a'], author);
    assert.notEqual(insert('Author__c', { Name: 'D' }), later);
});

test('snapshots are listed, replaced and removed', async () => {
    const { call, insert, names } = open();
    await call('POST', '/local/snapshots', { name: 'one' });
    insert('Author__c', { Name: 'A' });
    await call('POST', '/local/snapshots', { name: 'one' });
    const listed = JSON.parse((await call('GET', '/local/snapshots')).text) as readonly { name: string }[];
    assert.deepEqual(
        listed.map(({ name }) => name),
        ['one']
    );
    await call('POST', '/local/reset', { to: 'empty' });
    assert.deepEqual(names('Author__c'), []);
    await call('POST', '/local/snapshots/one/restore');
    assert.deepEqual(names('Author__c'), ['A']);
    assert.equal((await call('DELETE', '/local/snapshots/one')).status, 204);
    assert.equal((await call('POST', '/local/snapshots/one/restore')).status, 404);
});

test('an empty org still has its users', async () => {
    const { org, call, insert } = open();
    insert('User', { Username: 'x@local.example', LastName: 'X' });
    await call('POST', '/local/reset', { to: 'empty' });
    const count = org.db.prepare('SELECT count(*) AS n FROM "User"').get()?.['n'];
    assert.equal(count, org.users.length);
});

test('a reset to the sample needs one', async () => {
    const { call } = open();
    assert.equal((await call('POST', '/local/reset', { to: 'sample' })).status, 400);
    assert.equal((await call('POST', '/local/reset', { to: '/etc' })).status, 400);
});

for (const name of ['../x', '..', '', 'a/b', 'a\\b', '.hidden', 'x'.repeat(65), 'a\u0000b', 'é', 7, null]) {
    test(`the snapshot name ${JSON.stringify(name)} is refused`, async () => {
        const { call } = open();
        assert.equal((await call('POST', '/local/snapshots', { name })).status, 400);
    });
}

test('no path leads to a file outside of the folder', async () => {
    const { call } = open();
    for (const name of ['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a%00'])
        assert.equal((await call('POST', `/local/snapshots/${name}/restore`)).status, 404);
});

test('only the admin keeps and resets', async () => {
    const { org, call } = open();
    const [, other] = org.users;
    assert.equal((await call('POST', '/local/reset', { to: 'empty' }, other?.token)).status, 403);
    assert.equal((await call('GET', '/local/snapshots', undefined, other?.token)).status, 403);
});

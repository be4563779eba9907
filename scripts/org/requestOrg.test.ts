import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGarage } from './access/garage.testing.ts';
import { eventRoutes } from './events/index.ts';
import { graphqlRoutes } from './graphql/index.ts';
import { createApp } from './http/index.ts';
import type { Org } from './types.ts';
import { uiapiRoutes } from './uiapi/index.ts';
import { saveRecords } from './write/index.ts';

const garage = openGarage();
const { admin, mechanic, nobody } = garage;
const app = createApp(admin, { routes: [graphqlRoutes(admin), uiapiRoutes(admin), eventRoutes(admin)] });
const [theirs] = saveRecords(admin, {
    object: 'Repair__c',
    operation: 'insert',
    records: [{ Plate__c: 'AA' }],
    allOrNone: true
});
const REPAIR = `/services/data/v66.0/sobjects/Repair__c/${theirs?.id}`;

function ask(org: Org, path: string, body?: unknown): Promise<Response> {
    const headers = { host: 'localhost', authorization: `Bearer ${org.token}`, 'content-type': 'application/json' };
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    return Promise.resolve(app.request(`http://localhost${path}`, init));
}

test('each token belongs to a user of its own', async () => {
    const names = await Promise.all(
        admin.users.map(async (org) => {
            const answer = await ask(org, '/services/oauth2/userinfo');
            return ((await answer.json()) as { preferred_username: string }).preferred_username;
        })
    );
    assert.deepEqual(
        names,
        admin.users.map(({ user }) => user.username)
    );
    assert.equal(new Set(admin.users.map(({ token }) => token)).size, admin.users.length);
});

test('REST shows a record to whoever may see it', async () => {
    assert.equal((await ask(admin, REPAIR)).status, 200);
    assert.equal((await ask(mechanic, REPAIR)).status, 404);
    assert.equal((await ask(nobody, REPAIR)).status, 404);
});

test('UI API describes an object as the user sees it', async () => {
    const path = '/services/data/v66.0/ui-api/object-info/Repair__c';
    const fieldsFor = async (org: Org): Promise<readonly string[]> =>
        Object.keys(((await (await ask(org, path)).json()) as { fields: object }).fields);
    assert.ok((await fieldsFor(admin)).includes('Price__c'));
    assert.ok(!(await fieldsFor(mechanic)).includes('Price__c'));
    assert.equal((await ask(nobody, path)).status, 404);
});

test('GraphQL has no field that the user may not read', async () => {
    const query = '{ uiapi { query { Repair__c { edges { node { Price__c { value } } } } } } }';
    const errorsFor = async (org: Org): Promise<number> =>
        ((await (await ask(org, '/services/data/v66.0/graphql', { query })).json()) as { errors: [] }).errors.length;
    assert.equal(await errorsFor(admin), 0);
    assert.equal(await errorsFor(mechanic), 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../http/index.ts';
import { insertRows, openTestOrg, TEST_NOW } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { allocate, limitsBody, usageOf } from './index.ts';

const BASE = '/services/data/v66.0';

function caller(org: Org) {
    const app = createApp(org, { port: () => 8060 });
    return (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
        Promise.resolve(
            app.request(`http://localhost:8060${path}`, {
                method,
                headers: { host: 'localhost:8060', authorization: `Bearer ${org.token}`, ...headers },
                ...(body !== undefined && { body: JSON.stringify(body) })
            })
        );
}

function use(answer: Response): string | null {
    return answer.headers.get('sforce-limit-info');
}

test('every answer says how much of the day is used, whatever became of the request', async () => {
    const call = caller(openTestOrg());
    assert.equal(use(await call('GET', `${BASE}/limits`)), 'api-usage=1/100000');
    assert.equal(use(await call('GET', `${BASE}/nope`)), 'api-usage=2/100000');
    assert.equal(use(await call('POST', `${BASE}/composite`, 'x')), 'api-usage=3/100000');
    assert.equal(
        use(await call('GET', `${BASE}/limits`, undefined, { authorization: 'Bearer x' })),
        'api-usage=4/100000'
    );
});

test('a composite request with five Collections counts once', async () => {
    const call = caller(openTestOrg());
    const compositeRequest = Array.from({ length: 5 }, (_, at) => ({
        method: 'PATCH',
        url: `${BASE}/composite/sobjects/Author__c/Author_Key__c`,
        referenceId: `r${at}`,
        body: { records: [{ attributes: { type: 'Author__c' }, Author_Key__c: `k${at}`, Name: 'A' }] }
    }));
    const answer = await call('POST', `${BASE}/composite`, { compositeRequest });
    assert.equal(answer.status, 200);
    assert.equal(use(answer), 'api-usage=1/100000');
});

test('the resource follows what is used', async () => {
    const org = openTestOrg();
    const call = caller(org);
    await call('GET', `${BASE}/nope`);
    insertRows(
        org,
        'Author__c',
        Array.from({ length: 600 }, () => ({}))
    );
    const limits = (await (await call('GET', `${BASE}/limits`)).json()) as Record<
        string,
        { Max: number; Remaining: number }
    >;
    assert.deepEqual(limits['DailyApiRequests'], { Max: 100_000, Remaining: 99_998 });
    assert.deepEqual(limits['DataStorageMB'], { Max: 10_240, Remaining: 10_238 });
    assert.deepEqual(limits['DailyBulkV2QueryJobs'], { Max: 10_000, Remaining: 10_000 });
});

test('an allocation that is enforced refuses what goes beyond it, until the next day of the org', async () => {
    let now = TEST_NOW;
    const org = openTestOrg({ clock: () => now });
    allocate(org, { dailyRequests: 2, enforced: true });
    const call = caller(org);
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await call('GET', `${BASE}/limits`)).status);
    assert.deepEqual(statuses, [200, 200, 403]);
    const refused = await call('GET', `${BASE}/limits`);
    assert.equal(use(refused), 'api-usage=2/2');
    assert.match(await refused.text(), /REQUEST_LIMIT_EXCEEDED/);
    assert.equal((await call('GET', '/services/data')).status, 200);
    now += 24 * 3_600_000;
    assert.equal((await call('GET', `${BASE}/limits`)).status, 200);
});

test('what was used is kept where it is restored on the same day', () => {
    const org = openTestOrg();
    usageOf(org).add('requests', 7);
    const other = openTestOrg();
    usageOf(other).restore(usageOf(org).dump());
    assert.equal(limitsBody(other)['DailyApiRequests']?.Remaining, 99_993);
    const later = openTestOrg({ clock: () => TEST_NOW + 24 * 3_600_000 });
    usageOf(later).restore(usageOf(org).dump());
    assert.equal(limitsBody(later)['DailyApiRequests']?.Remaining, 100_000);
});

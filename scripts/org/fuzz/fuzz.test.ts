import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startOrg, type StartedOrg } from '../start.ts';
import { FIXTURE, TEST_NOW } from '../testing/index.ts';
import { fuzzOrg } from './fuzz.ts';

/** `npm run fuzz:org` sends many more, with a seed of its own. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261126);

const faults: string[] = [];
let local: StartedOrg;

/** Nobody without permission may be shown it, whatever is asked. */
const HIDDEN = 'only-for-the-admin';

before(async () => {
    local = await startOrg({ root: FIXTURE, port: 0, now: TEST_NOW, logError: (line) => faults.push(line) });
    const answer = await fetch(`${local.url}/services/data/v66.0/sobjects/Book__c`, {
        method: 'POST',
        headers: { authorization: `Bearer ${local.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name: HIDDEN })
    });
    assert.equal(answer.status, 201);
});

after(() => local.close());

test(`${CASES} random requests are answered in Salesforce's shape and stop nothing (seed ${SEED})`, async (context) => {
    const { routes, statuses } = await fuzzOrg(local, { cases: CASES, seed: SEED, faults, hidden: HIDDEN });
    const asked = local.routes.map(({ method, path }) => `${method} ${path}`);
    const sorted = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`);
    context.diagnostic(`${routes.size} of ${new Set(asked).size} routes; ${sorted.join(', ')}`);
    // by chance a few of many routes are left out of a short run
    if (CASES >= 10_000)
        assert.deepEqual(
            asked.filter((route) => !routes.has(route)),
            []
        );
    assert.ok(routes.size > 20);
});

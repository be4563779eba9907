import assert from 'node:assert/strict';
import test from 'node:test';
import { balances, openJobs } from '../outbox/index.ts';
import { ELSEWHERE, ERROR_TABLE, wordsOf, type ErrorRow } from '../testing/index.ts';
import { bulkHarness } from './bulkHarness.ts';

const CALLS = 6;
const ONE = 'b3';
const world = bulkHarness(CALLS);

/** A job has rows and requests, no lists; a row that is doubled or locked in a job is like one in a list. */
const ROWS = ERROR_TABLE.filter(({ scope }) => scope !== 'list');

/** The org says of a row, or of each request of a kind, what the table tells. */
function inject({ scope, meets, status, code, message, action }: ErrorRow, method: string): void {
    if (action === 're-authenticate') {
        world.token = 'expired';
    } else if (scope === 'record') {
        world.org.recordFault = (object, record) =>
            object === 'Phone_Event__c' &&
            (meets === 'all' || record['Event_Key__c'] === ONE) &&
            (action !== 'send without the parent' || record['Natterbox_User__r'] !== undefined)
                ? { statusCode: String(code), message }
                : undefined;
    } else {
        const body = code === undefined ? 'a page' : [{ errorCode: code, message }];
        world.org.fault = (request) =>
            request.method === method ? (status === 'drop' ? status : { status, body }) : undefined;
    }
}

/** Delivered, dead and pending events. */
const figures = () => {
    const { delivered, dead, pending } = world.books();
    return [delivered, dead, pending];
};

/** Sends until the jobs and their rows have nothing left to say. */
async function afterwards(): Promise<void> {
    world.org.recordFault = world.org.fault = undefined;
    for (let round = 0; round < 3; round += 1) {
        world.now += 60_000;
        assert.equal(await world.send(), undefined);
    }
}

/** What a job leaves of its rows, and what is so when all that can be repeated was. */
function expected({ action }: ErrorRow) {
    const all = [CALLS, 0, 0];
    const dead = [CALLS - 1, 1, 0];
    switch (action) {
        case 'dead letter':
            return { first: dead, last: dead };
        case 'pause and probe':
            return { first: [0, 0, CALLS], last: all };
        default:
            return { first: [CALLS - 1, 0, 1], last: all };
    }
}

for (const row of ROWS.filter(({ scope }) => scope === 'record')) {
    test(`in a job, ${wordsOf(row)}`, async () => {
        const { first, last } = expected(row);
        inject(row, '');
        const failure = await world.send();
        assert.deepEqual(figures(), first);
        assert.equal(failure?.code, row.action === 'pause and probe' ? row.code : undefined);
        assert.equal(openJobs(world.outbox.database).length, 0);
        await afterwards();
        assert.deepEqual([figures(), balances(world.books())], [last, true]);
    });
}

// At each step of a job: it is created and closed, gets its data, and is asked for its state and its results.
for (const method of ['POST', 'PUT', 'PATCH', 'GET']) {
    test(`a job whose ${method} meets what a request can meet makes no dead letters, and its rows go all the same`, async () => {
        for (const row of ROWS.filter(({ scope }) => scope === 'request')) {
            inject(row, method);
            await world.send();
            assert.deepEqual([world.books().dead, balances(world.books())], [0, true], wordsOf(row));
        }
        await afterwards();
        assert.deepEqual([figures(), world.rows('Phone_Event__c')], [[CALLS, 0, 0], CALLS]);
    });
}

for (const [what, page] of ELSEWHERE) {
    test(`${what} in place of the org takes a job no step further, and no row with it`, async () => {
        for (const method of ['POST', 'PUT', 'PATCH', 'GET']) {
            world.org.fault = (request) => (request.method === method ? page : undefined);
            assert.equal((await world.send())?.kind, 'elsewhere', method);
            assert.deepEqual(figures(), [0, 0, CALLS]);
            assert.ok(openJobs(world.outbox.database).every(({ stage }) => stage !== 'closed' || method === 'GET'));
        }
        await afterwards();
        assert.deepEqual([figures(), world.rows('Phone_Event__c')], [[CALLS, 0, 0], CALLS]);
    });
    test(`${what} in place of a job's results leaves the job as it is, and sends nothing twice`, async () => {
        world.org.fault = ({ path }) => (/Results$/.test(path) ? page : undefined);
        for (let tries = 0; tries < 2; tries += 1) {
            assert.equal((await world.send())?.kind, 'elsewhere');
            assert.deepEqual([stages(), world.org.jobs.size, figures()], [['closed'], 1, [0, 0, CALLS]]);
        }
        await afterwards();
        assert.deepEqual([figures(), world.org.jobs.size], [[CALLS, 0, 0], 3]);
    });
}

const stages = () => openJobs(world.outbox.database).map(({ stage }) => stage);

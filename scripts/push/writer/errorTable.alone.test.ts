import assert from 'node:assert/strict';
import test from 'node:test';
import { listDeadLetters } from '../outbox/index.ts';
import { ELSEWHERE, ERROR_TABLE, wordsOf, type ErrorRow } from '../testing/index.ts';
import { missedCalls, writerHarness } from './harness.ts';

const CALLS = 6;
const ONE = 'b3';
const world = writerHarness();

/** The org says of a record, a list or a request what the row tells, until the test takes the fault away. */
function inject({ scope, meets, status, code, message, action }: ErrorRow): void {
    const body = code === undefined ? 'a page' : [{ errorCode: code, message }];
    const isMet = (event: Readonly<Record<string, unknown>>) =>
        (meets === 'all' || event['Event_Key__c'] === ONE) &&
        (action !== 'send without the parent' || event['Natterbox_User__r'] !== undefined);
    if (action === 're-authenticate') {
        world.token = 'expired';
    } else if (scope === 'record') {
        world.org.recordFault = (object, record) =>
            object === 'Phone_Event__c' && isMet(record) ? { statusCode: String(code), message } : undefined;
    } else if (scope === 'list') {
        world.org.listFault = (list) =>
            list.some((record) => 'Event_Key__c' in record && isMet(record))
                ? { status: Number(status), body }
                : undefined;
    } else {
        world.org.fault = (request) => {
            const met = meets === 'all' || JSON.stringify(request.body).includes(`"${ONE}"`);
            return met ? (status === 'drop' ? status : { status, body }) : undefined;
        };
    }
}

function healed(): void {
    world.org.recordFault = world.org.listFault = world.org.fault = undefined;
}

/** Delivered, dead and pending events. */
type Figures = readonly [delivered: number, dead: number, pending: number];

const figures = (): Figures => {
    const { delivered, dead, pending } = world.writer.books();
    return [delivered, dead, pending];
};

interface Expected {
    /** After the first try. */
    readonly first: Figures;
    /** After the org is well again. */
    readonly last: Figures;
    readonly paused: boolean;
    /** Requests of the first try, at most; a dead letter's correction of the ledger included. */
    readonly requests: number;
}

function expected({ action, meets }: ErrorRow): Expected {
    const all: Figures = [CALLS, 0, 0];
    const none: Figures = [0, 0, CALLS];
    const but: Figures = [CALLS - 1, 0, 1];
    const dead: Figures = [CALLS - 1, 1, 0];
    switch (action) {
        case 'retry the record':
            return { first: meets === 'one' ? but : none, last: all, paused: false, requests: 1 };
        case 'retry the batch':
        case 'pause and probe':
            return { first: none, last: all, paused: true, requests: 1 };
        case 'split':
            return { first: dead, last: dead, paused: false, requests: 2 + 2 * Math.ceil(Math.log2(2 * CALLS)) };
        case 'dead letter':
            return { first: dead, last: dead, paused: false, requests: 2 };
        case 're-authenticate':
        case 'send without the parent':
            return { first: all, last: all, paused: false, requests: 2 };
    }
}

for (const row of ERROR_TABLE) {
    test(wordsOf(row), async () => {
        const { first, last, paused, requests } = expected(row);
        inject(row);
        await world.give(...missedCalls(CALLS));
        assert.deepEqual([figures(), world.writer.state().pausedMs > 0], [first, paused]);
        assert.ok(world.org.answered <= requests, `${world.org.answered} requests`);
        healed();
        world.now += 60_000 + world.writer.state().pausedMs;
        await world.writer.drain();
        assert.deepEqual(figures(), last);
        const letters = listDeadLetters(world.outbox.database);
        assert.deepEqual(
            letters.map(({ key, code, reason }) => [
                key,
                code,
                reason.includes(row.code === undefined ? '' : row.message)
            ]),
            last[1] === 0 ? [] : [[ONE, row.code ?? `HTTP_${row.status}`, true]]
        );
        if (paused) {
            const most = world.outbox.database.get<{ n: number }>('SELECT max(attempts) AS n FROM outgoing')?.n;
            assert.equal(most, 1, 'a pause counted against a row');
        }
    });
}

for (const [what, page] of ELSEWHERE) {
    test(`${what} in place of the org delivers nothing and kills nothing, and is tried again within a minute`, async () => {
        world.org.fault = () => page;
        await world.give(...missedCalls(CALLS));
        for (let tries = 0; tries < 10; tries += 1) {
            await world.afterPause();
        }
        const { failure, pausedMs } = world.writer.state();
        assert.deepEqual([figures(), failure?.kind, pausedMs <= 60_000], [[0, 0, CALLS], 'elsewhere', true]);
        healed();
        await world.afterPause();
        assert.deepEqual(figures(), [CALLS, 0, 0]);
    });
}

test('a list with another number of results than records is not believed: its rows go again', async () => {
    world.org.listFault = (list) =>
        'Event_Key__c' in (list[0] ?? {}) ? { status: 200, body: [{ success: true, errors: [] }] } : undefined;
    await world.give(...missedCalls(CALLS));
    assert.deepEqual([figures(), world.writer.state().failure?.code], [[0, 0, CALLS], 'HTTP_200']);
    healed();
    await world.afterPause();
    assert.deepEqual(figures(), [CALLS, 0, 0]);
});

test('two keys that the org takes for one in a list are sent apart, and both arrive', async () => {
    world.org.recordFault = (_, record) => {
        const request = JSON.stringify(world.org.requests.at(-1)?.body);
        const both = ['"b1"', '"b4"'].every((key) => request.includes(key));
        return both && ['b1', 'b4'].includes(String(record['Event_Key__c']))
            ? { statusCode: 'DUPLICATE_VALUE', message: 'Duplicate external id specified: b1' }
            : undefined;
    };
    await world.give(...missedCalls(CALLS));
    assert.deepEqual(figures(), [CALLS, 0, 0]);
});

test('a request that is refused whatever is in it makes no dead letters', async () => {
    world.org.fault = () => ({ status: 400, body: [{ errorCode: 'A_CODE_OF_TOMORROW', message: 'no' }] });
    await world.give(...missedCalls(CALLS));
    assert.deepEqual([figures(), world.writer.state().failure?.code], [[0, 0, CALLS], 'A_CODE_OF_TOMORROW']);
    assert.ok(world.org.answered <= 15, `${world.org.answered} requests`);
    healed();
    await world.afterPause();
    assert.deepEqual(figures(), [CALLS, 0, 0]);
});

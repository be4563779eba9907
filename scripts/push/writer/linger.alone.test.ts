import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { keepJob, planJob } from '../outbox/index.ts';
import { recordText, until, type CdrRecord } from '../testing/index.ts';
import { missed, writerHarness } from './harness.ts';

const LINGER_MS = 5000;
let starved = false;
const world = writerHarness({
    pace: { lingerMs: LINGER_MS, longestLingerMs: LINGER_MS, share: 0.8 },
    isStarved: () => starved,
    ledger: undefined
});

beforeEach(() => {
    starved = false;
});

async function take(...records: readonly CdrRecord[]): Promise<void> {
    await Promise.all(
        records.map((record) => {
            const bytes = Buffer.from(recordText(record));
            return world.writer.accept({ source: 'test', name: 'a file', format: 'cdr', bytes });
        })
    );
}

/** Lets the writer work for so long, in steps of its tick; each request is answered within one. */
async function pass(ms: number): Promise<void> {
    for (const until = world.now + ms; world.now < until; world.now += 100) {
        world.writer.tick();
        await answered();
    }
}

function answered(): Promise<void> {
    return until(() => world.writer.state().underWay === 0);
}

const one = (name: string) => missed(`b${name}`, { caller: `a${name}` });

test('what came in lingers for what comes next', async () => {
    await take(one('1'));
    await pass(LINGER_MS - 100);
    assert.equal(world.org.answered, 0);
    await pass(200);
    assert.equal(world.org.answered, 1);
});

test('a source that can hand nothing more over ends the linger', async () => {
    await take(one('1'), one('2'));
    starved = true;
    await pass(100);
    assert.deepEqual([world.org.answered, world.events().length], [1, 2]);
});

test('what such a source handed over meanwhile goes when the request before it is answered, not beside it', async () => {
    starved = true;
    await take(one('1'));
    world.writer.tick();
    await take(one('2'), one('3'));
    world.writer.tick();
    world.writer.tick();
    assert.equal(world.writer.state().underWay, 1);
    await answered();
    await pass(50);
    assert.deepEqual([world.org.answered, world.events().length], [2, 3]);
});

test('a call that waits for a Bulk job ends the linger of no other', async () => {
    const { database } = world.outbox;
    await take(one('0'));
    world.writer.decideAll();
    const kind = { id: 'job', object: 'CallReporting__c', stubs: true, beside: [] };
    const job = planJob(database, kind, { rows: 10, bytes: 1_000_000 }, world.now);
    assert.ok(job);
    keepJob(database, { ...job, org_id: '750', stage: 'closed', closed_at: world.now });
    for (let second = 0; second < 20; second += 1) {
        await take(one(`s${second}`));
        await pass(1000);
    }
    assert.ok(world.org.answered >= 3 && world.org.answered <= 4, `${world.org.answered} requests in 20 s`);
});

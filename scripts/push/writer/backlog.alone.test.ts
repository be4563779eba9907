import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { recordText, until, type CdrRecord } from '../testing/index.ts';
import { missed, missedCalls, writerHarness } from './harness.ts';

const CALLS = 10;
let troubles = 0;
const world = writerHarness({ bulkAbove: 5, listener: { troubled: () => (troubles += 1) } });

function accept(record: CdrRecord): Promise<number> {
    return world.writer.accept({
        source: 'test',
        name: 'a file',
        format: 'cdr',
        bytes: Buffer.from(recordText(record))
    });
}

function work(done: () => boolean): Promise<void> {
    return until(() => {
        world.writer.tick();
        return done();
    });
}

test('a backlog that no Bulk job may carry goes by single requests', async () => {
    const records = Array.from({ length: CALLS }, (_, at) =>
        missed(`b${at}`, { caller: `a${at}`, callerName: '#N/A' })
    );
    await Promise.all(records.map(accept));
    // Later than the records, which are decided at once.
    world.now += 1;
    await work(() => world.events().length === CALLS);
    assert.deepEqual(
        world.events().map((event) => event['Caller_ID_Name__c']),
        Array.from({ length: CALLS }, () => '#N/A')
    );
    assert.equal(world.org.jobs.size, 0);
});

test('what a job has that was told to begin is settled, and what changed since is when that was sent', async () => {
    // Calls are there; the job of the events runs on and on.
    world.org.fault = ({ method, path }) =>
        method === 'GET' && path.endsWith('1') ? { status: 200, body: { state: running() } } : undefined;
    const settled: string[] = [];
    const settle = async (name: string, record: CdrRecord): Promise<void> => {
        const id = await accept(record);
        void world.writer.settled(id).then(() => settled.push(name));
    };
    const running = (): string => (isClosed() ? 'InProgress' : 'Open');
    const isClosed = (): boolean => world.org.jobs.get('750000000000001')?.state === 'JobComplete';
    await Promise.all(missedCalls(CALLS).map((record, at) => settle(`b${at}`, record)));
    world.now += 1;
    await work(() => settled.length === CALLS);
    assert.deepEqual([settled.length, isClosed(), world.writer.books().pending], [CALLS, true, CALLS]);
    await settle('changed', missed('b3', { caller: 'a3', variables: { more: 'x'.repeat(500) } }));
    world.now += 1;
    world.writer.decideAll();
    world.writer.tick();
    await nextTurn();
    assert.equal(settled.length, CALLS);
});

test('a page in front of the org while a job runs holds it up for a moment', async () => {
    let pages = 0;
    const hasEnded = (path: string): boolean =>
        [...world.org.jobs.values()].some(({ id, state }) => state === 'JobComplete' && path.includes(id));
    world.org.fault = ({ method, path }) =>
        method === 'GET' && hasEnded(path) && (pages += 1) === 1 ? { status: 403, body: 'a page' } : undefined;
    const before = troubles;
    await Promise.all(missedCalls(CALLS).map(accept));
    world.now += 1;
    await work(() => troubles > before);
    assert.deepEqual([pages, world.writer.books().pending], [1, CALLS]);
    world.now += 1000;
    await work(() => world.writer.books().delivered === CALLS);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { recordText, type CdrRecord } from '../testing/index.ts';
import { missed, missedCalls, writerHarness } from './harness.ts';

const world = writerHarness({ pauses: { firstMs: 1000, longestMs: 1000 } });

/** A moment after every call of these tests, as when this writer took them over. */
const TAKEN_OVER = Number.MAX_SAFE_INTEGER;

const raw = (record: CdrRecord) =>
    ({ source: 'test', name: 'a message', format: 'cdr', bytes: Buffer.from(recordText(record)) }) as const;
const recall = (record: CdrRecord, before = TAKEN_OVER) => world.writer.recall(raw(record), before);
const keys = () => world.events().map((event) => event['Event_Key__c']);
const questions = () => world.org.requests.filter(({ path }) => path.endsWith('graphql')).length;

/** Another device of the user who missed `missed('b')`, in the same dial. */
const sibling = (more: object = {}) => missed('b-soft', { start: 9, end: 30, ...more });

test('a late device joins the event that another writer wrote, and both are in the books', async () => {
    await world.give(missed('b'));
    await world.anew();
    await recall(sibling());
    await world.give(sibling());
    assert.deepEqual(keys(), ['b']);
    assert.equal(world.events()[0]?.['Ring_Duration__c'], 19);
    assert.deepEqual([world.writer.books().records, world.writer.books().merged], [2, 1]);
});

test('what the org has is not written again for being read', async () => {
    await world.give(missed('b'));
    await world.anew();
    const written = world.org.requests.length;
    await recall(sibling());
    await world.give();
    assert.deepEqual([world.org.requests.length - written, questions()], [1, 1]);
});

test('a writer that ends between reading and deciding leaves the next one to read again', async () => {
    await world.give(missed('b'));
    await world.anew();
    await recall(sibling());
    await recall(sibling(), TAKEN_OVER + 1);
    await world.give(sibling());
    assert.deepEqual([keys(), world.writer.books().records, questions()], [['b'], 2, 2]);
});

test('an event whose record was too long for JSON String takes its late devices too', async () => {
    const long = { sdp: 'v'.repeat(40_000), pe_note: 'Zoë 100%41' };
    await world.give(missed('b', { variables: long, user: '1004' }));
    assert.match(String(world.events()[0]?.['JSON_String__c']), /"sha1"/);
    await world.anew();
    await recall(sibling({ user: '1004' }));
    await world.give(sibling({ user: '1004' }));
    assert.deepEqual(keys(), ['b']);
});

test('calls are asked for together, page by page, and once', async () => {
    const calls = missedCalls(70);
    await world.give(...calls);
    await world.anew();
    await Promise.all(calls.map((record) => recall(record)));
    await Promise.all(calls.map((record) => recall(record)));
    assert.equal(questions(), 2);
    await world.give(...calls.map((_, at) => missed(`c${at}`, { caller: `a${at}`, start: 9 })));
    assert.equal(keys().length, 70);
});

test('a leg that began later, or names no call, is not asked for', async () => {
    await recall(missed('b'), 1);
    await world.writer.recall({ ...raw(missed('b')), bytes: Buffer.from('{') }, TAKEN_OVER);
    assert.equal(questions(), 0);
});

test('an org that does not answer is asked again, and the record waits', async () => {
    await world.give(missed('b'));
    await world.anew();
    world.org.fault = () => ({ status: 503 });
    await assert.rejects(recall(sibling()), /HTTP_503/);
    await assert.rejects(recall(sibling()), /paused/);
    world.org.fault = undefined;
    await world.afterPause();
    await recall(sibling());
    await world.give(sibling());
    assert.deepEqual(keys(), ['b']);
});

test('an org that never tells its events does not hold records up for ever', async () => {
    world.org.fault = ({ path }) => (path.endsWith('graphql') ? { status: 200, body: { errors: [{}] } } : undefined);
    for (let tries = 0; tries < 4; tries += 1) {
        await assert.rejects(recall(sibling()), /JSON String/);
    }
    await recall(sibling());
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { linkArrived } from '../outbox/index.ts';
import { callerLeg, ELSEWHERE, recordText, type CdrRecord } from '../testing/index.ts';
import { A_DAY, missed, missedCalls, writerHarness } from './harness.ts';

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

/** Two devices of one dial: the rejection speaks for it, the other one began before and rang. */
const rejected = (more: object = {}) =>
    missed('b', { start: 5, progress: undefined, end: 12, cause: 'CALL_REJECTED', ...more });
const rang = sibling({ start: 4, progress: 6 });
const told = () => [world.events()[0]?.['Time__c'], world.events()[0]?.['Missed_Call_Type__c']];
const AS_BOTH_SAID = ['2026-11-20T09:00:04.000Z', 'Ringing'];

test('a third device leaves Time and type as the first two said them that another writer had', async () => {
    await world.give(rejected(), rang);
    assert.deepEqual(told(), AS_BOTH_SAID);
    await world.anew();
    const third = missed('b-web', { start: 4.5, progress: undefined, end: 25, cause: 'CALL_REJECTED' });
    await recall(third);
    await world.give(third);
    assert.deepEqual([keys(), told()], [['b-soft'], AS_BOTH_SAID]);
    assert.match(String(world.events()[0]?.['JSON_String__c']), /"b-web"/, 'it says more, and speaks for the event');
});

for (const [what, more] of [
    ['a record', {}],
    ['a record too long for JSON String', { variables: { sdp: 'v'.repeat(40_000) } }]
] as const) {
    test(`${what} that comes again leaves Time and type as another writer wrote them from two devices`, async () => {
        await world.give(rejected(more), rang);
        await world.anew();
        await recall(rejected(more));
        await world.give(rejected(more));
        assert.deepEqual([keys(), told()], [['b-soft'], AS_BOTH_SAID]);
    });

    test(`${what} that was let go of does so as well`, async () => {
        await world.give(rejected(more), rang);
        await world.anew();
        await letGoOf(rejected(more));
        await reclaim();
        assert.deepEqual([keys(), told()], [['b-soft'], AS_BOTH_SAID]);
    });
}

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

const UNTOLD = [
    ['answers without them', { status: 200, body: { errors: [{}] } }],
    ['refuses the question', { status: 403, body: [{ errorCode: 'API_DISABLED_FOR_ORG', message: 'No GraphQL.' }] }],
    ['knows no such address', { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'No such resource.' }] }]
] as const;

for (const [what, fault] of UNTOLD) {
    test(`an org that never tells its events, and ${what}, does not hold records up for ever`, async () => {
        world.org.fault = ({ path }) => (path.endsWith('graphql') ? fault : undefined);
        for (let tries = 0; tries < 4; tries += 1) {
            await assert.rejects(recall(sibling()), /GRAPHQL|GraphQL|NOT_FOUND/);
        }
        await world.give(missed('x', { caller: 'other' }));
        assert.deepEqual(keys(), ['x'], 'what needs no answer goes on');
        await recall(sibling());
    });
}

for (const [what, page] of ELSEWHERE) {
    test(`${what} in place of the org is no answer, however often it comes, and the record waits`, async () => {
        await world.give(missed('b'));
        await world.anew();
        world.org.fault = ({ path }) => (path.endsWith('graphql') ? page : undefined);
        for (let tries = 0; tries < 8; tries += 1) {
            await assert.rejects(recall(sibling()));
            world.now += 60_000 + world.writer.state().pausedMs;
        }
        world.org.fault = undefined;
        await recall(sibling());
        await world.give(sibling());
        assert.deepEqual(keys(), ['b']);
    });
}

for (const [what, endCursor] of [
    ['no cursor', null],
    ['one seen before', '50']
] as const) {
    test(`pages that go on with ${what} are no answer`, async () => {
        const events = { edges: [], pageInfo: { hasNextPage: true, endCursor } };
        world.org.fault = ({ path }) =>
            path.endsWith('graphql') ? { status: 200, body: { data: { uiapi: { query: { events } } } } } : undefined;
        await assert.rejects(recall(sibling()), /GRAPHQL/);
        assert.equal(questions(), endCursor === null ? 1 : 2);
    });
}

/** A writer that is killed has `b` in its outbox, decided and not sent; another one got its message, and an earlier sibling. */
async function killed(tried = false): Promise<void> {
    await world.give(sibling());
    await world.anew();
    world.org.fault = () => ({ status: 503 });
    void world.writer.accept(raw(missed('b')));
    if (tried) {
        await world.writer.drain();
    }
    await world.writer.letGo('test', () => true);
    world.org.fault = undefined;
    world.now += 60_000;
}

for (const tried of [false, true]) {
    test(`what was let go of, ${tried ? 'tried' : 'never sent'}, is not sent beside what another writer made of it`, async () => {
        await killed(tried);
        await world.writer.drain();
        assert.deepEqual(keys(), ['b-soft']);
        world.now += 10 * 60_000;
        await world.writer.link();
        await world.writer.drain();
        assert.deepEqual(keys(), ['b-soft']);
        assert.deepEqual([world.writer.books().merged, world.writer.books().pending], [1, 0]);
    });
}

test('an event of another writer keeps its key, also where its leg began later', async () => {
    await world.give(sibling({ start: 11 }));
    await world.anew();
    void world.writer.accept(raw(missed('b')));
    await world.writer.letGo('test', () => true);
    world.now += 10 * 60_000;
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual(keys(), ['b-soft']);
});

test('what was let go of is sent at once where its message comes back', async () => {
    await killed();
    await recall(missed('b'));
    await world.writer.drain();
    assert.deepEqual([keys(), world.writer.books().pending], [['b-soft'], 0], 'before the message is decided');
    await world.give(missed('b'));
    assert.deepEqual([keys(), world.writer.books().pending], [['b-soft'], 0]);
});

test('what was let go of and nobody wrote is sent in the end, and kept while the org is away', async () => {
    void world.writer.accept(raw(missed('b')));
    await world.writer.letGo('test', () => true);
    world.now += 10 * 60_000;
    world.org.fault = () => ({ status: 503 });
    await world.writer.link();
    world.now += 2 * 60_000;
    await world.writer.drain();
    assert.deepEqual(keys(), []);
    world.org.fault = undefined;
    world.now += 8 * 60_000;
    await world.writer.drain();
    assert.deepEqual(keys(), [], 'back, and not asked yet');
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual(keys(), ['b']);
});

test('what was let go of while the org was away is sent in the end, also where there is nothing else to send', async () => {
    world.org.fault = () => ({ status: 503 });
    await world.give(missed('b'));
    await world.writer.letGo('test', () => true);
    world.org.fault = undefined;
    await reclaim();
    assert.deepEqual(keys(), ['b']);
});

for (const [what, fault] of UNTOLD) {
    test(`what was let go of is sent in the end, unasked, where the org ${what}`, async () => {
        await letGoOf(missed('b'), caller);
        world.org.fault = ({ path }) => (path.endsWith('graphql') ? fault : undefined);
        for (let tries = 1; tries < 5; tries += 1) {
            world.now += 10 * 60_000;
            await world.writer.link();
            await world.writer.drain();
            assert.deepEqual([keys(), questions()], [[], tries]);
        }
        await reclaim();
        assert.deepEqual([keys(), talked()], [['b'], 0]);
    });
}

test('what was let go of is not held for longer where the clock is set back', async () => {
    await letGoOf(missed('b'));
    world.skew = -5 * 3_600_000;
    await world.writer.drain();
    assert.deepEqual(keys(), [], 'not unasked');
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual(keys(), ['b']);
});

test('an event that another writer wrote under the same key is not written over with less', async () => {
    await world.give(missed('b'), sibling({ start: 11 }));
    await world.anew();
    void world.writer.accept(raw(missed('b')));
    await world.writer.letGo('test', (call) => call === 'a');
    world.now += 10 * 60_000;
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual([world.events().length, world.events()[0]?.['Ring_Duration__c']], [1, 19]);
    assert.equal(world.writer.books().delivered, 1);
});

/** What the org has of the call "a", whoever wrote it. */
const talked = () => world.org.tables.get('CallReporting__c')?.get('a:1')?.['From_Time_Talking__c'];
const answered = missed('b', { answer: 12, end: 20, cause: 'NORMAL_CLEARING' });
const caller = callerLeg({ uuid: 'a', answer: 12, end: 21 });

/** Lets go of records that were accepted and not sent, and asks for them when it is time. */
async function letGoOf(...records: readonly CdrRecord[]): Promise<void> {
    records.forEach((record) => void world.writer.accept(raw(record)));
    await world.writer.letGo('test', () => true);
    await world.writer.drain();
}

async function reclaim(): Promise<void> {
    world.now += 10 * 60_000;
    await world.writer.link();
    await world.writer.drain();
    assert.equal(pendingRows(), 0);
}

const pendingRows = () =>
    world.outbox.database.get<{ n: number }>(
        `SELECT count(*) AS n FROM outgoing WHERE state = 'pending' AND object <> 'Phone_Event_Batch__c'`
    )?.n;

test('the row of a call that another writer wrote with more is not written over with less', async () => {
    await world.give(caller, answered);
    await world.anew();
    await letGoOf(caller, missed('c', { user: '1004' }));
    assert.deepEqual([talked(), keys()], [8, []]);
    await reclaim();
    assert.deepEqual([talked(), keys()], [8, ['c']]);
});

test('the row of a call that another writer wrote with more stays so where one of its messages comes back', async () => {
    await world.give(caller, answered);
    await world.anew();
    await letGoOf(caller);
    await recall(caller);
    await world.give(caller);
    assert.deepEqual([talked(), pendingRows()], [8, 0]);
});

for (const [what, other] of [
    ['less', caller],
    ['a stub', missed('c', { user: '1004' })],
    ['nothing', undefined]
] as const) {
    test(`the row of a call that was let go of is sent in the end where the org has ${what} of it`, async () => {
        await world.give(...(other === undefined ? [] : [other]));
        await world.anew();
        await letGoOf(caller, answered);
        assert.notEqual(talked(), 8);
        await reclaim();
        assert.equal(talked(), 8);
    });
}

test('an event of another writer that a late device changed waits as well, for who has the call now', async () => {
    await world.give(missed('b'));
    const before = world.events()[0]?.['Ring_Duration__c'];
    await world.anew();
    await recall(sibling());
    world.org.fault = () => ({ status: 503 });
    await world.give(sibling());
    await world.writer.letGo('test', () => true);
    world.org.fault = undefined;
    await world.afterPause();
    assert.deepEqual(world.events()[0]?.['Ring_Duration__c'], before);
    world.now += 10 * 60_000;
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual([keys(), world.events()[0]?.['Ring_Duration__c'], world.writer.books().pending], [['b'], 19, 0]);
});

/** The call and its event were written without a user whom the org gets when another writer may have written more of the call. */
async function lateUser(ofCall: (call: string) => boolean): Promise<void> {
    await world.give(caller, missed('b', { user: '1999' }), missed('s', { user: '1999', caller: 'stays' }));
    await world.writer.letGo('test', ofCall);
    for (const event of world.events()) {
        Object.assign(event, { Ring_Duration__c: 19 });
    }
    world.org.put('User__c', 'Switch_Key__c', '1999@pbx.example');
    world.now += 16 * 60_000;
    await world.writer.link();
    await world.writer.drain();
}

const linked = () =>
    world.events().map((event) => [event['Natterbox_User__r'] !== undefined, event['Ring_Duration__c']]);

test('a parent that comes in the middle of a handover writes nothing of a call that is let go of', async () => {
    await world.give(missed('b', { user: '1999' }));
    void world.writer.accept(raw(missed('x', { caller: 'other' })));
    let late: number | undefined;
    await world.writer.letGo('test', () => {
        setImmediate(() => {
            late ??= linkArrived(world.outbox.database, [{ object: 'User__c', key: '1999@pbx.example' }], world.now);
        });
        return true;
    });
    const written = world.org.requests.length;
    await world.writer.drain();
    assert.deepEqual([late, world.org.requests.length - written, keys()], [0, 0, ['b']]);
});

test('a parent that comes late writes nothing of a call over that was let go of', async () => {
    await lateUser((call) => call === 'a');
    assert.deepEqual(linked(), [
        [false, 19],
        [true, 9]
    ]);
});

test('other sources, and calls that stay, go on', async () => {
    void world.writer.accept(raw(missed('b')));
    await world.writer.letGo('test', (call) => call === 'another');
    await world.writer.letGo('rabbitmq', () => true);
    await world.writer.drain();
    assert.deepEqual(keys(), ['b']);
});

test('an event of another writer that a late leg shows to be none stays, and says so', async () => {
    await world.give(missed('b'));
    await world.anew();
    const answered = sibling({ answer: 12, cause: 'NORMAL_CLEARING' });
    await recall(answered);
    await world.give(answered);
    assert.deepEqual(keys(), ['b']);
    assert.match(String(world.events()[0]?.['Error_Log__c']), /no missed attempt/);
});

test('what was let go of is not sent unasked when an org that was away is back', async () => {
    await killed();
    world.org.fault = () => ({ status: 503 });
    await world.give(missed('x', { caller: 'other' }));
    assert.ok(world.writer.state().failure);
    world.now += 11 * 60_000;
    await world.writer.link();
    world.org.fault = undefined;
    await world.afterPause();
    assert.deepEqual(keys(), ['b-soft', 'x']);
    await reclaim();
    assert.deepEqual(keys(), ['b-soft', 'x']);
});

test('however many were let go of, the org is asked for all of them', async () => {
    const calls = missedCalls(450);
    await world.give(...calls.map((_, at) => missed(`s${at}`, { caller: `a${at}`, start: 9, end: 30 })));
    await world.anew();
    calls.forEach((record) => void world.writer.accept(raw(record)));
    await world.writer.letGo('test', () => true);
    world.now += 10 * 60_000;
    await world.writer.drain();
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual([keys().length, world.writer.books().pending], [450, 0]);
});

test('deciding what is let go of leaves others their turns', async () => {
    missedCalls(600).forEach((record) => void world.writer.accept(raw(record)));
    let ended = false;
    const letGo = world.writer.letGo('test', () => true).then(() => (ended = true));
    const open: number[] = [];
    while (!ended) {
        await new Promise((resolve) => setImmediate(resolve));
        open.push(world.writer.books().pending);
    }
    await letGo;
    assert.ok(new Set(open).size > 2, String(open));
});

test('what is on its way when it is let go of, and fails, waits as well', async () => {
    await world.give(sibling());
    await world.anew();
    let letGo: Promise<void> | undefined;
    world.org.fault = () => {
        letGo ??= world.writer.letGo('test', () => true);
        return { status: 503 };
    };
    await world.give(missed('b'));
    await letGo;
    world.org.fault = undefined;
    await world.afterPause();
    assert.deepEqual(keys(), ['b-soft']);
    world.now += 10 * 60_000;
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual([keys(), world.writer.books().pending], [['b-soft'], 0]);
});

test('letting go decides nothing of other sources before its time', async () => {
    await world.writer.accept({ ...raw(missed('b')), source: 'http' });
    await world.writer.letGo('test', () => true);
    assert.equal(undecided(), 1);
    await world.writer.letGo('http', () => false);
    assert.equal(undecided(), 0);
});

const undecided = () =>
    world.outbox.database.get<{ n: number }>(`SELECT count(*) AS n FROM record WHERE state = 'received'`)?.n;

const lostAt = { start: A_DAY - 60, progress: A_DAY - 60, end: A_DAY - 55, cause: 'LOSE_RACE' };
const lost = () => missed('b', lostAt);

test('a lost race that waits for the winner goes to who has its call now, and is not written here', async () => {
    await world.give(lost());
    const given: string[] = [];
    const giveBack = ({ bytes }: { readonly bytes: Uint8Array }): Promise<void> => {
        given.push(Buffer.from(bytes).toString());
        return Promise.resolve();
    };
    await world.writer.giveBack('test', (call) => call !== 'a', giveBack);
    await world.writer.giveBack('another', () => true, giveBack);
    assert.deepEqual([given, world.writer.books().waiting], [[], 1]);
    await world.writer.giveBack('test', () => true, giveBack);
    assert.deepEqual([given, world.writer.books().waiting], [[recordText(lost())], 0]);
    world.now += 5 * 3_600_000;
    await world.writer.drain();
    assert.deepEqual(keys(), []);
});

test('a lost race that could not be given to another writer goes on waiting', async () => {
    await world.give(lost());
    await assert.rejects(
        world.writer.giveBack(
            'test',
            () => true,
            () => Promise.reject(new Error('gone'))
        )
    );
    assert.equal(world.writer.books().waiting, 1);
});

test('records are given back some at a time, and one that was decided meanwhile is not handed over', async () => {
    await world.give(...Array.from({ length: 450 }, (_, at) => missed(`b${at}`, { ...lostAt, caller: `a${at}` })));
    assert.equal(world.writer.books().waiting, 450);
    const given = new Set<string>();
    let inHand = 0;
    let most = 0;
    await world.writer.giveBack(
        'test',
        () => true,
        async ({ bytes }) => {
            most = Math.max(most, (inHand += 1));
            given.add(Buffer.from(bytes).toString());
            if (given.size === 1) {
                const winner = { ...lostAt, user: '1004', answer: A_DAY - 55, end: A_DAY, cause: 'NORMAL_CLEARING' };
                await world.give(missed('c7', { ...winner, caller: 'a7' }));
            }
            await new Promise((resolve) => setImmediate(resolve));
            inHand -= 1;
        }
    );
    assert.deepEqual([given.size, most < 300, world.writer.books().waiting], [450, true, 0]);
    assert.deepEqual([keys(), world.writer.books().merged], [['b7'], 0]);
    assert.deepEqual(world.writer.books().notAMiss, {
        'handed over to the writer that has its call': 449,
        answered: 1
    });
});

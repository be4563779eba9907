import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { groupCommit } from '../intake/index.ts';
import {
    appendRecords,
    balances,
    claimRows,
    dueRows,
    heldRows,
    holdUnsent,
    insertRecord,
    linkArrived,
    listDeadLetters,
    openGroups,
    openJobs,
    openOutbox,
    OutboxProblem,
    planJob,
    prune,
    putOutgoing,
    readBooks,
    rowsOfJob,
    setFates,
    setResults,
    visitOutbox
} from './index.ts';
import { openDatabase } from './database.ts';

let folder: string;
let file: string;
beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-outbox-'));
    file = path.join(folder, 'outbox.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const EVENT = 'Phone_Event__c';
const NOW = Date.UTC(2026, 10, 26, 12);
const record = (text: string) => ({ source: 'test', name: text, format: 'cdr', bytes: Buffer.from(text) }) as const;

function event(key: string) {
    const outbound = {
        object: EVENT,
        externalId: 'Event_Key__c',
        key,
        file: 'f',
        group: key,
        values: {},
        references: {},
        notes: [],
        logField: undefined,
        stub: false
    };
    return { outbound, record: 1, since: NOW, happenedAt: NOW };
}

test('a second writer on one outbox is refused, and told which process has it', () => {
    const first = openOutbox(file);
    assert.throws(
        () => openOutbox(file),
        (error) =>
            error instanceof OutboxProblem && error.kind === 'inUse' && error.message.includes(String(process.pid))
    );
    first.close();
    openOutbox(file).close();
});

test('an outbox has one lock, whatever links lead to it, also before it is made', async () => {
    const link = path.join(folder, 'link.sqlite');
    await symlink(path.basename(file), link);
    const first = openOutbox(link);
    for (const way of [file, link]) {
        assert.throws(() => openOutbox(way), { name: 'OutboxProblem', kind: 'inUse' });
    }
    first.close();
    assert.ok(!(await readdir(folder)).includes('link.sqlite.lock'));
});

test('a folder and a file of something else are no outbox, and nothing is made beside them', async () => {
    await mkdir(path.join(folder, 'one'));
    await writeFile(path.join(folder, 'text.txt'), 'no database');
    for (const name of ['one', 'text.txt']) {
        assert.throws(() => openOutbox(path.join(folder, name)), OutboxProblem);
    }
    assert.deepEqual((await readdir(folder)).sort(), ['one', 'text.txt']);
});

test('a database of something else is refused and left as it is, whatever version it bears', async () => {
    for (const version of [0, 1, 2]) {
        const other = path.join(folder, `other${version}.sqlite`);
        const database = openDatabase(other);
        database.exec(`CREATE TABLE mine (a); PRAGMA user_version = ${version}`);
        database.close();
        const before = await readFile(other);
        assert.throws(() => openOutbox(other), /holds something else/);
        assert.deepEqual(await readFile(other), before);
    }
});

test('a writer killed before it made its tables leaves a file that the next one makes an outbox of', () => {
    const database = openDatabase(file);
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    assert.throws(() => visitOutbox(file), /There is no outbox/);
    openOutbox(file).close();
    visitOutbox(file).close();
});

test('a file that is damaged is refused and left as it is', async () => {
    await writeFile(file, 'SQLite format 3\u0000 and then nothing that makes sense'.repeat(200));
    const before = await readFile(file);
    assert.throws(
        () => openOutbox(file),
        (error) =>
            error instanceof OutboxProblem && error.kind === 'damaged' && /Nothing was changed/.test(error.message)
    );
    assert.deepEqual(await readFile(file), before);
});

test('an outbox that cannot be used is closed, so that its log is gone with it', async () => {
    const outbox = openOutbox(file);
    outbox.database.exec('DROP TABLE meta');
    outbox.close();
    assert.throws(() => openOutbox(file), OutboxProblem);
    assert.ok(!(await readdir(folder)).includes('outbox.sqlite-wal'));
});

test('an outbox with a damaged page is refused when it is opened', async () => {
    const outbox = openOutbox(file);
    appendRecords(
        outbox.database,
        Array.from({ length: 500 }, (_, index) => record(`${index} `.repeat(100))),
        NOW
    );
    outbox.close();
    const bytes = await readFile(file);
    bytes.fill(0xa5, 8 * 4096, 12 * 4096);
    await writeFile(file, bytes);
    assert.throws(() => openOutbox(file), { name: 'OutboxProblem', kind: 'damaged' });
});

test('on a full disk nothing is accepted, and what was accepted is kept', async () => {
    const outbox = openOutbox(file);
    const intake = groupCommit(outbox, () => NOW);
    await intake.accept(record('small'));
    outbox.database.exec('PRAGMA max_page_count = 30');
    await assert.rejects(intake.accept(record('x'.repeat(1_000_000))), { name: 'OutboxProblem', kind: 'full' });
    await intake.accept(record('small again'));
    outbox.close();
    const reopened = openOutbox(file);
    assert.equal(readBooks(reopened.database, EVENT).records, 2);
    reopened.close();
});

test('what was being sent when the writer was killed is pending again', () => {
    const outbox = openOutbox(file);
    putOutgoing(outbox.database, [event('a')]);
    outbox.database.run(`UPDATE outgoing SET state = 'sending', batch = 'gone'`);
    outbox.close();
    const reopened = openOutbox(file);
    assert.equal(dueRows(reopened.database, { now: NOW, limit: 10 }).length, 1);
    reopened.close();
});

test('what a Bulk job carried when the writer was killed stays with the job', () => {
    const outbox = openOutbox(file);
    putOutgoing(outbox.database, [event('a')]);
    planJob(outbox.database, { id: 'job', object: EVENT, stubs: false, beside: [] }, { rows: 10, bytes: 10_000 }, NOW);
    outbox.close();
    const reopened = openOutbox(file);
    assert.equal(dueRows(reopened.database, { now: NOW, limit: 10 }).length, 0);
    assert.equal(rowsOfJob(reopened.database, 'job').length, 1);
    reopened.close();
});

test('no row of a call is sent while another of it is on its way', () => {
    const { database, close } = openOutbox(':memory:');
    const ofCall = (key: string, group: string) => {
        const one = event(key);
        return { ...one, outbound: { ...one.outbound, group } };
    };
    putOutgoing(database, [ofCall('a1', 'a'), ofCall('b1', 'b')]);
    claimRows(database, [dueRows(database, { now: NOW, limit: 10 })[0]?.id ?? 0], 'batch', NOW);
    putOutgoing(database, [ofCall('a2', 'a')]);
    assert.deepEqual(
        dueRows(database, { now: NOW, limit: 10 }).map(({ key }) => key),
        ['b1']
    );
    close();
});

test('a row that was put off before the clock was set back is not put off for a day', () => {
    const { database, close } = openOutbox(':memory:');
    putOutgoing(database, [event('a')]);
    const [row] = dueRows(database, { now: NOW, limit: 10 });
    const again = {
        id: row?.id ?? 0,
        version: 1,
        kind: 'again',
        nextAt: NOW + 5000,
        code: 'X',
        reason: 'x',
        counts: true
    } as const;
    setResults(database, [again], NOW);
    assert.equal(dueRows(database, { now: NOW, limit: 10 }).length, 0);
    assert.equal(dueRows(database, { now: NOW - 86_400_000, limit: 10 }).length, 1);
    close();
});

const USER = { object: 'User__c', key: '1999@pbx.example' };

test('a row that was let go of while it was on its way without a parent is not linked late', () => {
    const { database, close } = openOutbox(':memory:');
    const ids = appendRecords(database, [record('a'), record('b')], NOW);
    ['a', 'b'].forEach((key, at) => {
        const fate = { uuid: key, call: key, state: 'event', reason: undefined, events: 1, event: key } as const;
        setFates(database, [{ ...fate, id: ids[at] ?? 0 }]);
        putOutgoing(database, [{ ...event(key), record: ids[at] }]);
    });
    const sent = dueRows(database, { now: NOW, limit: 10 });
    claimRows(
        database,
        sent.map(({ id }) => id),
        'batch',
        NOW
    );
    holdUnsent(database, openGroups(database), { source: 'test', until: NOW, ofCall: (call) => call === 'a' });
    const dropped = [USER];
    const answers = sent.map(({ id, version }) => ({ kind: 'delivered', id, version, dropped }) as const);
    setResults(database, answers, NOW);
    assert.equal(linkArrived(database, [USER], NOW), 1);
    assert.deepEqual(
        dueRows(database, { now: NOW, limit: 10 }).map(({ key }) => key),
        ['b']
    );
    close();
});

for (const answer of [
    { kind: 'delivered', dropped: [] },
    { kind: 'dead', code: 'NO', reason: 'no', fields: [] }
] as const) {
    test(`a held row that changed while it was on its way stays held when the answer is "${answer.kind}"`, () => {
        const { database, close } = openOutbox(':memory:');
        const [first] = appendRecords(database, [record('leg')], NOW);
        const fate = { uuid: 'a', call: 'c', state: 'event', reason: undefined, events: 1, event: 'a' } as const;
        setFates(database, [{ ...fate, id: first ?? 0 }]);
        putOutgoing(database, [event('a')]);
        const [{ id = 0, version = 0 } = {}] = dueRows(database, { now: NOW, limit: 10 });
        claimRows(database, [id], 'batch', NOW);
        holdUnsent(database, openGroups(database), { source: 'test', until: NOW + 5000, ofCall: () => true });
        const { outbound, ...rest } = event('a');
        putOutgoing(database, [{ ...rest, outbound: { ...outbound, values: { Caller_ID_Name__c: 'New' } } }]);
        setResults(database, [{ ...answer, id, version }], NOW);
        assert.equal(dueRows(database, { now: NOW, limit: 10 }).length, 0);
        assert.deepEqual(
            heldRows(database, NOW + 5000, 10).map((row) => row.id),
            [id]
        );
        close();
    });
}

test('what is pruned stays in the books', () => {
    const { database, close } = openOutbox(':memory:');
    appendRecords(database, [record('event'), record('answered'), record('twin')], NOW);
    setFates(database, [
        { id: 1, uuid: 'b', call: 'a', state: 'event', reason: undefined, events: 1, event: 'b' },
        { id: 2, uuid: 'a', call: 'a', state: 'notAMiss', reason: 'answered' },
        { id: 3, uuid: 'b', call: 'a', state: 'merged', reason: 'the same', event: 'b' }
    ]);
    putOutgoing(database, [event('b')]);
    setResults(database, [{ id: 1, version: 1, kind: 'delivered', dropped: [] }], NOW);
    const before = readBooks(database, EVENT);
    assert.ok(balances(before), JSON.stringify(before));
    assert.equal(prune(database, EVENT, NOW + 1, 100), 3);
    assert.deepEqual(readBooks(database, EVENT), before);
    close();
});

test('what cannot be read is kept thirty days longer than calls that are done, and then counted', () => {
    const { database, close } = openOutbox(':memory:');
    appendRecords(database, [record('broken')], NOW);
    setFates(database, [{ id: 1, uuid: undefined, call: undefined, state: 'unreadable', reason: 'no JSON' }]);
    const before = readBooks(database, EVENT);
    const day = 86_400_000;
    assert.equal(prune(database, EVENT, NOW + 29 * day, 100), 0);
    assert.equal(prune(database, EVENT, NOW + 31 * day, 100), 1);
    assert.deepEqual(readBooks(database, EVENT), before);
    close();
});

test('pruning finds the rows of its records by their index, and reads no others', () => {
    const { database, close } = openOutbox(':memory:');
    const plans: string[] = [];
    const explained: typeof database = {
        ...database,
        run: (sql, ...values) => {
            const steps = database.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
            plans.push(...steps.map(({ detail }) => detail));
            return database.run(sql, ...values);
        }
    };
    prune(explained, EVENT, NOW, 100);
    const others = plans.filter((step) => /outgoing/.test(step) && !/outgoing_record|INTEGER PRIMARY KEY/.test(step));
    assert.deepEqual(others, []);
    close();
});

test('dead letters are kept, and keep nothing else from being pruned', () => {
    const { database, close } = openOutbox(':memory:');
    appendRecords(database, [record('refused'), record('done'), record('of no call')], NOW);
    setFates(database, [
        { id: 1, uuid: 'x', call: 'first', state: 'event', reason: undefined, events: 1, event: 'x' },
        { id: 2, uuid: 'y', call: 'second', state: 'notAMiss', reason: 'answered' },
        { id: 3, uuid: undefined, call: undefined, state: 'notAMiss', reason: 'a queue event' }
    ]);
    putOutgoing(database, [event('x')]);
    setResults(database, [{ id: 1, version: 1, kind: 'dead', code: 'NO', reason: 'no', fields: [] }], NOW);
    const before = readBooks(database, EVENT);
    assert.equal(prune(database, EVENT, NOW + 1, 1), 1);
    assert.equal(prune(database, EVENT, NOW + 1, 1), 1);
    assert.equal(prune(database, EVENT, NOW + 1, 1), 0);
    assert.deepEqual(readBooks(database, EVENT), before);
    assert.equal(listDeadLetters(database).length, 1);
    close();
});

test('an outbox of an earlier version of the writer is brought up to date, with what is in it', () => {
    const first = openOutbox(file);
    appendRecords(first.database, [record('kept')], NOW);
    first.database.run(
        `INSERT INTO job (id, object, operation, org_id, stage, created_at) VALUES ('j', ?, 'upsert', '750', 'closed', ?)`,
        EVENT,
        NOW
    );
    first.database.exec(
        'DROP INDEX record_age; ALTER TABLE job DROP COLUMN closed_at; ALTER TABLE record DROP COLUMN others; PRAGMA user_version = 1'
    );
    first.close();
    const second = openOutbox(file);
    assert.equal(readBooks(second.database, EVENT).records, 1);
    assert.equal(prune(second.database, EVENT, NOW - 1, 10), 0);
    assert.equal(openJobs(second.database)[0]?.closed_at, NOW);
    second.close();
});

test('rows without a parent are left so where their calls are let go of, those of a source alone', () => {
    const { database, close } = openOutbox(file);
    const parent = { object: 'User__c', key: '1999@pbx.example' };
    const sources = ['test', 'test', 'other', 'test'];
    database.transaction(() =>
        sources.forEach((source, at) => {
            const id = insertRecord(database, { ...record(`r${at}`), source }, NOW);
            setFates(database, [
                { id, uuid: `b${at}`, call: `a${at}`, reason: undefined, event: `b${at}`, state: 'event', events: 1 }
            ]);
            putOutgoing(database, [{ ...event(`b${at}`), record: id }]);
        })
    );
    const rows = dueRows(database, { now: NOW, limit: 10 });
    database.transaction(() =>
        setResults(
            database,
            rows.map(({ id, version }) => ({ id, version, kind: 'delivered', dropped: [parent] })),
            NOW
        )
    );
    const groups = openGroups(database);
    assert.deepEqual(groups, ['b0', 'b1', 'b2', 'b3']);
    holdUnsent(database, groups.slice(0, 3), { source: 'test', until: NOW, ofCall: (call) => call !== 'a1' });
    assert.equal(linkArrived(database, [parent], NOW), 3);
    close();
});

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { groupCommit } from '../intake/index.ts';
import { IN_MEMORY, openOutbox, readBooks, visitOutbox, type Outbox } from './index.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const record = (text: string) => ({ source: 'test', name: text, format: 'cdr', bytes: Buffer.from(text) }) as const;

let folder: string;
let outbox: Outbox;
beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-commit-'));
    outbox = openOutbox(path.join(folder, 'outbox.sqlite'));
});
afterEach(async () => {
    outbox.close();
    await rm(folder, { recursive: true });
});

test('SQLite syncs each commit to the disk before it is done: full, with a write-ahead log', () => {
    const pragma = (name: string) =>
        Object.values(outbox.database.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {});
    assert.deepEqual([pragma('synchronous'), pragma('journal_mode')], [[2], ['wal']]);
});

test('a record is accepted when everybody who opens the outbox can read it, and not before', async () => {
    const records = () => {
        const beside = visitOutbox(outbox.path);
        const books = readBooks(beside.database, 'Phone_Event__c');
        beside.close();
        return books.records;
    };
    const accepted = groupCommit(outbox, () => NOW).accept(record('a'));
    assert.equal(records(), 0);
    await accepted;
    assert.equal(records(), 1);
});

test('what comes in together is one commit, and each of it hears of it', async () => {
    let commits = 0;
    const memory = openOutbox(IN_MEMORY);
    const intake = groupCommit(
        memory,
        () => NOW,
        () => (commits += 1)
    );
    const ids = await Promise.all(['a', 'b', 'c'].map((text) => intake.accept(record(text))));
    assert.deepEqual([ids, commits], [[1, 2, 3], 1]);
    memory.close();
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import {
    access,
    appendFile,
    mkdir,
    mkdtemp,
    readdir,
    readFile,
    rename,
    rm,
    truncate,
    utimes,
    writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import type { RawRecord } from '../outbox/index.ts';
import { calleeLeg, recordText, until } from '../testing/index.ts';
import type { RunningSource, SourceHost } from './source.ts';
import { spoolSource } from './spool.ts';

let root: string;
let folder: string;
let taken: RawRecord[];
let told: string[];
let running: RunningSource | undefined;
const RECORD = recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }));

beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    folder = path.join(root, 'spool');
    taken = [];
    told = [];
    await mkdir(folder);
});

afterEach(async () => {
    await running?.stop();
    running = undefined;
    await rm(root, { recursive: true });
});

async function start(
    accept?: SourceHost['accept'],
    done: string = path.join(root, 'done'),
    settledMs?: number
): Promise<RunningSource> {
    const host: SourceHost = {
        accept: accept ?? ((record) => Promise.resolve(taken.push(record))),
        settled: () => Promise.resolve('done'),
        aboutCall: () => ({ call: '', startedAt: undefined }),
        recall: () => Promise.resolve(),
        letGo: () => Promise.resolve(),
        giveBack: () => Promise.resolve(),
        log: { info: () => undefined, warn: (fields) => told.push(JSON.stringify(fields)) }
    };
    running = await spoolSource({ folder, done, everyMs: 10, ...(settledMs !== undefined && { settledMs }) }).start(
        host
    );
    return running;
}

test('a folder that disappears is waited for, and read again when it is back', async () => {
    const source = await start();
    await writeFile(path.join(folder, 'one.json'), RECORD);
    await until(() => taken.length === 1);
    await rename(folder, `${folder}.gone`);
    await until(() => source.health()['reachable'] === false);
    await mkdir(folder);
    await writeFile(path.join(folder, 'two.json'), RECORD);
    await until(() => taken.length === 2);
    assert.equal(source.health()['reachable'], true);
});

test('a folder that is not there yet when the writer starts is waited for', async () => {
    await rm(folder, { recursive: true });
    const source = await start();
    await until(() => source.health()['reachable'] === false);
    await mkdir(path.join(folder, '2026-11-20'), { recursive: true });
    await writeFile(path.join(folder, '2026-11-20', 'one.json'), RECORD);
    await until(() => taken.length === 1);
    assert.equal(taken[0]?.name, path.join('2026-11-20', 'one.json'));
    await until(async () => (await readdir(path.join(root, 'done', '2026-11-20'))).length === 1);
});

test('a file that is not finished stays where it is until it is', async () => {
    const source = await start();
    const file = path.join(folder, 'one.json');
    await writeFile(file, RECORD.slice(0, 500));
    await until(() => source.health()['unfinished'] === 1);
    await writeFile(file, RECORD.slice(500), { flag: 'a' });
    await until(() => taken.length === 1);
    assert.equal(Buffer.from(taken[0]?.bytes ?? []).toString(), RECORD);
});

test('a file that will never be finished, and one that is no text, are handed over as they are', async () => {
    const contents = {
        'cut.json': Buffer.from(RECORD.slice(0, 500)),
        'bytes.json': Buffer.from([0xff, 0xfe, 0x00, 0x80])
    };
    for (const [name, bytes] of Object.entries(contents)) {
        await writeFile(path.join(folder, name), bytes);
    }
    await start(undefined, undefined, 50);
    await until(() => taken.length === 2);
    const handed = Object.fromEntries(taken.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
    assert.deepEqual(handed, contents);
});

test('a file that is being written is not taken for cut off where its clock is another one', async () => {
    const source = await start();
    const file = path.join(folder, 'one.json');
    await writeFile(file, RECORD.slice(0, 500));
    const long = new Date(Date.now() - 3_600_000);
    await utimes(file, long, long);
    await until(() => source.health()['unfinished'] === 1);
    await appendFile(file, RECORD.slice(500));
    await until(() => taken.length === 1);
    assert.equal(Buffer.from(taken[0]?.bytes ?? []).toString(), RECORD);
});

test('what is no file, and what is too large, is told once and counted until it is gone', async () => {
    const large = path.join(folder, 'large.json');
    await mkdir(path.join(folder, 'folder.json'));
    await writeFile(large, '');
    await truncate(large, 65 * 1024 * 1024);
    const source = await start();
    await until(() => Number(source.health()['failed']) > 5);
    assert.equal(source.health()['stuck'], 2);
    assert.equal(told.length, 2);
    assert.match(told.join(), /folder\.json[^}]*It is no file/);
    assert.match(told.join(), /large\.json[^}]*which no call record has/);
    await rm(large);
    await until(() => source.health()['stuck'] === 1);
});

test('a record of ten megabytes is taken whole', async () => {
    const large = recordText(
        calleeLeg({ uuid: 'b', caller: 'a', variables: { filler: 'x'.repeat(10 * 1024 * 1024) } }),
        false
    );
    await writeFile(path.join(folder, 'large.json'), large);
    await start();
    await until(() => taken.length === 1);
    assert.equal(taken[0]?.bytes.length, Buffer.byteLength(large));
});

test('a file that the outbox does not take stays, and is offered again', async () => {
    let full = true;
    const source = await start((record) =>
        full ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(taken.push(record))
    );
    const file = path.join(folder, 'one.json');
    await writeFile(file, RECORD);
    await until(() => Number(source.health()['failed']) > 0);
    await access(file);
    full = false;
    await until(() => taken.length === 1);
    await until(async () => (await readdir(folder)).length === 0);
});

test('taken files are deleted where that is asked for', async () => {
    await start(undefined, 'delete');
    await writeFile(path.join(folder, 'one.json'), RECORD);
    await until(async () => taken.length === 1 && (await readdir(folder)).length === 0);
    assert.deepEqual(await readdir(root), ['spool']);
});

test('a file that cannot be moved is taken once, and moved when that is possible', async () => {
    const source = await start();
    const done = path.join(root, 'done');
    await rm(done, { recursive: true });
    await writeFile(done, 'a file where the folder was');
    await writeFile(path.join(folder, 'one.json'), RECORD);
    await until(() => Number(source.health()['failed']) > 5);
    assert.equal(taken.length, 1);
    await rm(done);
    await until(async () => (await readdir(folder)).length === 0);
    assert.deepEqual([taken.length, source.health()['taken'], await readdir(done)], [1, 1, ['one.json']]);
});

test('what comes under the name of a file that could not be moved is a record of its own', async () => {
    const source = await start();
    const done = path.join(root, 'done');
    await rm(done, { recursive: true });
    await writeFile(done, 'a file where the folder was');
    const file = path.join(folder, 'one.json');
    await writeFile(file, RECORD);
    await until(() => Number(source.health()['failed']) > 1);
    await writeFile(file, recordText(calleeLeg({ uuid: 'other', caller: 'a', progress: 1 })));
    await until(() => taken.length === 2);
});

const OTHER_DISK = '/dev/shm';

test(
    'taken files go to a folder on another file system too',
    { skip: existsSync(OTHER_DISK) ? false : `there is no ${OTHER_DISK} here` },
    async () => {
        const done = await mkdtemp(path.join(OTHER_DISK, 'phone-events-'));
        try {
            await start(undefined, done);
            await writeFile(path.join(folder, 'one.json'), RECORD);
            await until(async () => (await readdir(folder)).length === 0);
            assert.deepEqual([taken.length, await readFile(path.join(done, 'one.json'), 'utf8')], [1, RECORD]);
        } finally {
            await running?.stop();
            await rm(done, { recursive: true });
        }
    }
);

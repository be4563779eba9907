import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { callerLeg, memoryFiles, MOMENT, recordText } from '../testing/index.ts';
import { diskFiles, findBelow } from './files.ts';
import { readRecord, readRecords } from './records.ts';

const whole = recordText(callerLeg({ uuid: 'a' }));

test('a folder is read with its subfolders and a_ files, and other files are left alone', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await mkdir(path.join(folder, '2026-11-20-09'));
    await writeFile(path.join(folder, 'a_one.cdr.json'), whole);
    await writeFile(path.join(folder, '2026-11-20-09', 'two.cdr.json'), whole);
    await writeFile(path.join(folder, 'README.md'), 'notes');
    const { records, problems } = await readRecords([folder], diskFiles, MOMENT);
    await rm(folder, { recursive: true });
    assert.deepEqual(
        records.map(({ file }) => path.basename(file)),
        ['two.cdr.json', 'a_one.cdr.json']
    );
    assert.deepEqual(problems, []);
});

test('a half-written record that changed just now is waiting, and the message says what to do', async () => {
    const files = memoryFiles({ '/new': whole.slice(0, 300) }, ['/new']);
    const { problems } = await readRecords(['/'], files, MOMENT);
    assert.equal(problems[0]?.kind, 'waiting');
    assert.equal(problems[0]?.file, '/new');
    assert.match(problems[0]?.remedy ?? '', /push again/);
});

test('a truncated record that has not changed for a minute is unreadable', async () => {
    const { problems } = await readRecords(['/'], memoryFiles({ '/old': whole.slice(0, 300) }), MOMENT);
    assert.equal(problems[0]?.kind, 'unreadable');
    assert.match(problems[0]?.reason ?? '', /cut off/);
    assert.match(problems[0]?.remedy ?? '', /err-log-dir/);
});

test('a whole document without the last line break is read', () => {
    assert.equal('kind' in readRecord('a', Buffer.from(whole.trim()), true), false);
});

test('JSON that is no call record is unreadable', () => {
    for (const text of ['{}', '[]', '3', '{"variables": {}}', '{"variables": {"uuid": {}}, "callflow": 7}']) {
        assert.equal('kind' in readRecord('a', Buffer.from(text), false), true, text);
    }
});

test('a file that cannot be opened is told, and the others are read', async () => {
    const files = memoryFiles({ '/a': whole, '/b': whole });
    const failing = {
        ...files,
        read: (path: string) => (path === '/a' ? Promise.reject(new Error('EACCES')) : files.read(path))
    };
    const { records, problems } = await readRecords(['/'], failing, MOMENT);
    assert.equal(records.length, 1);
    assert.match(problems[0]?.reason ?? '', /EACCES/);
});

test('a single callflow entry reads like a list of one', () => {
    const record = { ...callerLeg({ uuid: 'a' }), callflow: callerLeg({ uuid: 'a' }).callflow[0] };
    const read = readRecord('a', Buffer.from(JSON.stringify(record)), false);
    assert.equal(!('kind' in read) && read.document.callflow.length, 1);
});

test('figures that are not texts read as texts, and a null variable is left out', () => {
    const read = readRecord('a', Buffer.from('{"variables": {"uuid": "a", "billsec": 4, "mos": nan}}'), false);
    assert.deepEqual(!('kind' in read) && read.document.variables, { uuid: 'a', billsec: '4' });
});

test('half a character in a text is replaced, so that no request is refused for it', () => {
    const read = readRecord('a', Buffer.from('{"variables": {"uuid": "a", "dialed_user": "\\ud800"}}'), false);
    assert.equal(!('kind' in read) && read.document.variables['dialed_user'], '\uFFFD');
});

test('the moment of an application that is no time at all is left out', () => {
    const bridge = { app_name: 'bridge', app_data: 'user/1003', app_stamp: '9'.repeat(30) };
    const read = readRecord('a', Buffer.from(recordText(callerLeg({ uuid: 'a', applications: [bridge] }))), false);
    assert.equal(!('kind' in read) && read.document.applications[0]?.at, undefined);
});

test('a link to a record is read, and a link that leads nowhere or to itself is told', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await writeFile(path.join(elsewhere, 'kept.json'), whole);
    await symlink(path.join(elsewhere, 'kept.json'), path.join(folder, 'linked.json'));
    await symlink(path.join(elsewhere, 'gone.json'), path.join(folder, 'nowhere.json'));
    await symlink('circle.json', path.join(folder, 'circle.json'));
    await symlink(folder, path.join(folder, 'itself'));
    const { records, problems } = await readRecords([folder], diskFiles, MOMENT);
    await Promise.all([folder, elsewhere].map((path) => rm(path, { recursive: true })));
    assert.equal(records.length, 1);
    assert.deepEqual(problems.map(({ file }) => path.basename(file)).sort(), ['circle.json', 'nowhere.json']);
});

test('a folder that cannot be opened is told, and its neighbours are read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await mkdir(path.join(folder, 'closed'));
    await writeFile(path.join(folder, 'one.json'), whole);
    const list = (path: string) =>
        path.endsWith('closed') ? Promise.reject(new Error('EACCES: permission denied')) : readdir(path);
    const { files, problems } = await findBelow(folder, list);
    await rm(folder, { recursive: true });
    assert.equal(files.length, 1);
    assert.match(problems[0]?.reason ?? '', /could not be opened: EACCES/);
});

test('a file with a time in the future is not waited for', async () => {
    const files = memoryFiles({ '/old': whole.slice(0, 300) });
    const { problems } = await readRecords(['/'], files, -3_600_000);
    assert.equal(problems[0]?.kind, 'unreadable');
});

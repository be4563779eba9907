import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach, type TestContext } from 'node:test';
import { calleeLeg, callerLeg, recordText, startFakeOrg, type FakeOrg } from '../../push/testing/index.ts';
import { classifyCommand } from './classify.ts';
import { directoryCommand } from './directory.ts';
import { pushCommand } from './push.ts';

let folder: string;
let org: FakeOrg;
beforeEach(async () => {
    for (const name of ['PHONE_EVENTS_TOKEN', 'SF_ACCESS_TOKEN', 'PHONE_EVENTS_URL', 'INIT_CWD']) {
        delete process.env[name];
    }
    org = await startFakeOrg();
    process.env['PHONE_EVENTS_TOKEN'] = org.token;
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await writeFile(path.join(folder, 'a_a.cdr.json'), recordText(callerLeg({ uuid: 'a' })));
    await writeFile(path.join(folder, 'b.cdr.json'), recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 })));
});
afterEach(async () => {
    await rm(folder, { recursive: true });
    await org.close();
});

/** What a command printed on both streams. */
function listen(context: TestContext): () => string {
    const lines: string[] = [];
    for (const stream of ['log', 'error'] as const) {
        context.mock.method(console, stream, (line: string) => lines.push(line));
    }
    return () => lines.join('\n');
}

test('push takes the token from the environment and ends with 0', async (context) => {
    const printed = listen(context);
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 0);
    assert.match(printed(), /Events: 1 written/);
});

test('push --json prints one JSON document', async (context) => {
    const printed = listen(context);
    await pushCommand.run(['--from', folder, '--url', org.url, '--json']);
    const report = JSON.parse(printed()) as { readonly books: { readonly events: number } };
    assert.equal(report.books.events, 1);
});

test('push ends with 1 where a record was rejected', async (context) => {
    listen(context);
    org.recordFault = () => ({ statusCode: 'INVALID_FIELD', message: 'no' });
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 1);
});

test('a missing option, an unknown one and a wrong country are wrong uses, and each is named', async (context) => {
    const printed = listen(context);
    for (const [args, said] of [
        [['--url', org.url], /--from is missing/],
        [['--from', folder, '--nonsense'], /--nonsense/],
        [['--from', folder, '--country', 'Utopia', '--dry-run'], /--country Utopia/],
        [['--from', folder, '--url', 'example.com'], /--url must be/],
        [['--from', folder, '--url', 'http://org.example'], /--url begins with https/],
        [['--from', folder, '--url', org.url, '--target-org', 'a'], /one or the other/]
    ] as const) {
        assert.equal(await pushCommand.run(args), 2);
        assert.match(printed(), said);
    }
    assert.equal(org.requests.length, 0);
});

test('a folder that does not exist is named, without a stack trace', async (context) => {
    const printed = listen(context);
    assert.equal(await pushCommand.run(['--from', path.join(folder, 'nowhere'), '--dry-run']), 1);
    assert.match(printed(), /nowhere cannot be read: it does not exist/);
    assert.doesNotMatch(printed(), / at /);
});

test('classify explains each record and needs no org', async (context) => {
    const printed = listen(context);
    assert.equal(await classifyCommand.run(['--from', folder]), 0);
    assert.match(printed(), /a_a\.cdr\.json: not a miss \(the caller's own leg\)/);
    assert.match(
        printed(),
        /b\.cdr\.json: event: Ringing \/ NORMAL_CLEARING \/ 19 s \/ user 1003@pbx\.example \/ User/
    );
});

test('directory writes the lists it is given', async (context) => {
    const printed = listen(context);
    const users = path.join(folder, 'users.csv');
    await writeFile(users, 'switch_key,name\n1003@pbx.example,Cara\n');
    assert.equal(await directoryCommand.run(['--from', users, '--url', org.url]), 0);
    assert.match(printed(), /users: 1 read, 1 new/);
    assert.equal(await directoryCommand.run(['--url', org.url]), 2);
    assert.equal(await directoryCommand.run(['--from', users, '--users', users, '--url', org.url]), 2);
    assert.match(printed(), /--from and --users are the same: give one of them\./);
});

test('an empty path is a wrong use, so that an unset variable does not push the folder one stands in', async (context) => {
    const printed = listen(context);
    assert.equal(await pushCommand.run(['--from', '', '--url', org.url]), 2);
    assert.match(printed(), /--from is missing/);
    assert.equal(org.requests.length, 0);
});

test('an address with a page, a name or a password in it is a wrong use, and is not printed', async (context) => {
    const printed = listen(context);
    for (const url of [`${org.url}/lightning/page/home`, org.url.replace('//', '//ann:secret@'), `${org.url}/?a=b`]) {
        assert.equal(await pushCommand.run(['--from', folder, '--url', url]), 2, url);
    }
    assert.match(printed(), /nothing after the host/);
    assert.doesNotMatch(printed(), /secret/);
    assert.equal(await pushCommand.run(['--from', folder, '--url', `${org.url}/`]), 0);
});

test('a token that no header can carry is a wrong use, and is not printed', async (context) => {
    const printed = listen(context);
    process.env['PHONE_EVENTS_TOKEN'] = 'se\ncret';
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 2);
    assert.doesNotMatch(printed(), /cret/);
    process.env['PHONE_EVENTS_TOKEN'] = `${org.token}\n`;
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 0);
});

test('no token at all is a wrong use', async (context) => {
    const printed = listen(context);
    delete process.env['PHONE_EVENTS_TOKEN'];
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 2);
    assert.match(printed(), /There is no token/);
});

test('a token in the arguments is a wrong use of every command, and is not printed', async (context) => {
    const printed = listen(context);
    const given = [['--token', 'topsecret'], ['--token=topsecret']];
    for (const token of given) {
        assert.equal(await pushCommand.run(['--from', folder, '--url', org.url, ...token]), 2);
        assert.equal(await directoryCommand.run(['--from', folder, '--url', org.url, '--dry-run', ...token]), 2);
        assert.equal(await classifyCommand.run(['--from', folder, ...token]), 2);
    }
    assert.match(printed(), /A token is no argument.*--token-file/);
    assert.doesNotMatch(printed(), /topsecret/);
    assert.equal(org.requests.length, 0);
});

test('a token may stand in a file', async (context) => {
    const printed = listen(context);
    const file = path.join(folder, 'token');
    await writeFile(file, `${org.token}\n`);
    delete process.env['PHONE_EVENTS_TOKEN'];
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url, '--token-file', file]), 0);
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url, '--token-file', `${file}s`]), 2);
    assert.match(printed(), /--token-file .*tokens cannot be read/);
});

test('--help prints the usage and ends with 0', async (context) => {
    const printed = listen(context);
    for (const command of [pushCommand, classifyCommand, directoryCommand]) {
        assert.equal(await command.run(['--help']), 0);
    }
    assert.match(
        printed(),
        /phone-events push --from[^]*phone-events classify --from[^]*phone-events directory --from/
    );
    assert.equal(printed().match(/Examples?: phone-events \w/g)?.length, 3);
});

test('classify ends with 1 where a record cannot be read', async (context) => {
    listen(context);
    assert.equal(await classifyCommand.run(['--from', folder]), 0);
    await writeFile(path.join(folder, 'broken.cdr.json'), 'no record');
    assert.equal(await classifyCommand.run(['--from', folder]), 1);
});

test('a folder without records is told', async (context) => {
    const printed = listen(context);
    await mkdir(path.join(folder, 'empty'));
    const empty = path.join(folder, 'empty');
    assert.equal(await pushCommand.run(['--from', empty, '--url', org.url]), 0);
    assert.match(printed(), /no \.json file/);
});

test('a folder given as a list is told without a stack', async (context) => {
    const printed = listen(context);
    assert.equal(await directoryCommand.run(['--from', folder, '--url', org.url]), 1);
    assert.match(printed(), /cannot be read: it is a folder/);
});

test('a list that is not UTF-8 is not sent, since its names would be damaged', async (context) => {
    const printed = listen(context);
    const users = path.join(folder, 'users.csv');
    await writeFile(users, Buffer.from('switch_key,name\n1003@pbx.example,Zo\xeb\n', 'latin1'));
    assert.equal(await directoryCommand.run(['--from', users, '--url', org.url]), 1);
    assert.match(printed(), /users\.csv:2: .*not UTF-8/);
    assert.equal(org.requests.length, 0);
});

test('what a caller put in a record does not steer the terminal', async (context) => {
    const printed = listen(context);
    const forged = calleeLeg({ uuid: 'c', caller: 'x', user: '\u001b[2J\nforged' });
    await writeFile(path.join(folder, 'c.cdr.json'), recordText(forged));
    await classifyCommand.run(['--from', folder]);
    await pushCommand.run(['--from', folder, '--url', org.url]);
    assert.equal(printed().includes('\u001b'), false);
    assert.doesNotMatch(printed(), /^forged/m);
    assert.match(printed(), /\\u001b\[2J\\u000aforged/);
});

test('what is left out is counted and not written, and a dial type there is none of is a wrong use', async (context) => {
    const printed = listen(context);
    const target = ['--from', folder, '--url', org.url];
    assert.equal(await pushCommand.run([...target, '--leave-out-dial-type', 'Grup']), 2);
    assert.match(printed(), /Grup is not one of DDI, Call Queue, Group/);
    assert.equal(await pushCommand.run([...target, '--leave-out-user', '1003@pbx.example']), 0);
    assert.match(printed(), /left out 1: by user/);
    assert.equal(await pushCommand.run([...target, '--include-dial-type', 'Grup']), 2);
    assert.equal(await pushCommand.run([...target, '--include-user', '1004@pbx.example']), 0);
    assert.match(printed(), /left out 1: not an included user/);
    assert.equal(org.tables.get('Phone_Event__c')?.size ?? 0, 0);
    assert.equal(await pushCommand.run([...target, '--include-user', '1003@pbx.example']), 0);
    assert.equal(org.tables.get('Phone_Event__c')?.size, 1);
});

test('push ends with 1 where a record cannot be read, and writes the others', async (context) => {
    listen(context);
    await writeFile(path.join(folder, 'broken.cdr.json'), 'no record');
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 1);
    assert.equal(org.tables.get('Phone_Event__c')?.size, 1);
});

test('push and classify read every --from, and one option that is given twice is a wrong use', async (context) => {
    const printed = listen(context);
    const [one, two] = [path.join(folder, 'a_a.cdr.json'), path.join(folder, 'b.cdr.json')];
    assert.equal(await classifyCommand.run(['--from', one, '--from', two]), 0);
    assert.match(printed(), /a_a\.cdr\.json: not a miss[^]*b\.cdr\.json: event/);
    assert.equal(await pushCommand.run(['--from', one, '--from', two, '--url', org.url]), 0);
    assert.match(printed(), /^Records 2 = events 1 .* not a miss 1 /m);
    assert.equal(await pushCommand.run(['--from', one, '--url', org.url, '--url', org.url]), 2);
    assert.match(printed(), /--url is given more than once\. See phone-events push --help\.$/);
    assert.equal(await directoryCommand.run(['--from', one, '--from', two, '--url', org.url]), 2);
    assert.match(printed(), /--from is given more than once\. See phone-events directory --help\.$/);
});

test('push ends with 1 where the switch may still be writing a record, and counts it', async (context) => {
    const printed = listen(context);
    await writeFile(path.join(folder, 'c.cdr.json'), recordText(calleeLeg({ uuid: 'c', caller: 'a' })).slice(0, 200));
    assert.equal(await pushCommand.run(['--from', folder, '--url', org.url]), 1);
    assert.match(printed(), /^Records 3 = .* \+ not finished 1$/m);
});

test('a wrong use is told in a line, with the command that tells how it is meant', async (context) => {
    const printed = listen(context);
    assert.equal(await pushCommand.run(['--form', folder]), 2);
    assert.equal(printed(), 'There is no option --form. Did you mean --from? See phone-events push --help.');
});

test('a path without its option is told where it belongs', async (context) => {
    const printed = listen(context);
    assert.equal(await pushCommand.run([folder, '--url', org.url]), 2);
    assert.match(printed(), /" stands alone\. A file or folder is given with --from\./);
});

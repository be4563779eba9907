import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before, type TestContext } from 'node:test';
import { calleeLeg, callerLeg, recordText, startFakeOrg, type FakeOrg } from '../../push/testing/index.ts';
import { COMMANDS } from './index.ts';

const TOO_LONG = { statusCode: 'STRING_TOO_LONG', message: 'data value too large', fields: ['Caller_ID_Name__c'] };
const raw = recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }));
let folder: string;
let org: FakeOrg;
let outbox: string;

before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    outbox = path.join(folder, 'outbox.sqlite');
    org = await startFakeOrg();
    Object.assign(process.env, { PHONE_EVENTS_TOKEN: org.token });
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    org.recordFault = (object, record) =>
        object === 'Phone_Event__c' && record['Caller_ID_Name__c'] === 'Ann Caller' ? TOO_LONG : undefined;
    await writeFile(path.join(folder, 'a_a.cdr.json'), recordText(callerLeg({ uuid: 'a' })));
    await writeFile(path.join(folder, 'b.cdr.json'), raw);
});
after(async () => {
    await org.close();
    await rm(folder, { recursive: true });
});

/** What a command prints on both streams, and its exit code. */
async function run(context: TestContext, name: string, ...args: readonly string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const mocks = [
        context.mock.method(console, 'log', (line: unknown) => void out.push(`${String(line)}\n`)),
        context.mock.method(console, 'error', (line: unknown) => void err.push(`${String(line)}\n`)),
        context.mock.method(process.stderr, 'write', (text: unknown) => err.push(String(text)) > 0)
    ];
    try {
        const code = await (await COMMANDS[name]?.())?.run(args);
        return { code, out: out.join(''), err: err.join('') };
    } finally {
        mocks.forEach(({ mock }) => mock.restore());
    }
}

const push = (context: TestContext) => run(context, 'push', '--from', folder, '--url', org.url, '--outbox', outbox);
const letters = (context: TestContext, ...args: readonly string[]) =>
    run(context, 'dead-letters', ...args, '--outbox', outbox);

test('a refused event is listed, shown, exported, edited, replayed and delivered, each by its command', async (context) => {
    const pushed = await push(context);
    assert.equal(pushed.code, 1);
    assert.equal(/\r/.test(pushed.err), false, 'a progress bar was drawn where there is no terminal');

    const listed = await letters(context, 'list');
    assert.match(
        listed.out,
        /^row-\d+ {2}b {2}STRING_TOO_LONG \(Caller_ID_Name__c\): data value too large .*\n1 dead letter\n$/
    );
    const [letter] = JSON.parse((await letters(context, 'list', '--json')).out) as readonly {
        id: string;
        code: string;
    }[];
    assert.equal(letter?.code, 'STRING_TOO_LONG');
    const id = letter.id;

    const shown = await letters(context, 'show', '--id', id);
    assert.match(shown.out, / {2}Caller_ID_Name__c = Ann Caller\n[^]* {2}as it came: \{/);
    const detail = JSON.parse((await letters(context, 'show', '--id', id, '--json')).out) as { raw: string };
    assert.equal(detail.raw, raw);

    const [exported = ''] = (await letters(context, 'export')).out.split('\n');
    const document = JSON.parse(exported) as { id: string; raw: string };
    assert.deepEqual([document.id, Buffer.from(document.raw, 'base64').toString()], [id, raw]);

    const edited = await letters(context, 'edit', '--id', id, '--set', 'Caller_ID_Name__c=Ann', '--json');
    assert.deepEqual(JSON.parse(edited.out), { id, edited: { Caller_ID_Name__c: 'Ann' } });
    const replayed = await run(context, 'replay', '--id', id, '--outbox', outbox, '--json');
    assert.deepEqual([replayed.code, JSON.parse(replayed.out)], [0, { replayed: 1, unknown: [] }]);

    assert.equal((await push(context)).code, 0);
    assert.equal(org.tables.get('Phone_Event__c')?.get('b')?.['Caller_ID_Name__c'], 'Ann');
    assert.match((await letters(context)).out, /^0 dead letters\n$/);
    const status = await run(context, 'status', '--outbox', outbox, '--json');
    const { balanced, deadLetters } = JSON.parse(status.out) as { balanced: boolean; deadLetters: number };
    assert.deepEqual([status.code, balanced, deadLetters], [0, true, 0]);
});

test('a letter that does not exist is told by its id, with exit code and usage, and nothing is changed', async (context) => {
    for (const [args, code] of [
        [['dead-letters', 'show', '--id', 'row-999'], 2],
        [['dead-letters', 'edit', '--id', 'row-999', '--set', 'Name__c=x'], 2],
        [['replay', '--id', 'row-999'], 1]
    ] as const) {
        const { code: ended, out, err } = await run(context, args[0], ...args.slice(1), '--outbox', outbox);
        assert.equal(ended, code);
        assert.match(out + err, /There is no dead letter row-999/);
        assert.doesNotMatch(err, /\n {4}at /);
    }
});

test('a verb that there is none of is told with those that there are', async (context) => {
    const { code, err } = await letters(context, 'delete');
    assert.equal(code, 2);
    assert.match(err, /^There is no "delete": dead-letters has list, show, edit and export\./);
    assert.match((await letters(context, 'shwo')).err, /Did you mean "show"\?/);
    assert.match(
        (await letters(context, 'show', 'row-1')).err,
        /"row-1" stands alone\. A dead letter is named with --id/
    );
});

test('an option that a verb does not take, and a field that is set twice, are wrong uses', async (context) => {
    assert.match((await letters(context, '--id', 'row-1')).err, /^dead-letters list takes no --id\./);
    const twice = await letters(context, 'edit', '--id', 'row-1', '--set', 'A__c=1', '--set', 'A__c=2');
    assert.equal(twice.code, 2);
    assert.match(twice.err, /^A__c is set more than once\. Nothing was changed\./);
});

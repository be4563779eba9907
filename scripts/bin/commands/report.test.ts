import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { reportCommand } from './report.ts';

const NOW = ['--now', '2026-03-02T14:30:00Z'];
const REJECTED = 'Missed_Calls/Attempts_Rejected';

interface Ran {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

/** Runs the command in this process and keeps what it prints. */
async function ran(context: TestContext, ...args: readonly string[]): Promise<Ran> {
    const printed = { log: [] as string[], error: [] as string[] };
    for (const stream of ['log', 'error'] as const)
        context.mock.method(console, stream, (line: string) => printed[stream].push(line));
    // the runner's own lines go by this stream too, as bytes
    const write = context.mock.method(process.stdout, 'write', (text: string | Uint8Array) => {
        if (typeof text === 'string') printed.log.push(text);
        return true;
    });
    const code = await reportCommand.run(args);
    write.mock.restore();
    return { code, out: printed.log.join('\n'), err: printed.error.join('\n') };
}

test('a report is printed as its question, its groups and their figures', async (context) => {
    const { code, out } = await ran(context, REJECTED, ...NOW, '--rows', '2');
    assert.equal(code, 0);
    assert.match(out, /^How many attempts are rejected\?\n.*\n167 records\n/);
    assert.match(out, /\nRosa Rosenquist +4\.81 +9\.6% +16\n/);
    assert.match(out, /\nTotal +5\.15 +167\n/);
    assert.match(out, /\nRosa Rosenquist +PE-\d+/);
});

test('--json is the answer of the Analytics API, with the filter that was added', async (context) => {
    const filter = ['--filter', 'Phone_Event__c$Ring_Duration__c>=6'];
    const { code, out } = await ran(context, REJECTED, ...NOW, '--json', ...filter);
    const answer = JSON.parse(out) as {
        readonly factMap: Readonly<Record<string, { readonly aggregates: readonly { readonly value: number }[] }>>;
        readonly reportMetadata: { readonly reportFilters: readonly { readonly value: string }[] };
    };
    assert.equal(code, 0);
    const rows = answer.factMap['T!T']?.aggregates.at(-1)?.value ?? 0;
    assert.ok(rows > 0 && rows < 167, String(rows));
    assert.equal(answer.reportMetadata.reportFilters.at(-1)?.value, '6');
});

test('--csv is every row of the data that --data names', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'report-'));
    context.after(() => rm(folder, { recursive: true }));
    await mkdir(folder, { recursive: true });
    const record = (referenceId: string, more: object): object => ({
        attributes: { type: 'Phone_Event__c', referenceId },
        Event_Type__c: 'Missed',
        Missed_Call_Type__c: 'Ringing',
        Hangup_Cause__c: 'CALL_REJECTED',
        Time__c: '2026-03-01T10:00:00.000Z',
        Event_Key__c: referenceId,
        ...more
    });
    const records = [record('a', { Caller_ID_Number__c: '=1+1' }), record('b', { Hangup_Cause__c: 'NO_ANSWER' })];
    await writeFile(path.join(folder, 'Phone_Event__c.json'), JSON.stringify({ records }));
    const plan = [{ sobject: 'Phone_Event__c', saveRefs: false, resolveRefs: false, files: ['Phone_Event__c.json'] }];
    await writeFile(path.join(folder, 'plan.json'), JSON.stringify(plan));
    const { code, out, err } = await ran(context, REJECTED, ...NOW, '--csv', '--data', folder);
    assert.equal(code, 0, err);
    const lines = out.trim().split('\r\n');
    assert.equal(lines.length, 2, out);
    assert.match(lines[1] ?? '', /,"'=1\+1",/);
});

test('beside CSV, what its reader should know is said where it is no part of the rows', async (context) => {
    const misspelt = ['--filter', 'Phone_Event__c$Hangup_Cause__c=CALL_REJECTD'];
    const { code, out, err } = await ran(context, REJECTED, ...NOW, '--csv', ...misspelt);
    assert.deepEqual([code, out.trim().split('\r\n').length], [0, 1]);
    assert.equal(err, "'CALL_REJECTD' is not on the list of values of Hangup Cause.");
});

test('a filter that cannot be used is told as given for this run, not as one of the file, and ends with 1', async (context) => {
    for (const filter of ['Phone_Event__c$Nope__c=1', 'Phone_Event__c$Ring_Duration__c=many']) {
        const { code, out, err } = await ran(context, REJECTED, ...NOW, '--filter', filter);
        assert.deepEqual([code, out], [1, '']);
        assert.match(err, /^Given for this run: .*'Phone_Event__c\$(Nope|Ring_Duration)__c'/);
    }
});

test('a report that does not exist is answered with those that do', async (context) => {
    const { code, err } = await ran(context, 'Missed_Calls/Nope');
    assert.equal(code, 2);
    assert.match(err, /There is no report "Missed_Calls\/Nope"\.\nThere are:\nMissed Calls\n/);
    assert.match(err, /Missed_Calls\/Attempts_Rejected +How many attempts are rejected\?/);
});

for (const name of ['Missed_Calls/Attempts_Rejectd', 'attempts_rejected', 'Attempts_Rejected'])
    test(`"${name}" is answered with the report that is meant`, async (context) => {
        const { code, err } = await ran(context, name);
        assert.equal(code, 2);
        assert.match(err, /Did you mean "Missed_Calls\/Attempts_Rejected"\?/);
    });

test('--list --json is JSON', async (context) => {
    const list = JSON.parse((await ran(context, '--list', '--json')).out) as readonly { readonly name: string }[];
    assert.ok(list.some(({ name }) => name === REJECTED));
});

const FAILED: readonly (readonly [string, readonly string[], number, string, RegExp])[] = [
    ['an unknown column', [REJECTED, '--filter', 'nope=1'], 1, 'REPORT_NOT_RUNNABLE', /^Given for this run: .*'nope'/],
    ['an unknown report', ['Missed_Calls/Nope'], 2, 'NO_SUCH_REPORT', /^There is no report "Missed_Calls\/Nope"/],
    ['an unknown option', [REJECTED, '--bogus'], 2, 'USAGE', /--bogus/],
    ['an unknown permission set', [REJECTED, '--as', 'Nobody'], 2, 'USAGE', /Nobody/],
    ['data that is not there', [REJECTED, '--data', '/nope'], 1, 'DATA_NOT_LOADED', /nope/]
];

for (const [what, args, exit, code, said] of FAILED)
    test(`with --json ${what} is told as JSON, and nothing else is printed`, async (context) => {
        const told = await ran(context, ...args, '--json');
        const { error } = JSON.parse(told.out) as {
            readonly error: { readonly code: string; readonly message: string };
        };
        assert.deepEqual([told.code, told.err, error.code], [exit, '', code]);
        assert.match(error.message, said);
    });

test('without its data no report is printed', async (context) => {
    const { code, out, err } = await ran(context, REJECTED, '--data', '/nope');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /nope/);
});

test('a value may hold a colon', async (context) => {
    const { code, out } = await ran(
        context,
        REJECTED,
        ...NOW,
        '--filter',
        'Phone_Event__c$Natterbox_User__c=Smith: John'
    );
    assert.equal(code, 0);
    assert.match(out, /\n0 records\n/);
});

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name a report/],
    [[REJECTED, 'and', 'more'], /One report at a time, not also and more/],
    [[REJECTED, '--json', '--csv'], /exclude each other/],
    [[REJECTED, '--rows', 'many'], /--rows is a whole number .*, not many\./],
    [[REJECTED, '--rows', '-1'], /--rows is a whole number from 0 to 999999, not -1\./],
    [[REJECTED, '--now', 'soon'], /--now is no time: soon/],
    [[REJECTED, '--filter', 'nonsense'], /This filter cannot be read: nonsense/],
    [[REJECTED, '--nonsense'], /--nonsense/],
    [[REJECTED, '--as', 'Nobody'], /Nobody/]
];

for (const [args, said] of WRONG) {
    test(`report ${args.slice(1).join(' ') || args.join(' ') || 'without a name'} is a wrong use`, async (context) => {
        const { code, out, err } = await ran(context, ...args);
        assert.equal(code, 2);
        // With --json the failure is a document on standard output.
        const [told, empty] = args.includes('--json') ? [out, err] : [err, out];
        assert.equal(empty, '');
        assert.match(told, said);
    });
}

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test, { afterEach, beforeEach } from 'node:test';
import { calleeLeg, recordText, startFakeOrg, type FakeOrg } from '../../push/testing/index.ts';

const PROGRAM = fileURLToPath(new URL('../phone-events.ts', import.meta.url));
let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
});
afterEach(() => org.close());

/** Runs a command as a process of its own, with a text on its standard input; gives its exit code and its report. */
function withStdin(
    text: string,
    ...command: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
    const args = ['--disable-warning=ExperimentalWarning', PROGRAM, ...command, '--url', org.url, '--json'];
    return new Promise((resolve) => {
        const child = execFile(
            process.execPath,
            args,
            { env: { ...process.env, PHONE_EVENTS_TOKEN: org.token } },
            (error, out, problems) => resolve({ code: Number(error?.code ?? 0), out: out + problems })
        );
        child.stdin?.end(text);
    });
}

const keys = () => [...(org.tables.get('Phone_Event__c')?.keys() ?? [])].sort();

test('push reads NDJSON from standard input: ready events and call records, a line each', async () => {
    const cdr = JSON.stringify(JSON.parse(recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }))));
    const ready = JSON.stringify({
        Event_Key__c: 'r1',
        Time__c: '2026-11-20T10:00:00Z',
        Missed_Call_Type__c: 'Ringing'
    });
    // The last line has no line break, as `printf` leaves it.
    const { code, out } = await withStdin(
        `${ready}\n\n${cdr}\nno record\n${ready.replace('r1', 'r2')}`,
        'push',
        '--from',
        '-'
    );
    assert.equal(code, 1, out);
    assert.deepEqual(keys(), ['b', 'r1', 'r2'], out);
    assert.match(out, /"unreadable": 1\b/);
    assert.match(out, /-:4/, 'the line that is no record is named');
});

test('push reads CSV from standard input where it is told so', async () => {
    const csv =
        'Event_Key__c,Time__c,Missed_Call_Type__c\nr1,2026-11-20T10:00:00Z,Ringing\nr2,2026-11-20T10:00:01Z,Trying\n';
    const { code, out } = await withStdin(csv, 'push', '--from', '-', '--format', 'csv');
    assert.equal(code, 0, out);
    assert.deepEqual(keys(), ['r1', 'r2']);
});

test('directory reads what the switch prints from standard input, of one list at a time', async () => {
    const printed =
        'userid|context|domain|group|contact|callgroup|effective_caller_id_name|effective_caller_id_number\n1003|default|pbx.example|default|error/user_not_registered|sales|Cara|1003\n\n+OK\n';
    const { code, out } = await withStdin(printed, 'directory', '--users', '-');
    assert.equal(code, 0, out);
    assert.deepEqual([...(org.tables.get('User__c')?.keys() ?? [])], ['1003@pbx.example']);
    const both = await withStdin(printed, 'directory', '--users', '-', '--queues', '-');
    assert.equal(both.code, 2, both.out);
});

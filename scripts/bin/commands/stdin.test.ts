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

/** Runs `push --from -` as a process of its own, with a text on its standard input; gives its exit code and its report. */
function pushFromStdin(
    text: string,
    ...more: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
    const args = ['--disable-warning=ExperimentalWarning', PROGRAM, 'push', '--from', '-', '--url', org.url, '--json'];
    return new Promise((resolve) => {
        const child = execFile(
            process.execPath,
            [...args, ...more],
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
    const { code, out } = await pushFromStdin(`${ready}\n\n${cdr}\nno record\n${ready.replace('r1', 'r2')}`);
    assert.equal(code, 1, out);
    assert.deepEqual(keys(), ['b', 'r1', 'r2'], out);
    assert.match(out, /"unreadable": 1\b/);
    assert.match(out, /-:4/, 'the line that is no record is named');
});

test('push reads CSV from standard input where it is told so', async () => {
    const csv =
        'Event_Key__c,Time__c,Missed_Call_Type__c\nr1,2026-11-20T10:00:00Z,Ringing\nr2,2026-11-20T10:00:01Z,Trying\n';
    const { code, out } = await pushFromStdin(csv, '--format', 'csv');
    assert.equal(code, 0, out);
    assert.deepEqual(keys(), ['r1', 'r2']);
});

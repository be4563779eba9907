import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { balances } from '../outbox/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { fixedSession, orgNames } from '../send/index.ts';
import { memoryFiles, MOMENT, startFakeOrg, testTransport, type FakeOrg } from '../testing/index.ts';
import { pushRecords, type PushOptions } from './push.ts';
import { formatReport, isClean } from './report.ts';

let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
});
afterEach(() => org.close());

function push(name: string, text: string, more: Partial<PushOptions> = {}) {
    return pushRecords({
        from: [name],
        files: memoryFiles({ [name]: text }),
        now: MOMENT,
        phone: phoneFormatter(undefined),
        names: orgNames(''),
        org: { session: fixedSession(org), transport: testTransport() },
        ...more
    });
}

const row = (key: string, more: object = {}) =>
    JSON.stringify({ Event_Key__c: key, Time__c: '2026-11-20T09:00:00Z', ...more });

test('NDJSON of ready events is written with the calls it names; rows that cannot be read are counted and kept', async () => {
    const lines = [
        row('k1', { 'To_Call_Reporting__r.Call_Key__c': 'a:1' }),
        row('k2', { 'To_Call_Reporting__r.Call_Key__c': 'a:1', Dial_Type__c: 'Fax', Colour: 'red' }),
        'no JSON',
        row('k1', { 'To_Call_Reporting__r.Call_Key__c': 'a:1' }),
        row('k3')
    ];
    const report = await push('events.ndjson', lines.join('\n'));
    assert.deepEqual([...(org.tables.get('Phone_Event__c')?.keys() ?? [])].sort(), ['k1', 'k3']);
    assert.deepEqual([...(org.tables.get('CallReporting__c')?.keys() ?? [])], ['a:1']);
    const { records, events, merged, unreadable } = report.books;
    assert.deepEqual({ records, events, merged, unreadable }, { records: 5, events: 2, merged: 1, unreadable: 2 });
    assert.ok(balances(report.books));
    assert.deepEqual(report.problems.map(({ file }) => file).sort(), ['events.ndjson:2', 'events.ndjson:3']);
    assert.match(report.problems.find(({ file }) => file.endsWith(':2'))?.reason ?? '', /Colour.*Dial_Type__c/s);
});

test('CSV of ready events is written, leaving out what is configured', async () => {
    const text = [
        'Event_Key__c,Time__c,Dial_Type__c,Call_Queue__r.Switch_Key__c',
        'k1,2026-11-20T09:00:00Z,User,',
        'k2,2026-11-20T09:00:01Z,Call Queue,sales@pbx.example',
        'k3,2026-11-20T09:00:02Z,Group,'
    ].join('\r\n');
    const leaveOut = { queues: ['SALES@pbx.example'], dialTypes: ['Group'], users: [] };
    const report = await push('events.csv', text, { leaveOut });
    assert.deepEqual([...(org.tables.get('Phone_Event__c')?.keys() ?? [])], ['k1']);
    assert.ok(balances(report.books));
});

test('a CSV that is no table of events is refused as a whole', async () => {
    const report = await push('events.csv', 'name,colour\na,b\n');
    assert.deepEqual([report.books.records, report.books.unreadable, isClean(report)], [1, 1, false]);
    assert.ok(balances(report.books));
    assert.match(report.problems[0]?.reason ?? '', /"name".*"colour".*Event_Key__c.*Time__c/s);
});

for (const [what, text] of [
    ['an empty table', ''],
    ['a table of a header alone', 'Event_Key__c,Time__c\n']
] as const) {
    test(`${what} is told by name, and asks for nothing else`, async () => {
        const report = await push('events.csv', text);
        assert.deepEqual(report.empty, [{ file: 'events.csv', reason: 'The table has no rows' }]);
        const printed = formatReport(report, false).join('\n');
        assert.match(printed, /^events\.csv: The table has no rows: nothing was read\.\nRecords 0 = /);
        assert.deepEqual([isClean(report), balances(report.books)], [true, true]);
    });
}

import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { phoneFormatter } from '../fields/index.ts';
import { fixedSession, orgNames } from '../send/index.ts';
import {
    calleeLeg,
    callerLeg,
    memoryFiles,
    MOMENT,
    recordText,
    startFakeOrg,
    testTransport,
    type FakeOrg
} from '../testing/index.ts';
import { pushRecords } from './push.ts';
import { formatReport, isClean, type PushReport } from './report.ts';

let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
    for (const user of ['1001', '1003']) {
        org.put('User__c', 'Switch_Key__c', `${user}@pbx.example`);
    }
});
afterEach(() => org.close());

const caller = recordText(callerLeg({ uuid: 'a', progress: 10, end: 13.5, cause: 'ORIGINATOR_CANCEL' }));
const callee = recordText(
    calleeLeg({ uuid: 'b', caller: 'a', start: 10, progress: 10, end: 13.5, cause: 'ORIGINATOR_CANCEL' })
);

function push(
    contents: Record<string, string>,
    options: { readonly namespace?: string; readonly dryRun?: boolean } = {}
): Promise<PushReport> {
    return pushRecords({
        from: ['/'],
        files: memoryFiles(contents),
        now: MOMENT,
        phone: phoneFormatter('GB'),
        names: orgNames(options.namespace ?? ''),
        org: options.dryRun === true ? undefined : { session: fixedSession(org), transport: testTransport() }
    });
}

function rows(object: string): readonly Readonly<Record<string, unknown>>[] {
    return [...(org.tables.get(object)?.values() ?? [])];
}

test('the two legs of a missed call become one call and one event, in one write', async () => {
    const report = await push({ '/a_a.cdr.json': caller, '/b.cdr.json': callee });
    assert.deepEqual([rows('CallReporting__c').length, rows('Phone_Event__c').length], [1, 1]);
    const [event] = rows('Phone_Event__c');
    assert.deepEqual(event?.['To_Call_Reporting__r'], { Call_Key__c: 'a:1' });
    assert.deepEqual(event?.['Natterbox_User__r'], { Switch_Key__c: '1003@pbx.example' });
    assert.equal(event?.['Error_Log__c'], null);
    assert.equal(org.requests.filter(({ path }) => path.endsWith('/composite')).length, 1);
    assert.equal(isClean(report), true);
});

test('pushing the same again changes nothing', async () => {
    const contents = { '/a': caller, '/b': callee };
    await push(contents);
    const before = JSON.stringify([rows('CallReporting__c'), rows('Phone_Event__c')]);
    const report = await push(contents);
    assert.equal(JSON.stringify([rows('CallReporting__c'), rows('Phone_Event__c')]), before);
    assert.deepEqual([report.sent.events.written, report.books.dead], [1, 0]);
});

test('an event alone takes a stub of its call along, which the caller’s leg completes', async () => {
    await push({ '/b': callee });
    assert.deepEqual(rows('CallReporting__c')[0]?.['From_UUID__c'], 'a');
    await push({ '/a': caller });
    assert.equal(rows('CallReporting__c').length, 1);
    assert.equal(rows('CallReporting__c')[0]?.['From_Start_Time__c'], '2026-11-20T09:00:00.000Z');
});

test('a stub never overwrites a call that is there', async () => {
    await push({ '/a': caller });
    await push({ '/b': callee });
    assert.equal(rows('CallReporting__c')[0]?.['From_Start_Time__c'], '2026-11-20T09:00:00.000Z');
    assert.equal(rows('Phone_Event__c').length, 1);
});

test('of several events the earliest gives the stub its start', async () => {
    const later = recordText(calleeLeg({ uuid: 'c', caller: 'a', user: '1004', start: 30, progress: 31, end: 40 }));
    await push({ '/b': later, '/c': callee });
    assert.equal(rows('CallReporting__c')[0]?.['From_Start_Time__c'], '2026-11-20T09:00:10.000Z');
});

test('a user and a queue that the org does not know are left out, and Error Log says so', async () => {
    const stranger = recordText(
        calleeLeg({ uuid: 'b', caller: 'a', user: '1999', progress: 1, variables: { cc_queue: 'nowhere@pbx.example' } })
    );
    const report = await push({ '/a': caller, '/b': stranger });
    const [event] = rows('Phone_Event__c');
    assert.deepEqual([event?.['Natterbox_User__r'], event?.['Call_Queue__r']], [undefined, undefined]);
    assert.match(
        String(event?.['Error_Log__c']),
        /no Call_Queue__c with the key nowhere@pbx\.example[^]*no User__c with the key 1999@pbx\.example/
    );
    assert.equal(isClean(report), true);
});

test('a dry run sends nothing', async () => {
    const pushed = await push({ '/a': caller, '/b': callee }, { dryRun: true });
    assert.equal(org.requests.length, 0);
    assert.match(formatReport(pushed, true).join('\n'), /Nothing was sent/);
});

test('with a namespace the same records are written under its names', async () => {
    await push({ '/a': caller, '/b': callee }, { namespace: 'nbx' });
    assert.equal(rows('nbx__Phone_Event__c').length, 1);
});

test('the summary balances and names every file that needs attention', async () => {
    org.recordFault = (object) =>
        object === 'Phone_Event__c'
            ? { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [X]', fields: ['X'] }
            : undefined;
    const report = await push({ '/a': caller, '/b': callee, '/c': callee, '/d': callee.slice(0, 200) });
    const text = formatReport(report, false).join('\n');
    assert.match(text, /Records 4 = events 1 \+ merged 1 \+ not a miss 1 \+ unreadable 1$/m);
    assert.match(text, /^\/d: The record is cut off/m);
    assert.match(text, /^\/b: Phone_Event__c b rejected: REQUIRED_FIELD_MISSING \(X\): Required fields/m);
    assert.equal(isClean(report), false);
});

test('a token that is not valid is one clear sentence, and every record is accounted for', async () => {
    org.fault = () => ({
        status: 401,
        body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]
    });
    const report = await push({ '/a': caller, '/b': callee });
    assert.match(report.failure ?? '', /INVALID_SESSION_ID: Session expired or invalid\. The token is not valid/);
    assert.deepEqual([report.sent.events.unsent, report.sent.calls.unsent], [1, 1]);
});

test('a path that does not exist is an error of the file system, not an empty push', async () => {
    const { diskFiles } = await import('../read/index.ts');
    await assert.rejects(
        pushRecords({
            from: ['/no/such/folder'],
            files: diskFiles,
            now: MOMENT,
            phone: phoneFormatter(undefined),
            names: orgNames(''),
            org: undefined
        }),
        { code: 'ENOENT' }
    );
});

test('the caller alone, pushed after the whole call, takes nothing back', async () => {
    const variables = { bridge_uuid: 'b', sip_hangup_disposition: 'send_bye' };
    const connected = recordText(callerLeg({ uuid: 'a', answer: 5, end: 30, variables }));
    const answered = recordText(
        calleeLeg({ uuid: 'b', caller: 'a', answer: 5, end: 30, variables: { sip_hangup_disposition: 'recv_bye' } })
    );
    await push({ '/a': connected, '/b': answered });
    const before = JSON.stringify(rows('CallReporting__c'));
    await push({ '/a': connected });
    assert.equal(JSON.stringify(rows('CallReporting__c')), before);
    assert.match(before, /"From_Hung_Up_By__c":"Agent"/);
});

test('a user whom the org has in other capitals is linked', async () => {
    org.put('User__c', 'Switch_Key__c', '1007@PBX.Example');
    await push({ '/b': recordText(calleeLeg({ uuid: 'b', caller: 'a', user: '1007' })) });
    assert.deepEqual(rows('Phone_Event__c')[0]?.['Natterbox_User__r'], { Switch_Key__c: '1007@pbx.example' });
});

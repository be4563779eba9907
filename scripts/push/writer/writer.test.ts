import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOG_EVERYTHING } from '../classify/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { FORMATS } from '../intake/index.ts';
import {
    balances,
    editDeadLetter,
    IN_MEMORY,
    listDeadLetters,
    openOutbox,
    replayDeadLetters,
    showDeadLetter,
    type Outbox
} from '../outbox/index.ts';
import { orgClient, orgNames, type Access } from '../send/index.ts';
import {
    agentLeg,
    calleeLeg,
    callerLeg,
    MOMENT,
    recordText,
    startFakeOrg,
    testTransport,
    type CdrRecord,
    type FakeOrg
} from '../testing/index.ts';
import type { Writer } from './options.ts';
import { startWriter } from './writer.ts';

const A_DAY = 86_400;
let org: FakeOrg;
let outbox: Outbox;
let writer: Writer;
let now = MOMENT;
let token = '';
let renewed = 0;
let refreshed: string | undefined;

beforeEach(async () => {
    org = await startFakeOrg();
    for (const user of ['1001', '1003', '1004']) {
        org.put('User__c', 'Switch_Key__c', `${user}@pbx.example`);
    }
    outbox = openOutbox(IN_MEMORY);
    now = MOMENT;
    token = org.token;
    renewed = 0;
    refreshed = undefined;
    writer = startWriter({
        outbox,
        client: orgClient({ session: { access, refresh }, transport: testTransport(), tries: 1 }),
        names: orgNames(''),
        clock: { now: () => now, steady: () => now - MOMENT },
        random: () => 0.5,
        formats: FORMATS,
        phone: phoneFormatter('GB'),
        leaveOut: LOG_EVERYTHING,
        settleMs: 0,
        pace: { lingerMs: 0, longestLingerMs: 0, share: 0.8 },
        lanes: 2,
        ledger: { writer: 'test' },
        linkEveryMs: 60_000,
        keepMs: A_DAY * 1000,
        ticks: false
    });
});
afterEach(async () => {
    assert.ok(balances(writer.books()), JSON.stringify(writer.books()));
    await writer.stop(0);
    outbox.close();
    await org.close();
});

function access(): Promise<Access> {
    return Promise.resolve({ url: org.url, token });
}
function refresh(): Promise<Access> {
    renewed += 1;
    token = refreshed ?? org.token;
    return access();
}

/** Takes records in, and sends all there is to send. */
async function give(...records: readonly (CdrRecord | Uint8Array)[]): Promise<void> {
    for (const record of records) {
        const bytes = record instanceof Uint8Array ? record : Buffer.from(recordText(record));
        void writer.accept({ source: 'test', name: 'a file', format: 'cdr', bytes });
    }
    await writer.drain();
    await writer.drain();
}

const events = () => [...(org.tables.get('Phone_Event__c')?.values() ?? [])];
const missed = (uuid: string, more: object = {}) =>
    calleeLeg({ uuid, caller: 'a', start: 10, progress: 11, end: 20, cause: 'NO_ANSWER', ...more });

test('devices of one dial that come one after the other stay one row, under the key that came first', async () => {
    await give(missed('b2', { start: 10.5 }));
    await give(missed('b1'));
    assert.deepEqual(
        events().map((event) => event['Event_Key__c']),
        ['b2']
    );
    assert.deepEqual([writer.books().merged, writer.books().delivered], [1, 1]);
});

test('the same record again is one row, and counted as merged', async () => {
    await give(missed('b'), missed('b'));
    await give(missed('b'));
    assert.equal(events().length, 1);
    assert.equal(writer.books().merged, 2);
});

test('a lost race waits for the answered leg, and is a miss of the other user then', async () => {
    const ago = A_DAY - 60;
    await give(missed('b', { start: ago, progress: ago, end: ago + 5, cause: 'LOSE_RACE' }));
    assert.deepEqual([events().length, writer.books().waiting], [0, 1]);
    await give(calleeLeg({ uuid: 'c', caller: 'a', user: '1004', start: ago, answer: ago + 5, end: ago + 30 }));
    assert.deepEqual(
        events().map((event) => event['Event_Key__c']),
        ['b']
    );
});

test('a lost race that nobody explains is written after four hours', async () => {
    const ago = A_DAY - 60;
    await give(missed('b', { start: ago, progress: ago, end: ago + 5, cause: 'LOSE_RACE' }));
    now += 4 * 3_600_000 + 1000;
    await writer.drain();
    assert.match(String(events()[0]?.['Error_Log__c']), /Who answered instead is not known/);
});

test('Dial Type is corrected when the caller’s leg arrives', async () => {
    await give(missed('b', { destination: '1003' }));
    const before = events()[0]?.['Dial_Type__c'];
    await give(
        callerLeg({ uuid: 'a', user: undefined, context: 'public', destination: '+442079460999', start: 9, end: 21 })
    );
    assert.deepEqual([before, events()[0]?.['Dial_Type__c'], events().length], ['User', 'DDI', 1]);
});

test('a user who comes late is linked, at the price of a question and an update', async () => {
    await give(missed('b', { user: '1999' }));
    assert.match(String(events()[0]?.['Error_Log__c']), /no User__c with the key 1999@pbx\.example/);
    org.put('User__c', 'Switch_Key__c', '1999@pbx.example');
    now += 61_000;
    await writer.link();
    await writer.drain();
    assert.deepEqual(events()[0]?.['Natterbox_User__r'], { Switch_Key__c: '1999@pbx.example' });
    assert.equal(events()[0]?.['Error_Log__c'], null);
});

test('a refused event is a dead letter with code, field and raw input; corrected and replayed it is delivered', async () => {
    org.recordFault = (_, record) =>
        record['Caller_ID_Name__c'] === 'Ann Caller'
            ? { statusCode: 'STRING_TOO_LONG', message: 'data value too large', fields: ['Caller_ID_Name__c'] }
            : undefined;
    await give(missed('b'), missed('c', { user: '1004', callerName: 'Bob' }));
    const [letter] = listDeadLetters(outbox.database);
    assert.deepEqual([letter?.key, letter?.code, letter?.fields], ['b', 'STRING_TOO_LONG', ['Caller_ID_Name__c']]);
    const shown = showDeadLetter(outbox.database, letter?.id ?? '');
    assert.equal(Buffer.from(shown?.raw ?? []).toString(), recordText(missed('b')));
    assert.deepEqual(
        events().map((event) => event['Event_Key__c']),
        ['c']
    );
    editDeadLetter(outbox.database, letter?.id ?? '', { Caller_ID_Name__c: 'Ann' });
    replayDeadLetters(outbox.database, [letter?.id ?? ''], now);
    await writer.drain();
    assert.equal(events().find((event) => event['Event_Key__c'] === 'b')?.['Caller_ID_Name__c'], 'Ann');
    assert.equal(writer.books().dead, 0);
});

test('an expired token is renewed once, and no event is touched', async () => {
    token = 'expired';
    await give(missed('b'));
    assert.deepEqual([renewed, events().length], [1, 1]);
    assert.equal(outbox.database.get<{ n: number }>('SELECT max(attempts) AS n FROM outgoing')?.n, 1);
});

test('a token that expires while lanes are sending is renewed for all of them, and no event is touched', async () => {
    await give(missed('a1'));
    refreshed = '00Dxx0000000001!second';
    org.fault = () => {
        org.validTokens.delete(org.token);
        org.validTokens.add('00Dxx0000000001!second');
        return undefined;
    };
    await give(...Array.from({ length: 900 }, (_, at) => missed(`b${at}`, { caller: `c${at}` })));
    assert.deepEqual([writer.books().delivered, writer.books().dead, writer.state().failure], [901, 0, undefined]);
    assert.ok(renewed >= 1 && renewed <= 2, `renewed ${renewed} times by two lanes`);
    assert.equal(outbox.database.get<{ n: number }>('SELECT max(attempts) AS n FROM outgoing')?.n, 1);
});

test('a new token that is refused as well pauses the writer, and nothing is dead or lost for it', async () => {
    org.validTokens.clear();
    await give(missed('b'));
    assert.deepEqual([renewed, org.answered, writer.books().dead], [1, 2, 0]);
    assert.deepEqual([writer.state().failure?.kind, writer.state().failure?.code], ['session', 'INVALID_SESSION_ID']);
    assert.doesNotMatch(JSON.stringify(writer.state().failure), /!fake/);
    org.validTokens.add(org.token);
    now += writer.state().pausedMs + 1;
    await writer.drain();
    assert.deepEqual([writer.books().delivered, writer.state().failure], [1, undefined]);
});

test('at REQUEST_LIMIT_EXCEEDED everything stops, then one request sees that the org is well, and nothing is lost', async () => {
    org.fault = () => ({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests' }] });
    await give(missed('b'));
    const asked = org.answered;
    await writer.drain();
    assert.equal(org.answered, asked, 'it asked again during the pause');
    org.fault = undefined;
    now += writer.state().pausedMs + 1;
    await writer.drain();
    assert.deepEqual([events().length, writer.state().failure], [1, undefined]);
});

test('the writer stops below its share of the daily requests', async () => {
    org.usage = { used: 790, allowed: 1000 };
    for (let call = 0; call < 20; call += 1) {
        await give(calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 }));
    }
    assert.ok(org.usage.used <= 800, `used ${org.usage.used}`);
    assert.equal(writer.state().failure?.code, 'OVER_SHARE');
    assert.ok(writer.books().pending > 0);
});

test('an answer lost after the work is done leaves one row', async () => {
    const faults = ['drop' as const];
    org.fault = () => faults.shift();
    await give(missed('b'));
    now += writer.state().pausedMs + 1;
    await writer.drain();
    assert.deepEqual([events().length, writer.books().delivered], [1, 1]);
});

test('a locked record alone is sent again, and 199 others are delivered at once', async () => {
    let locked = 1;
    org.recordFault = (object) =>
        object === 'Phone_Event__c' && locked-- > 0
            ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' }
            : undefined;
    const legs = Array.from({ length: 200 }, (_, call) =>
        calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 })
    );
    await give(...legs);
    assert.equal(writer.books().delivered, 199);
    now += 60_000;
    await writer.drain();
    assert.equal(writer.books().delivered, 200);
});

test('ten megabytes, bytes that are no UTF-8, a bare nan and a cut record are each told apart, and none is lost', async () => {
    const large = recordText(missed('big', { variables: { pad: 'x'.repeat(10_000_000) } }), false);
    const broken = Buffer.concat([
        Buffer.from(recordText(missed('latin')).replace('Ann Caller', 'Ann ')),
        Buffer.from([0xe9, 0x0a])
    ]);
    const nan = recordText(missed('nan', { user: '1004' })).replace('"callflow"', '"mos": nan, "callflow"');
    await give(Buffer.from(large), Buffer.from(nan), Buffer.from(recordText(missed('cut')).slice(0, 300)), broken);
    const { records, unreadable } = writer.books();
    assert.deepEqual([records, unreadable], [4, 2]);
    assert.match(String(events().find((event) => event['Event_Key__c'] === 'big')?.['JSON_String__c']), /"sha1"/);
    assert.ok(
        listDeadLetters(outbox.database).every(({ code, reason }) => code === 'UNREADABLE' && reason.length > 20)
    );
});

test('records of one call are settled for their source when the org has what they became', async () => {
    const id = await Promise.all([
        writer.accept({ source: 'test', name: 'x', format: 'cdr', bytes: Buffer.from(recordText(missed('b'))) }),
        writer.drain()
    ]).then(([one]) => one);
    const settled = writer.settled(id);
    await writer.drain();
    now += 1000;
    await give(agentLeg({ uuid: 'g', member: 'm' }));
    assert.equal(await settled, 'done');
});

for (const [code, status] of [
    ['NOT_FOUND', 404],
    ['INVALID_TYPE', 400]
] as const) {
    test(`an object that the org does not know (${code}) stops everything, and no event is dead for it`, async () => {
        const refuse = { errorCode: code, message: 'no such object' };
        org.fault = ({ body }) => ({
            status: 200,
            body: {
                compositeResponse: (body as { readonly compositeRequest: readonly object[] }).compositeRequest.map(
                    () => ({
                        httpStatusCode: status,
                        body: [refuse]
                    })
                )
            }
        });
        await give(...Array.from({ length: 40 }, (_, at) => missed(`b${at}`, { caller: `a${at}` })));
        assert.deepEqual([org.answered, writer.books().dead, writer.state().failure?.code], [1, 0, code]);
        org.fault = undefined;
        now += writer.state().pausedMs + 1;
        await writer.drain();
        assert.equal(writer.books().delivered, 40);
    });
}

test('an org that takes nothing by its API any more is asked once, and no event is dead for it', async () => {
    org.fault = () => ({ status: 400, body: [{ errorCode: 'UNSUPPORTED_API_VERSION', message: 'no' }] });
    await give(...Array.from({ length: 8 }, (_, at) => missed(`b${at}`, { caller: `a${at}` })));
    assert.deepEqual([org.answered, writer.books().dead], [1, 0]);
});

const refusals = {
    'a record': { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' },
    'a field': {
        statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        message: 'Unable to create/update fields: Hangup_Cause__c. Please check the security settings of this field',
        fields: ['Hangup_Cause__c']
    }
};
for (const [what, refusal] of Object.entries(refusals)) {
    test(`a user who may not write ${what} of any event stops everything, and no event is dead for it`, async () => {
        org.recordFault = (object) => (object === 'Phone_Event__c' ? refusal : undefined);
        await give(...Array.from({ length: 40 }, (_, at) => missed(`b${at}`, { caller: `a${at}` })));
        assert.deepEqual([org.answered, writer.books().dead, writer.state().failure?.code], [1, 0, refusal.statusCode]);
        assert.match(writer.state().failure?.remedy ?? '', /permission set/);
        org.recordFault = undefined;
        now += writer.state().pausedMs + 1;
        await writer.drain();
        assert.deepEqual([writer.books().delivered, writer.state().failure], [40, undefined]);
    });
}

test('an event that alone is refused for a permission is a dead letter, once another shows that it is not for all', async () => {
    org.recordFault = (_, record) => (record['Event_Key__c'] === 'b' ? refusals['a record'] : undefined);
    await give(missed('b'));
    assert.deepEqual([writer.books().dead, writer.state().failure?.kind], [0, 'refused']);
    now += writer.state().pausedMs + 1;
    await give(missed('c', { user: '1004', caller: 'd' }));
    const [letter] = listDeadLetters(outbox.database);
    assert.deepEqual([letter?.key, writer.books().delivered, writer.state().failure], ['b', 1, undefined]);
});

test('a field that the user may not see refuses the list: one question, and no event is dead for it', async () => {
    org.listFault = () => ({
        errorCode: 'INVALID_FIELD',
        message: "No such column 'Ring_Duration__c' on sobject of type Phone_Event__c"
    });
    await give(...Array.from({ length: 40 }, (_, at) => missed(`b${at}`, { caller: `a${at}` })));
    assert.deepEqual([org.answered, writer.books().dead, writer.state().failure?.kind], [1, 0, 'refused']);
    org.listFault = undefined;
    now += writer.state().pausedMs + 1;
    await writer.drain();
    assert.equal(writer.books().delivered, 40);
});

test('a correction of the ledger makes no request of its own', async () => {
    org.recordFault = (_, record) =>
        record['Event_Key__c'] === 'b' ? { statusCode: 'STRING_TOO_LONG', message: 'too long' } : undefined;
    const bytes = Buffer.from(recordText(missed('b')));
    await writer.accept({ source: 'test', name: 'x', format: 'cdr', bytes });
    for (let ticks = 0; ticks < 10; ticks += 1) {
        writer.tick();
        await sleep(20);
    }
    assert.deepEqual([writer.books().dead, org.answered], [1, 1]);
    now += 3_600_001;
    writer.tick();
    await writer.drain();
    assert.equal(org.answered, 2);
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { Readable } from 'node:stream';
import test from 'node:test';
import { loadSource } from '../../metadata/index.ts';
import { ERROR_LOG, PHONE_EVENT_FIELDS } from '../fields/index.ts';
import { COLUMNS, PARENTS } from './columns.ts';
import { readEventCsv, readNdjson, readReadyEvent, TableProblem, type TableRow } from './index.ts';

const ROW = { Event_Key__c: 'k1', Time__c: '2026-11-20T09:00:00+01:00' };

function recordsOf(row: object) {
    const read = readReadyEvent('events.ndjson:1', JSON.stringify(row));
    assert.equal(read.kind, 'ready', JSON.stringify(read));
    return read.records;
}

function reasonOf(row: object): string {
    const read = readReadyEvent('events.ndjson:1', JSON.stringify(row));
    return read.kind === 'unreadable' ? read.reason : 'ready';
}

test('every field that the writer fills is a column', () => {
    const columns = [...Object.keys(COLUMNS), ...Object.values(PARENTS).map(({ field }) => field)];
    assert.deepEqual(columns.sort(), [...PHONE_EVENT_FIELDS, ERROR_LOG].map(({ field }) => field).sort());
});

test('a column takes what its field takes, no less and no more', () => {
    const fields = loadSource(path.resolve(import.meta.dirname, '../../..'), { namespace: '' }).objects.get(
        'Phone_Event__c'
    )?.fields;
    for (const [name, column] of Object.entries(COLUMNS)) {
        const field = fields?.get(name);
        assert.ok(field, name);
        for (const { value } of field.picklist?.values ?? []) {
            assert.ok(column.safeParse(value).success, `${name} ${value}`);
        }
        if (field.picklist?.restricted === true) {
            assert.ok(!column.safeParse('no value of it').success, name);
        }
        if (field.length !== undefined && field.picklist === undefined) {
            assert.ok(column.safeParse('x'.repeat(field.length)).success, name);
            assert.ok(!column.safeParse('x'.repeat(field.length + 1)).success, name);
        }
    }
});

test('a row becomes an event and a stub of the call it names', () => {
    const [event, stub] = recordsOf({
        ...ROW,
        Ring_Duration__c: 12,
        Dial_Type__c: 'call queue',
        Natterbox_User__r: { Switch_Key__c: '1003@pbx.example' },
        'To_Call_Reporting__r.Call_Key__c': 'a:2'
    });
    assert.deepEqual([event.key, event.group], ['k1', 'a:2']);
    assert.deepEqual(event.values, {
        Event_Type__c: 'Missed',
        Time__c: '2026-11-20T08:00:00.000Z',
        Dial_Type__c: 'Call Queue',
        Ring_Duration__c: 12
    });
    assert.deepEqual(event.references['Natterbox_User__c'], {
        object: 'User__c',
        externalId: 'Switch_Key__c',
        key: '1003@pbx.example'
    });
    assert.deepEqual(
        [stub?.key, stub?.stub, stub?.values['From_UUID__c'], stub?.values['From_Conversation_Instance__c']],
        ['a:2', true, 'a', 2]
    );
});

test('everything that is wrong with a row is told at once', () => {
    const reason = reasonOf({
        Event_Key__c: 'k'.repeat(81),
        Ring_Duration__c: 'long',
        Dial_Type__c: 'Fax',
        Colour: 'red'
    });
    for (const part of [
        'Colour is no column',
        'Time__c is missing',
        'Event_Key__c has at most 80',
        'Ring_Duration__c is a whole',
        'Dial_Type__c is one of'
    ]) {
        assert.ok(reason.includes(part), `${part} in: ${reason}`);
    }
});

for (const time of [
    '2026-11-20 09:00',
    '2026-11-20T09:00:00',
    'yesterday',
    '2026-02-30T25:00:00Z',
    '2026-02-31T00:00:00Z',
    '2026-06-31T23:00:00-05:00',
    '0000-01-01T00:00:00Z',
    '1699-12-31T23:59:59Z',
    '9999-12-31T23:59:59-14:00',
    7
]) {
    test(`a time without a moment is refused: ${time}`, () => {
        assert.match(reasonOf({ ...ROW, Time__c: time }), /Time__c is/);
    });
}

test('the edges of the calendar are moments', () => {
    for (const time of ['2024-02-29T23:59:59+14:00', '1700-01-01T00:00:00Z', '4000-12-31T23:59:59Z']) {
        assert.equal(readReadyEvent('x', JSON.stringify({ ...ROW, Time__c: time })).kind, 'ready', time);
    }
});

test('a key of blanks is none, and blanks around a key do not count', () => {
    assert.match(reasonOf({ ...ROW, Event_Key__c: '   ' }), /Event_Key__c is blank/);
    const read = readReadyEvent('x', JSON.stringify({ ...ROW, Event_Key__c: ' k1 ' }));
    assert.deepEqual(read.kind === 'ready' && read.records.map(({ key }) => key), ['k1']);
});

test('of thousands of unknown columns five are named', () => {
    const columns = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`Column${index}`, 1]));
    const reason = reasonOf({ ...ROW, ...columns });
    assert.match(reason, /Column4 is no column.*4995 more are no columns either/);
    assert.ok(reason.length < 500);
});

for (const hostile of ['7', '[]', 'null', '"x"', '{', '{"__proto__":{"x":1},"Event_Key__c":{}}']) {
    test(`never throws: ${hostile}`, () => {
        assert.equal(readReadyEvent('x', hostile).kind, 'unreadable');
    });
}

async function all(rows: AsyncIterable<TableRow>): Promise<readonly (readonly [number, string])[]> {
    const read: (readonly [number, string])[] = [];
    for await (const { line, bytes } of rows) {
        read.push([line, Buffer.from(bytes).toString('utf8')]);
    }
    return read;
}

function inChunks(text: string, size: number): AsyncIterable<Uint8Array> {
    const bytes = Buffer.from(text);
    const count = Math.ceil(bytes.length / size);
    return Readable.from(Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));
}

test('NDJSON: the same lines however the bytes come, blank ones left out, the last without a line break', async () => {
    const text = '\ufeff{"a":"ü"}\n\n{"b":2}\r\n{"c":3}';
    for (const size of [1, 3, 7, 1000]) {
        assert.deepEqual(await all(readNdjson(inChunks(text, size))), [
            [1, '{"a":"ü"}'],
            [3, '{"b":2}\r'],
            [4, '{"c":3}']
        ]);
    }
});

test('CSV: a row is a document by column, with quotes, semicolons and a mark of the byte order', async () => {
    const text = '\ufeffevent_key__c;Time__c;Caller_ID_Name__c\nk1;2026-11-20T09:00:00Z;"Caller; ""Ann"""\n';
    const [row] = await all(readEventCsv(inChunks(text, 5)));
    assert.deepEqual(row, [
        2,
        JSON.stringify({ Event_Key__c: 'k1', Time__c: '2026-11-20T09:00:00Z', Caller_ID_Name__c: 'Caller; "Ann"' })
    ]);
});

test('CSV: a header with foreign, repeated or missing columns is refused as a whole, all of it told', async () => {
    await assert.rejects(all(readEventCsv(inChunks('Event_Key__c,Colour,event_key__c\nk,red,k\n', 9))), (error) => {
        assert.ok(error instanceof TableProblem);
        assert.match(error.message, /"Colour" is no column.*Event_Key__c is there twice.*Time__c is missing/s);
        return true;
    });
});

test('CSV: a row with too many cells is kept as it came', async () => {
    const rows = await all(readEventCsv(inChunks('Event_Key__c,Time__c\nk,2026-11-20T09:00:00Z,extra\n', 9)));
    assert.deepEqual(rows, [[2, 'k,2026-11-20T09:00:00Z,extra']]);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { editDeadLetter, listDeadLetters, replayDeadLetters, showDeadLetter } from '../outbox/index.ts';
import { calleeLeg, recordText, until } from '../testing/index.ts';
import { missed, missedCalls, writerHarness } from './harness.ts';

const world = writerHarness();

test('a refused event is a dead letter with code, field and raw input; corrected and replayed it is delivered', async () => {
    world.org.recordFault = (_, record) =>
        record['Caller_ID_Name__c'] === 'Ann Caller'
            ? { statusCode: 'STRING_TOO_LONG', message: 'data value too large', fields: ['Caller_ID_Name__c'] }
            : undefined;
    await world.give(missed('b'), missed('c', { user: '1004', callerName: 'Bob' }));
    const [letter] = listDeadLetters(world.outbox.database);
    assert.deepEqual([letter?.key, letter?.code, letter?.fields], ['b', 'STRING_TOO_LONG', ['Caller_ID_Name__c']]);
    const shown = showDeadLetter(world.outbox.database, letter?.id ?? '');
    assert.equal(Buffer.from(shown?.raw ?? []).toString(), recordText(missed('b')));
    assert.deepEqual(
        world.events().map((event) => event['Event_Key__c']),
        ['c']
    );
    editDeadLetter(world.outbox.database, letter?.id ?? '', { Caller_ID_Name__c: 'Ann' });
    replayDeadLetters(world.outbox.database, [letter?.id ?? ''], world.now);
    await world.writer.drain();
    assert.equal(world.events().find((event) => event['Event_Key__c'] === 'b')?.['Caller_ID_Name__c'], 'Ann');
    assert.equal(world.writer.books().dead, 0);
});

test('a correction to a field that the org does not have is a dead letter again, and stops nobody else', async () => {
    const typo = "No such column 'Caler__c' on sobject of type Phone_Event__c";
    world.org.recordFault = (_, record) =>
        record['Event_Key__c'] === 'b' ? { statusCode: 'STRING_TOO_LONG', message: 'too long' } : undefined;
    world.org.listFault = (list) =>
        list.some((record) => 'Caler__c' in record)
            ? { body: [{ errorCode: 'INVALID_FIELD', message: typo }] }
            : undefined;
    await world.give(missed('b'));
    const [letter] = listDeadLetters(world.outbox.database);
    editDeadLetter(world.outbox.database, letter?.id ?? '', { Caler__c: 'Ann' });
    replayDeadLetters(world.outbox.database, [letter?.id ?? ''], world.now);
    await world.give(...missedCalls(5));
    assert.deepEqual([world.writer.books().delivered, world.writer.state().failure], [5, undefined]);
    assert.deepEqual(
        listDeadLetters(world.outbox.database).map(({ key, reason }) => [key, reason]),
        [['b', typo]]
    );
});

test('an answer lost after the work is done leaves one row', async () => {
    const faults = ['drop' as const];
    world.org.fault = () => faults.shift();
    await world.give(missed('b'));
    await world.afterPause();
    assert.deepEqual([world.events().length, world.writer.books().delivered], [1, 1]);
});

test('a locked record alone is sent again, and 199 others are delivered at once', async () => {
    let locked = 1;
    world.org.recordFault = (object) =>
        object === 'Phone_Event__c' && locked-- > 0
            ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' }
            : undefined;
    const legs = Array.from({ length: 200 }, (_, call) =>
        calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 })
    );
    await world.give(...legs);
    assert.equal(world.writer.books().delivered, 199);
    world.now += 60_000;
    await world.writer.drain();
    assert.equal(world.writer.books().delivered, 200);
});

test('ten megabytes, bytes that are no UTF-8, a bare nan and a cut record are each told apart, and none is lost', async () => {
    const large = recordText(missed('big', { variables: { pad: 'x'.repeat(10_000_000) } }), false);
    const broken = Buffer.concat([
        Buffer.from(recordText(missed('latin')).replace('Ann Caller', 'Ann ')),
        Buffer.from([0xe9, 0x0a])
    ]);
    const nan = recordText(missed('nan', { user: '1004' })).replace('"callflow"', '"mos": nan, "callflow"');
    await world.give(
        Buffer.from(large),
        Buffer.from(nan),
        Buffer.from(recordText(missed('cut')).slice(0, 300)),
        broken
    );
    const { records, unreadable } = world.writer.books();
    assert.deepEqual([records, unreadable], [4, 2]);
    assert.match(String(world.events().find((event) => event['Event_Key__c'] === 'big')?.['JSON_String__c']), /"sha1"/);
    assert.ok(
        listDeadLetters(world.outbox.database).every(({ code, reason }) => code === 'UNREADABLE' && reason.length > 20)
    );
});

test('a correction of the ledger makes no request of its own', async () => {
    world.org.recordFault = (_, record) =>
        record['Event_Key__c'] === 'b' ? { statusCode: 'STRING_TOO_LONG', message: 'too long' } : undefined;
    const bytes = Buffer.from(recordText(missed('b')));
    await world.writer.accept({ source: 'test', name: 'x', format: 'cdr', bytes });
    world.writer.tick();
    await until(() => world.writer.books().dead === 1 && world.writer.state().underWay === 0);
    world.writer.tick();
    assert.equal(world.writer.state().underWay, 0);
    assert.deepEqual([world.writer.books().dead, world.org.answered], [1, 1]);
    world.now += 3_600_001;
    world.writer.tick();
    await world.writer.drain();
    assert.equal(world.org.answered, 2);
});

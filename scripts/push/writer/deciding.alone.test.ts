import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { FORMATS, readStored } from '../intake/index.ts';
import { A_DAY, missed, writerHarness } from './harness.ts';

let poison = '';
const world = writerHarness({
    formats: {
        ...FORMATS,
        cdr: (record) => {
            const reading = readStored(record, FORMATS);
            if (reading.kind === 'leg' && reading.leg.uuid === poison) {
                Object.defineProperty(reading.leg, 'hangupCause', {
                    get: () => {
                        throw new Error('a fault');
                    }
                });
            }
            return reading;
        }
    }
});

afterEach(() => {
    poison = '';
});

function unreadable(): readonly string[] {
    return world.outbox.database
        .all<{ readonly body: Uint8Array }>(`SELECT body FROM record WHERE state = 'unreadable'`)
        .map(({ body }) => /"uuid":"(\w+)"/.exec(Buffer.from(body).toString())?.[1] ?? '');
}

test('a call that waited and cannot be decided is set aside, and no other record with it', async () => {
    const ago = A_DAY - 60;
    await world.give(missed('late', { caller: 'z', start: ago, progress: ago, end: ago + 5, cause: 'LOSE_RACE' }));
    assert.equal(world.writer.books().waiting, 1);
    poison = 'late';
    world.now += A_DAY * 1000;
    await world.give(missed('b', { caller: 'x' }), missed('c', { caller: 'y' }));
    assert.deepEqual(unreadable(), ['late']);
    assert.equal(world.events().length, 2);
});

test('a new record that cannot be decided is set aside, and no other with it', async () => {
    poison = 'c';
    await world.give(missed('b', { caller: 'x' }), missed('c', { caller: 'y' }), missed('d', { caller: 'z' }));
    assert.deepEqual(unreadable(), ['c']);
    assert.equal(world.events().length, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shared } from './shared.ts';

/** A shared number that counts how often it was made, and tells what became of it. */
function counting(fails: (made: number) => boolean = () => false) {
    const told: string[] = [];
    let made = 0;
    const make = (): Promise<number> => {
        made += 1;
        return fails(made) ? Promise.reject(new Error('It does not start.')) : Promise.resolve(made);
    };
    const tell = (what: string) => (one: number) => {
        told.push(`${what} ${one}`);
        return Promise.resolve();
    };
    return { told, pass: tell('passed'), thing: shared(make, tell('ended')) };
}

test('files that know of each other get the same thing, which ends after the last', async () => {
    const { told, pass, thing } = counting();
    thing.join();
    thing.join();
    assert.equal(await thing.get(), 1);
    await thing.leave(pass);
    assert.equal(await thing.get(), 1);
    await thing.leave(pass);
    assert.deepEqual(told, ['passed 1', 'ended 1']);
});

test('a file that is loaded after the thing has ended gets a new one', async () => {
    const { told, pass, thing } = counting();
    for (const expected of [1, 2]) {
        thing.join();
        assert.equal(await thing.get(), expected);
        await thing.leave(pass);
    }
    assert.deepEqual(told, ['ended 1', 'ended 2']);
});

test('a thing that cannot be passed on fails the file that had it, and the next gets a new one', async () => {
    const { told, pass, thing } = counting();
    thing.join();
    thing.join();
    await thing.get();
    await assert.rejects(
        thing.leave(() => Promise.reject(new Error('It is broken.'))),
        /broken/
    );
    assert.equal(await thing.get(), 2);
    await thing.leave(pass);
    assert.deepEqual(told, ['ended 1', 'ended 2']);
});

test('a thing that did not start is tried again for the next file', async () => {
    const { told, pass, thing } = counting((made) => made === 1);
    thing.join();
    thing.join();
    await assert.rejects(thing.get(), /does not start/);
    await thing.leave(pass);
    assert.equal(await thing.get(), 2);
    await thing.leave(pass);
    assert.deepEqual(told, ['ended 2']);
});

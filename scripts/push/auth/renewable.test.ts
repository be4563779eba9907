import assert from 'node:assert/strict';
import test from 'node:test';
import type { Access } from '../send/index.ts';
import { renewable } from './renewable.ts';

const access = (token: string): Access => ({ url: 'https://org.example', token });

test('lanes that find the token expired together sign in once, however long that takes', async () => {
    let now = 0;
    let signedIn = 0;
    const gate = Promise.withResolvers<undefined>();
    const session = renewable(
        async () => {
            signedIn += 1;
            await gate.promise;
            return access(`token ${signedIn}`);
        },
        () => now,
        () => Promise.resolve(access('old'))
    );
    assert.equal((await session.access()).token, 'old');
    const first = session.refresh?.();
    now += 20_000;
    const second = session.refresh?.();
    gate.resolve(undefined);
    assert.deepEqual([(await first)?.token, (await second)?.token, signedIn], ['token 1', 'token 1', 1]);
    now += 1000;
    await session.refresh?.();
    assert.equal(signedIn, 1, 'a lane that was late signed in again');
    now += 60_000;
    await session.refresh?.();
    assert.deepEqual([signedIn, (await session.access()).token], [2, 'token 2']);
});

test('a way in that failed is tried again by whoever asks next', async () => {
    let works = false;
    const session = renewable(() => (works ? Promise.resolve(access('token')) : Promise.reject(new Error('no'))));
    await assert.rejects(session.access(), /no/);
    works = true;
    assert.equal((await session.access()).token, 'token');
});

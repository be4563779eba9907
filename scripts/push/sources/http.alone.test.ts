import assert from 'node:assert/strict';
import test from 'node:test';
import type { RawRecord } from '../outbox/index.ts';
import { httpHarness, post } from './httpHarness.ts';

const http = httpHarness();

test('a record is answered 200 with what it is: JSON, a form, base64, an event of the switch', async () => {
    const port = await http.start();
    const bodies = ['{"variables":{}}', 'cdr=%7B%7D', 'cdr=e30=', '{"Event-Name":"CUSTOM"}'];
    for (const body of bodies) {
        assert.equal(await post(port, body), 200);
    }
    assert.deepEqual(
        http.taken().map(({ bytes, format, name }) => [Buffer.from(bytes).toString(), format, name]),
        bodies.map((body, index) => [body, index === 3 ? 'switchEvent' : 'cdr', 'u'])
    );
});

test('NDJSON is a record on each line, all kept before the one answer; one that is refused refuses the post', async () => {
    const kept: RawRecord[] = [];
    const port = await http.start({}, (record) =>
        Buffer.from(record.bytes).includes('full')
            ? Promise.reject(new Error('disk full'))
            : Promise.resolve(kept.push(record))
    );
    const ndjson = { 'content-type': 'application/x-ndjson' };
    assert.equal(await post(port, '{"variables":{}}\n\n{"Event-Name":"CUSTOM"}\r\n', ndjson), 200);
    assert.deepEqual(
        kept.map(({ format, name }) => [format, name]),
        [
            ['cdr', 'u, line 1'],
            ['switchEvent', 'u, line 2']
        ]
    );
    assert.equal(await post(port, '{"a":1}\n{"full":1}\n', ndjson), 503);
    assert.equal(await post(port, '\n \n', ndjson), 400);
});

test('the secret is asked for, in each of the three places, and a wrong one of any length is refused', async () => {
    const port = await http.start({ secret: 'right' });
    const basic = (password: string) => ({
        authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}`
    });
    for (const headers of [{ authorization: 'Bearer right' }, basic('right'), { 'x-phone-events-secret': 'right' }]) {
        assert.equal(await post(port, '{}', headers), 200);
    }
    for (const headers of [
        {},
        { authorization: 'Bearer righ' },
        basic('rightt'),
        { authorization: 'right' },
        { 'x-phone-events-secret': 'x'.repeat(5000) }
    ]) {
        assert.equal(await post(port, '{}', headers), 401);
    }
    assert.equal(http.taken().length, 3);
});

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import test from 'node:test';
import { randomFrom, until } from '../testing/index.ts';
import { httpHarness, post } from './httpHarness.ts';

const http = httpHarness();

const SEED = Number(process.env['PHONE_EVENTS_SEED'] ?? 20_261_127);
const PIECES = [
    'POST',
    'GET',
    ' ',
    '/',
    '?uuid=',
    '%',
    ' HTTP/1.1',
    ' HTTP/9',
    '\r\n',
    '\n',
    'Content-Length: ',
    '5',
    '-1',
    '99999999999',
    'Transfer-Encoding: chunked',
    'Authorization: Basic ',
    '=',
    '\x00',
    'cdr=',
    '{"Event-Name":',
    'ü'
];

test(`bytes that are no request do not stop it (seed ${SEED})`, async () => {
    const port = await http.start();
    const random = randomFrom(SEED);
    for (let round = 0; round < 40; round += 1) {
        await Promise.all(
            Array.from({ length: 10 }, () => {
                const count = 1 + Math.floor(random() * 30);
                const pieces = Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '');
                return send(port, (random() < 0.5 ? 'POST / HTTP/1.1\r\nHost: x\r\n' : '') + pieces.join(''));
            })
        );
    }
    assert.equal(await post(port, '{}'), 200);
    await until(() => http.health()?.['inHandBytes'] === 0);
});

/** Sends bytes, and hangs up: at once, or when there is an answer. Gives what was answered. */
function send(port: number, text: string): Promise<string> {
    return new Promise((resolve) => {
        let said = '';
        const socket = connect(port, '127.0.0.1', () => socket.end(text));
        socket.on('data', (bytes: Buffer) => {
            said += bytes.toString('latin1');
            assert.ok(!/\bat .*\.ts/.test(said), said);
        });
        socket.on('error', () => resolve(said));
        socket.on('close', () => resolve(said));
        socket.setTimeout(50, () => socket.destroy());
    });
}

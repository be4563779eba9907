import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import test from 'node:test';
import { until } from '../testing/index.ts';
import { httpHarness, post } from './httpHarness.ts';

const http = httpHarness();

/** Sends bytes as they are; gives all that comes back until the connection ends. */
function talk(port: number, text: string, more: (socket: Socket) => void = () => undefined): Promise<string> {
    return new Promise((resolve) => {
        let said = '';
        const socket = connect(port, '127.0.0.1', () => {
            socket.write(text);
            more(socket);
        });
        socket.on('data', (bytes: Buffer) => (said += bytes.toString('latin1')));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(said));
    });
}

const HEAD = 'POST /?uuid=u HTTP/1.1\r\nHost: x\r\n';
const whole = (body: string) => `${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`;
const statuses = (said: string) => said.match(/(?<=HTTP\/1\.1 )\d+/g) ?? [];

test('clients that say nothing, half a request or a byte at a time are cut off, and keep nothing in hand', async () => {
    const port = await http.start({ patience: { headersMs: 600, bodyMs: 1200, idleMs: 200, connections: 20 } });
    const posted = () => post(port, '{}').catch(() => 0);
    const dripping = (socket: Socket): void => {
        const timer = setInterval(() => socket.write('x'), 50);
        socket.on('close', () => clearInterval(timer));
    };
    const slow = [
        talk(port, ''),
        talk(port, HEAD),
        talk(port, HEAD, (socket) => dripping(socket)),
        talk(port, `${HEAD}Content-Length: 5000\r\n\r\n{`, dripping),
        talk(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":`)
    ];
    // On a busy machine a post may be taken for slow as well, and comes again.
    await until(async () => (await posted()) === 200);
    await Promise.all(slow);
    await until(() => http.health()?.['inHandBytes'] === 0);
    assert.equal(http.taken().length, 1);
});

test('more connections than there may be are closed, and the others are served', async () => {
    const port = await http.start({ patience: { headersMs: 60_000, bodyMs: 60_000, idleMs: 60_000, connections: 20 } });
    const idle = Array.from({ length: 60 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(idle.slice(20).map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    idle.forEach((socket) => socket.destroy());
    await until(async () => (await post(port, '{}').catch(() => 0)) === 200);
    assert.equal(http.taken().length, 1);
});

test('headers without an end, a wrong length, chunks that are none and another protocol are refused; nothing is kept', async () => {
    const port = await http.start();
    const said = await Promise.all([
        talk(port, `${HEAD}X-Long: ${'x'.repeat(20_000)}`),
        talk(port, `${HEAD}Content-Length: -5\r\n\r\n{}`),
        talk(port, `${HEAD}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`),
        talk(port, `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
        talk(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\nnone\r\n`),
        talk(port, '\x16\x03\x01\x02\x00 a handshake of TLS')
    ]);
    assert.deepEqual(
        said.map((one) => statuses(one)[0]),
        ['431', '400', '400', '400', '400', '400']
    );
    assert.deepEqual([http.taken().length, http.health()?.['inHandBytes']], [0, 0]);
});

test('posts one behind the other in one go are answered in order, and a client that closed its side is answered too', async () => {
    const port = await http.start();
    const many = Array.from({ length: 50 }, (_, index) => whole(`{"a":${index}}`)).join('');
    assert.deepEqual(statuses(await talk(port, many, (socket) => socket.end())), Array(50).fill('200'));
    assert.equal(http.taken().length, 50);
});

test('a client that hangs up in the middle leaves nothing', async () => {
    const port = await http.start();
    const inHand = until(() => Number(http.health()?.['inHandBytes']) > 0);
    await talk(port, `${HEAD}Content-Length: 5000\r\n\r\n{`, (socket) => void inHand.then(() => socket.destroy()));
    await until(() => http.health()?.['brokenOff'] === 1);
    assert.deepEqual([http.taken().length, http.health()?.['inHandBytes']], [0, 0]);
});

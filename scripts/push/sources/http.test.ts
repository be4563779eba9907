import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { groupCommit } from '../intake/index.ts';
import { openOutbox, type Outbox, type RawRecord } from '../outbox/index.ts';
import { randomFrom } from '../testing/index.ts';
import { httpSource, type HttpOptions } from './http.ts';
import type { RunningSource, SourceHost } from './source.ts';

const quiet = { info: () => undefined, warn: () => undefined };
let folder: string;
let taken: RawRecord[];
let running: RunningSource | undefined;
let outbox: Outbox | undefined;

beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    taken = [];
});

afterEach(async () => {
    await running?.stop();
    outbox?.close();
    running = undefined;
    outbox = undefined;
    await rm(folder, { recursive: true });
});

const BOUNDS = { host: '127.0.0.1', port: 0, secret: undefined, largestBytes: 10_000, inHandBytes: 20_000, rate: 1e6 };

async function start(more: Partial<HttpOptions> = {}, accept?: SourceHost['accept']): Promise<number> {
    const host: SourceHost = {
        accept: accept ?? ((record) => Promise.resolve(taken.push(record))),
        settled: () => Promise.resolve('done'),
        callOf: () => '',
        log: quiet
    };
    running = await httpSource({ ...BOUNDS, ...more }).start(host);
    return Number(running.health()['port']);
}

async function post(
    port: number,
    body: string,
    headers: Readonly<Record<string, string | undefined>> = {}
): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${port}/?uuid=u`, {
        method: 'POST',
        body,
        headers: { ...headers } as Record<string, string>
    });
    await response.arrayBuffer();
    return response.status;
}

test('a record is answered 200 with what it is: JSON, a form, base64, an event of the switch', async () => {
    const port = await start();
    const bodies = ['{"variables":{}}', 'cdr=%7B%7D', 'cdr=e30=', '{"Event-Name":"CUSTOM"}'];
    for (const body of bodies) {
        assert.equal(await post(port, body), 200);
    }
    assert.deepEqual(
        taken.map(({ bytes, format, name }) => [Buffer.from(bytes).toString(), format, name]),
        bodies.map((body, index) => [body, index === 3 ? 'switchEvent' : 'cdr', 'u'])
    );
});

test('NDJSON is a record on each line, all kept before the one answer; one that is refused refuses the post', async () => {
    const port = await start({}, (record) =>
        Buffer.from(record.bytes).includes('full')
            ? Promise.reject(new Error('disk full'))
            : Promise.resolve(taken.push(record))
    );
    const ndjson = { 'content-type': 'application/x-ndjson' };
    assert.equal(await post(port, '{"variables":{}}\n\n{"Event-Name":"CUSTOM"}\r\n', ndjson), 200);
    assert.deepEqual(
        taken.map(({ format, name }) => [format, name]),
        [
            ['cdr', 'u, line 1'],
            ['switchEvent', 'u, line 2']
        ]
    );
    assert.equal(await post(port, '{"a":1}\n{"full":1}\n', ndjson), 503);
    assert.equal(await post(port, '\n \n', ndjson), 400);
});

test('the secret is asked for, in each of the three places, and a wrong one of any length is refused', async () => {
    const port = await start({ secret: 'right' });
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
    assert.equal(taken.length, 3);
});

test('too large is 413, too many a second 429, nothing 400, another method 405; none of it is kept', async () => {
    const port = await start({ rate: 3 });
    assert.equal(await post(port, 'x'.repeat(10_001)), 413);
    const stream = new ReadableStream({
        start: (controller) => {
            controller.enqueue(new Uint8Array(20_000));
            controller.close();
        }
    });
    const chunked = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: stream,
        duplex: 'half'
    }).catch(() => undefined);
    assert.ok(chunked === undefined || chunked.status === 413);
    assert.equal(await post(port, ''), 400);
    assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 405);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(port, '{}')));
    assert.ok(answers.includes(429));
    assert.equal(answers.filter((status) => status === 200).length, taken.length);
});

test('more than may be in hand at once is 503, until there is room', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<number>((resolve) => (letGo = () => resolve(1)));
    const port = await start({}, () => held);
    const first = [post(port, 'x'.repeat(9000)), post(port, 'x'.repeat(9000))];
    while (Number(running?.health()['inHandBytes']) < 18_000) {
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.equal(await post(port, 'x'.repeat(9000)), 503);
    letGo();
    assert.deepEqual(await Promise.all(first), [200, 200]);
    assert.equal(await post(port, 'x'.repeat(9000)), 200);
});

test('records without a stated length count too, once their bytes are in hand', async () => {
    const port = await start({ inHandBytes: 5000 });
    const socket = connect(port, '127.0.0.1', () =>
        socket.write(`POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1770\r\n${'x'.repeat(6000)}\r\n`)
    );
    const said = await new Promise((resolve) =>
        socket.once('data', (bytes: Buffer) => resolve(bytes.toString('latin1')))
    );
    socket.destroy();
    assert.match(String(said), /^HTTP\/1.1 503 /);
});

test('on a full disk the answer is 503, and what was answered 200 is kept', async () => {
    outbox = openOutbox(path.join(folder, 'outbox.sqlite'));
    const intake = groupCommit(outbox, () => Date.now());
    const port = await start({ largestBytes: 2e6, inHandBytes: 1e7 }, intake.accept);
    assert.equal(await post(port, '{"kept":1}'), 200);
    outbox.database.exec('PRAGMA max_page_count = 30');
    assert.equal(await post(port, 'x'.repeat(1_000_000)), 503);
    outbox.database.exec('PRAGMA max_page_count = 1000000');
    assert.equal(await post(port, '{"kept":2}'), 200);
    const bodies = outbox.database.all<{ readonly body: Uint8Array }>('SELECT body FROM record ORDER BY id');
    assert.deepEqual(
        bodies.map(({ body }) => Buffer.from(body).toString()),
        ['{"kept":1}', '{"kept":2}']
    );
});

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
    const port = await start();
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
    assert.equal(running?.health()['inHandBytes'], 0);
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

test(
    'with an authority for switches only those whose certificate it signed are let in',
    { skip: noOpenssl() },
    async () => {
        const tls = await certificates();
        const port = await start({ tls: { cert: tls.server.cert, key: tls.server.key, clientCa: tls.ca } });
        assert.equal(await postSecurely(port, { ca: tls.ca, ...tls.client }), 200);
        await assert.rejects(postSecurely(port, { ca: tls.ca }));
        await assert.rejects(postSecurely(port, { ca: tls.ca, ...tls.stranger }));
        assert.equal(taken.length, 1);
    }
);

function noOpenssl(): string | false {
    try {
        execFileSync('openssl', ['version'], { stdio: 'ignore' });
        return false;
    } catch {
        return 'openssl is not installed here';
    }
}

function postSecurely(
    port: number,
    tls: { readonly ca: string; readonly cert?: string; readonly key?: string }
): Promise<number> {
    return new Promise((resolve, reject) => {
        const options = { ...tls, host: '127.0.0.1', port, method: 'POST', path: '/', servername: 'localhost' };
        const request = secureRequest(options, (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
        });
        request.on('error', reject);
        request.end('{}');
    });
}

/** An authority, a certificate of the writer's and one of a switch; and one that somebody signed alone. */
async function certificates() {
    const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    const selfSigned = (name: string) =>
        openssl(
            'req',
            '-x509',
            ...key,
            '-days',
            '1',
            '-subj',
            `/CN=${name}`,
            '-keyout',
            `${name}.key`,
            '-out',
            `${name}.pem`
        );
    selfSigned('ca');
    selfSigned('stranger');
    await writeFile(path.join(folder, 'names'), 'subjectAltName=DNS:localhost\n');
    for (const name of ['server', 'client']) {
        openssl('req', ...key, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
        openssl(
            'x509',
            '-req',
            '-days',
            '1',
            '-in',
            `${name}.csr`,
            '-CA',
            'ca.pem',
            '-CAkey',
            'ca.key',
            '-CAcreateserial',
            '-extfile',
            'names',
            '-out',
            `${name}.pem`
        );
    }
    const pair = async (name: string) => ({
        cert: await readFile(path.join(folder, `${name}.pem`), 'utf8'),
        key: await readFile(path.join(folder, `${name}.key`), 'utf8')
    });
    const { cert: ca } = await pair('ca');
    return { ca, server: await pair('server'), client: await pair('client'), stranger: await pair('stranger') };
}

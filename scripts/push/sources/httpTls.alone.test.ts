import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { request as secureRequest } from 'node:https';
import path from 'node:path';
import test from 'node:test';
import { httpHarness } from './httpHarness.ts';

const http = httpHarness();

test(
    'with an authority for switches only those whose certificate it signed are let in',
    { skip: noOpenssl() },
    async () => {
        const tls = await certificates();
        const port = await http.start({ tls: { cert: tls.server.cert, key: tls.server.key, clientCa: tls.ca } });
        assert.equal(await postSecurely(port, { ca: tls.ca, ...tls.client }), 200);
        await assert.rejects(postSecurely(port, { ca: tls.ca }));
        await assert.rejects(postSecurely(port, { ca: tls.ca, ...tls.stranger }));
        assert.equal(http.taken().length, 1);
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
    const openssl = (...args: readonly string[]) =>
        execFileSync('openssl', args, { cwd: http.folder(), stdio: 'ignore' });
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
    await writeFile(path.join(http.folder(), 'names'), 'subjectAltName=DNS:localhost\n');
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
        cert: await readFile(path.join(http.folder(), `${name}.pem`), 'utf8'),
        key: await readFile(path.join(http.folder(), `${name}.key`), 'utf8')
    });
    const { cert: ca } = await pair('ca');
    return { ca, server: await pair('server'), client: await pair('client'), stranger: await pair('stranger') };
}

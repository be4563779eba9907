import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../support/server.ts';
import { ClientError } from './client.ts';
import type { Target } from './target.ts';

/** The Salesforce CLI in a home of its own: nothing of the user's is read or written. */
export interface Sf {
    /** Runs a command for the target org; gives its `result`. @throws ClientError */
    readonly json: (...args: readonly string[]) => Promise<unknown>;
    /** The same without `--json`; gives what it printed. */
    readonly plain: (...args: readonly string[]) => Promise<string>;
    /** A folder for files, gone when the CLI is closed. */
    readonly folder: string;
    readonly close: () => Promise<void>;
}

const RUN = path.join(ROOT, 'node_modules/@salesforce/cli/bin/run.js');
const ALIAS = 'conformance';

async function run(home: string, token: string, args: readonly string[]) {
    const env = {
        PATH: process.env['PATH'],
        HOME: home,
        USERPROFILE: home,
        XDG_DATA_HOME: path.join(home, '.local'),
        XDG_CACHE_HOME: path.join(home, '.cache'),
        XDG_CONFIG_HOME: path.join(home, '.config'),
        SF_ACCESS_TOKEN: token,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true'
    };
    const child = spawn(process.execPath, [RUN, ...args], { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code: child.exitCode, stdout, stderr };
}

interface Envelope {
    readonly status: number;
    readonly result?: unknown;
    readonly name?: string;
    readonly message?: string;
    readonly data?: { readonly errorCode?: string };
}

/** Signs the CLI in by access token. */
export async function openSf({ url, token }: Target): Promise<Sf> {
    const home = await mkdtemp(path.join(tmpdir(), 'sf-'));
    const login = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', ALIAS];
    const { code, stderr } = await run(home, token, login);
    if (code !== 0) throw new Error(`sf org login access-token ended with ${code}: ${stderr}`);
    return {
        folder: home,
        async json(...args) {
            const { stdout, stderr: said } = await run(home, token, [...args, '--target-org', ALIAS, '--json']);
            const envelope = JSON.parse(stdout === '' ? said : stdout) as Envelope;
            if (envelope.status === 0) return envelope.result;
            throw new ClientError(envelope.data?.errorCode ?? envelope.name ?? '', envelope.message ?? '');
        },
        async plain(...args) {
            const { code: ended, stdout, stderr: said } = await run(home, token, [...args, '--target-org', ALIAS]);
            if (ended !== 0) throw new ClientError(String(ended), said);
            return stdout;
        },
        close: () => rm(home, { recursive: true, force: true })
    };
}

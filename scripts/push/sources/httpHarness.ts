import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import type { RawRecord } from '../outbox/index.ts';
import { httpSource, type HttpOptions } from './http.ts';
import type { RunningSource, SourceHost } from './source.ts';

/** An HTTP source for the tests of one file: each test has its own, with a folder of its own. */
export interface HttpHarness {
    /** Starts it; gives its port. What it accepts is `taken`, unless `accept` says otherwise. */
    readonly start: (more?: Partial<HttpOptions>, accept?: SourceHost['accept']) => Promise<number>;
    readonly taken: () => readonly RawRecord[];
    readonly health: () => ReturnType<RunningSource['health']> | undefined;
    readonly folder: () => string;
}

const quiet = { info: () => undefined, warn: () => undefined };
/** Nobody is cut off for being slow: the machine of a test may be. */
const patience = { headersMs: 60_000, bodyMs: 60_000, idleMs: 60_000, connections: 1000 };
const BOUNDS = {
    patience,
    host: '127.0.0.1',
    port: 0,
    secret: undefined,
    largestBytes: 10_000,
    inHandBytes: 20_000,
    rate: 1e6
};

/** Sets an HTTP source up before each test, and takes it down after it. */
export function httpHarness(): HttpHarness {
    let folder = '';
    let taken: RawRecord[] = [];
    let running: RunningSource | undefined;
    beforeEach(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
        taken = [];
    });
    afterEach(async () => {
        await running?.stop();
        running = undefined;
        await rm(folder, { recursive: true });
    });
    return {
        start: async (more = {}, accept = (record) => Promise.resolve(taken.push(record))) => {
            const host: SourceHost = {
                accept,
                settled: () => Promise.resolve('done'),
                aboutCall: () => ({ call: '', startedAt: undefined }),
                recall: () => Promise.resolve(),
                letGo: () => Promise.resolve(),
                giveBack: () => Promise.resolve(),
                log: quiet
            };
            running = await httpSource({ ...BOUNDS, ...more }).start(host);
            return Number(running.health()['port']);
        },
        taken: () => taken,
        health: () => running?.health(),
        folder: () => folder
    };
}

/** Posts a record to a source; gives the status of the answer. */
export async function post(
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

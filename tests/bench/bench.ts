// A writer in this process; the org and the switches have processes of their own.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonLog, readConfig, serve, type Serving } from '../../scripts/push/index.ts';
import { startHelper, type Helper } from './helper.ts';
import type { Load, LoadHandlers } from './loadChild.ts';
import type { OrgHandlers } from './orgChild.ts';

/** A writer, its org and its switches. */
export interface Bench {
    readonly org: Helper<OrgHandlers>;
    readonly latencyMs: number;
    readonly serving: Serving;
    /** Writes so many events as the original does; gives what that took, in seconds. */
    readonly oneEach: (count: number) => Promise<number>;
    /** Posts so many new records; gives what that took. */
    readonly post: (count: number, how?: Partial<Pick<Load, 'connections' | 'batch' | 'keepAlive'>>) => Promise<number>;
    /** Resolves when at most so many events are not in the org yet. */
    readonly delivered: (left?: number) => Promise<void>;
    /** Bytes of the outbox and its log on the disk. */
    readonly outboxBytes: () => Promise<number>;
    readonly close: () => Promise<void>;
}

const TOKEN = 'PHONE_EVENTS_BENCH';

const HTTP = { http: { port: 0, recordsPerSecond: 1_000_000 } };

/** Starts everything. `keepHours`: how long the outbox keeps calls that are done. `post` needs the source that is there by itself. */
export async function startBench(keepHours: number, sources: object = HTTP): Promise<Bench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-bench-'));
    const outbox = path.join(folder, 'outbox.sqlite');
    const [org, load] = [startHelper<OrgHandlers>('orgChild.ts'), startHelper<LoadHandlers>('loadChild.ts')];
    const { url, token, latencyMs } = await org.ask('open');
    process.env[TOKEN] = token;
    const config = {
        outbox,
        org: { url, token: { env: TOKEN } },
        sources,
        keepHours,
        logLevel: 'silent'
    };
    const read = readConfig(JSON.stringify(config));
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const serving = await serve(read.config, jsonLog('silent'));
    const port = Number(serving.sources()['http']?.['port']);
    let posted = 0;
    let others = 0;
    return {
        org,
        latencyMs,
        serving,
        oneEach: async (count) => {
            others += count;
            return load.ask('oneEach', url, token, count);
        },
        post: async (count, how = {}) => {
            const first = posted;
            posted += count;
            return load.ask('post', { port, first, count, connections: 64, batch: 1, keepAlive: true, ...how });
        },
        delivered: async (left = 0) => {
            // Asked of the org: the books would cost the writer what is to be measured.
            while ((await org.ask('events')) - others < posted - left) await sleep(50);
        },
        outboxBytes: async () => (await sizeOf(outbox)) + (await sizeOf(`${outbox}-wal`)),
        close: async () => {
            await serving.stop();
            org.end();
            load.end();
            await rm(folder, { recursive: true });
        }
    };
}

async function sizeOf(file: string): Promise<number> {
    return stat(file).then(
        ({ size }) => size,
        () => 0
    );
}

/** Processor time of this process that some work took, in milliseconds. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
}

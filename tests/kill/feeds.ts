import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brokerMissing, openPublisher, startBroker, type Publisher } from '../../scripts/push/testing/index.ts';
import type { FedRecord } from './calls.ts';

/** A way for records to reach the writer, which outlives every writer that is killed. */
export interface Feed {
    /** `sources` of the writer's configuration. */
    readonly sources: unknown;
    /** Hands one record over, as often as it takes. */
    readonly give: (record: FedRecord) => Promise<void>;
    /** What the writer has not taken yet. */
    readonly left: () => Promise<number>;
    readonly close: () => Promise<void>;
}

/** Every source that is killed under load. */
export const FEEDS: Readonly<Record<string, (folder: string) => Promise<Feed>>> = {
    spool: spoolFeed,
    http: httpFeed,
    rabbitmq: rabbitmqFeed
};

/** Why a source cannot be fed here; undefined where it can. */
export function feedMissing(source: string): string | undefined {
    return source === 'rabbitmq' ? brokerMissing() : undefined;
}

/** Files as the switch writes them: in place, some of them in two halves. */
async function spoolFeed(folder: string): Promise<Feed> {
    const spool = path.join(folder, 'spool');
    await mkdir(spool, { recursive: true });
    return {
        sources: { spool: { folder: spool, everySeconds: 0.05 } },
        give: async ({ uuid, text }) => {
            const file = path.join(spool, `${uuid}.${randomUUID()}.cdr.json`);
            if (text.length % 16 === 0) {
                await writeFile(file, text.slice(0, text.length / 2));
                await sleep(5);
                await writeFile(file, text.slice(text.length / 2), { flag: 'a' });
            } else {
                await writeFile(file, text);
            }
        },
        left: async () => (await readdir(spool)).length,
        close: () => Promise.resolve()
    };
}

/** Posts as mod_json_cdr does: until the answer is 200. */
async function httpFeed(): Promise<Feed> {
    const port = await freePort();
    let open = 0;
    return {
        sources: { http: { port } },
        give: async ({ uuid, text }) => {
            open += 1;
            while (!(await post(port, uuid, text))) {
                await sleep(50);
            }
            open -= 1;
        },
        left: () => Promise.resolve(open),
        close: () => Promise.resolve()
    };
}

async function post(port: number, uuid: string, body: string): Promise<boolean> {
    try {
        const url = `http://127.0.0.1:${port}/cdr?uuid=${uuid}`;
        const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
        await response.arrayBuffer();
        return response.status === 200;
    } catch {
        return false;
    }
}

/** A quorum queue of a broker of the test's own. */
async function rabbitmqFeed(): Promise<Feed> {
    const broker = await startBroker();
    const queue = 'phone-events';
    let opening: Promise<Publisher> | undefined;
    // The first writer that comes so far declares the queue.
    const open = async (): Promise<Publisher> => {
        for (;;) {
            try {
                return await openPublisher(broker.url, queue);
            } catch {
                await sleep(100);
            }
        }
    };
    const publisher = () => (opening ??= open());
    return {
        sources: { rabbitmq: { url: broker.url, queue } },
        give: async ({ text }) => (await publisher()).send(text),
        left: async () => (await publisher()).ready(),
        close: async () => {
            await (await publisher()).close();
            await broker.close();
        }
    };
}

/**
 * A port that each writer takes in its turn. Below those that systems give out by themselves (RFC 6335: from 49152 on, Linux: from
 * 32768): one of these may be another process's while a killed writer is not up again.
 */
async function freePort(): Promise<number> {
    for (;;) {
        const port = randomInt(20_000, 30_000);
        const server = createServer();
        const isFree = await new Promise<boolean>((resolve) => {
            server.once('error', () => resolve(false));
            server.listen(port, '127.0.0.1', () => resolve(true));
        });
        if (isFree) {
            await new Promise((resolve) => server.close(resolve));
            return port;
        }
    }
}

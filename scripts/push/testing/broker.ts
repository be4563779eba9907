import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the distribution's package puts the server, in the order in which they are looked for. */
const PLACES = ['/usr/lib/rabbitmq/bin/rabbitmq-server', '/usr/lib/rabbitmq/lib/rabbitmq_server/sbin/rabbitmq-server'];

/** A RabbitMQ of a test's own: its node, ports and folder are nobody else's, and it listens on 127.0.0.1 alone. */
export interface Broker {
    /** Its address, without user and password: guest, from this machine. */
    readonly url: string;
    /** Ends it as a power cut would. What it confirmed is in its folder. */
    readonly kill: () => Promise<void>;
    /** Starts it again on its folder. */
    readonly start: () => Promise<void>;
    /** Ends it, and removes its folder. */
    readonly close: () => Promise<void>;
}

/** Why no test can start a broker here; undefined where one can. */
export function brokerMissing(): string | undefined {
    return server() === undefined
        ? 'RabbitMQ is not installed here: apt-get install rabbitmq-server, and the test runs'
        : undefined;
}

function server(): string | undefined {
    return PLACES.find((place) => existsSync(place));
}

/** It starts in 5 to 40 s; on a machine whose cores are all taken it was seen to need more than 90. */
const START_MS = 180_000;

/** Starts a broker from the distribution's package. Rejects, with the end of its log, where it does not come up. */
export async function startBroker(): Promise<Broker> {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-broker-'));
    const [port, distribution, mapper] = await freePorts(3);
    // The cookie is looked for in HOME, and a node that finds none makes its own.
    await mkdir(path.join(folder, 'home'));
    await writeFile(
        path.join(folder, 'rabbitmq.conf'),
        `listeners.tcp.default = 127.0.0.1:${port}\nlog.file.level = warning\nvm_memory_high_watermark.absolute = 512MiB\ndisk_free_limit.absolute = 50MB\n`
    );
    await writeFile(path.join(folder, 'enabled_plugins'), '[].\n');
    const env = {
        PATH: process.env['PATH'],
        LANG: 'C.UTF-8',
        HOME: path.join(folder, 'home'),
        RABBITMQ_NODENAME: `test-${port}@localhost`,
        RABBITMQ_CONFIG_FILE: path.join(folder, 'rabbitmq.conf'),
        RABBITMQ_CONF_ENV_FILE: path.join(folder, 'none'),
        RABBITMQ_ENABLED_PLUGINS_FILE: path.join(folder, 'enabled_plugins'),
        RABBITMQ_MNESIA_BASE: path.join(folder, 'mnesia'),
        RABBITMQ_LOG_BASE: path.join(folder, 'log'),
        RABBITMQ_LOGS: '-',
        RABBITMQ_DIST_PORT: String(distribution),
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none',
        ERL_EPMD_PORT: String(mapper),
        ERL_EPMD_ADDRESS: '127.0.0.1'
    };
    const log = path.join(folder, 'broker.log');
    let node: ChildProcess | undefined;
    // A test that is stopped takes its broker with it.
    const leave = endWithProcess(
        () => node,
        async () => {
            await endMapper(mapper);
            await rm(folder, { recursive: true, force: true });
        }
    );
    const broker: Broker = { url: `amqp://127.0.0.1:${port}`, kill, start, close };
    try {
        await start();
    } catch (error) {
        await close();
        throw error;
    }
    return broker;

    async function start(): Promise<void> {
        // Through a shell that becomes a group of its own: the server is a child of its script, and goes with it.
        node = spawn('/bin/sh', ['-c', `exec "${server() ?? ''}" >>"${log}" 2>&1`], {
            env,
            cwd: folder,
            detached: true,
            stdio: 'ignore'
        });
        const started = node;
        for (const until = performance.now() + START_MS; performance.now() < until; await sleep(100)) {
            if (started.exitCode !== null) {
                break;
            }
            if (await answers(port)) {
                return;
            }
        }
        throw new Error(`The broker did not come up.\n${(await readFile(log, 'utf8').catch(() => '')).slice(-2000)}`);
    }

    async function kill(): Promise<void> {
        if (node?.pid === undefined || node.exitCode !== null || node.signalCode !== null) {
            return;
        }
        const ended = once(node, 'exit');
        process.kill(-node.pid, 'SIGKILL');
        await ended;
    }

    async function close(): Promise<void> {
        await kill();
        leave();
        await endMapper(mapper);
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Kills the group of a child when this process ends; by a signal too, which then, after `tidy`, ends it as it would have.
 * Gives what undoes that.
 */
function endWithProcess(child: () => ChildProcess | undefined, tidy: () => Promise<void>): () => void {
    const end = (): void => {
        const one = child();
        if (one?.pid !== undefined && one.exitCode === null && one.signalCode === null) {
            process.kill(-one.pid, 'SIGKILL');
        }
    };
    const onSignal = (signal: NodeJS.Signals): void => {
        leave();
        end();
        void tidy().finally(() => process.kill(process.pid, signal));
    };
    const leave = (): void => {
        process.off('exit', end);
        SIGNALS.forEach((signal) => process.off(signal, onSignal));
    };
    process.on('exit', end);
    SIGNALS.forEach((signal) => process.on(signal, onSignal));
    return leave;
}

/** Whether something speaks AMQP there: it sends its greeting after ours. */
function answers(port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write('AMQP\x00\x00\x09\x01'));
        socket.setTimeout(2000);
        const done = (up: boolean) => {
            socket.destroy();
            resolve(up);
        };
        socket.once('data', () => done(true));
        socket.once('error', () => done(false));
        socket.once('timeout', () => done(false));
        socket.once('close', () => done(false));
    });
}

/** Erlang's port mapper is a daemon of its own. Ours is asked to end, as `epmd -kill` does, once it knows that the node is gone. */
async function endMapper(port: number): Promise<void> {
    for (let tries = 0; tries < 20 && (await askToEnd(port)) === 'NO'; tries += 1) {
        await sleep(50);
    }
}

function askToEnd(port: number): Promise<string> {
    return new Promise((resolve) => {
        let said = '';
        const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write(Buffer.from([0, 1, 0x6b])));
        socket.setTimeout(2000, () => socket.destroy());
        socket.on('data', (bytes: Buffer) => (said += bytes.toString('latin1')));
        socket.once('error', () => resolve(said));
        socket.once('close', () => resolve(said));
    });
}

async function freePorts(count: number): Promise<readonly [number, number, number]> {
    const servers = Array.from({ length: count }, () => createServer());
    await Promise.all(servers.map((one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))));
    const ports = servers.map((one) => (one.address() as AddressInfo).port);
    await Promise.all(servers.map((one) => new Promise((resolve) => one.close(resolve))));
    const [first = 0, second = 0, third = 0] = ports;
    return [first, second, third];
}

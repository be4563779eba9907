import { setTimeout as sleep } from 'node:timers/promises';
import type { SenderState } from '../deliver/index.ts';
import { openOutbox, type Books } from '../outbox/index.ts';
import { orgClient, type Transport } from '../send/index.ts';
import type { RunningSource } from '../sources/index.ts';
import { startWriter } from '../writer/index.ts';
import type { ServeConfig } from './config.ts';
import type { Log } from './log.ts';
import type { Monitor } from './monitor.ts';
import { openSession } from './session.ts';
import { sourceHost } from './sourceHost.ts';
import { sourcesOf } from './sources.ts';
import { startWatch } from './watch.ts';
import { writerSettings } from './writerSettings.ts';

/** A writer at work, with its sources. */
export interface Serving {
    readonly books: () => Books;
    readonly state: () => SenderState;
    readonly sources: () => Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
    /** Where metrics and health are shown; undefined where nothing listens. */
    readonly monitorPort: number | undefined;
    /**
     * Sources first, then what is under way, for at most `patienceMs`; what is left stays in the outbox. Gives the books as
     * they are then.
     */
    readonly stop: (patienceMs?: number) => Promise<Books>;
}

/** A request may take this long, in milliseconds; an org that needs longer is asked again. */
const TIMEOUT_MS = 60_000;

/** How long abandoned requests are waited for, so that their rows are pending again, in milliseconds. */
const ABANDON_MS = 1000;

/** Starts the writer that a configuration describes. Rejects, having let go of everything, where any part cannot start. */
export async function serve(config: ServeConfig, log: Log): Promise<Serving> {
    const session = await openSession(config.org);
    const sources = await sourcesOf(config.sources);
    const outbox = openOutbox(config.outbox);
    const watch = startWatch(config, log);
    const abandoning = new AbortController();
    const running: (readonly [string, RunningSource])[] = [];
    const writer = startWriter({
        ...writerSettings(config),
        outbox,
        client: orgClient({ session, transport: transportUntil(abandoning.signal), tries: 1, timeoutMs: TIMEOUT_MS }),
        isStarved: () => running.some(([, source]) => source.isStarved?.() === true),
        listener: watch.listener
    });
    const accept = watch.hear(writer.accept);
    const sourceFigures = () => Object.fromEntries(running.map(([name, source]) => [name, source.health()]));
    let monitor: Monitor | undefined;
    let stopped: Promise<Books> | undefined;
    const stop = (patienceMs?: number): Promise<Books> => (stopped ??= stopAll(patienceMs));
    async function stopAll(patienceMs?: number): Promise<Books> {
        await Promise.all(running.map(([, source]) => source.stop(patienceMs)));
        await writer.stop(patienceMs);
        // What the org has not answered by now would keep the process alive until its time is over.
        abandoning.abort();
        await writer.stop(ABANDON_MS);
        await monitor?.stop();
        const books = writer.books();
        outbox.close();
        log.info({}, 'Stopped.');
        return books;
    }
    try {
        if ((config.sources.rabbitmq?.partitions ?? 0) > 0) {
            // Others may have taken over what a writer left that was killed.
            await writer.letGo('rabbitmq', () => true);
        }
        monitor = await watch.open({ outbox, books: writer.books, state: writer.state, sources: sourceFigures });
        for (const source of sources) {
            const host = sourceHost(source.name, writer, accept, log);
            running.push([source.name, await source.start(host)]);
        }
    } catch (error) {
        await stop();
        throw error;
    }
    log.info({ outbox: config.outbox, sources: sources.map(({ name }) => name) }, 'Ready.');
    return {
        books: writer.books,
        state: writer.state,
        sources: sourceFigures,
        monitorPort: monitor?.port,
        stop
    };
}

/** The machine's own way to the org; its requests end with a signal. */
function transportUntil(signal: AbortSignal): Transport {
    return { fetch: endedBy(signal), sleep: (ms: number) => sleep(ms), random: Math.random };
}

/** `fetch` whose requests end with a signal. */
function endedBy(signal: AbortSignal): typeof fetch {
    return (input, init) =>
        fetch(input, { ...init, signal: init?.signal == null ? signal : AbortSignal.any([init.signal, signal]) });
}

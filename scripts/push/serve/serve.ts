import { setTimeout as sleep } from 'node:timers/promises';
import { defaultWriter, LASTING, type SenderState } from '../deliver/index.ts';
import { phoneFormatter, readCountry } from '../fields/index.ts';
import { callOfRecord, FORMATS } from '../intake/index.ts';
import { openOutbox, type Books } from '../outbox/index.ts';
import { orgClient, orgNames } from '../send/index.ts';
import type { RunningSource, SourceHost } from '../sources/index.ts';
import { MACHINE_CLOCK, startWriter } from '../writer/index.ts';
import type { ServeConfig } from './config.ts';
import type { Log } from './log.ts';
import { openSession } from './session.ts';
import { sourcesOf } from './sources.ts';

/** A writer at work, with its sources. */
export interface Serving {
    readonly books: () => Books;
    readonly state: () => SenderState;
    readonly sources: () => Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
    /** Sources first, then what is under way; what is left stays in the outbox. */
    readonly stop: () => Promise<void>;
}

/** A request may take this long, in milliseconds; an org that needs longer is asked again. */
const TIMEOUT_MS = 60_000;

/** Legs of one call that come within this time are decided together, in milliseconds. */
const SETTLE_MS = 300;

/** Starts the writer that a configuration describes. Rejects, having let go of everything, where any part cannot start. */
export async function serve(config: ServeConfig, log: Log): Promise<Serving> {
    const session = await openSession(config.org);
    const sources = await sourcesOf(config.sources);
    const outbox = openOutbox(config.outbox);
    const transport = { fetch, sleep: (ms: number) => sleep(ms), random: Math.random };
    const country = config.country === undefined ? undefined : readCountry(config.country);
    const { sending } = config;
    const writer = startWriter({
        outbox,
        client: orgClient({ session, transport, tries: 1, timeoutMs: TIMEOUT_MS }),
        names: orgNames(config.namespace),
        clock: MACHINE_CLOCK,
        random: Math.random,
        formats: FORMATS,
        phone: phoneFormatter(country),
        leaveOut: config.leaveOut,
        settleMs: SETTLE_MS,
        pace: {
            lingerMs: sending.lingerSeconds * 1000,
            longestLingerMs: sending.longestLingerSeconds * 1000,
            share: sending.allocationShare
        },
        lanes: sending.lanes,
        bulkAbove: sending.bulkAbove,
        pauses: { firstMs: sending.probeSeconds * 1000, longestMs: LASTING.longestMs },
        ledger: config.ledger ? { writer: config.writer ?? defaultWriter() } : undefined,
        linkEveryMs: config.linkMinutes * 60_000,
        keepMs: config.keepHours * 3_600_000,
        listener: {
            flushed: ({ waits, ...flush }) => log.debug({ ...flush, latest: Math.max(0, ...waits) }, 'Flushed.'),
            paused: ({ code, message, remedy }) => log.warn({ code, reason: message, remedy }, 'Sending is paused.'),
            resumed: () => log.info({}, 'Sending again.'),
            troubled: (error) => log.error({ reason: String(error) }, 'Something failed, and is tried again.'),
            linked: (rows) => log.info({ rows }, 'Linked to parents that came late.'),
            pruned: (records) => log.debug({ records }, 'Forgot calls that are done.')
        }
    });
    const running: (readonly [string, RunningSource])[] = [];
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= stopAll());
    async function stopAll(): Promise<void> {
        await Promise.all(running.map(([, source]) => source.stop()));
        await writer.stop();
        outbox.close();
        log.info({}, 'Stopped.');
    }
    try {
        for (const source of sources) {
            const host: SourceHost = {
                accept: writer.accept,
                settled: writer.settled,
                callOf: (record) => callOfRecord(record, FORMATS),
                log: log.child({ source: source.name })
            };
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
        sources: () => Object.fromEntries(running.map(([name, source]) => [name, source.health()])),
        stop
    };
}

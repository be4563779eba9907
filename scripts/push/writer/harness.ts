import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { LOG_EVERYTHING } from '../classify/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { FORMATS } from '../intake/index.ts';
import { balances, IN_MEMORY, openOutbox, type Outbox } from '../outbox/index.ts';
import { orgClient, orgNames, type Access, type Session } from '../send/index.ts';
import {
    calleeLeg,
    MOMENT,
    recordText,
    startFakeOrg,
    testTransport,
    type CdrRecord,
    type FakeOrg
} from '../testing/index.ts';
import type { Writer, WriterOptions } from './options.ts';
import { startWriter } from './writer.ts';

/** A writer with its org, for the tests of one file: each test has its own, with a clock that only the test moves. */
export interface WriterHarness {
    org: FakeOrg;
    outbox: Outbox;
    writer: Writer;
    /** The clock of the writer, in milliseconds. */
    now: number;
    /** How far the machine's time of day was set forward since; the steady clock knows nothing of it. */
    skew: number;
    /** The token that the writer uses, and what it is renewed to; the org's where undefined. */
    token: string;
    refreshed: string | undefined;
    renewed: number;
    /** Lets another writer go on in the place of this one, with an outbox of its own that knows nothing yet. */
    readonly anew: () => Promise<void>;
    /** Takes records in, and sends all there is to send. */
    readonly give: (...records: readonly (CdrRecord | Uint8Array)[]) => Promise<void>;
    /** Waits until a pause is over, and sends what there is. */
    readonly afterPause: () => Promise<void>;
    /** Phone Events that the org has. */
    readonly events: () => readonly Readonly<Record<string, unknown>>[];
}

/** The clock begins this long after the calls of the records, in seconds. */
export const A_DAY = 86_400;

/** Sets a writer and an org up before each test, and takes them down after it; the books balance at the end of each. */
export function writerHarness(more: Partial<WriterOptions> = {}): WriterHarness {
    const access = (): Promise<Access> => Promise.resolve({ url: world.org.url, token: world.token });
    const refresh = (): Promise<Access> => {
        world.renewed += 1;
        world.token = world.refreshed ?? world.org.token;
        return access();
    };
    const actions: Pick<WriterHarness, 'anew' | 'give' | 'afterPause' | 'events'> = {
        anew: async () => {
            await end();
            start();
        },
        give: async (...records) => {
            for (const record of records) {
                const bytes = record instanceof Uint8Array ? record : Buffer.from(recordText(record));
                void world.writer.accept({ source: 'test', name: 'a file', format: 'cdr', bytes });
            }
            await world.writer.drain();
            await world.writer.drain();
        },
        afterPause: async () => {
            world.now += world.writer.state().pausedMs + 1;
            await world.writer.drain();
        },
        events: () => [...(world.org.tables.get('Phone_Event__c')?.values() ?? [])]
    };
    const world = actions as WriterHarness;

    beforeEach(async () => {
        const org = await startFakeOrg();
        for (const user of ['1001', '1003', '1004']) {
            org.put('User__c', 'Switch_Key__c', `${user}@pbx.example`);
        }
        Object.assign(world, { org, now: MOMENT, skew: 0, token: org.token, renewed: 0, refreshed: undefined });
        start();
    });
    afterEach(async () => {
        try {
            await end();
        } finally {
            await world.org.close();
        }
    });
    return world;

    function start(): void {
        world.outbox = openOutbox(IN_MEMORY);
        world.writer = startWriter({ ...optionsIn(world, { access, refresh }), ...more });
    }

    async function end(): Promise<void> {
        const books = world.writer.books();
        await world.writer.stop(0);
        world.outbox.close();
        assert.ok(balances(books), JSON.stringify(books));
    }
}

function optionsIn(world: WriterHarness, session: Session): WriterOptions {
    return {
        outbox: world.outbox,
        client: orgClient({ session, transport: testTransport(), tries: 1 }),
        names: orgNames(''),
        clock: { now: () => world.now + world.skew, steady: () => world.now - MOMENT },
        random: () => 0.5,
        formats: FORMATS,
        phone: phoneFormatter('GB'),
        leaveOut: LOG_EVERYTHING,
        settleMs: 0,
        pace: { lingerMs: 0, longestLingerMs: 0, share: 0.8 },
        lanes: 2,
        ledger: { writer: 'test' },
        linkEveryMs: 60_000,
        keepMs: A_DAY * 1000,
        ticks: false
    };
}

/** A called leg that nobody answered, of the call "a" where nothing else is said. */
export function missed(uuid: string, more: object = {}): CdrRecord {
    return calleeLeg({ uuid, caller: 'a', start: 10, progress: 11, end: 20, cause: 'NO_ANSWER', ...more });
}

/** As many missed calls, each of a caller of its own. */
export function missedCalls(count: number): readonly CdrRecord[] {
    return Array.from({ length: count }, (_, at) => missed(`b${at}`, { caller: `a${at}` }));
}

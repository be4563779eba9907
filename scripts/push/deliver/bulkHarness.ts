import { afterEach, beforeEach } from 'node:test';
import { LOG_EVERYTHING } from '../classify/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { decide, FORMATS } from '../intake/index.ts';
import {
    absentParents,
    appendRecords,
    IN_MEMORY,
    openOutbox,
    readBooks,
    type Books,
    type Outbox,
    type RawRecord
} from '../outbox/index.ts';
import { orgClient, orgNames, type Failure } from '../send/index.ts';
import {
    calleeLeg,
    callerLeg,
    MOMENT,
    recordText,
    startFakeOrg,
    testTransport,
    type FakeOrg
} from '../testing/index.ts';
import { sendBacklog } from './bulk.ts';
import { parentName } from './flush.ts';

/** An outbox with a backlog and its org, for the tests of one file: each test has its own. */
export interface BulkHarness {
    org: FakeOrg;
    outbox: Outbox;
    /** The clock, in milliseconds. */
    now: number;
    /** How far the machine's time of day was set forward since, in milliseconds. */
    skew: number;
    token: string;
    /** Sends the backlog by Bulk jobs; `reached` hears of each stage and may throw, as a crash would. */
    readonly send: (reached?: (stage: string) => void) => Promise<Failure | undefined>;
    /** Takes records in and decides them. */
    readonly take: (...records: readonly RawRecord[]) => void;
    /** Rows of an object that the org has. */
    readonly rows: (object: string) => number;
    readonly books: () => Books;
}

/** Sets an org, and an outbox with some missed calls, up before each test; every second call is known whole. */
export function bulkHarness(calls: number): BulkHarness {
    const actions: Pick<BulkHarness, 'send' | 'take' | 'rows' | 'books'> = {
        take: (...records) => {
            appendRecords(world.outbox.database, records, MOMENT);
            decide(world.outbox.database, how, MOMENT);
        },
        send: (reached) =>
            sendBacklog({
                database: world.outbox.database,
                client: orgClient({
                    session: {
                        access: () => Promise.resolve({ url: world.org.url, token: world.token }),
                        refresh: () => Promise.resolve({ url: world.org.url, token: world.org.token })
                    },
                    transport: testTransport(),
                    tries: 1
                }),
                names: orgNames(''),
                clock: { now: () => world.now + world.skew, steady: () => world.now - MOMENT },
                random: () => 0.5,
                sleep: (ms) => {
                    world.now += ms;
                    return Promise.resolve();
                },
                absent: () => new Set(absentParents(world.outbox.database).map(parentName)),
                reached: ({ stage }) => reached?.(stage)
            }),
        rows: (object) => world.org.tables.get(object)?.size ?? 0,
        books: () => readBooks(world.outbox.database, 'Phone_Event__c')
    };
    const world = actions as BulkHarness;
    const how = { formats: FORMATS, phone: phoneFormatter('GB'), leaveOut: LOG_EVERYTHING, settleMs: 0, limit: 1000 };

    beforeEach(async () => {
        const org = await startFakeOrg();
        org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
        Object.assign(world, { org, token: org.token, outbox: openOutbox(IN_MEMORY), now: MOMENT, skew: 0 });
        const texts = Array.from({ length: calls }, (_, call) => [
            recordText(calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 })),
            ...(call % 2 === 0 ? [recordText(callerLeg({ uuid: `a${call}`, user: undefined }))] : [])
        ]).flat();
        world.take(
            ...texts.map((text, index) => ({
                source: 'test',
                name: `${index}`,
                format: 'cdr' as const,
                bytes: Buffer.from(text)
            }))
        );
    });
    afterEach(async () => {
        world.outbox.close();
        await world.org.close();
    });
    return world;
}

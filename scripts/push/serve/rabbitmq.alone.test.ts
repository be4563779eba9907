import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, afterEach, before, beforeEach } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { balances, readOutbox } from '../outbox/index.ts';
import { rabbitmqSource, type SourceHost } from '../sources/index.ts';
import {
    brokerMissing,
    calleeLeg,
    callerLeg,
    MORNING,
    openDetour,
    publish,
    readyIn,
    recordText,
    startBroker,
    startFakeOrg,
    until as untilHolds,
    type Broker,
    type FakeOrg
} from '../testing/index.ts';
import { configSchema } from './config.ts';
import { quiet } from './quietLog.ts';
import { serve, type Serving } from './serve.ts';

const skip = brokerMissing() ?? false;
/** Killing the broker takes minutes, for a second start and for what it forgets of its consumers: npm run test:broker. */
const skipKill = skip === false && process.env['BROKER_KILLS'] === undefined ? 'runs with npm run test:broker' : skip;
const TOKEN = 'PHONE_EVENTS_RABBITMQ_TEST_TOKEN';

let broker: Broker;
let folder: string;
let org: FakeOrg;
let queue: string;
let number = 0;
let writers: Serving[] = [];

before(async () => {
    if (skip === false) {
        broker = await startBroker();
    }
});

after(async () => {
    if (skip === false) {
        await broker.close();
    }
});

beforeEach(async () => {
    org = await startFakeOrg();
    ['1001@pbx.example', '1003@pbx.example', '1004@pbx.example'].forEach((user) =>
        org.put('User__c', 'Switch_Key__c', user)
    );
    process.env[TOKEN] = org.token;
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    number += 1;
    queue = `calls-${number}`;
});

afterEach(async () => {
    await Promise.all(writers.map((writer) => writer.stop()));
    writers = [];
    await org.close();
    await rm(folder, { recursive: true });
});

async function startWriter(
    name: string,
    more: object = {},
    sources: object = {},
    lingerSeconds = 0.1
): Promise<Serving> {
    const config = configSchema.parse({
        outbox: path.join(folder, `${name}.sqlite`),
        org: { url: org.url, token: { env: TOKEN } },
        sources: { rabbitmq: { url: broker.url, queue, ...more }, ...sources },
        sending: { lingerSeconds, probeSeconds: 0.2 },
        writer: name,
        logLevel: 'silent'
    });
    const writer = await serve(config, quiet);
    writers.push(writer);
    await until(() => figures(writer)['connected'] === true);
    return writer;
}

function figures(writer: Serving): Readonly<Record<string, string | number | boolean>> {
    return writer.sources()['rabbitmq'] ?? {};
}

const until = (holds: () => boolean | Promise<boolean>) => untilHolds(holds, situation);

/** What the writers, the broker and the org say, for who reads of a wait that ended badly. */
async function situation(): Promise<string> {
    const all = writers.map((writer) => ({ source: figures(writer), sending: writer.state() }));
    const ready = await readyIn(broker.url, queue).catch(String);
    return JSON.stringify({ writers: all, ready, events: eventKeys().length, requests: org.answered }, undefined, 1);
}

/** Waits until a writer has acknowledged messages; one that was delivered again, as after a lost connection, counts twice. */
function acknowledged(writer: Serving, messages: number): Promise<void> {
    return until(() => Number(figures(writer)['acknowledged']) >= messages && figures(writer)['inHand'] === 0);
}

/** A call of two users who both miss it: three records, two events. */
function call(name: string): readonly string[] {
    const rung = { caller: name, start: 1, progress: 2, end: 8, cause: 'NO_ANSWER' };
    return [
        recordText(calleeLeg({ ...rung, uuid: `${name}-3`, user: '1003' })),
        recordText(calleeLeg({ ...rung, uuid: `${name}-4`, user: '1004' })),
        recordText(callerLeg({ uuid: name, end: 9 }))
    ];
}

const eventKeys = () => [...(org.tables.get('Phone_Event__c')?.keys() ?? [])].sort();

test('a message is acknowledged only when Salesforce has what it became', { skip }, async () => {
    org.fault = () => ({ status: 503 });
    const writer = await startWriter('one');
    await publish(broker.url, queue, call('a'));
    await until(() => org.answered > 1 && figures(writer)['inHand'] === 3);
    assert.equal(figures(writer)['acknowledged'], 0);
    org.fault = undefined;
    await acknowledged(writer, 3);
    assert.deepEqual(eventKeys(), ['a-3', 'a-4']);
    await writer.stop();
    assert.equal(await readyIn(broker.url, queue), 0);
});

test('a writer that may take no more messages sends what it has without lingering', { skip }, async () => {
    const writer = await startWriter('one', { prefetch: 10 }, {}, 3600);
    await publish(
        broker.url,
        queue,
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((name) => [...call(name)])
    );
    // The last ones may be too few, and linger.
    await until(() => Number(figures(writer)['acknowledged']) >= 15);
    await writer.stop(0);
});

test('what a writer could not send comes to another one, and is written once', { skip }, async () => {
    // The ledger in each request says who sent it: the org takes nothing of the first writer.
    org.fault = ({ body }) => (JSON.stringify(body).includes('"Writer__c":"one"') ? { status: 503 } : undefined);
    const first = await startWriter('one', { prefetch: 10 });
    await publish(broker.url, queue, call('a'));
    await until(() => figures(first)['inHand'] === 3 && org.answered > 0);
    const stopping = first.stop(300);
    const second = await startWriter('two');
    await stopping;
    await acknowledged(second, 3);
    org.fault = undefined;
    await startWriter('one');
    await until(() => readOutbox(path.join(folder, 'one.sqlite')).books.pending === 0);
    assert.deepEqual(eventKeys(), ['a-3', 'a-4']);
    assert.equal(await readyIn(broker.url, queue), 0);
});

test('a connection that is lost at the moment of acknowledgement doubles nothing', { skip }, async (context) => {
    const detour = await openDetour(Number(new URL(broker.url).port));
    context.after(detour.close);
    const writer = await startWriter('one', { url: `amqp://127.0.0.1:${detour.port}` });
    org.fault = () => {
        if (figures(writer)['inHand'] !== 3) {
            return { status: 503 };
        }
        org.fault = undefined;
        detour.cut();
        return undefined;
    };
    await publish(broker.url, queue, call('a'));
    await until(() => figures(writer)['connections'] === 2);
    // The first answers went into a connection that was no more, so each message came twice.
    const came = () => Number(figures(writer)['accepted']) + Number(figures(writer)['repeated']);
    await until(() => came() === 6 && figures(writer)['inHand'] === 0);
    assert.deepEqual(eventKeys(), ['a-3', 'a-4']);
    assert.deepEqual([writer.books().delivered, balances(writer.books())], [2, true]);
    await writer.stop();
    assert.equal(await readyIn(broker.url, queue), 0);
});

test('poison ends in the dead letters, and does not come again', { skip }, async () => {
    const writer = await startWriter('one', { largestMegabytes: 0.01 });
    const unreadable = ['no record', '{', Buffer.from([0xff, 0xfe, 0x00]), '[]', '{"Event-Name":7}'];
    await publish(broker.url, queue, [...unreadable, 'x'.repeat(20_000), ...call('a')]);
    await acknowledged(writer, 8);
    assert.equal(writer.books().unreadable, 5);
    assert.deepEqual(eventKeys(), ['a-3', 'a-4']);
    assert.ok(balances(writer.books()));
    await writer.stop();
    assert.deepEqual([await readyIn(broker.url, queue), await readyIn(broker.url, `${queue}.dead`)], [0, 1]);
});

test('the same record by spool, HTTP and RabbitMQ is one row', { skip }, async () => {
    const spool = path.join(folder, 'spool');
    await mkdir(spool);
    const writer = await startWriter('one', {}, { spool: { folder: spool, everySeconds: 0.05 }, http: { port: 0 } });
    const [, , ...rest] = call('a');
    const [missed = ''] = call('a');
    await publish(broker.url, queue, [missed, ...rest]);
    await writeFile(path.join(spool, 'a.cdr.json'), missed);
    const port = Number(writer.sources()['http']?.['port']);
    const posted = await fetch(`http://127.0.0.1:${port}/?uuid=a-3`, { method: 'POST', body: missed });
    assert.equal(posted.status, 200);
    await until(() => writer.books().records >= 4 && writer.books().delivered === 1);
    assert.deepEqual(eventKeys(), ['a-3']);
    assert.ok(balances(writer.books()));
});

test('several writers on one queue share its calls, and each call has one writer', { skip }, async () => {
    const pair = [await startWriter('one', { partitions: 4 }), await startWriter('two', { partitions: 4 })];
    await until(() => pair.every((writer) => figures(writer)['partitions'] === 2));
    const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
    await publish(broker.url, queue, names.flatMap(call));
    await until(() => eventKeys().length === 80);
    const writersOf = new Map<string, Set<string>>();
    for (const { writer, calls } of sentCalls()) {
        calls.forEach((key) => writersOf.set(key, (writersOf.get(key) ?? new Set()).add(writer)));
    }
    assert.deepEqual(
        [...writersOf.values()].filter((some) => some.size > 1),
        []
    );
    assert.equal(new Set([...writersOf.values()].flatMap((some) => [...some])).size, 2, 'both had work');
    assert.equal(writersOf.size, 40);
});

/** The calls of each request, and who sent it: the ledger says so. */
function sentCalls(): readonly { readonly writer: string; readonly calls: readonly string[] }[] {
    const written = org.requests.filter(({ path: to }) => to.endsWith('/composite'));
    return written.map(({ body }) => {
        const records = (
            body as { readonly compositeRequest: readonly { readonly body: { readonly records: readonly Row[] } }[] }
        ).compositeRequest.flatMap((one) => one.body.records);
        return {
            writer: String(records.find((record) => 'Writer__c' in record)?.['Writer__c']),
            calls: records.flatMap((record) => {
                const parent = record['To_Call_Reporting__r'] as Row | undefined;
                const key = record['Call_Key__c'] ?? parent?.['Call_Key__c'];
                return typeof key === 'string' ? [key] : [];
            })
        };
    });
}

type Row = Readonly<Record<string, unknown>>;

/** A device of a user in the dial of a call: rejected at once, or rung until nobody answered. */
const rejects = (name: string, more: object = {}) =>
    recordText(calleeLeg({ caller: name, uuid: `${name}-desk`, start: 1, end: 3, cause: 'CALL_REJECTED', ...more }));
const ringsOn = (name: string, more: object = {}) =>
    recordText(calleeLeg({ caller: name, uuid: `${name}-soft`, progress: 2, end: 20, cause: 'NO_ANSWER', ...more }));

test('what a writer may have in hand is shared by the partitions that are its own', { skip }, async () => {
    const pair = [
        await startWriter('one', { partitions: 4, prefetch: 80 }),
        await startWriter('two', { partitions: 4, prefetch: 80 })
    ];
    await until(() => pair.every((writer) => figures(writer)['partitions'] === 2));
    org.fault = ({ path: to }) => (to.endsWith('/composite') ? { status: 503 } : undefined);
    // Of calls that began after the writers: nobody is asked for those.
    const later = Date.now() / 1000 - MORNING + 600;
    const names = Array.from({ length: 300 }, (_, index) => `p${index}`);
    await publish(
        broker.url,
        queue,
        names.map((name) => rejects(name, { start: later, end: later + 2 }))
    );
    await until(() => pair.every((writer) => figures(writer)['inHand'] === 80));
    org.fault = undefined;
    await until(() => eventKeys().length === 300);
});

/** A host whose disk is full from time to time, and to which nothing can be given back. */
function fullHost(): SourceHost & { isFull: boolean } {
    const refused = () => Promise.reject(new Error('The disk is full.'));
    const host = {
        isFull: false,
        ...{ accept: refused, settled: refused, recall: refused, giveBack: refused, log: quiet },
        letGo: () => (host.isFull ? refused() : Promise.resolve()),
        aboutCall: () => ({ call: 'a', startedAt: undefined })
    };
    return host;
}

const twoPartitions = () => ({
    ...{ url: broker.url, user: 'guest', password: 'guest', tls: {}, queue, deadLetters: `${queue}.dead` },
    ...{ deliveryLimit: 20, prefetch: 10, largestBytes: 1000, bindings: [], partitions: 2 }
});

test('a writer that fails to let go of its calls leaves its partitions to others all the same', { skip }, async () => {
    const host = fullHost();
    const source = await rabbitmqSource(twoPartitions()).start(host);
    await until(() => source.health()['partitions'] === 2);
    host.isFull = true;
    await source.stop();
    const other = await rabbitmqSource(twoPartitions()).start(fullHost());
    await until(() => other.health()['partitions'] === 2);
    await other.stop();
});

test('a writer takes no partition before what others may have is put off', { skip }, async (context) => {
    const detour = await openDetour(Number(new URL(broker.url).port));
    context.after(detour.close);
    const host = fullHost();
    const url = `amqp://127.0.0.1:${detour.port}`;
    const source = await rabbitmqSource({ ...twoPartitions(), url }).start(host);
    await until(() => source.health()['partitions'] === 2);
    host.isFull = true;
    detour.cut();
    await until(() => source.health()['connected'] === false);
    const other = await rabbitmqSource(twoPartitions()).start(fullHost());
    await until(() => other.health()['partitions'] === 2);
    await other.stop();
    await sleep(1000);
    assert.deepEqual([source.health()['connected'], source.health()['connections']], [false, 1]);
    host.isFull = false;
    await until(() => source.health()['connections'] === 2 && source.health()['partitions'] === 2);
    await source.stop();
});

test('a stop does not wait for a handover that is under way', { skip }, async () => {
    org.fault = ({ path: to }) => (to.endsWith('/composite') ? { status: 503 } : undefined);
    const first = await startWriter('one', { partitions: 4 });
    await until(() => figures(first)['partitions'] === 4);
    await publish(
        broker.url,
        queue,
        Array.from({ length: 40 }, (_, index) => rejects(`s${index}`))
    );
    await until(() => figures(first)['inHand'] === 40);
    await startWriter('two', { partitions: 4 });
    // What is handed over is emptied for thirty seconds.
    await until(() => figures(first)['handingOver'] === 2);
    assert.equal(figures(first)['partitions'], 4);
    const late = sleep(20_000, 'late', { ref: false });
    assert.notEqual(await Promise.race([first.stop(300), late]), 'late');
    org.fault = undefined;
});

test(
    'a leg that comes when its call has another writer joins the event that the first one wrote',
    { skip },
    async () => {
        const first = await startWriter('one', { partitions: 2 });
        await publish(
            broker.url,
            queue,
            ['h1', 'h2', 'h3'].map((name) => rejects(name))
        );
        await until(() => eventKeys().length === 3 && figures(first)['inHand'] === 0);
        await first.stop();
        const second = await startWriter('two', { partitions: 2 });
        const answered = ringsOn('h3', { answer: 5, cause: 'NORMAL_CLEARING' });
        await publish(broker.url, queue, [ringsOn('h1'), ringsOn('h2', { start: 0.5 }), answered]);
        await acknowledged(second, 3);
        assert.deepEqual(eventKeys(), ['h1-desk', 'h2-desk', 'h3-desk']);
        const event = (key: string) => org.tables.get('Phone_Event__c')?.get(key);
        assert.equal(event('h2-desk')?.['Missed_Call_Type__c'], 'Ringing');
        assert.match(String(event('h3-desk')?.['Error_Log__c']), /no missed attempt/);
        assert.ok(balances(second.books()));
    }
);

/** A leg of the call "r" that began a minute ago. */
const raced = (options: Parameters<typeof calleeLeg>[0]) => {
    const now = Date.now() / 1000 - MORNING;
    return recordText(calleeLeg({ start: now - 60, progress: now - 60, end: now - 50, ...options }));
};
const loser = () => raced({ uuid: 'r-3', caller: 'r', cause: 'LOSE_RACE' });

test(
    'a lost race that waits is decided by the writer that has its call when the winner is told',
    { skip },
    async () => {
        const first = await startWriter('one', { partitions: 2 });
        await publish(broker.url, queue, [loser()]);
        await until(() => first.books().waiting === 1 && figures(first)['inHand'] === 0);
        await first.stop();
        const second = await startWriter('two', { partitions: 2 });
        await until(() => second.books().waiting === 1);
        assert.equal(readOutbox(path.join(folder, 'one.sqlite')).books.waiting, 0);
        const answer = Date.now() / 1000 - MORNING - 50;
        await publish(broker.url, queue, [raced({ uuid: 'r-4', caller: 'r', user: '1004', answer, end: answer + 40 })]);
        await until(() => eventKeys().length === 1);
        assert.deepEqual([eventKeys(), second.books().waiting], [['r-3'], 0]);
        assert.doesNotMatch(String(org.tables.get('Phone_Event__c')?.get('r-3')?.['Error_Log__c']), /not known/);
    }
);

test('a lost race that waits when the connection is lost goes to who has its call then', { skip }, async (context) => {
    const detour = await openDetour(Number(new URL(broker.url).port));
    context.after(detour.close);
    const url = `amqp://127.0.0.1:${detour.port}`;
    const writer = await startWriter('one', { url, partitions: 2 });
    await publish(broker.url, queue, [loser()]);
    await until(() => writer.books().waiting === 1 && figures(writer)['inHand'] === 0);
    detour.cut();
    const handedOver = 'handed over to the writer that has its call';
    await until(() => writer.books().notAMiss[handedOver] === 1 && writer.books().waiting === 1);
    assert.ok(balances(writer.books()));
});

test('a writer that ended with an event unsent does not send it beside what another made of it', { skip }, async () => {
    org.fault = ({ path: to }) => (to.endsWith('/composite') ? { status: 503 } : undefined);
    const first = await startWriter('one', { partitions: 2 });
    await publish(broker.url, queue, [rejects('k1'), rejects('k2')]);
    await until(() => first.books().pending === 2);
    await first.stop(300);
    org.fault = undefined;
    const second = await startWriter('two', { partitions: 2 });
    await publish(broker.url, queue, [ringsOn('k1', { start: 0.5 })]);
    await until(() => eventKeys().length === 2 && figures(second)['inHand'] === 0);
    const again = await startWriter('one', { partitions: 2 });
    await until(() => again.state().requests > 0 || figures(again)['partitions'] === 1);
    await sleep(500);
    assert.deepEqual(eventKeys(), ['k1-soft', 'k2-desk']);
    assert.equal(again.books().pending, 2);
});

test(
    'the org is asked for calls that began before a writer took over, once, and never for later ones',
    { skip },
    async () => {
        const later = Date.now() / 1000 - MORNING + 600;
        const writer = await startWriter('one', { partitions: 2 });
        await publish(
            broker.url,
            queue,
            ['l1', 'l2'].map((name) => rejects(name, { start: later, end: later + 2 }))
        );
        await publish(
            broker.url,
            queue,
            ['e1', 'e2', 'e3'].flatMap((name) => [rejects(name), ringsOn(name)])
        );
        await acknowledged(writer, 8);
        const asked = org.requests.flatMap(
            ({ body }) => JSON.stringify(body).match(/phoneEventsOfCalls.*? calls: /) ?? []
        );
        assert.ok(asked.length >= 1 && asked.length <= 3, String(asked.length));
        assert.deepEqual(
            asked
                .join()
                .match(/\b[el]\d:1/g)
                ?.sort(),
            ['e1:1', 'e2:1', 'e3:1']
        );
    }
);

test(
    'a broker that is killed and comes back loses nothing and doubles nothing, whoever of the writers goes',
    { skip: skipKill },
    async () => {
        const pair = [await startWriter('one', { partitions: 4 }), await startWriter('two', { partitions: 4 })];
        const names = Array.from({ length: 150 }, (_, index) => `k${index}`);
        const records = names.flatMap(call);
        await publish(broker.url, queue, records.slice(0, 200));
        const publishing = publish(broker.url, queue, records.slice(200));
        await until(() => eventKeys().length > 0);
        await broker.kill();
        await until(() => pair.every((writer) => figures(writer)['connected'] === false));
        await broker.start();
        await publishing;
        await until(() => pair.every((writer) => figures(writer)['connected'] === true));
        await pair[0]?.stop();
        await until(() => eventKeys().length === 300 && pair.every((writer) => figures(writer)['inHand'] === 0));
        assert.deepEqual(eventKeys(), names.flatMap((name) => [`${name}-3`, `${name}-4`]).sort());
        // What was delivered twice waits until the one that stays has taken over the other's partitions.
        const queues = [queue, ...[0, 1, 2, 3].map((part) => `${queue}.part.${part}`)];
        const left = (): Promise<readonly number[]> => Promise.all(queues.map((one) => readyIn(broker.url, one)));
        await until(async () => (await left()).every((ready) => ready === 0));
        await until(() => pair.every((writer) => figures(writer)['inHand'] === 0));
        await pair[1]?.stop();
        assert.deepEqual(await left(), [0, 0, 0, 0, 0]);
        assert.deepEqual(eventKeys(), names.flatMap((name) => [`${name}-3`, `${name}-4`]).sort());
    }
);

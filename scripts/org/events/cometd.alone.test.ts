import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { Connection } from 'jsforce';
import { createApp, listen } from '../http/index.ts';
import { allocate } from '../limits/index.ts';
import { openTestOrg } from '../testing/index.ts';
import { saveRecords } from '../write/index.ts';
import { eventRoutes, isUsedUp, type EventOptions } from './index.ts';

// jsforce's door for CommonJS alone has its extensions
const { StreamingExtension } = createRequire(import.meta.url)('jsforce/lib/api/streaming') as {
    StreamingExtension: {
        Replay: new (channel: string, replayId: number) => object;
        AuthFailure: new (failed: (message: unknown) => void) => object;
    };
};

interface Payload {
    readonly payload: {
        readonly ChangeEventHeader: { readonly entityName: string; readonly recordIds: readonly string[] };
    };
    readonly event: { readonly replayId: number };
}

/** What of faye's client its types leave out. */
interface FayeClient {
    readonly disconnect: () => void;
    readonly _dispatcher: {
        readonly close: () => void;
        readonly _envelopes: ReadonlyMap<string, { readonly timer: NodeJS.Timeout }>;
    };
    readonly _advice: { reconnect: string };
}

async function open(options: EventOptions = {}) {
    const org = openTestOrg();
    const bound: { port?: number } = {};
    const app = createApp(org, { port: () => bound.port, routes: [eventRoutes(org, { hold: 2_000, ...options })] });
    const server = await listen(app, 0);
    bound.port = server.port;
    const clients: FayeClient[] = [];
    after(async () => {
        for (const client of clients) {
            client.disconnect();
            // or it would try for ever to tell a server that is gone, wait for its answers, and begin anew where it was refused
            client._dispatcher.close();
            client._dispatcher._envelopes.forEach(({ timer }) => clearTimeout(timer));
            client._advice.reconnect = 'none';
        }
        await server.close();
    });
    const streaming = (token = org.token, extensions: readonly object[] = []) => {
        const connection = new Connection({ instanceUrl: server.url, accessToken: token, version: '66.0' });
        const client = connection.streaming.createClient([...extensions]);
        clients.push(client as unknown as FayeClient);
        return client;
    };
    const insert = (name: string): string => {
        const records = [{ Name: name }];
        const [result] = saveRecords(org, { object: 'Author__c', operation: 'insert', records, allOrNone: true });
        return result?.id ?? assert.fail('not written');
    };
    const post = async (messages: unknown, token = org.token) => {
        const answer = await fetch(`${server.url}/cometd/66.0`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: typeof messages === 'string' ? messages : JSON.stringify(messages)
        });
        return (await answer.json()) as readonly Record<string, unknown>[];
    };
    const handshake = async (token = org.token): Promise<string> =>
        String((await post([{ channel: '/meta/handshake', version: '1.0' }], token))[0]?.['clientId']);
    return { org, streaming, insert, post, handshake };
}

const CHANNEL = '/data/Author__ChangeEvent';

test('jsforce is told of a change, by long polling', async () => {
    const { streaming, insert } = await open();
    const told: Payload[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const subscription = streaming().subscribe(CHANNEL, (message: Payload) => {
        told.push(message);
        if (told.length === 2) resolve();
    });
    await subscription;
    const first = insert('A');
    // the second comes while the client connects again
    const second = insert('B');
    await promise;
    assert.deepEqual(
        told.map(({ payload }) => payload.ChangeEventHeader.recordIds[0]),
        [first, second]
    );
    assert.equal(told[0]?.payload.ChangeEventHeader.entityName, 'Author__c');
    subscription.cancel();
});

test('jsforce’s replay extension gets what happened before', async () => {
    const { streaming, insert } = await open();
    const ids = [insert('A'), insert('B'), insert('C')];
    for (const [replayId, expected] of [
        [-2, ids],
        [1, ids.slice(1)]
    ] as const) {
        const told: string[] = [];
        const { promise, resolve } = Promise.withResolvers<void>();
        const client = streaming(undefined, [new StreamingExtension.Replay(CHANNEL, replayId)]);
        void client.subscribe(CHANNEL, (message: Payload) => {
            told.push(message.payload.ChangeEventHeader.recordIds[0] ?? '');
            if (told.length === expected.length) resolve();
        });
        await promise;
        assert.deepEqual(told, expected);
    }
});

test('jsforce learns that its token opens nothing', async () => {
    const { streaming } = await open();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const client = streaming('00Dxx0000000000!wrong', [new StreamingExtension.AuthFailure(resolve)]);
    void client.subscribe(CHANNEL, () => undefined);
    assert.match(JSON.stringify(await promise), /401::Authentication invalid/);
});

test('an own channel tells its members’ changes, and one client listens to several channels', async () => {
    const { post, handshake, insert, org } = await open();
    const clientId = await handshake();
    const subscription = ['/data/Lending__chn', CHANNEL];
    const [subscribed] = await post([{ channel: '/meta/subscribe', clientId, subscription }]);
    assert.equal(subscribed?.['successful'], true);
    insert('A');
    saveRecords(org, { object: 'Book__c', operation: 'insert', records: [{ Name: 'B' }], allOrNone: true });
    const messages = await post([{ channel: '/meta/connect', clientId, connectionType: 'long-polling' }]);
    assert.deepEqual(
        messages.map(({ channel }) => channel),
        ['/meta/connect', CHANNEL, '/data/Lending__chn']
    );
});

test('a connect that nothing happens for ends after its time', async () => {
    const { post, handshake } = await open({ hold: 30 });
    const clientId = await handshake();
    const [connected, ...rest] = await post([{ channel: '/meta/connect', clientId, connectionType: 'long-polling' }]);
    assert.equal(connected?.['successful'], true);
    assert.deepEqual(rest, []);
});

test('where the day’s allocation of events is used up, subscribers are told so', async () => {
    const { org, post, handshake, insert } = await open();
    allocate(org, { dailyEvents: 1, eventsEnforced: true });
    const clientId = await handshake();
    const subscribe = () => post([{ channel: '/meta/subscribe', clientId, subscription: CHANNEL }]);
    assert.equal((await subscribe())[0]?.['successful'], true);
    insert('A');
    await post([{ channel: '/meta/connect', clientId }]);
    assert.equal(isUsedUp(org), true);
    assert.match(String((await subscribe())[0]?.['error']), /^403::Organization total events daily limit exceeded/);
});

test('a client fetches its own messages only', async () => {
    const { org, post, handshake } = await open();
    const clientId = await handshake();
    const other = org.users[1]?.token ?? '';
    const [answer] = await post([{ channel: '/meta/connect', clientId }], other);
    assert.equal(answer?.['error'], '403::Unknown client');
});

test('a client that was disconnected begins with a handshake', async () => {
    const { post, handshake } = await open();
    const clientId = await handshake();
    await post({ channel: '/meta/disconnect', clientId });
    const [answer] = await post({ channel: '/meta/connect', clientId });
    assert.deepEqual(answer?.['advice'], { reconnect: 'handshake', interval: 0 });
});

for (const [what, message, error] of [
    ['an unknown channel', { channel: '/meta/subscribe', subscription: '/data/Nope__ChangeEvent' }, /^404::/],
    ['a subscription without a channel', { channel: '/meta/subscribe' }, /^403::/],
    [
        'a replay id that is none',
        { channel: '/meta/subscribe', subscription: CHANNEL, ext: { replay: { [CHANNEL]: 'x' } } },
        /^400::The replayId/
    ],
    ['a message of its own', { channel: CHANNEL, data: {} }, /^400::/]
] as const) {
    test(`${what} is refused with a reason`, async () => {
        const { post, handshake } = await open();
        const [answer] = await post([{ ...message, clientId: await handshake() }]);
        assert.equal(answer?.['successful'], false);
        assert.match(String(answer['error']), error);
    });
}

test('what is no message is refused', async () => {
    const { post } = await open();
    for (const body of [
        '',
        'x',
        'null',
        '[]',
        '[1]',
        '{"channel":7}',
        `[${'{"channel":"/meta/connect"},'.repeat(200)}1]`
    ])
        assert.match(String((await post(body))[0]?.['error']), /^400::/);
});

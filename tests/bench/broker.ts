// How fast messages of a broker are taken: a reader holds few at once, and each until the org has what it became.
import { setTimeout as sleep } from 'node:timers/promises';
import {
    calleeLeg,
    callerLeg,
    publish,
    recordText,
    startBroker,
    type CdrRecord
} from '../../scripts/push/testing/index.ts';
import { cpuOf, startBench, type Bench } from './bench.ts';

/** What taking a queue's messages cost. */
export interface Taken {
    readonly messagesASecond: number;
    /** Of the writer, in milliseconds a message. */
    readonly cpu: number;
    /** Requests for 1,000 events. */
    readonly requests: number;
}

const QUEUE = 'calls';
/** The last ones are fewer than a reader may hold, and linger. */
const LAST = 1000;

/** Drives so many calls (a miss, the caller's leg and an answered one) through a broker, with the settings that serve has by itself. */
export async function throughBroker(calls: number): Promise<Taken> {
    const broker = await startBroker();
    const settings = { rabbitmq: { url: broker.url, queue: QUEUE } };
    try {
        // A writer declares its queue. Filled before it reads, the queue is never what is waited for.
        await withWriter(settings, () => Promise.resolve());
        const messages = Array.from({ length: calls }, (_, call) => recordsOf(`c${call}`)).flat();
        await publish(
            broker.url,
            QUEUE,
            messages.map((record) => recordText(record))
        );
        return await withWriter(settings, (bench) => measure(bench, messages.length - LAST));
    } finally {
        await broker.close();
    }
}

async function withWriter<Result>(sources: object, work: (bench: Bench) => Promise<Result>): Promise<Result> {
    const bench = await startBench(24, sources);
    try {
        await until(() => figures(bench)['connected'] === true);
        return await work(bench);
    } finally {
        await bench.close();
    }
}

async function measure(bench: Bench, messages: number): Promise<Taken> {
    const from = performance.now();
    const cpu = await cpuOf(() => until(() => Number(figures(bench)['acknowledged']) >= messages));
    const seconds = (performance.now() - from) / 1000;
    const [requests, events] = [await bench.org.ask('answered'), await bench.org.ask('events')];
    return { messagesASecond: messages / seconds, cpu: cpu / messages, requests: (requests / events) * 1000 };
}

function figures({ serving }: Bench): Readonly<Record<string, unknown>> {
    return serving.sources()['rabbitmq'] ?? {};
}

async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await sleep(20);
    }
}

function recordsOf(caller: string): readonly CdrRecord[] {
    return [
        calleeLeg({ uuid: `${caller}-3`, caller, start: 1, progress: 2, end: 8, cause: 'NO_ANSWER' }),
        calleeLeg({ uuid: `${caller}-4`, caller, user: '1004', start: 9, progress: 9, answer: 12, end: 30 }),
        callerLeg({ uuid: caller, answer: 12, end: 30 })
    ];
}

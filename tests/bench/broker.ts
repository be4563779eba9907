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
import { startBench, type Bench } from './bench.ts';

/** What taking a queue's messages cost. */
export interface Taken {
    readonly messagesASecond: number;
    /** Requests for 1,000 events. */
    readonly requests: number;
}

const QUEUE = 'calls';
/** The last ones are fewer than a reader may hold, and linger. */
const LAST = 1000;

/** Drives so many calls (a miss, the caller's leg and an answered one) through a broker, with the settings that serve has by itself. */
export async function throughBroker(calls: number): Promise<Taken> {
    const broker = await startBroker();
    try {
        // The writer declares its queue when it starts.
        const bench = await startBench(24, { rabbitmq: { url: broker.url, queue: QUEUE } });
        try {
            await until(() => figures(bench)['connected'] === true);
            const messages = Array.from({ length: calls }, (_, call) => recordsOf(`c${call}`))
                .flat()
                .map((record) => recordText(record));
            const [from, before] = [performance.now(), await bench.org.ask('answered')];
            await publish(broker.url, QUEUE, messages);
            const counted = messages.length - LAST;
            await until(() => Number(figures(bench)['acknowledged']) >= counted);
            const seconds = (performance.now() - from) / 1000;
            const requests = (await bench.org.ask('answered')) - before;
            return {
                messagesASecond: counted / seconds,
                requests: (requests / (await bench.org.ask('events'))) * 1000
            };
        } finally {
            await bench.close();
        }
    } finally {
        await broker.close();
    }
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

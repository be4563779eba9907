// npm run bench:push: what the writer costs, beside one request for each event as the original makes them, in one run.
import { parseArgs } from 'node:util';
import { brokerMissing } from '../../scripts/push/testing/index.ts';
import { startBench, cpuOf, type Bench } from './bench.ts';
import { throughBroker } from './broker.ts';
import { atTwentyASecond } from './linger.ts';
import { printMemory } from './memory.ts';

const { values } = parseArgs({
    options: {
        events: { type: 'string', default: '4000' },
        paced: { type: 'string', default: '20000' },
        /** Calls of three messages that go through a broker; 0 for none. */
        broker: { type: 'string', default: '4000' },
        /** Drives so many events through one writer, and prints nothing else. */
        memory: { type: 'string' }
    }
});

if (values.memory === undefined) {
    if (Number(values.events) > 0) await printRates(Number(values.events));
    if (Number(values.paced) > 0) await printLingers(Number(values.paced));
    await printBroker(Number(values.broker));
} else {
    await printMemory(Number(values.memory));
}

async function printRates(events: number): Promise<void> {
    const bench = await startBench(24);
    const { org, latencyMs } = bench;
    console.log(`Node ${process.versions.node}, ${events} events of as many calls, org latency ${latencyMs} ms`);
    console.log('The org and the switches have processes of their own; CPU and memory are the writer’s alone.');
    const few = Math.min(events, 40);
    const original = few / (await bench.oneEach(few));
    const before = await org.ask('answered');
    const plain = await burst(bench, events);
    const requests = (((await org.ask('answered')) - before) / events) * 1000;
    tell('durable intake over HTTP', `${rate(events, plain.intake)}, CPU ${plain.intakeCpu.toFixed(2)} ms an event`);
    tell(
        'delivered, from the first post',
        `${rate(events, plain.all)}, ${(events / plain.all / original).toFixed(1)} × the original`
    );
    tell('CPU until delivered', `${plain.cpu.toFixed(2)} ms an event`);
    tell('one request each, in order', `${original.toFixed(1)}/s, 1000 requests for 1,000 events`);
    tell(
        'requests for 1,000 events',
        `${requests.toFixed(1)} (target 6 at full batches), ${(1000 / requests).toFixed(0)} × fewer`
    );
    const closing = await burst(bench, events, { keepAlive: false });
    tell('intake, a connection each post', rate(events, closing.intake));
    const batched = await burst(bench, events, { batch: 100, connections: 8 });
    tell(
        'intake, 100 records a post',
        `${rate(events, batched.intake)}, CPU ${batched.intakeCpu.toFixed(2)} ms an event`
    );
    await org.ask('faults', true);
    const faulty = await burst(bench, events);
    tell('intake, faults meanwhile', `${rate(events, faulty.intake)}, delivered ${rate(events, faulty.all)}`);
    const { rss, heapUsed } = process.memoryUsage();
    tell('memory', `RSS ${(rss / 2 ** 20).toFixed(0)} MB, heap ${(heapUsed / 2 ** 20).toFixed(0)} MB`);
    await bench.close();
}

/** Posts as fast as it goes, and waits until all is delivered: seconds, and the writer's CPU in milliseconds an event. */
async function burst(bench: Bench, events: number, how: Parameters<Bench['post']>[1] = {}) {
    const from = performance.now();
    let intake = 0;
    const intakeCpu = await cpuOf(async () => {
        intake = await bench.post(events, how);
    });
    const restCpu = await cpuOf(() => bench.delivered());
    const all = (performance.now() - from) / 1000;
    return { intake, all, intakeCpu: intakeCpu / events, cpu: (intakeCpu + restCpu) / events };
}

async function printLingers(paced: number): Promise<void> {
    for (const seconds of [0, 1, 5]) {
        const { requests, p50, p99 } = await atTwentyASecond(paced, seconds * 1000);
        console.log(
            `20/s, linger ${seconds} s (simulated clock) ${requests.toFixed(2)} requests for 1,000 events, ` +
                `event to record p50 ${p50.toFixed(2)} s, p99 ${p99.toFixed(2)} s (${paced} events)`
        );
    }
}

async function printBroker(calls: number): Promise<void> {
    const missing = brokerMissing();
    if (calls === 0 || missing !== undefined) {
        tell('RabbitMQ', missing ?? 'left out');
        return;
    }
    const { messagesASecond, cpu, requests } = await throughBroker(calls);
    tell(
        'RabbitMQ, linger 5 s',
        `${messagesASecond.toFixed(0)} messages/s of ${calls} calls, CPU ${cpu.toFixed(2)} ms a message, ${requests.toFixed(1)} requests for 1,000 events`
    );
}

function rate(events: number, seconds: number): string {
    return `${(events / seconds).toFixed(0)}/s`;
}

function tell(what: string, figure: string): void {
    console.log(`${what.padEnd(32)}${figure}`);
}

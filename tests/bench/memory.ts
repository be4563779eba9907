// npm run bench:push -- --memory 1000000: whether a writer that goes on and on needs ever more.
import { cpuOf, startBench } from './bench.ts';

/** So many events may be on their way at once: more would measure a backlog. */
const AHEAD = 2000;
/** Calls that are done are forgotten soon, so that what is kept is as much from some moment on. */
const KEEP_HOURS = 1 / 60;
const CHUNK = 1000;
const REPORTS = 10;

/** Drives events through a writer, and prints its memory, its outbox and its cost at each tenth. */
export async function printMemory(events: number): Promise<void> {
    const bench = await startBench(KEEP_HOURS);
    const part = Math.ceil(events / REPORTS);
    console.log(`Memory over ${events} events, calls kept ${KEEP_HOURS * 60} min`);
    for (let done = 0; done < events;) {
        const to = Math.min(events, done + part);
        const from = performance.now();
        const cpu = await cpuOf(async () => {
            for (let at = done; at < to; at += CHUNK) {
                await bench.post(Math.min(CHUNK, to - at), { batch: 100, connections: 8 });
                await bench.delivered(AHEAD);
            }
        });
        const seconds = (performance.now() - from) / 1000;
        const { rss, heapUsed } = process.memoryUsage();
        const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
        console.log(
            `${String(to).padStart(9)} events: RSS ${megabytes(rss)}, heap ${megabytes(heapUsed)}, ` +
                `outbox ${megabytes(await bench.outboxBytes())}, CPU ${(cpu / (to - done)).toFixed(2)} ms an event, ` +
                `${((to - done) / seconds).toFixed(0)}/s`
        );
        done = to;
    }
    await bench.delivered();
    await bench.close();
}

// What lingering costs and saves at 20 events a second. The clock is simulated, so that an hour takes a minute: the writer is the real one.
import { LOG_EVERYTHING } from '../../scripts/push/classify/index.ts';
import { phoneFormatter } from '../../scripts/push/fields/index.ts';
import { FORMATS } from '../../scripts/push/intake/index.ts';
import { appendRecords, IN_MEMORY, openOutbox } from '../../scripts/push/outbox/index.ts';
import { fixedSession, orgClient, orgNames } from '../../scripts/push/send/index.ts';
import { calleeLeg, recordText } from '../../scripts/push/testing/index.ts';
import { startWriter } from '../../scripts/push/writer/index.ts';

export interface LingerFigures {
    /** API requests for 1,000 events. */
    readonly requests: number;
    /** Seconds from a record's arrival until the org has the event. */
    readonly p50: number;
    readonly p99: number;
}

const STEP_MS = 50;
const LATENCY_MS = 250;

/** Runs events at 20 a second through a writer with a linger, against an org that answers after 250 ms. */
export async function atTwentyASecond(events: number, lingerMs: number): Promise<LingerFigures> {
    let now = Date.UTC(2026, 10, 27);
    const waits: number[] = [];
    const due: { readonly at: number; readonly answer: () => void }[] = [];
    const answering: typeof fetch = (_, init) =>
        new Promise((resolve) => {
            const response = goodAnswer(typeof init?.body === 'string' ? init.body : '');
            due.push({ at: now + LATENCY_MS, answer: () => resolve(response) });
        });
    const outbox = openOutbox(IN_MEMORY);
    const transport = { fetch: answering, sleep: () => Promise.resolve(), random: () => 0.5 };
    const writer = startWriter({
        outbox,
        client: orgClient({
            session: fixedSession({ url: 'http://org.example', token: 'none' }),
            transport,
            tries: 1,
            timeoutMs: 600_000
        }),
        names: orgNames(''),
        clock: { now: () => now, steady: () => now },
        random: () => 0.5,
        formats: FORMATS,
        phone: phoneFormatter('GB'),
        leaveOut: LOG_EVERYTHING,
        settleMs: 300,
        pace: { lingerMs, longestLingerMs: 300_000, share: 0.8 },
        lanes: 4,
        ledger: { writer: 'bench' },
        linkEveryMs: 900_000,
        keepMs: 900_000,
        ticks: false,
        listener: { flushed: (flush) => waits.push(...flush.waits) }
    });
    for (let step = 0; waits.length < events; step += 1, now += STEP_MS) {
        if (step < events) {
            const bytes = Buffer.from(recordText(calleeLeg({ uuid: `b${step}`, caller: `a${step}`, progress: 1 })));
            appendRecords(outbox.database, [{ source: 'bench', name: `${step}`, format: 'cdr', bytes }], now);
        }
        while (due[0] !== undefined && due[0].at <= now) {
            due.shift()?.answer();
        }
        // Whoever waits for an answer goes on before the clock does.
        await new Promise((resolve) => setImmediate(resolve));
        writer.tick();
    }
    const requests = (writer.state().requests / events) * 1000;
    await writer.stop(0);
    outbox.close();
    const sorted = waits.toSorted((a, b) => a - b);
    const quantile = (share: number): number => (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN) / 1000;
    return { requests, p50: quantile(0.5), p99: quantile(0.99) };
}

interface Composite {
    readonly compositeRequest: readonly {
        readonly referenceId: string;
        readonly body: { readonly records: readonly unknown[] };
    }[];
}

function goodAnswer(body: string): Response {
    const { compositeRequest } = JSON.parse(body) as Composite;
    const compositeResponse = compositeRequest.map(({ referenceId, body: { records } }) => ({
        referenceId,
        httpStatusCode: 200,
        httpHeaders: {},
        body: records.map(() => ({ id: 'a00000000000000AAA', success: true, created: true, errors: [] }))
    }));
    return Response.json({ compositeResponse });
}

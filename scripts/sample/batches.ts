import type { Attempt, Instant } from './model.ts';
import { makeRandom } from './random.ts';
import type { TreeRecord } from './records.ts';
import { NEWEST } from './schedule.ts';

/** How long the writer gathers events before it sends them. */
const LINGER = 5000;
/** Flushes of older days are cleared away by the admin. */
const KEPT = 7 * 86_400_000;
/** API requests of a day in the example org. */
const ALLOWANCE = 100_000;

/** Remembers when the events of the last week ended. */
export interface FlushLog {
    readonly add: (attempt: Attempt) => void;
    readonly records: () => Generator<TreeRecord>;
}

export function makeFlushLog(seed: number): FlushLog {
    const events = new Map<Instant, number>();
    return {
        add: ({ time, ring }) => {
            // The switch reports an attempt when it is over.
            const sent = Math.ceil((time + (ring ?? 0) * 1000 + 1) / LINGER) * LINGER;
            if (sent > NEWEST - KEPT && sent <= NEWEST) events.set(sent, (events.get(sent) ?? 0) + 1);
        },
        records: () => flushes(events, seed)
    };
}

function* flushes(events: ReadonlyMap<Instant, number>, seed: number): Generator<TreeRecord> {
    const random = makeRandom(seed + 2);
    const inOrder = [...events].sort(([a], [b]) => a - b);
    let day = '';
    let used = 0;
    for (const [index, [started, count]] of inOrder.entries()) {
        const date = new Date(started).toISOString();
        if (date.slice(0, 10) !== day) used = 1800;
        day = date.slice(0, 10);
        used += 1 + random.between(0, 3);
        const typical = random.between(18, 32) / 10;
        yield {
            attributes: { type: 'Phone_Event_Batch__c', referenceId: `Batch${index + 1}` },
            Batch_Key__c: `writer-1:${started / 1000}`,
            Started__c: date,
            Events__c: count,
            Requests__c: 1,
            // The writer this one is measured against makes a request for each event.
            Requests_Saved__c: count - 1,
            Rejects__c: random.chance(0.01) ? 1 : 0,
            Lag_p50__c: typical,
            Lag_p95__c: Math.round((typical + random.between(8, 21) / 10) * 10) / 10,
            Allocation_Left__c: ALLOWANCE - used,
            Writer__c: 'writer-1.example.com'
        };
    }
}

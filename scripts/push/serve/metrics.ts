import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Flushed, SenderState } from '../deliver/index.ts';
import type { Books } from '../outbox/index.ts';
import type { Health } from './health.ts';

/** What is read anew for each scrape. */
export interface Scraped {
    readonly books: Books;
    readonly state: SenderState;
    readonly health: Health;
}

export interface Metrics {
    readonly flushed: (flush: Flushed) => void;
    /** The metrics in Prometheus' text format. */
    readonly render: (scraped: Scraped) => Promise<string>;
    readonly contentType: string;
}

/** Seconds, from at once to four hours: an outage shows as well as a linger. */
const DELAYS = [0.5, 1, 2, 3, 4, 5, 6, 8, 10, 15, 30, 60, 300, 900, 3600, 14_400];
const FLUSHES = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** Metrics of one writer, in a registry of their own. */
export function startMetrics(): Metrics {
    const register = new Registry();
    collectDefaultMetrics({ register });
    const registers = [register];
    const gauge = (name: string, help: string, ...labelNames: readonly string[]) =>
        new Gauge({ name: `phone_events_${name}`, help, labelNames: [...labelNames], registers });
    const flushes = new Counter({ name: 'phone_events_flushes_total', help: 'Flushes to the org.', registers });
    const rows = new Counter({
        name: 'phone_events_rows_total',
        help: 'Rows sent, by what became of them.',
        labelNames: ['result'],
        registers
    });
    const delay = new Histogram({
        name: 'phone_events_delay_seconds',
        help: 'From the first record of an event until the event is in the org.',
        buckets: DELAYS,
        registers
    });
    const took = new Histogram({
        name: 'phone_events_flush_seconds',
        help: 'What a flush took.',
        buckets: FLUSHES,
        registers
    });
    const books = gauge('books', 'The books: what became of everything that ever came in.', 'entry');
    const reasons = gauge('no_event', 'Records that are no event, by reason.', 'kind', 'reason');
    const requests = new Counter({
        name: 'phone_events_requests_total',
        help: 'API requests made since the start.',
        registers
    });
    const used = gauge('org_requests', "The org's API requests of the day.", 'kind');
    const paused = gauge('paused', 'Whether sending is paused, by the code of the failure.', 'code');
    const lanes = gauge('lanes', 'Requests under way, and allowed at once.', 'kind');
    const linger = gauge('linger_seconds', 'How long an event waits for others now.');
    const oldest = gauge('oldest_seconds', 'How long the oldest event not in the org has waited.');
    const free = gauge('disk_free_bytes', "Bytes left on the outbox's disk.");
    const ready = gauge('ready', 'Whether nothing is wrong.');
    const sources = gauge('source', 'Figures of the sources.', 'source', 'figure');

    function update({ books: now, state, health }: Scraped): void {
        for (const entry of COUNTED) {
            books.set({ entry }, now[entry]);
        }
        for (const kind of ['notAMiss', 'leftOut'] as const) {
            byKind(now[kind]).forEach((count, reason) => reasons.set({ kind, reason }, count));
        }
        requests.reset();
        requests.inc(state.requests);
        if (state.usage !== undefined) {
            used.set({ kind: 'used' }, state.usage.used);
            used.set({ kind: 'allowed' }, state.usage.allowed);
        }
        paused.reset();
        if (state.failure !== undefined) {
            paused.set({ code: state.failure.code }, 1);
        }
        lanes.set({ kind: 'under_way' }, state.underWay);
        lanes.set({ kind: 'allowed' }, state.lanes);
        linger.set(state.lingerMs / 1000);
        oldest.set(health.oldestSeconds);
        free.set(health.freeBytes ?? NaN);
        ready.set(Number(health.ready));
        for (const [source, figures] of Object.entries(health.sources)) {
            for (const [figure, value] of Object.entries(figures)) {
                if (typeof value !== 'string') {
                    sources.set({ source, figure }, Number(value));
                }
            }
        }
    }

    return {
        contentType: register.contentType,
        flushed: ({ delivered, again, dead, ms, waits }) => {
            flushes.inc();
            rows.inc({ result: 'delivered' }, delivered);
            rows.inc({ result: 'again' }, again);
            rows.inc({ result: 'dead' }, dead);
            took.observe(ms / 1000);
            waits.forEach((wait) => delay.observe(wait / 1000));
        },
        render: (scraped) => {
            update(scraped);
            return register.metrics();
        }
    };
}

/** Reasons without the name of the switch that ends some of them: whoever sends records must not make series without an end. */
function byKind(reasons: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const [reason, count] of Object.entries(reasons)) {
        const kind = reason.replace(/: (?:[\w:.-]{1,40}|no name of the switch)$/, '');
        counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    return counts;
}

const COUNTED = [
    'records',
    'furtherDials',
    'events',
    'merged',
    'unreadable',
    'delivered',
    'dead',
    'pending',
    'waiting'
] as const;

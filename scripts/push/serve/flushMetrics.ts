import { Counter, Histogram, type Registry } from 'prom-client';
import type { Flushed } from '../deliver/index.ts';

/** Seconds, from at once to four hours: an outage shows as well as a linger. */
const DELAYS = [0.5, 1, 2, 3, 4, 5, 6, 8, 10, 15, 30, 60, 300, 900, 3600, 14_400];
const FLUSHES = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** Metrics of flushes in a registry; what is given hears of each flush. */
export function flushMetrics(register: Registry): (flush: Flushed) => void {
    const registers = [register];
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
    return ({ delivered, again, dead, ms, waits }) => {
        flushes.inc();
        rows.inc({ result: 'delivered' }, delivered);
        rows.inc({ result: 'again' }, again);
        rows.inc({ result: 'dead' }, dead);
        took.observe(ms / 1000);
        waits.forEach((wait) => delay.observe(wait / 1000));
    };
}

import type { Registry } from 'prom-client';
import { gaugesIn } from './gauges.ts';
import type { Health } from './health.ts';

/** Metrics of the health, sources included, in a registry; what is given takes it as it is now. */
export function healthMetrics(register: Registry): (now: Health) => void {
    const gauge = gaugesIn(register);
    const oldest = gauge('oldest_seconds', 'How long the oldest event not in the org has waited.');
    const free = gauge('disk_free_bytes', "Bytes left on the outbox's disk.");
    const ready = gauge('ready', 'Whether nothing is wrong.');
    const sources = gauge('source', 'Figures of the sources.', 'source', 'figure');
    return (now) => {
        oldest.set(now.oldestSeconds);
        free.set(now.freeBytes ?? NaN);
        ready.set(Number(now.ready));
        for (const [source, figures] of Object.entries(now.sources)) {
            for (const [figure, value] of Object.entries(figures)) {
                if (typeof value !== 'string') {
                    sources.set({ source, figure }, Number(value));
                }
            }
        }
    };
}

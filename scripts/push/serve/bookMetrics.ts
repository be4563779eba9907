import type { Registry } from 'prom-client';
import type { Books } from '../outbox/index.ts';
import { gaugesIn } from './gauges.ts';

/** Metrics of the books in a registry; what is given takes them as they are now. */
export function bookMetrics(register: Registry): (now: Books) => void {
    const gauge = gaugesIn(register);
    const books = gauge('books', 'The books: what became of everything that ever came in.', 'entry');
    const reasons = gauge('no_event', 'Records that are no event, by reason.', 'kind', 'reason');
    return (now) => {
        for (const entry of COUNTED) {
            books.set({ entry }, now[entry]);
        }
        for (const kind of ['notAMiss', 'leftOut'] as const) {
            byKind(now[kind]).forEach((count, reason) => reasons.set({ kind, reason }, count));
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

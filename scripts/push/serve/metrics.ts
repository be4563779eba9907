import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Flushed, SenderState } from '../deliver/index.ts';
import type { Books } from '../outbox/index.ts';
import { bookMetrics } from './bookMetrics.ts';
import { flushMetrics } from './flushMetrics.ts';
import type { Health } from './health.ts';
import { healthMetrics } from './healthMetrics.ts';
import { stateMetrics } from './stateMetrics.ts';

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

/** Metrics of one writer, in a registry of their own. */
export function startMetrics(): Metrics {
    const register = new Registry();
    collectDefaultMetrics({ register });
    const flushed = flushMetrics(register);
    const updateBooks = bookMetrics(register);
    const updateState = stateMetrics(register);
    const updateHealth = healthMetrics(register);
    return {
        contentType: register.contentType,
        flushed,
        render: ({ books, state, health }) => {
            updateBooks(books);
            updateState(state);
            updateHealth(health);
            return register.metrics();
        }
    };
}

import type { DatabaseSync } from 'node:sqlite';
import type { Org } from '../types.ts';

/** What is counted, each in a window of its own. */
export type Counter =
    'requests' | 'bulkQueryJobs' | 'bulkBatches' | 'bulkMegabytes' | 'publishedEvents' | 'deliveredEvents';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WINDOWS: Readonly<Record<Counter, number>> = {
    requests: DAY,
    bulkQueryJobs: DAY,
    bulkBatches: DAY,
    bulkMegabytes: DAY,
    publishedEvents: HOUR,
    deliveredEvents: DAY
};

/** How much of each was used in its window: the org's day or hour, UTC. */
export interface Usage {
    readonly add: (counter: Counter, amount?: number) => void;
    readonly used: (counter: Counter) => number;
    /** Everything counted, to be kept; `restore` takes it back. */
    readonly dump: () => Readonly<Record<string, readonly [window: number, count: number]>>;
    readonly restore: (dumped: Readonly<Record<string, readonly [window: number, count: number]>>) => void;
}

const usages = new WeakMap<DatabaseSync, Usage>();

function createUsage(clock: Org['clock']): Usage {
    const counts = new Map<Counter, { window: number; count: number }>();
    const current = (counter: Counter): { window: number; count: number } => {
        const window = Math.floor(clock() / WINDOWS[counter]);
        const own = counts.get(counter);
        if (own?.window === window) return own;
        const fresh = { window, count: 0 };
        counts.set(counter, fresh);
        return fresh;
    };
    return {
        add: (counter, amount = 1) => void (current(counter).count += amount),
        used: (counter) => current(counter).count,
        dump: () =>
            Object.fromEntries([...counts].map(([name, { window, count }]) => [name, [window, count] as const])),
        restore(dumped) {
            for (const name of Object.keys(WINDOWS) as Counter[]) {
                const [window, count] = dumped[name] ?? [];
                if (window !== undefined && count !== undefined) counts.set(name, { window, count });
            }
        }
    };
}

/** The org's use of what is limited, the same for everybody who works on it. */
export function usageOf(org: Pick<Org, 'db' | 'clock'>): Usage {
    const known = usages.get(org.db);
    if (known) return known;
    const made = createUsage(org.clock);
    usages.set(org.db, made);
    return made;
}

import type { ApiUsage } from '../send/index.ts';

/** How the writer spends the org's daily API requests. */
export interface PaceOptions {
    /** How long the first event waits for others to share its request, in milliseconds. */
    readonly lingerMs: number;
    /** What it rises to as the share is used up. */
    readonly longestLingerMs: number;
    /** The share of the daily allocation, 0 to 1, that all of the org's users together may have used before the writer stops. */
    readonly share: number;
}

/** Above this part of the share the linger rises. */
const CALM = 0.5;

/** Requests kept back for probes while the writer stands still: one each quarter of an hour for a day, and the first ones sooner. */
const PROBES = 104;

/** Requests that may still be made; undefined while the org has not said. */
export function requestsLeft(usage: ApiUsage | undefined, { share }: PaceOptions): number | undefined {
    if (usage === undefined) {
        return undefined;
    }
    const ceiling = usage.allowed * share;
    return Math.floor(ceiling - Math.min(PROBES, ceiling / 100) - usage.used);
}

/** How long to linger now, in milliseconds: the base up to half of the share, then ever longer. */
export function lingerNow(usage: ApiUsage | undefined, options: PaceOptions): number {
    const { lingerMs, longestLingerMs, share } = options;
    const used = usage === undefined ? 0 : usage.used / Math.max(1, usage.allowed * share);
    const over = Math.min(1, Math.max(0, (used - CALM) / (1 - CALM)));
    return lingerMs + over ** 2 * Math.max(0, longestLingerMs - lingerMs);
}

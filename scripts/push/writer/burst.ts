/** Tells when records come in so fast that they should be safe before any of them is decided. */
export interface Burst {
    /** Notes that a record came in. */
    readonly took: () => void;
    /** Whether deciding is to wait: for two seconds at most, then both take turns until it is quiet. */
    readonly goesFirst: () => boolean;
}

/** Records a millisecond that are a burst: a switch whose calls end together, or one that hands over what it kept. */
const FAST = 0.4;
const WINDOW_MS = 40;
const LONGEST_MS = 2000;
/** After so long without one, the next burst goes first again. */
const QUIET_MS = 1000;

/** A burst as a monotonic clock (milliseconds) sees it. */
export function burst(clock: () => number): Burst {
    let taken = 0;
    let windowFrom = clock();
    let fast = false;
    let since: number | undefined;
    let lastFast = -Infinity;
    return {
        took: () => {
            taken += 1;
        },
        goesFirst: () => {
            const now = clock();
            if (now - windowFrom >= WINDOW_MS) {
                fast = taken / (now - windowFrom) >= FAST;
                taken = 0;
                windowFrom = now;
            }
            if (fast) {
                since = since === undefined || now - lastFast > QUIET_MS ? now : since;
                lastFast = now;
            }
            return fast && since !== undefined && now - since < LONGEST_MS;
        }
    };
}

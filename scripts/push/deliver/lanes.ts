/** How many requests may be under way at once: one more while the org answers as fast as it can, half where it slows down. */
export interface Lanes {
    readonly allowed: () => number;
    /** Notes how long a request took that went well, in milliseconds. */
    readonly answered: (ms: number) => void;
    /** Notes that the org was overloaded, or gave no answer. */
    readonly failed: () => void;
}

/** Beyond this many times the shortest time, the org is slowing down. */
const SLOW = 2.5;
/** The shortest time is forgotten this slowly, since an org can become slower for good. */
const FORGET = 1.01;

/** Lanes between one and `most`. */
export function adaptiveLanes(most: number): Lanes {
    let allowed = 1;
    let shortest = Infinity;
    return {
        allowed: () => Math.floor(allowed),
        answered: (ms) => {
            shortest = Math.min(shortest * FORGET, ms);
            allowed = ms > shortest * SLOW ? Math.max(1, allowed / 2) : Math.min(most, allowed + 1 / allowed);
        },
        failed: () => {
            allowed = Math.max(1, allowed / 2);
        }
    };
}

import { backoffMs, type Failure } from '../send/index.ts';

/** Holds all lanes back after the org refused to take anything, then lets one through to see. */
export interface Pause {
    /** Why, while it holds back or has not seen that the org is well again. */
    readonly reason: () => Failure | undefined;
    /** Milliseconds until something may be sent; 0 for now. */
    readonly leftMs: () => number;
    readonly failed: (failure: Failure) => void;
    readonly succeeded: () => void;
}

/** First and longest wait by the kind of failure, in milliseconds. */
export interface PauseTimes {
    readonly firstMs: number;
    readonly longestMs: number;
}

/** What another request will not change soon: the day's allocation, a token, a wrong address, a full org. */
export const LASTING: PauseTimes = { firstMs: 15_000, longestMs: 15 * 60_000 };

/** `clock` is monotonic, in milliseconds: no change of the wall clock shortens or lengthens a pause. */
export function pauseOnFailure(clock: () => number, random: () => number, lasting: PauseTimes = LASTING): Pause {
    let failures = 0;
    let until = 0;
    let reason: Failure | undefined;
    return {
        reason: () => reason,
        leftMs: () => Math.max(0, until - clock()),
        failed: (failure) => {
            failures += 1;
            reason = failure;
            const passing = failure.kind === 'network' || failure.kind === 'server';
            const waitMs = passing
                ? backoffMs(failures, random)
                : Math.min(lasting.firstMs * 2 ** (failures - 1), lasting.longestMs);
            until = clock() + Math.max(waitMs, failure.afterMs ?? 0);
        },
        succeeded: () => {
            failures = 0;
            until = 0;
            reason = undefined;
        }
    };
}

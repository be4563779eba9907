import { backoffMs, passesSoon, type Failure } from '../send/index.ts';

/** Holds all lanes back after the org refused to take anything, then lets one through to see. */
export interface Pause {
    /** Why, while it holds back or has not seen that the org is well again. */
    readonly reason: () => Failure | undefined;
    /** Milliseconds until something may be sent; 0 for now. */
    readonly leftMs: () => number;
    /** Requests that were under way together fail together: only one sent since the last failure makes the wait longer. */
    readonly failed: (failure: Failure, sentAt?: number) => void;
    /** Nothing that was sent before the last failure says that the org is well again. */
    readonly succeeded: (sentAt?: number) => void;
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
    let failedAt = -Infinity;
    let reason: Failure | undefined;
    return {
        reason: () => reason,
        leftMs: () => Math.max(0, until - clock()),
        failed: (failure, sentAt = clock()) => {
            if (reason !== undefined && sentAt < failedAt) {
                until = Math.max(until, failedAt + (failure.afterMs ?? 0));
                return;
            }
            failures += 1;
            failedAt = clock();
            reason = failure;
            const waitMs = passesSoon(failure)
                ? backoffMs(failures, random)
                : Math.min(lasting.firstMs * 2 ** (failures - 1), lasting.longestMs);
            until = failedAt + Math.max(waitMs, failure.afterMs ?? 0);
        },
        succeeded: (sentAt = clock()) => {
            if (sentAt < failedAt) {
                return;
            }
            failures = 0;
            until = 0;
            reason = undefined;
        }
    };
}

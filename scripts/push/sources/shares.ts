/** Looks at a full share after which a writer tries for one more: by then whoever it is for has taken it. */
const PATIENCE = 5;

/** How many partitions a writer should have, look by look. */
export interface Shares {
    /** The share where the broker counts so many writers. */
    readonly now: (writers: number) => number;
    /** Hears how many the writer has after this look. */
    readonly had: (owned: number) => void;
}

/**
 * Fair shares of partitions. A broker that was killed may go on counting consumers that are gone (rabbitmq-server issues
 * 2420, 2421): shares by that count would leave partitions without a reader. So a writer whose share is full for a while tries
 * for one more at a time, and keeps what nobody else had taken, until the count changes.
 */
export function fairShares(partitions: number): Shares {
    let counted = 0;
    let more = 0;
    let full = 0;
    let share = 0;
    let tries = 0;
    return {
        now: (writers) => {
            const count = Math.max(1, writers);
            if (count !== counted) {
                [counted, more, full] = [count, 0, 0];
            }
            tries = full >= PATIENCE ? 1 : 0;
            share = Math.min(partitions, Math.ceil(partitions / count) + more);
            return Math.min(partitions, share + tries);
        },
        had: (owned) => {
            more += Math.max(0, owned - share);
            full = tries === 0 && owned === share && share < partitions ? full + 1 : 0;
        }
    };
}

import type { Intake } from '../intake/index.ts';
import { decideSome, type DecidingOptions } from './deciding.ts';

/** Decides what was accepted, a chunk at a time: each is one commit. */
export interface Decisions {
    /** Decides a chunk of what is older than `settleMs`; gives how many records. */
    readonly chunk: (settleMs: number) => number;
    /** Decides everything that came in. */
    readonly all: () => void;
    /** Decides what was accepted, of one source perhaps, with a turn for others after each commit. */
    readonly inTurns: (source?: string) => Promise<void>;
}

/** Decisions over an outbox. `decided` is called after each chunk that held something. */
export function decisions(options: DecidingOptions, intake: Pick<Intake, 'flush'>, decided: () => void): Decisions {
    function chunk(settleMs: number, source?: string): number {
        const count = decideSome(options, settleMs, source);
        if (count > 0) {
            decided();
        }
        return count;
    }

    return {
        chunk,
        all: () => {
            while (chunk(0) > 0) {
                // Each turn is one commit.
            }
        },
        inTurns: async (source) => {
            await intake.flush();
            while (chunk(0, source) > 0) {
                await nextTurn();
            }
        }
    };
}

/** Resolves when others had their turn. */
export function nextTurn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}

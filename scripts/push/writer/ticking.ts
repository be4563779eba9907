/** Lets a writer look for work by itself. */
export interface Ticking {
    /** Under load the next tick comes as soon as whoever hands records over had a turn. */
    readonly hasten: () => void;
    /** Ends what comes at intervals; a tick that was hastened still comes. */
    readonly stop: () => void;
}

/** What is done at each turn. */
export interface Turns {
    /** Many times a second, and sooner under load. */
    readonly tick: () => void;
    /** Now and then. */
    readonly chores: () => void;
    /** Hears why one of them could not be done; it comes again. */
    readonly troubled: (error: unknown) => void;
}

/** How often a writer looks for something to do, in milliseconds. */
const TICK_MS = 50;
const CHORES_MS = 30_000;

/** Ticks until it is stopped. */
export function startTicking({ tick, chores, troubled }: Turns): Ticking {
    let hastened = false;
    const timers = [setInterval(() => attempt(tick), TICK_MS), setInterval(() => attempt(chores), CHORES_MS)];

    function attempt(work: () => void): void {
        try {
            work();
        } catch (error) {
            troubled(error);
        }
    }

    return {
        hasten: () => {
            if (!hastened) {
                hastened = true;
                setImmediate(() => {
                    hastened = false;
                    attempt(tick);
                });
            }
        },
        stop: () => timers.forEach((timer) => clearInterval(timer))
    };
}

/** Of a writer that others drive: nothing comes by itself. */
export const NO_TICKING: Ticking = { hasten: () => undefined, stop: () => undefined };

import { openOutbox } from '../outbox/index.ts';
import type { Transport } from '../send/index.ts';

/** The real network with a clock that only writes down how long it was asked to sleep, and no chance. */
export function testTransport(): Transport & { readonly slept: readonly number[] } {
    const slept: number[] = [];
    return {
        fetch,
        random: () => 0.5,
        sleep: (ms) => {
            slept.push(ms);
            return Promise.resolve();
        },
        slept
    };
}

/** Makes an outbox with nothing in it, for commands that look into one. */
export function emptyOutbox(file: string): void {
    openOutbox(file).close();
}

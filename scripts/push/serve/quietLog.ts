import type { Log } from './log.ts';

/** The log of a writer in a test, which reads the books instead. */
export const quiet: Log = { debug: none, info: none, warn: none, error: none, child: () => quiet };

function none(): void {
    // Nobody listens.
}

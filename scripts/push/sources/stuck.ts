import type { SourceLog } from './source.ts';

/** What lies in a folder and cannot be taken. */
export interface Stuck {
    /** Notes why a file could not be taken in this look; the log hears each reason once. */
    readonly note: (file: string, error: unknown) => void;
    /** Ends a look: what was not noted in it is stuck no more. */
    readonly looked: () => void;
    /** How many there were in the last look. */
    readonly size: () => number;
}

/** Files that are stuck, look by look. */
export function stuckFiles(log: Pick<SourceLog, 'warn'>): Stuck {
    let before = new Map<string, string>();
    let now = new Map<string, string>();
    return {
        note: (file, error) => {
            const reason = String(error);
            now.set(file, reason);
            if (before.get(file) !== reason) {
                log.warn({ file, reason }, 'A file could not be taken over yet.');
            }
        },
        looked: () => {
            before = now;
            now = new Map();
        },
        size: () => before.size
    };
}

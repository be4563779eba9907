import { readRecord } from '../read/index.ts';

/** Tells whether a file is finished. The switch writes in place, and ends a record with a line break. */
export interface Settling {
    /** Whether a file, as it was read, is all there will be. `version` differs with each change of it. */
    readonly isWhole: (file: string, version: string, bytes: Uint8Array) => boolean;
    /** Forgets the files that were not asked about since the last call. */
    readonly forget: () => void;
}

/**
 * Files as a monotonic clock (milliseconds) sees them: one that is not whole, and did not change for `settledMs` while it was
 * looked at, will not be finished any more. Its own time tells nothing: it may come from another machine's clock.
 */
export function settling(settledMs: number, clock: () => number): Settling {
    let before = new Map<string, Look>();
    let now = new Map<string, Look>();
    return {
        isWhole: (file, version, bytes) => {
            if (endsWhole(bytes) || !('kind' in readRecord(file, bytes, true))) {
                return true;
            }
            const last = before.get(file);
            const look = last?.version === version ? last : { version, since: clock() };
            now.set(file, look);
            return clock() - look.since >= settledMs;
        },
        forget: () => {
            before = now;
            now = new Map();
        }
    };
}

interface Look {
    readonly version: string;
    readonly since: number;
}

const BRACE = 0x7d;
const LINE_BREAK = 0x0a;

function endsWhole(bytes: Uint8Array): boolean {
    const end = bytes.subarray(-2);
    return end[0] === BRACE && end[1] === LINE_BREAK;
}

import type { ApiUsage, Failure } from '../send/index.ts';
import { adaptiveLanes } from './lanes.ts';
import { lingerNow, requestsLeft } from './pace.ts';
import { pauseOnFailure } from './pause.ts';
import type { SenderOptions, SenderState } from './senderOptions.ts';
import { toldPause } from './toldPause.ts';

/** Decides how many requests may be under way, from the org's speed, its failures, and its allocation. */
export interface Gate {
    /** The most requests that may be under way now. */
    readonly room: () => number;
    /** Milliseconds that the first row waits for others now. */
    readonly lingerMs: () => number;
    /** Holds all lanes back. */
    readonly hold: (failure: Failure) => void;
    /** Notes how a request went that was sent at a moment of the steady clock, just now answered. */
    readonly note: (failure: Failure | undefined, sentAt: number) => void;
    /** Notes that the org took something that was sent at a moment of the steady clock. */
    readonly well: (sentAt: number) => void;
    readonly state: () => Omit<SenderState, 'underWay' | 'requests'>;
}

/** A gate that is open until the org says otherwise. */
export function openGate(options: SenderOptions): Gate {
    const { client, clock, random, pace, listener } = options;
    const lanes = adaptiveLanes(options.lanes);
    const pause = toldPause(pauseOnFailure(clock.steady, random, options.pauses), listener);
    const usage = (): ApiUsage | undefined => client.usage();

    function room(): number {
        if (pause.leftMs() > 0) {
            return 0;
        }
        if (pause.reason() === undefined && isOverShare()) {
            pause.failed(OVER_SHARE);
            return 0;
        }
        // After a failure one request goes alone, to see whether the org is well again.
        return pause.reason() === undefined ? lanes.allowed() : 1;
    }

    function note(failure: Failure | undefined, sentAt: number): void {
        if (failure !== undefined) {
            lanes.failed();
            pause.failed(failure, sentAt);
            return;
        }
        lanes.answered(clock.steady() - sentAt);
        well(sentAt);
    }

    function well(sentAt: number): void {
        if (pause.reason() === undefined) {
            return;
        }
        if (isOverShare()) {
            // The org is well, but asking it costs what the share has not left: the next look is later.
            pause.failed(OVER_SHARE, sentAt);
            return;
        }
        pause.succeeded(sentAt);
    }

    function isOverShare(): boolean {
        const left = requestsLeft(usage(), pace);
        return left !== undefined && left <= 0;
    }

    return {
        room,
        hold: (failure) => pause.failed(failure),
        note,
        well,
        lingerMs: () => lingerNow(usage(), pace),
        state: () => ({
            lanes: lanes.allowed(),
            lingerMs: lingerNow(usage(), pace),
            usage: usage(),
            failure: pause.reason(),
            pausedMs: pause.leftMs()
        })
    };
}

const OVER_SHARE: Failure = {
    kind: 'limit',
    code: 'OVER_SHARE',
    message: "The org's API requests of the day are used up to the share that the writer may use.",
    remedy: 'It goes on by itself when the org has requests again; raise the share (sending.allocationShare) to go on now.'
};

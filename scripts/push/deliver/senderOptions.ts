import type { Database } from '../outbox/index.ts';
import type { ApiUsage, Failure, OrgClient, OrgNames } from '../send/index.ts';
import type { Instant } from '../types.ts';
import type { FlushLimits } from './flush.ts';
import type { PaceOptions } from './pace.ts';
import type { PauseTimes } from './pause.ts';

/** Time as the sender needs it: `now` is the wall clock, `steady` never jumps. Both in milliseconds. */
export interface Clock {
    readonly now: () => Instant;
    readonly steady: () => number;
}

export interface SenderOptions {
    readonly database: Database;
    readonly client: OrgClient;
    readonly names: OrgNames;
    readonly clock: Clock;
    readonly random: () => number;
    readonly pace: PaceOptions;
    /** How long a record is kept for its siblings before it becomes a row, in milliseconds: the linger begins then. */
    readonly settleMs?: number;
    /** Whether a source can hand nothing more over before some of what it did is sent: to wait for more is in vain then. */
    readonly isStarved?: () => boolean;
    /** The most requests under way at once. */
    readonly lanes: number;
    readonly limits?: FlushLimits;
    readonly pauses?: PauseTimes;
    /** Times that a row may be refused for a passing reason before it is a dead letter. */
    readonly mostAttempts?: number;
    /** Rows of an object that may be refused for a permission, none of it written, and the others still go on. */
    readonly fewSuspects?: number;
    /** Whether each flush writes a row of the ledger, and under which name. */
    readonly ledger: { readonly writer: string } | undefined;
    readonly listener?: SenderListener;
}

/** Hears what the sender does, for logs, figures and whoever waits for a record to arrive. */
export interface SenderListener {
    /** Rows of these groups are delivered or dead. */
    readonly settled?: (groups: ReadonlySet<string>) => void;
    readonly flushed?: (flush: Flushed) => void;
    readonly paused?: (failure: Failure) => void;
    readonly resumed?: () => void;
    /** The outbox could not be written: the rows of the flush go again. */
    readonly troubled?: (error: unknown) => void;
}

/** One flush, done. */
export interface Flushed {
    readonly batch: string;
    readonly rows: number;
    readonly events: number;
    readonly delivered: number;
    readonly again: number;
    readonly dead: number;
    readonly ms: number;
    /** Milliseconds since the first record of each delivered event came in. */
    readonly waits: readonly number[];
}

/** How the sender is doing. */
export interface SenderState {
    readonly lanes: number;
    readonly underWay: number;
    readonly lingerMs: number;
    readonly usage: ApiUsage | undefined;
    readonly requests: number;
    /** Why nothing is sent at the moment. */
    readonly failure: Failure | undefined;
    readonly pausedMs: number;
}

export interface Sender {
    /** Starts as many flushes as there is reason and room for. `hurry` sends what there is without lingering. */
    readonly pump: (hurry?: boolean) => void;
    /** Resolves when nothing is under way any more. */
    readonly idle: () => Promise<void>;
    /** Names of parents that the org does not have. */
    readonly absent: () => ReadonlySet<string>;
    /** The most requests that may be under way now; 0 during a pause. */
    readonly room: () => number;
    /** Notes that the org took what was sent otherwise, at a moment of the steady clock. */
    readonly well: (sentAt: number) => void;
    /** Holds all lanes back for a failure that was met elsewhere. */
    readonly hold: (failure: Failure) => void;
    /** Reads again which parents the org does not have. */
    readonly readAbsent: () => void;
    readonly state: () => SenderState;
}

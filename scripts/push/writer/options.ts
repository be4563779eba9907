import type { LeaveOut } from '../classify/index.ts';
import type { SenderListener, SenderOptions, SenderState } from '../deliver/index.ts';
import type { PhoneFormatter } from '../fields/index.ts';
import type { Formats, Intake } from '../intake/index.ts';
import type { Books, Outbox } from '../outbox/index.ts';
import type { Handover } from './handover.ts';
import type { Recall } from './recall.ts';
import type { Settlement } from './settlement.ts';

export interface WriterOptions extends Omit<SenderOptions, 'database'> {
    readonly outbox: Outbox;
    readonly formats: Formats;
    readonly phone: PhoneFormatter;
    readonly leaveOut: LeaveOut;
    /** Legs of one call that come within this time are decided together, in milliseconds. */
    readonly settleMs: number;
    /** How long an absent parent stays so before it is asked for again, in milliseconds. */
    readonly linkEveryMs: number;
    /** More rows than this go by the Bulk API 2.0; never where undefined. */
    readonly bulkAbove?: number | undefined;
    /** Whether the writer looks for work by itself. Else whoever started it calls `decideAll` and `drain`. */
    readonly ticks?: boolean;
    /** How long calls that are done stay in the outbox, for legs that come late, in milliseconds. */
    readonly keepMs: number;
    readonly listener?: WriterListener;
}

export interface WriterListener extends SenderListener {
    /** Something could not be done, and will be tried again. */
    readonly troubled?: (error: unknown) => void;
    readonly linked?: (rows: number) => void;
    readonly pruned?: (records: number) => void;
}

/** The durable middle of the pipeline, running: what is accepted is decided and delivered, in whatever order it came. */
export interface Writer {
    readonly accept: Intake['accept'];
    /** Before `accept`: a record whose leg began before a moment may have siblings that another writer took. */
    readonly recall: Recall['recall'];
    readonly letGo: Handover['letGo'];
    readonly giveBack: Handover['giveBack'];
    /** Resolves when the org has what an accepted record became. */
    readonly settled: (id: number) => Promise<Settlement>;
    readonly books: () => Books;
    readonly state: () => SenderState;
    /** Asks the org for parents that it did not have, and for what others made of calls that were let go, where it is time to. */
    readonly link: () => Promise<void>;
    /** Decides and sends what is due now; without `ticks` nobody else does. */
    readonly tick: () => void;
    /** Decides everything that came in. */
    readonly decideAll: () => void;
    /** Milliseconds until a row that was put off may be sent; undefined where none waits. */
    readonly nextDueMs: () => number | undefined;
    /** Decides and sends what there is at once, until nothing is due or the org takes no more. */
    readonly drain: () => Promise<void>;
    /** Ends what is under way, for at most `patienceMs`, and starts nothing new. The outbox stays open. */
    readonly stop: (patienceMs?: number) => Promise<void>;
}

import type { AboutCall } from '../intake/index.ts';
import type { RawRecord } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import type { Settlement } from '../writer/index.ts';

/** What a source may use of the writer it feeds. */
export interface SourceHost {
    /** Resolves with the record's id once it is on disk. Rejects where it could not be kept: the source keeps it, and offers it again. */
    readonly accept: (record: RawRecord) => Promise<number>;
    /** Resolves once Salesforce has what an accepted record became (`done`), or the outbox keeps it for hours (`waiting`). */
    readonly settled: (id: number) => Promise<Settlement>;
    /** What a record says of its call: records of one call name the same. */
    readonly aboutCall: (record: RawRecord) => AboutCall;
    /**
     * Before `accept`, where another writer may have taken siblings of legs that began before a moment: resolves when the
     * outbox knows what that one wrote. Rejects where the org does not tell.
     */
    readonly recall: (record: RawRecord, before: Instant) => Promise<void>;
    /** Lets go of calls whose records come again, perhaps to another writer: what was not sent of them is put off. */
    readonly letGo: (ofCall: (call: string) => boolean) => Promise<void>;
    /**
     * Gives records that wait for another leg of such a call, and were settled, to whoever has the call now. Rejects where one
     * could not be given: it waits on.
     */
    readonly giveBack: (ofCall: (call: string) => boolean, give: (record: RawRecord) => Promise<void>) => Promise<void>;
    readonly log: SourceLog;
}

/** Where a source tells what it does. Fields carry no secrets and no personal data. */
export interface SourceLog {
    readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
    readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
}

/** Where records come from. A source never loses one: it lets go of it only after `accept`, or after `settled`, resolved. */
export interface Source {
    readonly name: string;
    /** Begins to hand records over. Rejects where it cannot: a port in use, a folder that may not be read. */
    readonly start: (host: SourceHost) => Promise<RunningSource>;
}

export interface RunningSource {
    /** Takes nothing new, and resolves when nothing is in hand any more; waits for Salesforce at most `patienceMs`. */
    readonly stop: (patienceMs?: number) => Promise<void>;
    /** Whether it can hand nothing more over before Salesforce has some of what it did. */
    readonly isStarved?: () => boolean;
    /** Figures for the health page and `status`: counts and states, no contents. */
    readonly health: () => Readonly<Record<string, string | number | boolean>>;
    /** Resolves when a source that has an end has handed everything over; never for one that has none. */
    readonly done?: Promise<void>;
}

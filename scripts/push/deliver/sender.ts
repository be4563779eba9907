import { randomUUID } from 'node:crypto';
import {
    absentParents,
    addAbsent,
    claimRows,
    dueRows,
    linkArrived,
    pendingNow,
    putOutgoing,
    releaseBatch,
    setResults,
    type Database,
    type OutgoingRow,
    type RowResult
} from '../outbox/index.ts';
import { EVENT } from '../intake/index.ts';
import { backoffMs, type ApiUsage, type Failure, type OrgClient, type OrgNames } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { exchange, type Exchanged, type Verdict } from './exchange.ts';
import { fillFlush, FLUSH_LIMITS, load, parentName, type FlushLimits, type Loaded } from './flush.ts';
import { adaptiveLanes } from './lanes.ts';
import { LEDGER, ledgerRecord, type BatchFigures } from './ledger.ts';
import { lingerNow, requestsLeft, type PaceOptions } from './pace.ts';
import { pauseOnFailure, type PauseTimes } from './pause.ts';

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
    /** The most requests under way at once. */
    readonly lanes: number;
    readonly limits?: FlushLimits;
    readonly pauses?: PauseTimes;
    /** Times that a row may be refused for a passing reason before it is a dead letter. */
    readonly mostAttempts?: number;
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
    /** Holds all lanes back for a failure that was met elsewhere. */
    readonly hold: (failure: Failure) => void;
    /** Reads again which parents the org does not have. */
    readonly readAbsent: () => void;
    readonly state: () => SenderState;
}

/** Objects in the order of writing: a call before the events that point at it. */
export const ORDER = ['CallReporting__c', EVENT, LEDGER] as const;

/** Sends what is due in the outbox: full requests at once, others when the first of them has lingered. */
export function startSender(options: SenderOptions): Sender {
    const {
        database,
        client,
        clock,
        random,
        pace,
        limits = FLUSH_LIMITS,
        mostAttempts = MOST_ATTEMPTS,
        listener
    } = options;
    const lanes = adaptiveLanes(options.lanes);
    const pause = pauseOnFailure(clock.steady, random, options.pauses);
    const underWay = new Set<Promise<void>>();
    const full = limits.recordsAList * (limits.lists - 1);
    const unwritten = new Set<string>();
    let absent = readAbsent(database);
    let accounted = client.requests();

    function pump(hurry = false): void {
        if (!releaseUnwritten()) {
            return;
        }
        while (underWay.size < room()) {
            const now = clock.now();
            const { rows, oldest } = pendingNow(database, now, full);
            const linger = hurry ? 0 : lingerNow(client.usage(), pace);
            if (oldest === undefined || (rows < full && now - oldest < linger && now >= oldest)) {
                return;
            }
            const flush = nextFlush(now);
            if (flush.length === 0) {
                return;
            }
            const sent = send(flush, now).finally(() => underWay.delete(sent));
            underWay.add(sent);
        }
    }

    function room(): number {
        if (pause.leftMs() > 0) {
            return 0;
        }
        const left = requestsLeft(client.usage(), pace);
        if (left !== undefined && left <= 0 && pause.reason() === undefined) {
            hold(OVER_SHARE);
            return 0;
        }
        // After a failure one request goes alone, to see whether the org is well again.
        return pause.reason() === undefined ? lanes.allowed() : 1;
    }

    function hold(failure: Failure): void {
        const before = pause.reason();
        pause.failed(failure);
        if (before?.code !== failure.code) {
            listener?.paused?.(failure);
        }
    }

    function nextFlush(now: Instant): readonly Loaded[] {
        const rows = dueRows(database, { now, limit: full * 2 });
        return fillFlush(
            rows.map((row) => load(row, absent)),
            limits
        );
    }

    async function send(flush: readonly Loaded[], startedAt: Instant): Promise<void> {
        const batch = randomUUID();
        const groups = new Set(flush.map(({ row }) => row.grp));
        try {
            claimRows(
                database,
                flush.map(({ row }) => row.id),
                batch,
                startedAt
            );
            const from = clock.steady();
            const figures = figuresOf(batch, flush, startedAt);
            const exchanged = await exchange(flush, options.ledger && ledgerRecord(figures), {
                ...options,
                order: ORDER
            });
            note(exchanged, clock.steady() - from);
            settle(exchanged, figures);
            listener?.flushed?.(flushedOf(batch, flush, exchanged, clock.steady() - from, clock.now()));
            listener?.settled?.(groups);
        } catch (error) {
            unwritten.add(batch);
            hold(CANNOT_WRITE);
            listener?.troubled?.(error);
        }
    }

    /** Rows whose fate could not be written down are sent again: the org knows their keys. */
    function releaseUnwritten(): boolean {
        try {
            unwritten.forEach((batch) => {
                releaseBatch(database, batch);
                unwritten.delete(batch);
            });
            return true;
        } catch {
            return false;
        }
    }

    function figuresOf(key: string, flush: readonly Loaded[], startedAt: Instant): BatchFigures {
        const events = flush.filter(({ row }) => row.object === EVENT);
        const requests = client.requests() - accounted + 1;
        accounted += requests;
        return {
            key,
            startedAt,
            events: events.length,
            requests,
            rejects: 0,
            lags: events.flatMap(({ row }) => (row.happened_at === null ? [] : [(startedAt - row.happened_at) / 1000])),
            usage: client.usage(),
            writer: options.ledger?.writer ?? ''
        };
    }

    function note({ failure }: Exchanged, ms: number): void {
        if (failure !== undefined) {
            lanes.failed();
            hold(failure);
            return;
        }
        lanes.answered(ms);
        if (pause.reason() !== undefined) {
            pause.succeeded();
            listener?.resumed?.();
        }
    }

    function settle({ verdicts, ledger }: Exchanged, figures: BatchFigures): void {
        const now = clock.now();
        const results = verdicts.map((verdict) => toResult(verdict, now, random, mostAttempts));
        const missing = verdicts.flatMap((verdict) => (verdict.kind === 'again' ? verdict.absent : []));
        const rejects = verdicts.filter(({ kind, loaded }) => kind === 'dead' && loaded.row.object === EVENT).length;
        database.transaction(() => {
            setResults(database, results, now);
            addAbsent(database, missing, now);
            if (options.ledger !== undefined && (ledger === undefined || rejects > 0)) {
                const outbound = ledgerRecord({ ...figures, rejects });
                putOutgoing(database, [
                    { outbound, record: undefined, since: now + LEDGER_WAIT_MS, happenedAt: undefined }
                ]);
            }
        });
        if (missing.length > 0) {
            absent = new Set([...absent, ...missing.map(parentName)]);
        }
        const arrived = verdicts.filter(
            ({ kind, loaded }) => kind === 'delivered' && absent.has(parentName(loaded.row))
        );
        if (arrived.length > 0) {
            linkArrived(
                database,
                arrived.map(({ loaded }) => loaded.row),
                now
            );
            absent = readAbsent(database);
        }
    }

    return {
        pump,
        absent: () => absent,
        hold,
        readAbsent: () => {
            absent = readAbsent(database);
        },
        idle: async () => {
            while (underWay.size > 0) {
                await Promise.all(underWay);
            }
        },
        state: () => ({
            lanes: lanes.allowed(),
            underWay: underWay.size,
            lingerMs: lingerNow(client.usage(), pace),
            usage: client.usage(),
            requests: client.requests(),
            failure: pause.reason(),
            pausedMs: pause.leftMs()
        })
    };
}

const CANNOT_WRITE: Failure = {
    kind: 'server',
    code: 'OUTBOX',
    message: 'The outbox could not be written.',
    remedy: 'Make room on its disk; the writer goes on by itself.'
};

/** A correction of the ledger rides with the next flush; alone it goes only after this long. */
const LEDGER_WAIT_MS = 60 * 60_000;

const OVER_SHARE: Failure = {
    kind: 'limit',
    code: 'OVER_SHARE',
    message: "The org's API requests of the day are used up to the share that the writer may use.",
    remedy: 'It goes on by itself when the org has requests again; raise the share (limits.share) to go on now.'
};

/** What is refused this often, for most of an hour, will not pass by itself. */
const MOST_ATTEMPTS = 60;

function readAbsent(database: Database): ReadonlySet<string> {
    return new Set(absentParents(database).map(parentName));
}

function toResult(verdict: Verdict, now: Instant, random: () => number, mostAttempts: number): RowResult {
    const { id, version, attempts } = verdict.loaded.row;
    switch (verdict.kind) {
        case 'delivered':
            return { id, version, kind: 'delivered', dropped: verdict.loaded.dropped };
        case 'dead':
            return { id, version, kind: 'dead', code: verdict.code, reason: verdict.reason, fields: verdict.fields };
        case 'again': {
            const { code, reason, wait, counts } = verdict;
            if (counts && wait && attempts + 1 >= mostAttempts) {
                return { id, version, kind: 'dead', code, reason: `${reason} (${attempts + 1} times)`, fields: [] };
            }
            const nextAt = wait && counts ? now + backoffMs(attempts + 1, random) : 0;
            return { id, version, kind: 'again', nextAt, code, reason, counts };
        }
    }
}

function flushedOf(
    batch: string,
    flush: readonly Loaded[],
    { verdicts }: Exchanged,
    ms: number,
    now: Instant
): Flushed {
    const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
    const isEvent = (row: OutgoingRow) => row.object === EVENT;
    return {
        batch,
        rows: flush.length,
        events: flush.filter(({ row }) => isEvent(row)).length,
        delivered: count('delivered'),
        again: count('again'),
        dead: count('dead'),
        ms,
        waits: verdicts.flatMap(({ kind, loaded: { row } }) =>
            kind === 'delivered' && isEvent(row) ? [now - row.since] : []
        )
    };
}

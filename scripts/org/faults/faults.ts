import { findColumn, findObject } from '../store/index.ts';
import type { Org, SaveError } from '../types.ts';
import { refuseRecords, type Attempt } from '../write/index.ts';
import { chance, occurrences } from './dice.ts';
import type { Burst, FaultSettings } from './settings.ts';

/** Faults that are counted. */
export type FaultKind =
    | 'latency'
    | 'unavailable'
    | 'limited'
    | 'lostRequest'
    | 'lostAnswer'
    | 'cutAnswer'
    | 'locked'
    | 'expired'
    | 'storageFull'
    | 'eventsExhausted';

/** What was done so far. */
export interface FaultReport {
    /** Undefined where no faults are wanted. */
    readonly settings: FaultSettings | undefined;
    /** Requests and records that faults were drawn for. */
    readonly requests: number;
    readonly records: number;
    readonly injected: Readonly<Record<FaultKind, number>>;
}

/** What happens to one request. */
export interface Plan {
    /** The request is refused so, without being run. */
    readonly refusal?: 'unavailable' | 'limited' | 'expired';
    /** Milliseconds. */
    readonly delay: number;
    readonly cut?: 'lostRequest' | 'lostAnswer' | 'cutAnswer';
}

/** The faults of one org: what is wanted, and what was done. */
export interface Faults {
    readonly report: () => FaultReport;
    /** Begins anew with other settings; undefined ends every fault. Counters start at 0, expired sessions are open again. */
    readonly set: (settings: FaultSettings | undefined) => void;
    /** Draws what happens to a request; `session` is the token it came with, `path` what follows `/services/data/vXX.0/`. */
    readonly plan: (method: string, path: string, session: string) => Plan;
    /** Whether subscribers to events are refused now; counts it. */
    readonly eventsExhausted: () => boolean;
}

const NONE: Record<FaultKind, number> = {
    latency: 0,
    unavailable: 0,
    limited: 0,
    lostRequest: 0,
    lostAnswer: 0,
    cutAnswer: 0,
    locked: 0,
    expired: 0,
    storageFull: 0,
    eventsExhausted: 0
};

const NO_FAULT: Plan = { delay: 0 };
const LOCKED: SaveError = {
    statusCode: 'UNABLE_TO_LOCK_ROW',
    message: 'unable to obtain exclusive access to this record',
    fields: []
};
const STORAGE_FULL: SaveError = { statusCode: 'STORAGE_LIMIT_EXCEEDED', message: 'storage limit exceeded', fields: [] };

/** Everything that begins anew with other settings. */
function fresh() {
    return {
        requests: 0,
        records: 0,
        injected: { ...NONE },
        nth: occurrences(),
        bursts: new Map<FaultKind, { requests: number; until: number }>(),
        expired: new Set<string>(),
        uses: occurrences()
    };
}

type State = ReturnType<typeof fresh>;

/** Whether a burst lasts, or begins with this request. */
function isOn(state: State, kind: FaultKind, burst: Burst | undefined, roll: number): boolean {
    if (!burst) return false;
    const running = state.bursts.get(kind);
    const now = performance.now();
    if (running && (running.requests > 0 || now < running.until)) {
        running.requests -= 1;
        return true;
    }
    if (roll >= burst.share) return false;
    state.bursts.set(kind, { requests: (burst.requests ?? 1) - 1, until: now + (burst.milliseconds ?? 0) });
    return true;
}

function isExpired(state: State, { expired }: FaultSettings, session: string, roll: number): boolean {
    if (!expired || state.expired.has(session)) return expired !== undefined;
    const ends = 'share' in expired ? roll < expired.share : state.uses(session) >= expired.afterRequests;
    if (ends) state.expired.add(session);
    return ends;
}

function delayOf({ latency }: FaultSettings, roll: number): number {
    return latency ? Math.max(0, Math.round(latency.milliseconds + (roll * 2 - 1) * latency.jitter)) : 0;
}

function drawPlan(state: State, settings: FaultSettings, address: string, session: string): Plan {
    const turn = `${address} ${state.nth(address)}`;
    const roll = (kind: FaultKind): number => chance(settings.seed, `${kind} ${turn}`);
    const count = <T extends FaultKind>(kind: T): T => {
        state.injected[kind] += 1;
        return kind;
    };
    const delay = delayOf(settings, roll('latency'));
    if (delay > 0) count('latency');
    if (isExpired(state, settings, session, roll('expired'))) return { delay, refusal: count('expired') };
    for (const kind of ['limited', 'unavailable'] as const) {
        if (isOn(state, kind, settings[kind], roll(kind))) return { delay, refusal: count(kind) };
    }
    for (const kind of ['lostRequest', 'lostAnswer', 'cutAnswer'] as const) {
        if (roll(kind) < (settings[kind] ?? 0)) return { delay, cut: count(kind) };
    }
    return { delay };
}

/** What a record is called by: its id or a unique value; undefined for one without either. */
function identityOf(org: Org, { object, record }: Attempt): string | undefined {
    const model = findObject(org.model, object);
    for (const [name, value] of Object.entries(record)) {
        const column = model && findColumn(model, name);
        if (column && (column.name === 'Id' || column.unique || column.externalId)) return String(value);
    }
    return undefined;
}

function drawRecord(org: Org, state: State, settings: FaultSettings, attempt: Attempt): SaveError | undefined {
    state.records += 1;
    if (settings.storageFull === true && attempt.operation === 'insert') {
        state.injected.storageFull += 1;
        return STORAGE_FULL;
    }
    if (settings.locked === undefined) return undefined;
    const name = `${attempt.object} ${identityOf(org, attempt) ?? ''}`;
    if (chance(settings.seed, `locked ${name} ${state.nth(name)}`) >= settings.locked) return undefined;
    state.injected.locked += 1;
    return LOCKED;
}

/**
 * Faults on request. What happens to a request depends on the seed, its address and how many came to that address before;
 * what happens to a record on the seed, its key and how often it was written: not on time, nor on what else goes on.
 * Only bursts given in milliseconds read the machine's clock.
 */
export function createFaults(org: Org, initial?: FaultSettings): Faults {
    let settings = initial;
    let state = fresh();
    refuseRecords(org, (attempt) => settings && drawRecord(org, state, settings, attempt));
    return {
        report: () => ({ settings, requests: state.requests, records: state.records, injected: { ...state.injected } }),
        set(next) {
            settings = next;
            state = fresh();
        },
        plan(method, path, session) {
            if (!settings) return NO_FAULT;
            const { only } = settings;
            if (only && !only.some((beginning) => path.startsWith(beginning))) return NO_FAULT;
            state.requests += 1;
            return drawPlan(state, settings, `${method} ${path}`, session);
        },
        eventsExhausted() {
            if (settings?.eventsExhausted !== true) return false;
            state.injected.eventsExhausted += 1;
            return true;
        }
    };
}

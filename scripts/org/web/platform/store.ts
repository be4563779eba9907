import { keyOf, send } from './http.ts';
import type { DataRequest, FetchError } from './http.ts';

/** What a request has brought so far. */
export interface Snapshot {
    readonly text: string;
    readonly data: unknown;
    readonly error: FetchError | undefined;
}

type Listener = (snapshot: Snapshot) => void;

interface Entry {
    readonly request: DataRequest;
    readonly listeners: Set<Listener>;
    snapshot: Snapshot | undefined;
    /** `performance.now()` of the last answer. */
    loadedAt: number;
    running: Promise<void> | undefined;
    repeat: Promise<void> | undefined;
}

/** How long an answer counts as fresh, in milliseconds: what Lightning Data Service takes for records. */
const FRESH_MS = 30_000;

const entries = new Map<string, Entry>();

/**
 * Listens to the answer of a request; equal requests share it, also while it is under way. The listener hears the answer
 * that is there at once, and later ones only where they differ. Gives the function that ends it.
 */
export function subscribe(request: DataRequest, listener: Listener): () => void {
    const entry = entryOf(request);
    entry.listeners.add(listener);
    if (entry.snapshot !== undefined) listener(entry.snapshot);
    if (entry.snapshot === undefined || performance.now() - entry.loadedAt > FRESH_MS) void load(entry);
    return () => entry.listeners.delete(listener);
}

/** Asks again and resolves when the new answer has reached its listeners. */
export function refresh(request: DataRequest): Promise<void> {
    return reload(entryOf(request));
}

/** Asks again for everything in which one of the records plays a part; what nobody watches is forgotten. */
export async function refreshRecords(recordIds: readonly string[]): Promise<void> {
    const prefixes = recordIds.map((id) => id.slice(0, 15)).filter((id) => id !== '');
    const touched = [...entries.values()].filter((entry) => prefixes.some((prefix) => mentions(entry, prefix)));
    await refreshAll(touched);
}

/** Asks again for everything that is being watched. */
export async function refreshEverything(): Promise<void> {
    await refreshAll([...entries.values()]);
}

async function refreshAll(touched: readonly Entry[]): Promise<void> {
    const watched = touched.filter((entry) => entry.listeners.size > 0);
    for (const entry of touched) if (entry.listeners.size === 0) entries.delete(keyOf(entry.request));
    await Promise.all(watched.map(reload));
}

function mentions(entry: Entry, prefix: string): boolean {
    return keyOf(entry.request).includes(prefix) || (entry.snapshot?.text.includes(prefix) ?? false);
}

function entryOf(request: DataRequest): Entry {
    const key = keyOf(request);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
        request,
        listeners: new Set(),
        snapshot: undefined,
        loadedAt: 0,
        running: undefined,
        repeat: undefined
    };
    entries.set(key, entry);
    return entry;
}

function load(entry: Entry): Promise<void> {
    entry.running ??= run(entry).finally(() => {
        entry.running = undefined;
    });
    return entry.running;
}

/** Several wishes for a new answer in one turn make one request; one under way may be too old, so it does not count. */
function reload(entry: Entry): Promise<void> {
    entry.repeat ??= (async () => {
        await entry.running;
        await Promise.resolve();
        entry.repeat = undefined;
        await load(entry);
    })();
    return entry.repeat;
}

async function run(entry: Entry): Promise<void> {
    const snapshot = await ask(entry.request);
    entry.loadedAt = performance.now();
    if (entry.snapshot?.text === snapshot.text) return;
    entry.snapshot = snapshot;
    for (const listener of [...entry.listeners]) listener(snapshot);
}

async function ask(request: DataRequest): Promise<Snapshot> {
    try {
        const answer = await send(request);
        return { text: answer.text, data: answer.value, error: undefined };
    } catch (error) {
        return { text: JSON.stringify(error), data: undefined, error: error as FetchError };
    }
}

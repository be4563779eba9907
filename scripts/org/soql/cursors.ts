import type { DatabaseSync } from 'node:sqlite';
import { makeId } from '../store/index.ts';
import type { Org } from '../types.ts';
import { SoqlError } from './errors.ts';
import type { IdList } from './idList.ts';

/** What is kept of a query whose answer has more than one page. */
export interface Cursor {
    readonly text: string;
    readonly userId: string;
    /** The list of children it pages through; none for the query's own records. */
    readonly children?: { readonly path: readonly string[]; readonly parentId: string };
    /** Absent until a list of children is asked for again. */
    ids?: IdList;
}

/** How many are kept; the oldest make room for new ones. */
const MOST_CURSORS = 5000;
/** Ids kept in all: 30 MB. */
const MOST_IDS = 2_000_000;

const PREFIX = '01g';
const cursors = new WeakMap<DatabaseSync, { readonly open: Map<string, Cursor>; last: number }>();

function storeOf(org: Org) {
    const known = cursors.get(org.db);
    if (known) return known;
    const made = { open: new Map<string, Cursor>(), last: 0 };
    cursors.set(org.db, made);
    return made;
}

function makeRoom(open: Map<string, Cursor>): void {
    let ids = 0;
    for (const cursor of open.values()) ids += cursor.ids?.count ?? 0;
    for (const [id, cursor] of open) {
        // the newest stays, however large it is
        if (open.size === 1 || (open.size <= MOST_CURSORS && ids <= MOST_IDS)) return;
        open.delete(id);
        ids -= cursor.ids?.count ?? 0;
    }
}

/** Keeps a cursor; gives its locator, which goes on from a place. */
export function keepCursor(org: Org, cursor: Cursor, from: number): string {
    const store = storeOf(org);
    store.last += 1;
    const id = makeId(PREFIX, store.last);
    store.open.set(id, cursor);
    makeRoom(store.open);
    return locator(id, from);
}

/** `01g…-2000` */
export function locator(id: string, from: number): string {
    return `${id}-${from}`;
}

/** The cursor a locator names, and the place it goes on from. @throws SoqlError INVALID_QUERY_LOCATOR */
export function findCursor(
    org: Org,
    given: string
): { readonly id: string; readonly cursor: Cursor; readonly from: number } {
    const [, id = '', from = ''] = /^(01g[0-9A-Za-z]{15})-(\d{1,9})$/.exec(given) ?? [];
    const cursor = storeOf(org).open.get(id);
    if (cursor?.userId === org.user.id) return { id, cursor, from: Number(from) };
    throw new SoqlError('INVALID_QUERY_LOCATOR', 'invalid query locator');
}

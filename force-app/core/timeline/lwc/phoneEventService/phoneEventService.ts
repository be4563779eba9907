/**
 * Reads calls and their missed attempts: the documents to ask the platform, and its answer as the model's types.
 * The only bundle that knows object and field names; the files beside this one are private.
 */
import type { Attempt, Call } from 'c/phoneEventModel';
import { nodes, part, type Node } from './answer';
import { countOf } from './boardAnswer';
import { FURTHER_PAGES, LARGEST_PAGE, SMALLEST_PAGE } from './documents';
import { attemptOf, callOf } from './records';

export { CALL_AROUND_QUERY, CALL_QUERY, MORE_QUERY } from './documents';
export { ATTEMPT_QUERY, readAttempt } from './attemptDocument';
export type { AttemptReading } from './attemptDocument';
export { readBoard } from './boardAnswer';
export type { BoardReading, Tally } from './boardAnswer';
export { boardQuery } from './boardDocuments';
export type { Scope } from './boardDocuments';
export { concerns, EVENT_CHANNEL } from './channel';
export type { Subject } from './channel';
export { CONVERSATIONS_QUERY, readConversations } from './conversations';
export type { Conversation } from './conversations';
export { readContacts, readToday } from './todayAnswer';
export type { ContactsReading, QueueDay, RecentPerson, TodayReading } from './todayAnswer';
export { CONTACTS_QUERY, TODAY_QUERY } from './todayDocuments';
export { readTodayPart, todayPartQuery, todayPartVariables } from './todayPart';
export type { TodayPart, TodayPartKind, TodayPartReading } from './todayPart';
export { recordPage, todayList } from './pages';
export type { RecordKind, TodayList } from './pages';

/** What has been read of a call so far. */
export interface Reading {
    /** Undefined where the record does not exist or may not be seen. */
    readonly call: Call | undefined;
    readonly attempts: readonly Attempt[];
    /** How many attempts there are in all; at least as many as were read. */
    readonly total: number;
    /** What to ask for beyond the first page, in order: the pages that were read, and the next where there is one. */
    readonly pages: readonly PageVariables[];
    /** True where the last of these pages has not been read yet. */
    readonly isReading: boolean;
}

/** What a further page asks for. */
export interface PageVariables {
    readonly callId: string;
    readonly first: number;
    readonly after: string;
    readonly most: number;
}

/**
 * What the answer to CALL_QUERY or CALL_AROUND_QUERY says of a call, together with the answers to MORE_QUERY by the
 * cursor they follow; at most `most` attempts, in at most FURTHER_PAGES more pages. A cursor that leads back ends the
 * reading.
 */
export function readCall(first: unknown, later: ReadonlyMap<string, unknown>, most: number): Reading {
    const [node] = nodes(queryOf(first), 'call');
    const call = node && callOf(node);
    const pages: PageVariables[] = [];
    let page = readPage(first, { attempts: [], total: 0, next: undefined });
    let isReading = false;
    while (!isReading && pages.length < FURTHER_PAGES) {
        const asked = call && pageAfter(page, call.id, most);
        if (asked === undefined || pages.some(({ after }) => after === asked.after)) break;
        pages.push(asked);
        isReading = !later.has(asked.after);
        if (!isReading) page = readPage(later.get(asked.after), page);
    }
    const counted = countOf(part(part(first, 'uiapi'), 'aggregate'), 'counted');
    return { call, attempts: page.attempts.slice(0, most), total: Math.max(page.total, counted), pages, isReading };
}

/** Attempts up to the end of a page, how many there are as far as is known, and the cursor of what follows. */
interface Page {
    readonly attempts: readonly Attempt[];
    readonly total: number;
    readonly next: string | undefined;
}

/** What to ask for after a page, or undefined where there is no more or enough is read. */
function pageAfter({ attempts, next }: Page, callId: string, most: number): PageVariables | undefined {
    if (next === undefined || attempts.length >= most) {
        return undefined;
    }
    const first = Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, most - attempts.length));
    return { callId, first, after: next, most };
}

function readPage(data: unknown, before: Page): Page {
    const connection = part(queryOf(data), 'attempts');
    // What was written between the reading of two pages may have moved an attempt from one into the other.
    const ids = new Set(before.attempts.map(({ id }) => id));
    const attempts = [...before.attempts, ...attemptsIn(data).filter(({ id }) => !ids.has(id))];
    const { endCursor, hasNextPage } = part(connection, 'pageInfo');
    const { totalCount } = connection;
    return {
        attempts,
        // A later page may count no further than its upperBound.
        total: Math.max(attempts.length, before.total, typeof totalCount === 'number' ? totalCount : 0),
        next: hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined
    };
}

/** Pages that were read: each is read once, however many follow it. */
const known = new WeakMap<object, readonly Attempt[]>();

function attemptsIn(data: unknown): readonly Attempt[] {
    const connection = part(queryOf(data), 'attempts');
    const attempts =
        known.get(connection) ??
        nodes(queryOf(data), 'attempts')
            .map(attemptOf)
            .filter((attempt) => attempt !== undefined);
    known.set(connection, attempts);
    return attempts;
}

function queryOf(data: unknown): Node {
    return part(part(data, 'uiapi'), 'query');
}

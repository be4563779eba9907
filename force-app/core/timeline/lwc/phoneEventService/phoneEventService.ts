/**
 * Reads calls and their missed attempts: the documents to ask the platform, and its answer as the model's types.
 * The only bundle that knows object and field names; the files beside this one are private.
 */
import type { Attempt, Call } from 'c/phoneEventModel';
import { nodes, part, type Node } from './answer';
import { countOf } from './boardAnswer';
import { LARGEST_PAGE, SMALLEST_PAGE } from './documents';
import { attemptOf, callOf } from './records';

export { attemptPage, CALL_AROUND_QUERY, CALL_QUERY, MORE_QUERY } from './documents';
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
export type { QueueDay, RecentPerson, TodayReading } from './todayAnswer';
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
    /** The cursor for the next page; undefined on the last one. */
    readonly next: string | undefined;
}

const NOTHING: Omit<Reading, 'call'> = { attempts: [], total: 0, next: undefined };

/** What the next page asks for. */
export interface PageVariables {
    readonly callId: string;
    readonly first: number;
    readonly after: string;
    readonly most: number;
}

/**
 * What the answer to CALL_QUERY or CALL_AROUND_QUERY says of a call, together with the answers to MORE_QUERY by the
 * cursor they follow; at most `most` attempts. A cursor that leads back ends the reading.
 */
export function readCall(first: unknown, later: ReadonlyMap<string, unknown>, most: number): Reading {
    const [node] = nodes(queryOf(first), 'call');
    const left = new Map(later);
    let page = readPage(first, NOTHING, most);
    while (page.next !== undefined && left.has(page.next)) {
        const data = left.get(page.next);
        left.delete(page.next);
        page = readPage(data, page, most);
    }
    const counted = countOf(part(part(first, 'uiapi'), 'aggregate'), 'counted');
    return { ...page, total: Math.max(page.total, counted), call: node && callOf(node) };
}

/** What to ask for next, or undefined where there is no more or enough is read. */
export function nextPage({ call, attempts, next }: Reading, most: number): PageVariables | undefined {
    if (call === undefined || next === undefined || attempts.length >= most) {
        return undefined;
    }
    const first = Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, most - attempts.length));
    return { callId: call.id, first, after: next, most };
}

function readPage(data: unknown, before: Omit<Reading, 'call'>, most: number): Omit<Reading, 'call'> {
    const connection = part(queryOf(data), 'attempts');
    const attempts = [...before.attempts, ...attemptsIn(data)];
    const { endCursor, hasNextPage } = part(connection, 'pageInfo');
    const { totalCount } = connection;
    return {
        attempts: attempts.slice(0, most),
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

import {
    attemptsIn,
    type Answer,
    type AttemptType,
    type CallBrief,
    type Miss,
    type ReasonGroup
} from 'c/phoneEventModel';
import { flag, id, moment, nodes, number, part, text, type Node } from './answer';
import { briefOf, missOf } from './briefs';
import { attemptType } from './records';

/** How many misses a person or a queue has. */
export interface Tally {
    /** Of the record; undefined where the attempts are linked to none. */
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly misses: number;
    readonly against: number;
}

/** What has been read of the missed calls of a queue or a person. The counts are of the whole period, the rest of what was read. */
export interface BoardReading {
    readonly calls: number;
    readonly lost: number;
    readonly groups: readonly ReasonGroup[];
    /** For a queue its people, for a person the queues; most misses first. */
    readonly others: readonly Tally[];
    /** True where there are more groups, or more others, than were read. */
    readonly areGroupsCut: boolean;
    readonly areOthersCut: boolean;
    /** Newest first. */
    readonly misses: readonly Miss[];
    readonly total: number;
    readonly lostCalls: readonly CallBrief[];
    readonly answers: readonly Answer[];
    /** From here on all answers were read (milliseconds since 1970); undefined where those of the whole period were. */
    readonly answersSince: number | undefined;
}

/** What the answer to a boardQuery says; undefined before there is one. */
export function readBoard(data: unknown): BoardReading | undefined {
    if (data === undefined) {
        return undefined;
    }
    const uiapi = part(data, 'uiapi');
    const aggregate = part(uiapi, 'aggregate');
    const query = part(uiapi, 'query');
    const misses = nodes(query, 'misses').map(missOf).filter(isThere);
    const groups = groupsIn(aggregate, 'groups').map(groupOf);
    const answers = nodes(query, 'answers');
    return {
        calls: countOf(aggregate, 'calls'),
        lost: countOf(aggregate, 'lost'),
        groups,
        others: tallies(aggregate, 'others'),
        areGroupsCut: isCut(aggregate, 'groups'),
        areOthersCut: isCut(aggregate, 'others'),
        misses,
        // Not the connection's count: that of a page ends at its upperBound.
        total: Math.max(misses.length, attemptsIn(groups)),
        lostCalls: nodes(query, 'lostCalls').map(briefOf).filter(isThere),
        answers: answers.map(answerOf).filter(isThere),
        answersSince: answers.length < countOf(aggregate, 'answered') ? oldest(answers) : undefined
    };
}

/** Some have no time: calls of which only their end has been written so far. */
function oldest(newestFirst: readonly Node[]): number | undefined {
    return newestFirst
        .map((node) => moment(node, 'answered'))
        .filter(isThere)
        .at(-1);
}

/** The groups of an aggregate, as nodes of their fields. */
export function groupsIn(aggregate: Node, key: string): readonly Node[] {
    return nodes(aggregate, key).map((node) => part(node, 'aggregate'));
}

/** True where an aggregate has more groups than its first page. */
export function isCut(aggregate: Node, key: string): boolean {
    return part(part(aggregate, key), 'pageInfo').hasNextPage === true;
}

/** The one count of an aggregate without groups. */
export function countOf(aggregate: Node, key: string): number {
    const [only] = groupsIn(aggregate, key);
    return only === undefined ? 0 : count(only);
}

/** How many records a group has. */
export function count(group: Node): number {
    return number(part(group, 'all'), 'count') ?? 0;
}

/** Misses by person or queue. */
export function tallies(aggregate: Node, key: string): readonly Tally[] {
    return groupsIn(aggregate, key).map((group) => ({
        id: text(group, 'key'),
        name: text(part(group, 'record'), 'name'),
        misses: count(group),
        against: number(part(group, 'against'), 'sum') ?? 0
    }));
}

/** Leaves out what could not be read. */
export function isThere<T>(value: T | undefined): value is T {
    return value !== undefined;
}

function groupOf(group: Node): ReasonGroup {
    const type: AttemptType = attemptType(group);
    return {
        type,
        cause: text(group, 'cause'),
        lookup: flag(group, 'lookup'),
        attempts: count(group),
        timed: number(part(group, 'timed'), 'count') ?? 0,
        against: number(part(group, 'against'), 'sum') ?? 0
    };
}

function answerOf(node: Node): Answer | undefined {
    const personKey = text(node, 'by');
    const at = moment(node, 'answered');
    return id(node) === undefined || personKey === undefined || at === undefined ? undefined : { personKey, at };
}

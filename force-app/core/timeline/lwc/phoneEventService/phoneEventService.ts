/**
 * Reads calls and their missed attempts: the documents to ask the platform, and its answer as the model's types.
 * The only bundle that knows object and field names.
 */
import { outcomeOf } from 'c/phoneEventModel';
import type { Actor, Attempt, AttemptType, Call, YesNo } from 'c/phoneEventModel';
import { flag, id, moment, nodes, number, part, text, type Node } from './answer';
import { LARGEST_PAGE } from './documents';

export { ATTEMPT_OBJECT, CALL_QUERY, MORE_QUERY } from './documents';

const TYPES: readonly string[] = ['No Devices', 'Trying', 'Ringing', 'All Busy'] satisfies AttemptType[];
const ACTORS: readonly string[] = ['Agent', 'Device', 'Routing', 'Caller', 'Nobody'] satisfies Actor[];

/** Some attempts of a call and where the next ones begin. */
export interface AttemptPage {
    readonly attempts: readonly Attempt[];
    /** How many there are in all; at least as many as were read. */
    readonly total: number;
    /** The cursor for the next page; undefined on the last one. */
    readonly next: string | undefined;
}

/** What the next page asks for. */
export interface PageVariables {
    readonly callId: string;
    readonly first: number;
    readonly after: string;
}

/** The call of an answer to CALL_QUERY; undefined where the record does not exist or may not be seen. */
export function readCall(data: unknown): Call | undefined {
    const [node] = nodes(queryOf(data), 'call');
    const callId = node && id(node);
    return callId === undefined ? undefined : callOf(node ?? {}, callId);
}

/** The attempts of an answer to CALL_QUERY or MORE_QUERY. */
export function readAttempts(data: unknown): AttemptPage {
    const connection = part(queryOf(data), 'attempts');
    const attempts = nodes(queryOf(data), 'attempts').map(attemptOf);
    const { endCursor, hasNextPage } = part(connection, 'pageInfo');
    const { totalCount } = connection;
    return {
        attempts: attempts.filter((attempt) => attempt !== undefined),
        total: typeof totalCount === 'number' ? Math.max(totalCount, attempts.length) : attempts.length,
        next: hasNextPage === true && typeof endCursor === 'string' ? endCursor : undefined
    };
}

/** What to ask for after `have` attempts, or undefined where there is no more or enough is read. */
export function nextPage(
    callId: string | undefined,
    have: number,
    most: number,
    next: string | undefined
): PageVariables | undefined {
    if (callId === undefined || next === undefined || have >= most) {
        return undefined;
    }
    return { callId, first: Math.min(LARGEST_PAGE, most - have), after: next };
}

function queryOf(data: unknown): Node {
    return part(part(data, 'uiapi'), 'query');
}

function callOf(node: Node, callId: string): Call {
    const ended = moment(node, 'ended');
    const inbound = text(node, 'direction') === 'Inbound';
    const facts = {
        voicemail: flag(node, 'voicemail'),
        connected: text(node, 'toUuid') !== undefined,
        ended: ended !== undefined,
        inbound
    };
    const toUser = part(node, 'toUser');
    return {
        id: callId,
        name: text(node, 'name') ?? callId,
        inbound,
        startedAt: moment(node, 'started'),
        answeredAt: moment(node, 'answered'),
        endedAt: ended,
        answerRingAt: moment(node, 'answerRing'),
        queueSeconds: number(node, 'inQueue'),
        talkSeconds: number(node, 'talking'),
        queueName: text(part(node, 'queue'), 'name'),
        answeredById: id(toUser),
        answeredBy: text(toUser, 'name'),
        hungUpByCaller: text(node, 'hungUpBy') === 'Caller',
        outcome: outcomeOf(text(node, 'outcome'), facts)
    };
}

function attemptOf(node: Node): Attempt | undefined {
    const attemptId = id(node);
    if (attemptId === undefined) {
        return undefined;
    }
    const user = part(node, 'user');
    const personNumber = number(node, 'userId');
    return {
        id: attemptId,
        name: text(node, 'name') ?? attemptId,
        startedAt: moment(node, 'time'),
        type: oneOf<AttemptType>(TYPES, text(node, 'type'), 'Unknown'),
        cause: text(node, 'cause'),
        dialType: text(node, 'dialType'),
        ringSeconds: number(node, 'ring'),
        wrapUpSeconds: number(node, 'wrapUp'),
        personKey: id(user) ?? personNumber?.toString() ?? '',
        personName: text(user, 'name'),
        personNumber,
        queueName: text(part(node, 'queue'), 'name'),
        lookup: flag(node, 'lookup'),
        availability: {
            profile: text(node, 'profile'),
            state: text(node, 'stateShown') ?? text(node, 'state'),
            available: yesNo(text(node, 'available')),
            online: yesNo(text(node, 'online'))
        },
        actor: oneOf<Actor>(ACTORS, text(node, 'actor'), 'Unknown'),
        dataIssue: text(node, 'dataIssue')
    };
}

function yesNo(value: string | undefined): YesNo {
    return oneOf<YesNo>(['Yes', 'No'], value, 'Unknown');
}

/** The value where it is one of the known ones, else the fallback. */
function oneOf<T extends string>(known: readonly string[], value: string | undefined, fallback: T): T {
    return value !== undefined && known.includes(value) ? (value as T) : fallback;
}

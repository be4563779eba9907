import { outcomeOf, type Actor, type Attempt, type AttemptType, type Call, type YesNo } from 'c/phoneEventModel';
import { flag, id, moment, number, part, text, type Node } from './answer';

const TYPES: readonly string[] = ['No Devices', 'Trying', 'Ringing', 'All Busy'] satisfies AttemptType[];
const ACTORS: readonly string[] = ['Agent', 'Device', 'Routing', 'Caller', 'Nobody'] satisfies Actor[];

/** The call of a node; undefined where it is none. */
export function callOf(node: Node): Call | undefined {
    const callId = id(node);
    if (callId === undefined) {
        return undefined;
    }
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
        legs: [text(node, 'fromUuid'), text(node, 'toUuid')].filter((uuid) => uuid !== undefined),
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

/** The attempt of a node; undefined where it is none. */
export function attemptOf(node: Node): Attempt | undefined {
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
        type: attemptType(node),
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

/** How far a dial got; Unknown for a value that is not known here. */
export function attemptType(node: Node): AttemptType {
    return oneOf<AttemptType>(TYPES, text(node, 'type'), 'Unknown');
}

function yesNo(value: string | undefined): YesNo {
    return oneOf<YesNo>(['Yes', 'No'], value, 'Unknown');
}

/** The value where it is one of the known ones, else the fallback. */
function oneOf<T extends string>(known: readonly string[], value: string | undefined, fallback: T): T {
    return value !== undefined && known.includes(value) ? (value as T) : fallback;
}

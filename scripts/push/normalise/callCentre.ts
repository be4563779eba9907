import { createHash } from 'node:crypto';
import type { Leg } from '../types.ts';
import { isGiven, shortened, type Headers, type ReadSwitchEvent } from './event.ts';
import { switchUser } from './leg.ts';

/** Why a dial of an agent made no channel, so that no leg and no call record tells of it. */
const WITHOUT_CHANNEL: ReadonlySet<string> = new Set(['USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT']);

const NO_ATTEMPT: Readonly<Record<string, string>> = {
    'agent-offering': "an offer of a queue to an agent: the agent's leg tells how it ended",
    'bridge-agent-start': 'the agent of a queue answered',
    'bridge-agent-end': 'the agent of a queue answered',
    'member-queue-start': "a caller's way through a queue: the caller's leg tells of it",
    'member-queue-end': "a caller's way through a queue: the caller's leg tells of it",
    'member-queue-resume': "a caller's way through a queue: the caller's leg tells of it",
    'members-count': 'a state of the call centre',
    'agent-state-change': 'a state of the call centre',
    'agent-status-change': 'a state of the call centre'
};

/** Reads an event of mod_callcenter. */
export function callCentre(name: string, body: string, event: Headers): ReadSwitchEvent {
    const action = event['CC-Action'] ?? '';
    if (action !== 'bridge-agent-fail') {
        const reason =
            NO_ATTEMPT[action] ?? `an event of the call centre that tells of no attempt: ${shortened(action)}`;
        return { kind: 'notAMiss', reason };
    }
    const cause = event['CC-Hangup-Cause'];
    if (cause === undefined || !WITHOUT_CHANNEL.has(cause)) {
        return { kind: 'notAMiss', reason: "an agent's attempt with a leg of its own, which tells more" };
    }
    const missing = ['CC-Agent', 'CC-Member-Session-UUID', 'CC-Agent-Called-Time'].filter((one) => !(one in event));
    return missing.length === 0
        ? { kind: 'leg', leg: legWithoutChannel(name, body, event, cause) }
        : {
              kind: 'unreadable',
              reason: `The event does not say which attempt it is: it has no ${missing.join(', no ')}.`,
              remedy: 'Leave all headers that begin with CC- among those that the switch sends.'
          };
}

/** The leg that an agent without a device never had. The key is of what the event says, so that a repeated event is the same. */
function legWithoutChannel(name: string, body: string, event: Headers, cause: string): Leg {
    const { 'CC-Agent': agent = '', 'CC-Member-Session-UUID': session = '', 'CC-Queue': queue } = event;
    const called = event['CC-Agent-Called-Time'] ?? '';
    const uuid = createHash('sha1').update(`${session}|${agent}|${called}`).digest('hex');
    const variables = { cc_side: 'agent', cc_agent: agent, cc_member_session_uuid: session, cc_queue: queue };
    return {
        file: name,
        uuid,
        side: 'agent',
        noChannel: true,
        callUuid: session,
        user: switchUser(agent, queue?.split('@')[1]),
        startedAt: seconds(called),
        progressAt: undefined,
        progressKnown: false,
        answeredAt: undefined,
        endedAt: seconds(event['CC-Agent-Aborted-Time']) ?? seconds(called),
        hangupCause: cause,
        sipCode: undefined,
        callerName: event['CC-Member-CID-Name'],
        callerNumber: event['CC-Member-CID-Number'],
        destination: undefined,
        originator: undefined,
        variables: new Map(Object.entries(variables).filter(isGiven)),
        callflow: [],
        applications: [],
        text: body,
        notes: []
    };
}

/** The year 4000, the last an org's DateTime holds, in seconds. */
const LAST_SECOND = 6.4e10;

/** Milliseconds from whole seconds; undefined for 0, which means never. */
function seconds(value: string | undefined): number | undefined {
    const at = Number(value);
    return at > 0 && at < LAST_SECOND ? at * 1000 : undefined;
}

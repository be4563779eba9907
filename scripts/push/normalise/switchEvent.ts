import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CallerProfile, Leg } from '../types.ts';
import { switchUser, toLeg } from './leg.ts';

/** What one event of the switch says. */
export type ReadSwitchEvent =
    | { readonly kind: 'leg'; readonly leg: Leg }
    | { readonly kind: 'notAMiss'; readonly reason: string }
    | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

type Headers = Readonly<Record<string, string>>;

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const eventSchema = z
    .object({ 'Event-Name': z.string() })
    .catchall(text.optional().catch(undefined))
    .transform((event): Headers => Object.fromEntries(Object.entries(event).filter(isGiven)));

function isGiven(entry: [string, string | undefined]): entry is [string, string] {
    return entry[1] !== undefined && entry[1] !== '';
}

/**
 * Reads an event as mod_amqp and the event socket write it: flat JSON, values as they are. CHANNEL_HANGUP_COMPLETE holds a
 * leg, as a call record does. Of mod_callcenter's events only `bridge-agent-fail` without a channel becomes one: every other
 * attempt has a leg of its own, which says more.
 */
export function readSwitchEvent(name: string, body: string): ReadSwitchEvent {
    const event = parse(body);
    if (event === undefined) {
        return {
            kind: 'unreadable',
            reason: 'It is no event of the switch: a flat JSON object with an Event-Name.',
            remedy: 'Send events as mod_amqp writes them, or call records of mod_json_cdr.'
        };
    }
    if (event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE') {
        return hangup(name, body, event);
    }
    return event['Event-Name'] === 'CUSTOM' && event['Event-Subclass'] === 'callcenter::info'
        ? callCentre(name, body, event)
        : { kind: 'notAMiss', reason: `an event that ends no leg: ${shortened(event['Event-Name'])}` };
}

function parse(body: string): Headers | undefined {
    try {
        return eventSchema.safeParse(JSON.parse(body)).data;
    } catch {
        return undefined;
    }
}

function hangup(name: string, body: string, event: Headers): ReadSwitchEvent {
    const uuid = event['variable_uuid'] ?? event['Unique-ID'];
    if (uuid === undefined) {
        const reason = 'The event names no leg: it has no Unique-ID.';
        return { kind: 'unreadable', reason, remedy: 'Leave Unique-ID among the headers that the switch sends.' };
    }
    const variables = Object.entries(event)
        .filter(([header]) => header.startsWith('variable_'))
        .map(([header, value]): readonly [string, string] => [header.slice('variable_'.length), value]);
    const cause = event['variable_hangup_cause'] ?? event['Hangup-Cause'];
    const document = {
        plain: true,
        variables: { ...Object.fromEntries(variables), uuid, ...(cause !== undefined && { hangup_cause: cause }) },
        callflow: [
            {
                profile: profile(event, 'Caller', uuid),
                originators:
                    event['Other-Type'] === 'originator'
                        ? [profile(event, 'Other-Leg', event['Other-Leg-Unique-ID'])]
                        : [],
                times: timesOf(event)
            }
        ],
        applications: []
    };
    return { kind: 'leg', leg: toLeg({ file: name, text: body, document, notes: [] }) };
}

function profile(event: Headers, prefix: string, uuid: string | undefined): CallerProfile {
    return {
        uuid,
        callerName: event[`${prefix}-Caller-ID-Name`],
        callerNumber: event[`${prefix}-Caller-ID-Number`],
        destination: event[`${prefix}-Destination-Number`],
        context: event[`${prefix}-Context`]
    };
}

/** The names of a callflow's times, and of the headers that say the same, in microseconds. */
const TIMES = {
    created_time: 'Caller-Channel-Created-Time',
    progress_time: 'Caller-Channel-Progress-Time',
    progress_media_time: 'Caller-Channel-Progress-Media-Time',
    answered_time: 'Caller-Channel-Answered-Time',
    hangup_time: 'Caller-Channel-Hangup-Time'
};

function timesOf(event: Headers): Headers {
    return Object.fromEntries(
        Object.entries(TIMES)
            .map(([time, header]): [string, string | undefined] => [time, event[header]])
            .filter(isGiven)
    );
}

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

function callCentre(name: string, body: string, event: Headers): ReadSwitchEvent {
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

/** A word of the switch in a reason: reasons are counted, so one must not be as long as anybody likes. */
function shortened(word: string | undefined): string {
    return (word ?? '').slice(0, 40);
}

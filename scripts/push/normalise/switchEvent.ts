import { z } from 'zod';
import type { CallerProfile } from '../types.ts';
import { callCentre } from './callCentre.ts';
import { isGiven, shortened, type Headers, type ReadSwitchEvent } from './event.ts';
import { toLeg } from './leg.ts';

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const eventSchema = z
    .object({ 'Event-Name': z.string() })
    .catchall(text.optional().catch(undefined))
    .transform((event): Headers => Object.fromEntries(Object.entries(event).filter(isGiven)));

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

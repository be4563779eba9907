import { createHash } from 'node:crypto';
import type { CallflowEntry, Instant, Leg, SourceRecord, SwitchUser } from '../types.ts';
import { decodeVariables, plainVariables } from './variables.ts';

/** Gives a record its normal form. Pure, and never throws: what a record does not say is undefined. */
export function toLeg(record: SourceRecord): Leg {
    const { callflow, plain } = record.document;
    const decode = plain === true ? plainVariables : decodeVariables;
    const { values: variables, damaged } = decode(record.document.variables);
    const newest = callflow[0];
    const uuid = named(variables.get('uuid')) ?? named(newest?.profile.uuid) ?? fingerprint(record.text);
    const originator = callflow.flatMap((entry) => entry.originators)[0];
    const side = sideOf(variables, originator !== undefined);
    const clock = clockOf(variables, newest);
    const progress = [clock('progress'), clock('progress_media')].filter((at) => at !== undefined);
    return {
        file: record.file,
        uuid,
        side,
        callUuid: side === 'caller' ? uuid : callUuidOf(variables, side, originator?.uuid),
        user: userOf(variables, side),
        startedAt: clock('start'),
        progressAt: progress.length === 0 ? undefined : Math.min(...progress),
        progressKnown: saysProgress(variables, newest),
        answeredAt: clock('answer'),
        endedAt: clock('end'),
        hangupCause: variables.get('hangup_cause'),
        sipCode: sipCodeOf(variables),
        // The profile is plain text; the variable may have lost the end of a name to the encoder.
        callerName: newest?.profile.callerName ?? variables.get('caller_id_name'),
        callerNumber: newest?.profile.callerNumber ?? variables.get('caller_id_number'),
        destination: newest?.profile.destination ?? variables.get('destination_number'),
        originator,
        variables,
        callflow,
        applications: record.document.applications,
        text: record.text,
        notes: [...record.notes, ...damaged.map((name) => `The switch cut off the end of ${name} when it encoded it.`)]
    };
}

/** A key as the org keeps it: without blanks around it, and none of blanks alone. */
function named(key: string | undefined): string | undefined {
    return key?.trim() || undefined;
}

/** A name for a record whose uuid is no text: the same record always gets the same one. */
function fingerprint(text: string): string {
    return createHash('sha1').update(text).digest('hex');
}

function sideOf(variables: ReadonlyMap<string, string>, hasOriginator: boolean): Leg['side'] {
    // An agent's callback leg has no caller's channel, so it looks like an A leg but for this variable.
    if (variables.get('cc_side') === 'agent') {
        return 'agent';
    }
    return hasOriginator || variables.has('originating_leg_uuid') || variables.has('originator') ? 'callee' : 'caller';
}

function callUuidOf(
    variables: ReadonlyMap<string, string>,
    side: Leg['side'],
    originatorUuid: string | undefined
): string | undefined {
    const fromLeg =
        named(variables.get('originating_leg_uuid')) ?? named(variables.get('originator')) ?? named(originatorUuid);
    const fromQueue = named(variables.get('cc_member_session_uuid'));
    return side === 'agent' ? (fromQueue ?? fromLeg) : (fromLeg ?? fromQueue);
}

function userOf(variables: ReadonlyMap<string, string>, side: Leg['side']): SwitchUser | undefined {
    const dialled = variables.get('dialed_user');
    const agent = side === 'agent' ? variables.get('cc_agent') : undefined;
    const name = dialled ?? agent;
    if (name === undefined) {
        return undefined;
    }
    // An agent may be named by extension alone; its queue's domain is its own then.
    const queueDomain = side === 'agent' ? variables.get('cc_queue')?.split('@')[1] : undefined;
    return switchUser(name, variables.get('dialed_domain') ?? variables.get('domain_name') ?? queueDomain);
}

/** A user from `1003` and a domain, or from `1003@pbx.example`, whose own domain wins. */
export function switchUser(name: string, domain: string | undefined): SwitchUser {
    const at = name.indexOf('@');
    const extension = at < 0 ? name : name.slice(0, at);
    const ownDomain = (at < 0 ? domain : name.slice(at + 1)) || undefined;
    return { extension, domain: ownDomain, key: ownDomain === undefined ? extension : `${extension}@${ownDomain}` };
}

/** The name of a moment in the callflow's times, which say the same as the variables. */
const CALLFLOW_TIMES: Readonly<Record<string, string>> = {
    start: 'created_time',
    progress: 'progress_time',
    progress_media: 'progress_media_time',
    answer: 'answered_time',
    end: 'hangup_time'
};

// Stamps are the switch's local time and progressmsec is 0 on a leg that rang at once: only the microsecond epochs tell.
function clockOf(variables: ReadonlyMap<string, string>, newest: CallflowEntry | undefined) {
    return (moment: string): Instant | undefined =>
        readMicroseconds(variables.get(`${moment}_uepoch`) ?? newest?.times[CALLFLOW_TIMES[moment] ?? '']);
}

/** The year 4000, the last an org's DateTime holds. */
const LAST_MICROSECOND = 6.4e16;

/** Milliseconds from the switch's microseconds; undefined for 0, which means never, and for what is no time. */
export function readMicroseconds(value: string | undefined): Instant | undefined {
    const micro = value === undefined || value === '' ? 0 : Number(value);
    return micro > 0 && micro < LAST_MICROSECOND ? micro / 1000 : undefined;
}

function saysProgress(variables: ReadonlyMap<string, string>, newest: CallflowEntry | undefined): boolean {
    return (
        variables.has('progress_uepoch') ||
        variables.has('progress_media_uepoch') ||
        newest?.times['progress_time'] !== undefined
    );
}

function sipCodeOf(variables: ReadonlyMap<string, string>): number | undefined {
    const candidates = [
        variables.get('proto_specific_hangup_cause')?.replace(/^sip:/i, ''),
        variables.get('sip_term_status'),
        variables.get('sip_invite_failure_status')
    ];
    const code = candidates.find((value) => value !== undefined && /^[1-6]\d\d$/.test(value));
    return code === undefined ? undefined : Number(code);
}

import { createHash } from 'node:crypto';
import type { Instant, Leg } from '../types.ts';

const LONGEST = 32_000;

/** What JSON String keeps of a leg's record: all of it, or where that is too long, enough to decide on later legs of its call. */
export function rawRecord(leg: Leg): string {
    const { text, file } = leg;
    // A long text field counts a line break as two characters.
    const length = text.length + (text.match(/\n/g)?.length ?? 0);
    if (length <= LONGEST) {
        return text;
    }
    const sha1 = createHash('sha1').update(text).digest('hex');
    return JSON.stringify({ file, sha1, characters: text.length, variables: variablesOf(leg) });
}

/** Variables that say which attempt a leg is part of, and how it ended, besides its times. */
const TELLING = [
    'dialed_user',
    'dialed_domain',
    'domain_name',
    'hangup_cause',
    'proto_specific_hangup_cause',
    'sip_term_status',
    'sip_invite_failure_status',
    'cc_side',
    'cc_agent',
    'cc_queue',
    'cc_member_session_uuid',
    'pe_dial_type',
    'pe_conversation_instance',
    'pe_outside'
];
const LONGEST_VALUE = 200;

/** As the switch writes them with `encode-values`. */
function variablesOf(leg: Leg): Readonly<Record<string, string>> {
    const told: Readonly<Record<string, string | undefined>> = {
        ...Object.fromEntries(TELLING.map((name) => [name, leg.variables.get(name)])),
        uuid: leg.uuid,
        hangup_cause: leg.hangupCause,
        originating_leg_uuid: leg.side === 'callee' ? leg.callUuid : undefined,
        start_uepoch: micro(leg.startedAt),
        progress_uepoch: leg.progressKnown ? (micro(leg.progressAt) ?? '0') : undefined,
        answer_uepoch: micro(leg.answeredAt),
        end_uepoch: micro(leg.endedAt)
    };
    return Object.fromEntries(
        Object.entries(told)
            .filter((entry): entry is [string, string] => entry[1] !== undefined)
            .map(([name, value]) => [name, encodeURIComponent(value.slice(0, LONGEST_VALUE).toWellFormed())])
    );
}

function micro(at: Instant | undefined): string | undefined {
    return at === undefined ? undefined : String(Math.round(at * 1000));
}

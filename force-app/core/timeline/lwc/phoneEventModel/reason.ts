import { LOST_RACE, type Attempt } from './call';

/** Why an attempt was missed, in the words the page uses for it. */
export type Reason =
    | 'lookup'
    | 'elsewhere'
    | 'busy'
    | 'phoneBusy'
    | 'rejected'
    | 'callerLeftEarly'
    | 'noPhone'
    | 'outOfReach'
    | 'neverRang'
    | 'noAnswer'
    | 'timedOut'
    | 'noResponse'
    | 'callerLeft'
    | 'unknown';

/** A colour family. Never the only sign: every reason has its own icon and word too. */
export type Tone = 'warning' | 'error' | 'busy' | 'info' | 'neutral' | 'success';

const TONES: Readonly<Record<Reason, Tone>> = {
    lookup: 'neutral',
    elsewhere: 'neutral',
    busy: 'busy',
    phoneBusy: 'busy',
    rejected: 'error',
    callerLeftEarly: 'info',
    noPhone: 'neutral',
    outOfReach: 'neutral',
    neverRang: 'neutral',
    noAnswer: 'warning',
    timedOut: 'warning',
    noResponse: 'warning',
    callerLeft: 'info',
    unknown: 'neutral'
};

/** All reasons, in the order a legend shows them. */
export const REASONS: readonly Reason[] = [
    'noAnswer',
    'timedOut',
    'noResponse',
    'rejected',
    'busy',
    'phoneBusy',
    'callerLeft',
    'callerLeftEarly',
    'noPhone',
    'neverRang',
    'outOfReach',
    'elsewhere',
    'lookup',
    'unknown'
];

/** The reason of an attempt, tested in the order of the record's formula Who Should Act; every combination has one. */
export function reasonOf(attempt: Pick<Attempt, 'type' | 'cause' | 'lookup'>): Reason {
    const { type, cause, lookup } = attempt;
    if (lookup) return 'lookup';
    if (cause === LOST_RACE) return 'elsewhere';
    if (type === 'All Busy') return 'busy';
    if (cause === 'USER_BUSY') return 'phoneBusy';
    if (cause === 'CALL_REJECTED') return 'rejected';
    if (type === 'No Devices') return 'noPhone';
    if (type === 'Trying') return tryingReason(cause);
    if (type === 'Ringing') return ringingReason(cause);
    return 'unknown';
}

function tryingReason(cause: string | undefined): Reason {
    if (cause === 'ORIGINATOR_CANCEL') return 'callerLeftEarly';
    return cause === 'NO_USER_RESPONSE' ? 'outOfReach' : 'neverRang';
}

function ringingReason(cause: string | undefined): Reason {
    switch (cause) {
        case 'NO_ANSWER':
            return 'noAnswer';
        case 'ALLOTTED_TIMEOUT':
            return 'timedOut';
        case 'NO_USER_RESPONSE':
            return 'noResponse';
        case 'ORIGINATOR_CANCEL':
            return 'callerLeft';
        default:
            return 'unknown';
    }
}

/** The colour family of a reason. */
export function toneOf(reason: Reason): Tone {
    return TONES[reason];
}

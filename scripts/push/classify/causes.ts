import type { Leg } from '../types.ts';

/** What Hangup Cause holds for a leg, and whether the user can have been reached at all. */
export interface ReadCause {
    readonly cause: string | undefined;
    /** False where the device was refused, so that nobody was there to decide anything. */
    readonly reachedUser: boolean;
    readonly note: string | undefined;
}

/** Causes that mean one of the seven. */
const SAME_AS: Readonly<Record<string, string>> = {
    DECLINE: 'CALL_REJECTED',
    BUSY_EVERYWHERE: 'USER_BUSY',
    PICKED_OFF: 'LOSE_RACE',
    NO_PICKUP: 'ALLOTTED_TIMEOUT',
    PROGRESS_TIMEOUT: 'ALLOTTED_TIMEOUT',
    RECOVERY_ON_TIMER_EXPIRE: 'NO_USER_RESPONSE'
};

/** SIP 603 is "Decline", said by the one who was called; every other refusal may come from a device or a server. */
const DECLINED_BY_USER = 603;

/** Hangup Cause of a leg: one of the seven where it means one, else as the switch gave it. */
export function readCause({ hangupCause, sipCode }: Leg): ReadCause {
    if (hangupCause === undefined || hangupCause === 'NONE') {
        return { cause: undefined, reachedUser: true, note: 'The record gives no hangup cause.' };
    }
    const cause = SAME_AS[hangupCause] ?? hangupCause;
    if (cause === 'CALL_REJECTED' && sipCode !== undefined && sipCode !== DECLINED_BY_USER) {
        const note = `Hangup cause ${hangupCause} with SIP ${sipCode} left empty: the device or a server refused the call, not the user.`;
        return { cause: undefined, reachedUser: false, note };
    }
    return { cause, reachedUser: true, note: undefined };
}

/** Whether a leg was hung up because another one was answered first. */
export function lostRace(leg: Leg): boolean {
    return leg.hangupCause === 'LOSE_RACE' || leg.hangupCause === 'PICKED_OFF';
}

import type { Person, Queue, State } from './directory.ts';
import type { Attempt, DialType, Instant, MissedCallType, YesNoUnknown } from './model.ts';
import type { World } from './world.ts';

/** Why an attempt did not connect, as a story would tell it. */
export type Kind =
    | 'noDevices'
    | 'allBusy'
    | 'notResponding'
    | 'mobileUnreachable'
    | 'gaveUpTrying'
    | 'noAnswer'
    | 'timedOut'
    | 'rejected'
    | 'deviceBusy'
    | 'callerCancelled'
    | 'loseRace'
    | 'unclear';

interface Meaning {
    readonly type: MissedCallType;
    readonly cause: string | undefined;
    readonly online: YesNoUnknown;
}

/** How the switch reports each kind. All Busy comes without a cause; No Devices has the cause of a missing registration. */
const MEANINGS: Readonly<Record<Kind, Meaning>> = {
    noDevices: { type: 'No Devices', cause: 'USER_NOT_REGISTERED', online: 'No' },
    allBusy: { type: 'All Busy', cause: undefined, online: 'Yes' },
    notResponding: { type: 'Trying', cause: 'ALLOTTED_TIMEOUT', online: 'Yes' },
    mobileUnreachable: { type: 'Trying', cause: 'NO_USER_RESPONSE', online: 'No' },
    gaveUpTrying: { type: 'Trying', cause: 'ORIGINATOR_CANCEL', online: 'Yes' },
    noAnswer: { type: 'Ringing', cause: 'NO_ANSWER', online: 'Yes' },
    timedOut: { type: 'Ringing', cause: 'ALLOTTED_TIMEOUT', online: 'Yes' },
    rejected: { type: 'Ringing', cause: 'CALL_REJECTED', online: 'Yes' },
    deviceBusy: { type: 'Ringing', cause: 'USER_BUSY', online: 'Yes' },
    callerCancelled: { type: 'Ringing', cause: 'ORIGINATOR_CANCEL', online: 'Yes' },
    loseRace: { type: 'Ringing', cause: 'LOSE_RACE', online: 'Yes' },
    unclear: { type: 'Unknown', cause: 'NORMAL_TEMPORARY_FAILURE', online: 'Unknown' }
};

export interface AttemptDetails {
    readonly kind: Kind;
    readonly time: Instant;
    readonly user: Person;
    readonly dialType: DialType;
    readonly callUuid: string;
    /** Seconds; only for kinds that ring. */
    readonly ring?: number | undefined;
    readonly queue?: Queue | undefined;
    readonly queueLookup?: boolean;
    readonly originatingUser?: Person | undefined;
}

/** One attempt with everything that was true of the user at that time. */
export function makeAttempt(world: World, details: AttemptDetails): Attempt {
    const { kind, time, user, dialType, queue } = details;
    const { type, cause, online } = MEANINGS[kind];
    const state = stateAt(world, kind, user);
    return {
        key: world.random.uuid(),
        time,
        eventType: 'Missed',
        user,
        type,
        cause,
        dialType,
        ring: type === 'Ringing' ? Math.max(1, Math.round(details.ring ?? 1)) : undefined,
        queue,
        queueLookup: details.queueLookup ?? false,
        state,
        available: dialType === 'Number' ? 'Unknown' : state.available ? 'Yes' : 'No',
        online: dialType === 'Number' ? 'Unknown' : online,
        originatingUser: details.originatingUser,
        originatingUuid: details.callUuid,
        errorLog: undefined
    };
}

/** A queue rings agents that count as available; the others were reached by their own numbers. */
function stateAt({ random }: World, kind: Kind, user: Person): State {
    const [available, ...others] = user.states;
    if (available === undefined) throw new Error(`${user.name} has no availability state.`);
    const share = kind === 'noDevices' ? 0.35 : kind === 'mobileUnreachable' ? 0.25 : 0.03;
    return others.length > 0 && random.chance(share) ? random.pick(others) : available;
}

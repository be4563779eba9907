import { counted, type Attempt, type AttemptType, type Call } from './call';

/** What a call's page says first. The last three are the kinds of Outcome Lost. */
export type VerdictKind =
    'inProgress' | 'voicemail' | 'answered' | 'saved' | 'notAnswered' | 'callerGaveUp' | 'nobodyReachable' | 'lost';

/** The verdict of a call and the misses it counts. */
export interface Verdict {
    readonly kind: VerdictKind;
    readonly misses: number;
}

const NEVER_REACHED: readonly AttemptType[] = ['No Devices', 'Trying', 'All Busy'];

/** The verdict of a call: it refines Outcome and never contradicts it, so page and report agree. */
export function verdictOf(call: Call, attempts: readonly Attempt[]): Verdict {
    const misses = counted(attempts);
    return { kind: kindOf(call, misses), misses: misses.length };
}

function kindOf(call: Call, misses: readonly Attempt[]): VerdictKind {
    switch (call.outcome) {
        case 'In Progress':
            return 'inProgress';
        case 'Voicemail':
            return 'voicemail';
        case 'Answered':
            return misses.length === 0 ? 'answered' : 'saved';
        case 'Not Answered':
            return 'notAnswered';
        case 'Lost':
            return lostKindOf(call, misses);
        default:
            return call.outcome satisfies never;
    }
}

function lostKindOf(call: Call, misses: readonly Attempt[]): VerdictKind {
    if (call.hungUpByCaller) {
        return 'callerGaveUp';
    }
    const unreachable = misses.length > 0 && misses.every((miss) => NEVER_REACHED.includes(miss.type));
    return unreachable ? 'nobodyReachable' : 'lost';
}

import type { Call, Instant, Leg } from '../types.ts';
import { originatedLegs } from './dials.ts';

/** Who took a call that a leg lost: the user's own other device, somebody else, or not known (yet). */
export type RaceWinner = 'same user' | 'another user' | 'not known' | 'not known yet';

/** A leg that lost a race waits this long for the record of the leg that won, or of the caller, in milliseconds. */
export const LONGEST_WAIT_MS = 4 * 60 * 60 * 1000;

/** Who won the race that `leg` lost. The caller of this function has looked at the user's own legs already. */
export function raceWinner(leg: Leg, call: Call, now: Instant): RaceWinner {
    if (call.legs.some((other) => other.answeredAt !== undefined && other.user?.key !== leg.user?.key)) {
        return 'another user';
    }
    const told = call.caller === undefined ? undefined : winnerByCaller(leg, call.caller);
    if (told !== undefined) {
        return told;
    }
    // The switch's clock may be ahead of this one; a leg from another year is waited for in vain.
    const age = leg.endedAt === undefined ? Infinity : now - leg.endedAt;
    return Math.abs(age) < LONGEST_WAIT_MS ? 'not known yet' : 'not known';
}

function winnerByCaller(leg: Leg, caller: Leg): RaceWinner | undefined {
    const agent = caller.variables.get('cc_agent');
    if (leg.side === 'agent' && agent !== undefined) {
        return isSame(agent, leg.variables.get('cc_agent')) ? 'same user' : 'another user';
    }
    const winner = caller.variables.get('bridge_uuid') ?? caller.variables.get('last_bridge_to');
    const number = originatedLegs(caller).find(({ uuid }) => uuid === winner)?.number;
    if (number === undefined) {
        return undefined;
    }
    return isSame(number, leg.user?.extension) ? 'same user' : 'another user';
}

// A switch finds its users without regard to case.
function isSame(name: string, other: string | undefined): boolean {
    return name.toLowerCase() === other?.toLowerCase();
}

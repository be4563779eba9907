import type { Attempt } from '../types.ts';

/** What is not to be logged, by names as the switch and the org have them; capitals do not matter. */
export interface LeaveOut {
    readonly queues: readonly string[];
    readonly dialTypes: readonly string[];
    /** Users as `1003@pbx.example`. */
    readonly users: readonly string[];
}

/** Why an attempt was left out; the words of the summary. */
export type LeftOutReason = 'by queue' | 'by dial type' | 'by user';

/** Attempts that are misses, but not to be logged. */
export interface LeftOut {
    readonly attempt: Attempt;
    readonly reason: LeftOutReason;
}

/** Leaves nothing out. */
export const LOG_EVERYTHING: LeaveOut = { queues: [], dialTypes: [], users: [] };

/** The first reason not to log an attempt, undefined where there is none. */
export function reasonToLeaveOut({ queue, dialType, user }: Attempt, leaveOut: LeaveOut): LeftOutReason | undefined {
    return reasonByNames({ queue, dialType, user: user.key }, leaveOut);
}

/** The same for an attempt of which only the names are known. */
export function reasonByNames(
    {
        queue,
        dialType,
        user
    }: {
        readonly queue?: string | undefined;
        readonly dialType?: string | undefined;
        readonly user?: string | undefined;
    },
    leaveOut: LeaveOut
): LeftOutReason | undefined {
    if (queue !== undefined && names(leaveOut.queues, queue)) {
        return 'by queue';
    }
    if (dialType !== undefined && names(leaveOut.dialTypes, dialType)) {
        return 'by dial type';
    }
    return user !== undefined && names(leaveOut.users, user) ? 'by user' : undefined;
}

function names(list: readonly string[], name: string): boolean {
    return list.some((one) => one.toLowerCase() === name.toLowerCase());
}

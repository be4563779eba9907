import type { Attempt } from '../types.ts';

/** Names as the switch and the org have them; capitals do not matter. */
export interface Names {
    readonly queues: readonly string[];
    readonly dialTypes: readonly string[];
    /** Users as `1003@pbx.example`. */
    readonly users: readonly string[];
}

/** What is not to be logged. */
export interface LeaveOut extends Names {
    /** What alone is to be logged: an attempt must be on each list that names anything. */
    readonly include?: Names | undefined;
}

/** Why an attempt was left out; the words of the summary. */
export type LeftOutReason =
    | 'by queue'
    | 'by dial type'
    | 'by user'
    | 'not an included queue'
    | 'not an included dial type'
    | 'not an included user';

/** Attempts that are misses, but not to be logged. */
export interface LeftOut {
    readonly attempt: Attempt;
    readonly reason: LeftOutReason;
}

/** No name at all. */
export const NO_NAMES: Names = { queues: [], dialTypes: [], users: [] };

/** Leaves nothing out. */
export const LOG_EVERYTHING: LeaveOut = NO_NAMES;

/** The first reason not to log an attempt, undefined where there is none. */
export function reasonToLeaveOut({ queue, dialType, user }: Attempt, leaveOut: LeaveOut): LeftOutReason | undefined {
    return reasonByNames({ queue, dialType, user: user.key }, leaveOut);
}

/** The same for an attempt of which only the names are known. */
export function reasonByNames(
    attempt: Named,
    { include = NO_NAMES, ...leaveOut }: LeaveOut
): LeftOutReason | undefined {
    const [queue, dialType, user] = LISTS;
    if (isOn(leaveOut, queue, attempt)) {
        return 'by queue';
    }
    if (isOn(leaveOut, dialType, attempt)) {
        return 'by dial type';
    }
    if (isOn(leaveOut, user, attempt)) {
        return 'by user';
    }
    if (isMissingOn(include, queue, attempt)) {
        return 'not an included queue';
    }
    if (isMissingOn(include, dialType, attempt)) {
        return 'not an included dial type';
    }
    return isMissingOn(include, user, attempt) ? 'not an included user' : undefined;
}

interface Named {
    readonly queue?: string | undefined;
    readonly dialType?: string | undefined;
    readonly user?: string | undefined;
}

/** A list, and which name of an attempt is looked up on it. */
type List = readonly [keyof Names, keyof Named];

const LISTS: readonly [List, List, List] = [
    ['queues', 'queue'],
    ['dialTypes', 'dialType'],
    ['users', 'user']
];

function isOn(names: Names, [list, of]: List, attempt: Named): boolean {
    const name = attempt[of]?.toLowerCase();
    return name !== undefined && names[list].some((one) => one.toLowerCase() === name);
}

/** An attempt without a queue is not in an included one. */
function isMissingOn(names: Names, list: List, attempt: Named): boolean {
    return names[list[0]].length > 0 && !isOn(names, list, attempt);
}

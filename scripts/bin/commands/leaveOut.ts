import { DIAL_TYPES, type LeaveOut } from '../../push/index.ts';
import type { UsageError } from './command.ts';

const NAMES = { type: 'string', multiple: true, default: [] as string[] } as const;

/** The options of what is to be logged and what is not; each may be given several times. */
export const LEAVE_OUT_OPTIONS = {
    'leave-out-queue': NAMES,
    'leave-out-dial-type': NAMES,
    'leave-out-user': NAMES,
    'include-queue': NAMES,
    'include-dial-type': NAMES,
    'include-user': NAMES
} as const;

export const LEAVE_OUT_USAGE = `  --leave-out-queue, --leave-out-dial-type, --leave-out-user
               misses of this queue (queue@domain), dial type or user (extension@domain) are counted and not written; may be repeated
  --include-queue, --include-dial-type, --include-user
               only misses of these are written, the others are counted; may be repeated`;

type Given = { readonly [Option in keyof typeof LEAVE_OUT_OPTIONS]: readonly string[] };

/** What to leave out and what alone to log, or which dial type there is none of. */
export function readLeaveOut(given: Given): LeaveOut | UsageError {
    for (const option of ['leave-out-dial-type', 'include-dial-type'] as const) {
        const unknown = given[option].find((type) => !isDialType(type));
        if (unknown !== undefined) {
            return { usageError: `--${option} ${unknown} is not one of ${DIAL_TYPES.join(', ')}.` };
        }
    }
    return {
        queues: given['leave-out-queue'],
        dialTypes: given['leave-out-dial-type'],
        users: given['leave-out-user'],
        include: {
            queues: given['include-queue'],
            dialTypes: given['include-dial-type'],
            users: given['include-user']
        }
    };
}

function isDialType(given: string): boolean {
    return DIAL_TYPES.some((known) => known.toLowerCase() === given.toLowerCase());
}

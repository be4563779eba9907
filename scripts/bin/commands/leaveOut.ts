import { DIAL_TYPES, type LeaveOut } from '../../push/index.ts';
import type { UsageError } from './command.ts';

const NAMES = { type: 'string', multiple: true, default: [] as string[] } as const;

/** The options of what is not to be logged; each may be given several times. */
export const LEAVE_OUT_OPTIONS = {
    'leave-out-queue': NAMES,
    'leave-out-dial-type': NAMES,
    'leave-out-user': NAMES
} as const;

export const LEAVE_OUT_USAGE = `  --leave-out-queue, --leave-out-dial-type, --leave-out-user
               misses of this queue (queue@domain), dial type or user (extension@domain) are counted and not written; may be repeated`;

/** What to leave out, or which dial type there is none of. */
export function readLeaveOut(options: {
    readonly 'leave-out-queue': readonly string[];
    readonly 'leave-out-dial-type': readonly string[];
    readonly 'leave-out-user': readonly string[];
}): LeaveOut | UsageError {
    const { 'leave-out-queue': queues, 'leave-out-dial-type': dialTypes, 'leave-out-user': users } = options;
    const unknown = dialTypes.find((type) => !DIAL_TYPES.some((known) => known.toLowerCase() === type.toLowerCase()));
    return unknown === undefined
        ? { queues, dialTypes, users }
        : { usageError: `--leave-out-dial-type ${unknown} is not one of ${DIAL_TYPES.join(', ')}.` };
}

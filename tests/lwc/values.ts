import type { AttemptType } from 'c/phoneEventModel';

export const TYPES: readonly AttemptType[] = ['No Devices', 'Trying', 'Ringing', 'All Busy', 'Unknown'];

/** Every value of the picklist, one that no package knows, and none. */
export const DIAL_TYPES = ['DDI', 'Call Queue', 'Group', 'User', 'Number', 'Unknown', 'NOT_KNOWN', undefined];

/** The causes that have words of their own, one that no package knows, and none. */
export const CAUSES = [
    'NO_ANSWER',
    'ALLOTTED_TIMEOUT',
    'NO_USER_RESPONSE',
    'CALL_REJECTED',
    'USER_BUSY',
    'ORIGINATOR_CANCEL',
    'LOSE_RACE',
    'NOT_KNOWN',
    undefined
];

export { callOf } from './calls.ts';
export { classify, type Classified } from './classify.ts';
export { comesByTrunk, dialledNumber, leavesSwitch } from './numbers.ts';
export { DIAL_TYPES } from './dialType.ts';
export {
    LOG_EVERYTHING,
    NO_NAMES,
    reasonByNames,
    reasonToLeaveOut,
    type LeaveOut,
    type LeftOut,
    type LeftOutReason,
    type Names
} from './leaveOut.ts';
export { LONGEST_WAIT_MS } from './race.ts';

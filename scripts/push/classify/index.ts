export { classify, type Classified } from './classify.ts';
export { comesByTrunk, dialledNumber, leavesSwitch } from './numbers.ts';

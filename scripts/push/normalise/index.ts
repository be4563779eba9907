export { readMicroseconds, switchUser, toLeg } from './leg.ts';
export { decodePercent } from './percent.ts';
export { readSwitchEvent } from './switchEvent.ts';
export { listOf, readFlag } from './variables.ts';

export { groupCommit, type Intake } from './commit.ts';
export { decide, type DecideOptions } from './decide.ts';
export { EVENT } from './event.ts';
export { formatOf } from './formatOf.ts';
export { aboutCall, FORMATS, readStored, type AboutCall, type Formats, type Reading } from './formats.ts';
export { takeRecalled } from './recalled.ts';
export { setAside } from './setAside.ts';

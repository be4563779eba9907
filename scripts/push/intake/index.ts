export { groupCommit, type Intake } from './commit.ts';
export { decide, EVENT, setAside, type DecideOptions } from './decide.ts';
export { callOfRecord, FORMATS, readStored, type Formats, type Reading } from './formats.ts';

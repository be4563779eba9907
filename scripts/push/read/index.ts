export { diskFiles, findAll, STDIN, type EmptySource, type Files, type FoundFile } from './files.ts';
export { LARGEST_BYTES, readFailure, readRecord, readRecords, type ReadResult } from './records.ts';

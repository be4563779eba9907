export { diskFiles, type Files, type FoundFile } from './files.ts';
export { readRecord, readRecords, type ReadResult } from './records.ts';

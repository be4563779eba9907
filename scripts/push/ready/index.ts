export { readReadyEvent, type ReadReadyEvent } from './event.ts';
export { readEventCsv, readNdjson, TableProblem, type TableRow } from './table.ts';

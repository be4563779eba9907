export { readCorrections, type ReadCorrections } from './correction.ts';
export { readReadyEvent, type ReadReadyEvent } from './event.ts';
export { readEventCsv, readNdjson, TableProblem, type TableRow } from './table.ts';

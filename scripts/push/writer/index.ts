export type { Settlement } from './settlement.ts';
export { MACHINE_CLOCK, startWriter, type Writer, type WriterListener, type WriterOptions } from './writer.ts';

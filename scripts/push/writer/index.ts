export type { Writer, WriterListener, WriterOptions } from './options.ts';
export type { Settlement } from './settlement.ts';
export { MACHINE_CLOCK, startWriter } from './writer.ts';

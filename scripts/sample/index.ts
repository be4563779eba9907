/** The door of scripts/sample: a made-up contact centre as Salesforce data-tree files. */
export { RESERVED_RANGES, type ReservedRange } from './phoneNumbers.ts';
export { writeSample, type SampleCounts, type SampleOptions } from './write.ts';

export { hasOpenJobs, sendBacklog, type BulkOptions } from './bulk.ts';
export { leadsNowhere } from './bulkJob.ts';
export { FLUSH_LIMITS, load, parentName, type FlushLimits } from './flush.ts';
export { defaultWriter, LEDGER } from './ledger.ts';
export { linkLateParents } from './link.ts';
export type { PaceOptions } from './pace.ts';
export { LASTING, type PauseTimes } from './pause.ts';
export { ORDER, startSender } from './sender.ts';
export type { Clock, Flushed, Sender, SenderListener, SenderOptions, SenderState } from './senderOptions.ts';

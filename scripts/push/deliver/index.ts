export { hasOpenJobs, sendBacklog, type BulkOptions } from './bulk.ts';
export { FLUSH_LIMITS, load, parentName, type FlushLimits } from './flush.ts';
export { defaultWriter, LEDGER } from './ledger.ts';
export { linkLateParents } from './link.ts';
export type { PaceOptions } from './pace.ts';
export { LASTING, type PauseTimes } from './pause.ts';
export {
    ORDER,
    startSender,
    type Clock,
    type Flushed,
    type Sender,
    type SenderListener,
    type SenderOptions,
    type SenderState
} from './sender.ts';

export { oldestOpen } from './age.ts';
export { absentParents, absentSince, addAbsent, linkArrived, type AbsentParent } from './absent.ts';
export { balances, formatBooks, readBooks, type Books } from './books.ts';
export { listParameter, type Database } from './database.ts';
export {
    editDeadLetter,
    listDeadLetters,
    replayDeadLetters,
    showDeadLetter,
    type DeadLetter,
    type DeadLetterDetail
} from './deadLetters.ts';
export {
    hasHeldRows,
    keepJob,
    NOT_TAKEN,
    noteUploaded,
    openJobs,
    planJob,
    rowsOfJob,
    takeHeldOut,
    UPLOADED,
    type Job,
    type JobStage
} from './jobs.ts';
export {
    heldRows,
    holdLonger,
    holdUnsent,
    noteAbsent,
    openGroups,
    releaseHeld,
    type HeldRow,
    type Holding
} from './held.ts';
export { IN_MEMORY, openOutbox, visitOutbox, type Outbox } from './open.ts';
export { dueRows, isBacklog, nextDue, pendingNow } from './due.ts';
export {
    callsHeld,
    dropUnsent,
    HELD,
    noteInOrg,
    outgoingRows,
    putOutgoing,
    rowsOfKeys,
    rowsOfRecords,
    sendAgain,
    type Outgoing,
    type OutgoingRow
} from './outgoing.ts';
export { claimRows, releaseBatch, setResults, type RowResult } from './results.ts';
export { OutboxProblem, toOutboxProblem } from './problem.ts';
export { readOutbox, type OutboxReport } from './report.ts';
export { prune } from './prune.ts';
export {
    appendRecords,
    dueCalls,
    handRecordsOver,
    insertRecord,
    recordsIn,
    recordsOfCalls,
    setFates,
    undecidedRecords,
    waitingCalls,
    waitingRecords,
    type RawRecord,
    type RecordFate,
    type RecordFormat,
    type StoredRecord,
    type WaitingCall
} from './records.ts';

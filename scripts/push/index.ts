export {
    DIRECTORY_LISTS,
    formatDirectory,
    isCompleteDirectory,
    pushDirectory,
    reportDirectory,
    type DirectoryFile,
    type DirectoryList,
    type PushedDirectory
} from './directory/index.ts';
export {
    CALL_REPORTING_FIELDS,
    ERROR_LOG,
    PHONE_EVENT_FIELDS,
    phoneFormatter,
    readCountry,
    type PhoneFormatter
} from './fields/index.ts';
export { DIAL_TYPES, type LeaveOut } from './classify/index.ts';
export { diskFiles, type Files } from './read/index.ts';
export { oneLine } from './line.ts';
export {
    balances,
    editDeadLetter,
    formatBooks,
    listDeadLetters,
    OutboxProblem,
    readOutbox,
    replayDeadLetters,
    showDeadLetter,
    visitOutbox,
    type Books,
    type DeadLetter,
    type DeadLetterDetail,
    type Outbox,
    type OutboxReport
} from './outbox/index.ts';
export { readCorrections } from './ready/index.ts';
export { explain, formatExplanation, type Explanation } from './run/explain.ts';
export { prepare } from './run/pipeline.ts';
export { pushRecords, type PushOptions } from './run/push.ts';
export type { Progress, TableFormat } from './run/take.ts';
export { formatEmpty, formatReport, isClean, type PushReport } from './run/report.ts';
export {
    callsInOrg,
    fixedSession,
    orgClient,
    orgNames,
    type OrgNames,
    type Session,
    type Transport
} from './send/index.ts';
export { keepsSecrets, targetOrgSession } from './auth/index.ts';
export {
    jsonLog,
    missingPlaces,
    placesFrom,
    readConfig,
    readOutboxPlace,
    serve,
    type ServeConfig,
    type Serving
} from './serve/index.ts';

/** The door of scripts/org/store: tables for a model, and what its columns, paths, ids and values mean. */
export { systemColumn, type Column, type ColumnType } from './column.ts';
export { columnsOf, findColumn, findObject, findRelationship } from './columns.ts';
export {
    formatDateTime,
    formatTime,
    fromApi,
    parseDate,
    parseDateTime,
    parseTime,
    toApi,
    type ConversionProblem
} from './convert.ts';
export { deletionsBetween, NOTE_DELETION, openDeletions, REMEMBERED_DAYS, type Deletion } from './deleted.ts';
export { withDistinctNames } from './distinct.ts';
export { accessTo, restrictObject, seenPartOf, wholeModel, type ObjectAccess, type RowRule } from './access.ts';
export { DataFolderError, openDatabase, sqliteCode } from './database.ts';
export { keepKeyPrefixes, keyPrefixOf, makeId, normalizeId, objectOfId } from './id.ts';
export { folderOf, isKept, keepFilesIn, removeTemporaryFiles } from './folder.ts';
export {
    childRelationshipsOf,
    findChildRelationship,
    resolveField,
    type ChildRelationship,
    type Join,
    type PathProblem,
    type ResolvedField
} from './path.ts';
export { insertRow, type RowStamp } from './rows.ts';
export { counterOf, moveCounter, nextNumber, saveSequences, sequencesSaved } from './sequence.ts';
export { migrate, savedKeyPrefixes, type Migration } from './migrate.ts';
export { DEPLOYED, MASTER_RECORD_TYPE, withStandardObjects } from './standard.ts';
export { createTables, quoted } from './tables.ts';

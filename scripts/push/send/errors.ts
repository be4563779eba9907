import type { OutboundRecord, Reference } from '../fields/index.ts';
import type { RecordAnswer, Refusal } from './composite.ts';

/** What the org says when another transaction was in the way: the same record may go through in a moment. */
const PASSING: ReadonlySet<string> = new Set([
    'UNABLE_TO_LOCK_ROW',
    'UNKNOWN_EXCEPTION',
    'QUERY_TIMEOUT',
    'REQUEST_RUNNING_TOO_LONG',
    'SERVER_UNAVAILABLE',
    'TXN_SECURITY_METERING_ERROR',
    'ENTITY_IS_LOCKED',
    'PROCESSING_HALTED',
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    // Two writers met on a new key: now it exists, and the upsert becomes an update.
    'DUPLICATE_VALUE'
]);

/** What a flow or trigger of the org passes on when it met a lock. */
const LOCKED_INSIDE = /\bUNABLE_TO_LOCK_ROW\b/;

/** Whether a refused record is worth another try as it is. */
export function isPassing({ code, message }: Refusal): boolean {
    return PASSING.has(code) || LOCKED_INSIDE.test(message);
}

/** Whether the org says that the same key came twice in one list: keys that it takes for the same, such as in other capitals. */
export function isDoubled(answer: RecordAnswer): boolean {
    return !answer.ok && answer.code === 'DUPLICATE_VALUE' && /duplicate external id specified/i.test(answer.message);
}

const MISSING_PARENT = /foreign key external id:?\s*/i;

/** The lookups of a record whose parent the org does not know, by the words of its refusal. */
export function missingParents(
    record: OutboundRecord,
    { code, message }: Refusal
): readonly (readonly [string, Reference])[] {
    const said = MISSING_PARENT.exec(message);
    if (said === null || !['INVALID_FIELD', 'INVALID_CROSS_REFERENCE_KEY'].includes(code)) {
        return [];
    }
    // A key may hold these words itself, or a line break: so the record's keys are looked for, not what stands between words.
    const quoted = message.slice(said.index + said[0].length).toLowerCase();
    return Object.entries(record.references).filter(([, reference]) => {
        const key = String(reference.key).trim().toLowerCase();
        return quoted.startsWith(key) && /^\s+not found/.test(quoted.slice(key.length));
    });
}

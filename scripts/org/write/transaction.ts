import type { DatabaseSync } from 'node:sqlite';
import { saveSequences, sequencesSaved } from '../store/index.ts';
import type { Org, RecordChange, Row } from '../types.ts';

type Change = Omit<RecordChange, 'replayId'>;

/** What is shared by everything written in one transaction. */
export interface Transaction {
    /** Rows read so far by id; undefined for an id that no row has. Kept right by whoever writes. */
    readonly rows: Map<string, Row | undefined>;
    readonly changes: Change[];
}

const open = new WeakMap<DatabaseSync, Transaction>();

/** The transaction that is open on the org. @throws Error outside of inTransaction, which is a fault of the caller */
export function currentTransaction(org: Org): Transaction {
    const transaction = open.get(org.db);
    if (!transaction) throw new Error('Records are written inside inTransaction only.');
    return transaction;
}

/**
 * Runs work that can be undone by itself inside the open transaction; `keep` decides by its result.
 * What it threw is undone as well.
 */
export function withSavepoint<T>(org: Org, work: () => T, keep: (result: T) => boolean): T {
    const transaction = currentTransaction(org);
    const before = transaction.changes.length;
    let kept = false;
    org.db.exec('SAVEPOINT part');
    try {
        const result = work();
        kept = keep(result);
        return result;
    } finally {
        if (!kept) {
            transaction.changes.length = before;
            transaction.rows.clear();
        }
        // a full disk may have undone everything already
        if (org.db.isTransaction) org.db.exec(kept ? 'RELEASE part' : 'ROLLBACK TO part; RELEASE part');
    }
}

/**
 * Runs work in one transaction, or in a part of the one that is open. `keep` decides whether its result is committed;
 * changes are told to listeners after the outermost commit, in order.
 */
export function inTransaction<T>(org: Org, work: () => T, keep: (result: T) => boolean = () => true): T {
    if (open.has(org.db)) return withSavepoint(org, work, keep);
    const transaction: Transaction = { rows: new Map(), changes: [] };
    let kept = false;
    let result: T;
    org.db.exec('BEGIN IMMEDIATE');
    open.set(org.db, transaction);
    try {
        result = work();
        kept = keep(result);
        if (kept) {
            saveSequences(org.db);
            org.db.exec('COMMIT');
            sequencesSaved(org.db);
        }
    } finally {
        open.delete(org.db);
        // not kept, or the disk did not take it
        if (org.db.isTransaction) org.db.exec('ROLLBACK');
    }
    if (kept) for (const change of transaction.changes) org.emitChange(change);
    return result;
}

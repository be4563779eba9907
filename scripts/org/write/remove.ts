import type { ObjectModel } from '../../metadata/index.ts';
import { childRelationshipsOf, NOTE_DELETION, quoted, type ChildRelationship } from '../store/index.ts';
import type { Org, Row, SaveError, SaveResult } from '../types.ts';
import { recalculateDependents } from './dependents.ts';
import { saveError } from './errors.ts';
import { calculateFields } from './calculate.ts';
import { failed, stampOf } from './record.ts';
import { visibleRow } from './rights.ts';
import { updateRow } from './rows.ts';
import { all, run } from './statements.ts';
import { currentTransaction } from './transaction.ts';

function childRows(org: Org, child: ChildRelationship, id: string): readonly Row[] {
    return all(org, `SELECT * FROM ${quoted(child.childObject)} WHERE ${quoted(child.field)} = ?`, id);
}

function clearLookup(org: Org, child: ChildRelationship, row: Row): void {
    const cleared: Record<string, string | number | null> = { ...row, [child.field]: null };
    calculateFields(org, child.childObject, cleared);
    updateRow(org, child.childObject, cleared, row);
    const changed = Object.keys(cleared).filter((name) => cleared[name] !== row[name]);
    recalculateDependents(org, child.childObject, String(row['Id']), changed);
}

/** Names what keeps the record, as far as the user may see it. */
function restrictedBy(user: Org, child: ChildRelationship, rows: readonly Row[]): SaveError {
    const ids = rows.map((row) => String(row['Id'])).filter((id) => visibleRow(user, child.childObject, id));
    const named = `${child.childObject}.${child.field}: ${ids.slice(0, 5).join(', ')}`;
    const by = ids.length > 0 ? named : 'records that you have no access to';
    const message = `Your attempt to delete the record could not be completed because it is referenced by ${by}`;
    return saveError('DELETE_FAILED', message, ids.length > 0 ? [child.field] : []);
}

interface Doomed {
    readonly object: string;
    readonly id: string;
}

/** The record and everything that goes with it, masters before their details; a circle of them is walked once. */
function doomedWith(org: Org, object: string, id: string): readonly Doomed[] {
    const doomed: Doomed[] = [{ object, id }];
    const ids = new Set([id]);
    // grows while it is walked: what hangs on a record that goes, goes too
    for (const one of doomed) {
        for (const child of childRelationshipsOf(org.model, one.object)) {
            if (child.deleteConstraint !== 'Cascade') continue;
            for (const row of childRows(org, child, one.id)) {
                const found = String(row['Id']);
                if (!ids.has(found)) doomed.push({ object: child.childObject, id: found });
                ids.add(found);
            }
        }
    }
    return doomed;
}

/** What stays but points at one of the doomed, by lookups with that constraint. */
function* survivors(org: Org, doomed: readonly Doomed[], constraint: ChildRelationship['deleteConstraint']) {
    const ids = new Set(doomed.map(({ id }) => id));
    for (const { object, id } of doomed) {
        for (const child of childRelationshipsOf(org.model, object)) {
            if (child.deleteConstraint !== constraint) continue;
            const rows = childRows(org, child, id).filter((row) => !ids.has(String(row['Id'])));
            if (rows.length > 0) yield { child, rows };
        }
    }
}

function removeRow(org: Org, { object, id }: Doomed): void {
    run(org, `DELETE FROM ${quoted(object)} WHERE "Id" = ?`, id);
    const { rows, changes } = currentTransaction(org);
    rows.set(id, undefined);
    const time = stampOf(org);
    run(org, NOTE_DELETION, object, id, time);
    const change = { object, changeType: 'DELETE', recordIds: [id], changedFields: [], time } as const;
    changes.push({ ...change, userId: org.user.id });
}

/**
 * Deletes one record with what hangs on it, whether the user sees that or not: lookups are cleared, details go with their
 * master, Restrict refuses.
 */
export function deleteRecord(user: Org, object: ObjectModel, id: string): SaveResult {
    const org = user.system;
    const doomed = doomedWith(org, object.name, id);
    for (const { child, rows } of survivors(org, doomed, 'Restrict'))
        return failed([restrictedBy(user, child, rows)], id);
    for (const { child, rows } of survivors(org, doomed, 'SetNull'))
        for (const row of rows) clearLookup(org, child, row);
    // details before their masters, as change events tell it
    for (const one of doomed.toReversed()) removeRow(org, one);
    return { id, success: true, created: false, errors: [] };
}

import type { ObjectModel } from '../../metadata/index.ts';
import { childRelationshipsOf, quoted, type ChildRelationship } from '../store/index.ts';
import type { Org, Row, SaveError, SaveResult } from '../types.ts';
import { recalculateDependents } from './dependents.ts';
import { saveError } from './errors.ts';
import { calculateFields } from './calculate.ts';
import { failed, stampOf } from './record.ts';
import { updateRow } from './rows.ts';
import { all, run } from './statements.ts';
import { currentTransaction } from './transaction.ts';

function childRows(org: Org, child: ChildRelationship, id: string): readonly Row[] {
    return all(org, `SELECT * FROM ${quoted(child.childObject)} WHERE ${quoted(child.field)} = ?`, id);
}

function clearLookup(org: Org, child: ChildRelationship, row: Row): void {
    const cleared: Record<string, string | number | null> = { ...row, [child.field]: null };
    calculateFields(org, child.childObject, cleared);
    updateRow(org, child.childObject, cleared);
    const changed = Object.keys(cleared).filter((name) => cleared[name] !== row[name]);
    recalculateDependents(org, child.childObject, String(row['Id']), changed);
}

function restrictedBy(child: ChildRelationship, rows: readonly Row[]): SaveError {
    const ids = rows.slice(0, 5).map((row) => String(row['Id']));
    const message = `Your attempt to delete the record could not be completed because it is referenced by ${child.childObject}.${child.field}: ${ids.join(', ')}`;
    return saveError('DELETE_FAILED', message, [child.field]);
}

function removeRow(org: Org, object: string, id: string): readonly SaveError[] {
    for (const child of childRelationshipsOf(org.model, object)) {
        const rows = childRows(org, child, id);
        if (rows.length === 0) continue;
        if (child.deleteConstraint === 'Restrict') return [restrictedBy(child, rows)];
        for (const row of rows) {
            if (child.deleteConstraint === 'SetNull') {
                clearLookup(org, child, row);
                continue;
            }
            const errors = removeRow(org, child.childObject, String(row['Id']));
            if (errors.length > 0) return errors;
        }
    }
    run(org, `DELETE FROM ${quoted(object)} WHERE "Id" = ?`, id);
    const { rows, changes } = currentTransaction(org);
    rows.set(id, undefined);
    changes.push({ object, changeType: 'DELETE', recordIds: [id], changedFields: [], time: stampOf(org) });
    return [];
}

/** Deletes one record with what hangs on it: lookups are cleared, details go with their master, Restrict refuses. */
export function deleteRecord(org: Org, object: ObjectModel, id: string): SaveResult {
    const errors = removeRow(org, object.name, id);
    return errors.length > 0 ? failed(errors, id) : { id, success: true, created: false, errors: [] };
}

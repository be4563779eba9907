import { quoted } from '../store/index.ts';
import type { Org, Row, Stored } from '../types.ts';
import { calculateFields } from './calculate.ts';
import { formulasOf } from './objectFormulas.ts';
import { updateRow } from './rows.ts';
import { inTransaction } from './transaction.ts';

/** A formula may reach that many parents up; each pass carries a change one step further. */
const MAX_PASSES = 6;

function calculateObject(org: Org, object: string): boolean {
    let changed = false;
    const { fields } = formulasOf(org, object);
    if (fields.length === 0) return false;
    const ids = org.db.prepare(`SELECT "Id" FROM ${quoted(object)}`).all();
    const read = org.db.prepare(`SELECT * FROM ${quoted(object)} WHERE "Id" = ?`);
    for (const { Id } of ids) {
        const row = read.get(Id as string) as Row;
        const calculated: Record<string, Stored> = { ...row };
        calculateFields(org, object, calculated);
        if (!fields.some(({ column }) => calculated[column.name] !== row[column.name])) continue;
        updateRow(org, object, calculated, row);
        changed = true;
    }
    return changed;
}

/** Calculates every formula of every record anew, after `before`, in one transaction: for metadata that has changed. */
export function recalculateAll(org: Org, before: () => void = () => undefined): void {
    inTransaction(org, () => {
        before();
        for (let pass = 0; pass < MAX_PASSES; pass += 1) {
            const changed = [...org.system.model.objects.keys()].filter((object) =>
                calculateObject(org.system, object)
            );
            if (changed.length === 0) return;
        }
    });
}

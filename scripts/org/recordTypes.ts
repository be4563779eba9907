import { insertRow, quoted, type RowStamp } from './store/index.ts';
import type { Org, Row } from './types.ts';

/** A row of RecordType for each record type of the project. */
function wantedRows({ model }: Org): readonly Row[] {
    return [...model.objects.values()].flatMap((object) =>
        [...object.recordTypes.values()].map(({ name, label, active, description }) => ({
            Name: label,
            DeveloperName: name,
            SobjectType: object.name,
            IsActive: active ? 1 : 0,
            Description: description ?? null,
            NamespacePrefix: model.namespace === '' ? null : model.namespace
        }))
    );
}

function keyOf(row: Row): string {
    return `${String(row['SobjectType'])}.${String(row['DeveloperName'])}`;
}

/** Makes the rows of RecordType what the files say; one that was there keeps its id, which records carry. */
export function keepRecordTypes(org: Org, stamp: RowStamp): void {
    const table = quoted('RecordType');
    const rows = org.db.prepare(`SELECT * FROM ${table}`).all() as Row[];
    const known = new Map(rows.map((row) => [keyOf(row), row]));
    org.db.exec(`DELETE FROM ${table}`);
    for (const row of wantedRows(org)) {
        const before = known.get(keyOf(row));
        insertRow(org.db, org.model, 'RecordType', { ...before, ...row }, stamp);
    }
}

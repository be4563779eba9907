import type { DatabaseSync } from 'node:sqlite';
import type { SourceModel } from '../../metadata/index.ts';
import type { Row } from '../types.ts';
import { columnsOf } from './columns.ts';
import { keyPrefixOf, makeId } from './id.ts';
import { nextNumber } from './sequence.ts';
import { quoted } from './tables.ts';

/** What the platform itself writes into a new row. */
export interface RowStamp {
    readonly userId: string;
    /** Milliseconds, UTC. */
    readonly now: number;
}

/**
 * Writes one row as it is, stored values for columns, past every rule: for what the platform itself puts into its tables.
 * Id, Name and system fields that the row leaves out are filled in; gives the id.
 */
export function insertRow(db: DatabaseSync, model: SourceModel, object: string, row: Row, stamp: RowStamp): string {
    const columns = columnsOf(model, object);
    const id = makeId(keyPrefixOf(model, object), nextNumber(db, object));
    const filled: Row = {
        Id: id,
        Name: id,
        OwnerId: stamp.userId,
        CreatedById: stamp.userId,
        CreatedDate: stamp.now,
        LastModifiedById: stamp.userId,
        LastModifiedDate: stamp.now,
        SystemModstamp: stamp.now,
        ...row
    };
    const names = columns.map((column) => quoted(column.name)).join(', ');
    const values = columns.map((column) => filled[column.name] ?? (column.type === 'Checkbox' ? 0 : null));
    const places = columns.map(() => '?').join(', ');
    db.prepare(`INSERT INTO ${quoted(object)} (${names}) VALUES (${places})`).run(...values);
    return String(filled['Id']);
}

import type { ObjectModel, RecordTypeModel } from '../../metadata/index.ts';
import { quoted } from '../store/index.ts';
import type { Org } from '../types.ts';

/** A record type of an object, and whether the user may give it to records. */
export interface OfferedRecordType {
    readonly id: string;
    readonly type: RecordTypeModel;
    readonly available: boolean;
}

/** Whether the user may give records of an object that record type. */
export function mayChoose({ access }: Org, object: string, { name, active }: RecordTypeModel): boolean {
    return active && (access.isAdmin || access.recordTypes.has(`${object}.${name}`));
}

/** The record types of an object besides the master, by name. */
export function recordTypesFor(org: Org, object: ObjectModel): readonly OfferedRecordType[] {
    if (object.recordTypes.size === 0) return [];
    const sql = `SELECT "Id", "DeveloperName" FROM ${quoted('RecordType')} WHERE "SobjectType" = ? ORDER BY "DeveloperName"`;
    return org.db
        .prepare(sql)
        .all(object.name)
        .flatMap(({ Id, DeveloperName }) => {
            const type = object.recordTypes.get(String(DeveloperName));
            return type ? [{ id: String(Id), type, available: mayChoose(org, object.name, type) }] : [];
        });
}

import type { ObjectModel } from '../../metadata/index.ts';
import { columnsOf, findColumn, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import { notFound, UiError } from './error.ts';
import { MASTER_RECORD_TYPE } from './records.ts';

function valuesOf(column: Column) {
    const active = (column.picklist?.values ?? []).filter((value) => value.isActive);
    const values = active.map(({ label, value }) => ({ attributes: null, label, validFor: [], value }));
    const preset = active.find((value) => value.isDefault)?.value;
    return { controllerValues: {}, defaultValue: values.find(({ value }) => value === preset) ?? null, values };
}

function assertRecordType(recordTypeId: string): void {
    if (recordTypeId.slice(0, 15) === MASTER_RECORD_TYPE.slice(0, 15)) return;
    throw new UiError(
        404,
        'NOT_FOUND',
        `Record type '${recordTypeId}' does not exist. The local org has only the master record type ${MASTER_RECORD_TYPE}.`
    );
}

/** The active values of one picklist. @throws UiError 404 */
export function picklistValues(object: ObjectModel, recordTypeId: string, field: string) {
    assertRecordType(recordTypeId);
    const column = findColumn(object, field);
    if (!column?.picklist) throw notFound(`picklist '${object.name}.${field}'`);
    return valuesOf(column);
}

/** The active values of every picklist of an object. @throws UiError 404 */
export function allPicklistValues(org: Org, object: ObjectModel, recordTypeId: string) {
    assertRecordType(recordTypeId);
    const picklists = columnsOf(org.model, object.name).filter((column) => column.picklist);
    return { picklistFieldValues: Object.fromEntries(picklists.map((column) => [column.name, valuesOf(column)])) };
}

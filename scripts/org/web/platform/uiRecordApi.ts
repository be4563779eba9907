import { send } from './http.ts';
import { fieldName, fieldNames, objectName, queryString } from './names.ts';
import type { FieldReference, ObjectReference } from './names.ts';
import { refreshEverything, refreshRecords } from './store.ts';
import { dataAdapter } from './wireAdapter.ts';

export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
}

/** A record as the UI API gives it. */
export interface RecordRepresentation {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface GetRecordConfig {
    readonly recordId?: string | undefined;
    readonly fields?: FieldReference | readonly FieldReference[] | undefined;
    readonly optionalFields?: FieldReference | readonly FieldReference[] | undefined;
    readonly layoutTypes?: readonly string[] | string | undefined;
    readonly modes?: readonly string[] | string | undefined;
}

export interface RecordInput {
    readonly apiName?: ObjectReference;
    readonly fields: Readonly<Record<string, unknown>>;
}

/** Wire adapter: one record with the fields asked for. */
export const getRecord = dataAdapter<GetRecordConfig, RecordRepresentation>((config) => {
    const fields = fieldNames(config.fields);
    const optionalFields = fieldNames(config.optionalFields);
    const asked = fields.length + optionalFields.length > 0 || config.layoutTypes !== undefined;
    if (!config.recordId || !asked) return undefined;
    const { layoutTypes, modes } = config;
    return {
        method: 'GET',
        path: `/ui-api/records/${config.recordId}${queryString({ fields, optionalFields, layoutTypes, modes })}`
    };
});

/** The value of a field, also through lookups; undefined where the record does not hold it. */
export function getFieldValue(record: RecordRepresentation | undefined, field: FieldReference): unknown {
    return walk(record, field)?.value;
}

/** The value of a field as people read it; null where the field has no such form. */
export function getFieldDisplayValue(record: RecordRepresentation | undefined, field: FieldReference): unknown {
    return walk(record, field)?.displayValue;
}

function walk(record: RecordRepresentation | undefined, field: FieldReference): FieldValue | undefined {
    const path = fieldName(field).split('.').slice(1);
    let current: unknown = record;
    let found: FieldValue | undefined;
    for (const part of path) {
        found = (current as RecordRepresentation | undefined)?.fields?.[part];
        current = found?.value;
    }
    return found;
}

/** Creates a record and gives it as the API does. */
export async function createRecord(input: RecordInput): Promise<RecordRepresentation> {
    const body = { apiName: objectName(input.apiName), fields: input.fields };
    const { value } = await send({ method: 'POST', path: '/ui-api/records', body });
    await refreshEverything(); // The new record may belong on any list that is shown.
    return value as RecordRepresentation;
}

/** Changes the record whose `Id` is among the fields. */
export async function updateRecord(input: RecordInput): Promise<RecordRepresentation> {
    const { Id: id, ...fields } = input.fields;
    const { value } = await send({ method: 'PATCH', path: `/ui-api/records/${String(id)}`, body: { fields } });
    await refreshRecords([String(id)]);
    return value as RecordRepresentation;
}

/** Deletes a record. */
export async function deleteRecord(recordId: string): Promise<void> {
    await send({ method: 'DELETE', path: `/ui-api/records/${recordId}` });
    await refreshRecords([recordId]);
}

/** Says that records have changed elsewhere: what shows them asks again. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
    await refreshRecords(records.map((record) => record.recordId));
}

/** The old name of notifyRecordUpdateAvailable. */
export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
    void notifyRecordUpdateAvailable(records);
}

import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn } from '../store/index.ts';
import type { Org, SaveError } from '../types.ts';
import { saveRecords } from '../write/index.ts';
import { notFound, UiError } from './error.ts';
import { layoutPaths } from './layouts.ts';
import { objectNamed, recordObject } from './objects.ts';
import { readRecords, type RecordRepresentation } from './records.ts';

type Values = Readonly<Record<string, unknown>>;

/** A write that the org's rules refuse, in UI API's shape: errors of fields by field, the others apart. */
export class SaveRefused extends UiError {
    readonly output: object;

    constructor(object: ObjectModel, errors: readonly SaveError[]) {
        super(400, 'INVALID_INPUT', errors[0]?.message ?? 'The record could not be saved.');
        const ofField = errors.flatMap((error) => error.fields.map((field) => [field, error] as const));
        this.output = {
            errors: errors.filter((error) => error.fields.length === 0).map((error) => problem(error)),
            fieldErrors: Object.fromEntries(
                ofField.map(([field, error]) => [
                    field,
                    [{ ...problem(error), field, fieldLabel: findColumn(object, field)?.label ?? field }]
                ])
            )
        };
    }
}

function problem({ statusCode, message }: SaveError) {
    return {
        constituentField: null,
        duplicateRecordError: null,
        errorCode: statusCode,
        field: null,
        fieldLabel: null,
        message
    };
}

function represent(org: Org, object: ObjectModel, id: string): RecordRepresentation {
    const query = { object: object.name, where: { path: 'Id', operator: 'eq', value: id } as const, limit: 1 };
    const [record] = readRecords(org, query, layoutPaths(org, object, 'Full'));
    if (!record) throw notFound(`record '${id}'`);
    return record;
}

/** Creates a record and gives it with the fields of its layout. @throws UiError */
export function createRecord(org: Org, apiName: string, fields: Values): RecordRepresentation {
    const object = objectNamed(org, apiName);
    const [result] = saveRecords(org, { object: object.name, operation: 'insert', records: [fields], allOrNone: true });
    if (!result?.success) throw new SaveRefused(object, result?.errors ?? []);
    return represent(org, object, result.id);
}

/** Changes a record and gives it with the fields of its layout. @throws UiError */
export function updateRecord(org: Org, recordId: string, fields: Values): RecordRepresentation {
    const { object, id } = recordObject(org, recordId);
    const records = [{ ...fields, Id: id }];
    const [result] = saveRecords(org, { object: object.name, operation: 'update', records, allOrNone: true });
    if (!result?.success) throw missingOrRefused(object, recordId, result?.errors ?? []);
    return represent(org, object, id);
}

/** Deletes a record. @throws UiError */
export function deleteRecord(org: Org, recordId: string): void {
    const { object, id } = recordObject(org, recordId);
    const [result] = saveRecords(org, {
        object: object.name,
        operation: 'delete',
        records: [{ Id: id }],
        allOrNone: true
    });
    if (!result?.success) throw missingOrRefused(object, recordId, result?.errors ?? []);
}

function missingOrRefused(object: ObjectModel, id: string, errors: readonly SaveError[]): UiError {
    const gone = errors.some(
        ({ statusCode }) => statusCode === 'ENTITY_IS_DELETED' || statusCode === 'INVALID_CROSS_REFERENCE_KEY'
    );
    return gone && errors.every((error) => error.fields.length === 0)
        ? notFound(`record '${id}'`)
        : new SaveRefused(object, errors);
}

import type { ObjectModel, RecordTypeModel } from '../../metadata/index.ts';
import { recordTypesFor } from '../access/index.ts';
import { columnsOf, findColumn, MASTER_RECORD_TYPE, normalizeId, type Column } from '../store/index.ts';
import type { Org } from '../types.ts';
import { notFound, UiError } from './error.ts';

/** Values of the controlling field by the number that a dependent value's `validFor` has for them. */
function controllerValues(object: ObjectModel, column: Column): Readonly<Record<string, number>> {
    const name = column.picklist?.controllingField;
    const controller = name === undefined ? undefined : findColumn(object, name);
    if (!controller) return {};
    const values =
        controller.type === 'Checkbox'
            ? ['false', 'true']
            : (controller.picklist?.values ?? []).filter(({ isActive }) => isActive).map(({ value }) => value);
    return Object.fromEntries(values.map((value, at) => [value, at]));
}

function valuesOf(object: ObjectModel, column: Column, type: RecordTypeModel | undefined) {
    const offered = type?.picklists.get(column.name);
    const active = (column.picklist?.values ?? []).filter(
        ({ isActive, value }) => isActive && (offered?.values.has(value) ?? true)
    );
    const numbers = controllerValues(object, column);
    const values = active.map(({ label, value, validFor = [] }) => ({
        attributes: null,
        label,
        validFor: validFor.flatMap((one) => numbers[one] ?? []),
        value
    }));
    const preset = offered ? offered.defaultValue : active.find((value) => value.isDefault)?.value;
    return {
        controllerValues: numbers,
        defaultValue: values.find(({ value }) => value === preset) ?? null,
        values
    };
}

/** The record type of that id; undefined for the master. @throws UiError 404 */
function recordTypeOf(org: Org, object: ObjectModel, recordTypeId: string): RecordTypeModel | undefined {
    const id = normalizeId(recordTypeId);
    if (id === MASTER_RECORD_TYPE) return undefined;
    const found = recordTypesFor(org, object).find((one) => one.id === id);
    if (found) return found.type;
    throw new UiError(404, 'NOT_FOUND', `Record type '${recordTypeId}' of ${object.name} does not exist.`);
}

/** The active values of one picklist, as a record type offers them. @throws UiError 404 */
export function picklistValues(org: Org, object: ObjectModel, recordTypeId: string, field: string) {
    const type = recordTypeOf(org, object, recordTypeId);
    const column = findColumn(object, field);
    if (!column?.picklist) throw notFound(`picklist '${object.name}.${field}'`);
    return valuesOf(object, column, type);
}

/** The active values of every picklist of an object, as a record type offers them. @throws UiError 404 */
export function allPicklistValues(org: Org, object: ObjectModel, recordTypeId: string) {
    const type = recordTypeOf(org, object, recordTypeId);
    const picklists = columnsOf(org.model, object.name).filter((column) => column.picklist);
    return {
        picklistFieldValues: Object.fromEntries(
            picklists.map((column) => [column.name, valuesOf(object, column, type)])
        )
    };
}

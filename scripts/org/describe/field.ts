import { textOf } from '../../metadata/index.ts';
import { isGroupable } from '../soql/index.ts';
import type { Column } from '../store/index.ts';
import { describedType, isLong, lengthOf } from './types.ts';

/** Bytes of a character as the platform counts them. */
const BYTES = 3;
const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

/** The values a field can have, in the order that a dependent picklist counts them in: a checkbox has two. */
function controllingValues({ type, picklist }: Column): readonly string[] {
    return type === 'Checkbox' ? ['false', 'true'] : (picklist?.values ?? []).map(({ value }) => value);
}

/**
 * For which values of the controlling field a value is offered: a bit for each, the first in the highest bit of the first
 * byte, as Base64. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_picklist.htm
 */
function validForBits(values: readonly string[], validFor: readonly string[]): string {
    const bytes = new Uint8Array(Math.ceil(values.length / 8));
    values.forEach((value, at) => {
        if (validFor.includes(value)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    });
    return Buffer.from(bytes).toString('base64');
}

function controllerOf({ picklist }: Column, columns: readonly Column[]): Column | undefined {
    return columns.find(({ name }) => name === picklist?.controllingField);
}

function picklistValues({ picklist }: Column, controller: Column | undefined) {
    const controlling = controller && controllingValues(controller);
    return (picklist?.values ?? []).map(({ value, label, isActive, isDefault, validFor = [] }) => ({
        active: isActive,
        defaultValue: isDefault,
        label,
        validFor: controlling ? validForBits(controlling, validFor) : null,
        value
    }));
}

function numberParts({ type, precision, scale }: Column) {
    if (!NUMBERS.has(type)) return { precision: 0, scale: 0 };
    return { precision: precision ?? 18, scale: scale ?? 0 };
}

/** A checkbox's default; formulas are told as text, as they are evaluated on create only. */
function defaults({ type, defaultValue }: Column) {
    if (type === 'Checkbox') return { defaultValue: defaultValue === 'true', defaultValueFormula: null };
    return { defaultValue: null, defaultValueFormula: defaultValue ?? null };
}

function reference({ type, lookup, file }: Column) {
    const several = (lookup?.referenceTo.length ?? 0) > 1;
    return {
        cascadeDelete: type === 'MasterDetail' || lookup?.deleteConstraint === 'Cascade',
        namePointing: several,
        polymorphicForeignKey: several,
        referenceTargetField: null,
        referenceTo: [...(lookup?.referenceTo ?? [])],
        relationshipName: lookup?.relationship ?? null,
        relationshipOrder:
            type === 'MasterDetail' ? Number((file && textOf(file.root, 'relationshipOrder')) ?? 0) : null,
        restrictedDelete: type === 'Lookup' && lookup?.deleteConstraint === 'Restrict',
        writeRequiresMasterRead: lookup?.writeRequiresMasterRead ?? false
    };
}

function uses({ type }: Column) {
    const filterable = !isLong(type);
    const sortable = filterable && type !== 'MultiselectPicklist';
    return {
        aggregatable: sortable && type !== 'Checkbox',
        filterable,
        groupable: isGroupable(type),
        sortable
    };
}

/** Columns that the platform fills in where a new record leaves them out. */
function isDefaulted({ name, type, system, defaultValue, picklist }: Column): boolean {
    if (type === 'Checkbox' || name === 'OwnerId' || type === 'AutoNumber') return true;
    if (system) return name !== 'Name';
    return defaultValue !== undefined || (picklist?.values.some(({ isDefault }) => isDefault) ?? false);
}

/** A field as REST's sObject describe gives it; `columns` are all of its object. */
export function describeField(column: Column, columns: readonly Column[]) {
    const controller = controllerOf(column, columns);
    const { type, soapType, extraTypeInfo = null } = describedType(column);
    const length = lengthOf(column);
    const custom = !column.system && column.name.includes('__');
    return {
        ...uses(column),
        aiPredictionField: false,
        autoNumber: column.type === 'AutoNumber',
        byteLength: length * (column.type === 'Id' || column.lookup ? 1 : BYTES),
        calculated: column.formula !== undefined,
        calculatedFormula: column.formula ?? null,
        caseSensitive: column.caseSensitive,
        compoundFieldName: null,
        controllerName: controller?.name ?? null,
        createable: column.createable,
        custom,
        ...defaults(column),
        defaultedOnCreate: isDefaulted(column),
        dependentPicklist: controller !== undefined,
        deprecatedAndHidden: false,
        digits: 0,
        displayLocationInDecimal: false,
        encrypted: column.type === 'EncryptedText',
        externalId: column.externalId,
        extraTypeInfo,
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: column.formulaTreatBlanksAs === 'BlankAsZero',
        highScaleNumber: false,
        htmlFormatted: column.type === 'Html',
        idLookup: column.type === 'Id' || column.externalId || column.name === 'Name',
        inlineHelpText: column.inlineHelpText ?? null,
        label: column.label,
        length,
        mask: null,
        maskType: null,
        name: column.name,
        nameField: column.name === 'Name',
        nillable: column.nillable,
        permissionable: custom && !column.required,
        picklistValues: picklistValues(column, controller),
        ...numberParts(column),
        queryByDistance: false,
        ...reference(column),
        restrictedPicklist: column.picklist?.restricted ?? false,
        searchPrefilterable: false,
        soapType,
        type,
        unique: column.unique,
        updateable: column.updateable
    };
}

export type DescribedField = ReturnType<typeof describeField>;

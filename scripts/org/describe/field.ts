import { isGroupable } from '../soql/index.ts';
import type { Column } from '../store/index.ts';
import { describedType, isLong, lengthOf } from './types.ts';

/** Bytes of a character as the platform counts them. */
const BYTES = 3;
const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

function picklistValues({ picklist }: Column) {
    return (picklist?.values ?? []).map(({ value, label, isActive, isDefault }) => ({
        active: isActive,
        defaultValue: isDefault,
        label,
        validFor: null,
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

function reference({ type, lookup }: Column) {
    const several = (lookup?.referenceTo.length ?? 0) > 1;
    return {
        cascadeDelete: type === 'MasterDetail' || lookup?.deleteConstraint === 'Cascade',
        namePointing: several,
        polymorphicForeignKey: several,
        referenceTargetField: null,
        referenceTo: [...(lookup?.referenceTo ?? [])],
        relationshipName: lookup?.relationship ?? null,
        relationshipOrder: type === 'MasterDetail' ? 0 : null,
        restrictedDelete: type === 'Lookup' && lookup?.deleteConstraint === 'Restrict',
        writeRequiresMasterRead: false
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

/** A field as REST's sObject describe gives it. */
export function describeField(column: Column) {
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
        controllerName: null,
        createable: column.createable,
        custom,
        ...defaults(column),
        defaultedOnCreate: isDefaulted(column),
        dependentPicklist: false,
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
        picklistValues: picklistValues(column),
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

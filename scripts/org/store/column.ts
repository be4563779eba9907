import type { FieldModel, FieldType } from '../../metadata/index.ts';

/** `Id` is the record's own id; every other type is a field type of the metadata. */
export type ColumnType = FieldType | 'Id';

/** One column of an object's table: a field of the metadata, or one that the platform adds to every object. */
export interface Column extends Omit<FieldModel, 'type'> {
    readonly type: ColumnType;
    /** Added by the platform, so that no file defines it. */
    readonly system: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly nillable: boolean;
}

const EMPTY: Column = {
    name: '',
    object: '',
    label: '',
    description: undefined,
    inlineHelpText: undefined,
    type: 'Text',
    required: false,
    unique: false,
    externalId: false,
    caseSensitive: false,
    length: undefined,
    precision: undefined,
    scale: undefined,
    visibleLines: undefined,
    displayFormat: undefined,
    defaultValue: undefined,
    formula: undefined,
    formulaTreatBlanksAs: undefined,
    picklist: undefined,
    lookup: undefined,
    securityClassification: undefined,
    complianceGroup: undefined,
    file: undefined,
    system: true,
    createable: false,
    updateable: false,
    nillable: false
};

/** A column that no file defines, read-only unless `more` says otherwise. */
export function systemColumn(
    object: string,
    name: string,
    label: string,
    type: ColumnType,
    more: Partial<Column> = {}
): Column {
    return { ...EMPTY, object, name, label, type, ...more };
}

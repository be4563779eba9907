import type { ObjectModel } from '../../metadata/index.ts';
import { recordTypesFor } from '../access/index.ts';
import {
    accessTo,
    childRelationshipsOf,
    columnsOf,
    findObject,
    keyPrefixOf,
    MASTER_RECORD_TYPE,
    type Column,
    type ColumnType
} from '../store/index.ts';
import type { Org } from '../types.ts';

const DATA_TYPES: Readonly<Record<ColumnType, string>> = {
    AutoNumber: 'String',
    Checkbox: 'Boolean',
    Currency: 'Currency',
    Date: 'Date',
    DateTime: 'DateTime',
    Email: 'Email',
    EncryptedText: 'EncryptedString',
    Html: 'TextArea',
    Id: 'Reference',
    LongTextArea: 'TextArea',
    Lookup: 'Reference',
    MasterDetail: 'Reference',
    MultiselectPicklist: 'MultiPicklist',
    Number: 'Double',
    Percent: 'Percent',
    Phone: 'Phone',
    Picklist: 'Picklist',
    Text: 'String',
    TextArea: 'TextArea',
    Time: 'Time',
    Url: 'Url'
};

const EXTRA: Readonly<Partial<Record<ColumnType, string>>> = {
    LongTextArea: 'PlainTextArea',
    TextArea: 'PlainTextArea',
    Html: 'RichTextArea'
};
const LONG: ReadonlySet<ColumnType> = new Set(['LongTextArea', 'Html', 'EncryptedText']);

/** UI API's name for a column's type. */
export function dataTypeOf(column: Pick<Column, 'type'>): string {
    return DATA_TYPES[column.type];
}

/** Whether lists can be sorted by a column. */
export function isSortable(column: Pick<Column, 'type'>): boolean {
    return !LONG.has(column.type) && column.type !== 'MultiselectPicklist';
}

function referenceInfos(org: Org, column: Column) {
    const names = column.lookup?.referenceTo ?? [];
    return names.map((apiName) => ({ apiName, nameFields: findObject(org.model, apiName) ? ['Name'] : [] }));
}

function fieldInfo(org: Org, column: Column) {
    return {
        apiName: column.name,
        calculated: column.formula !== undefined,
        compound: false,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: column.picklist?.controllingField ?? null,
        controllingFields: [column.picklist?.controllingField ?? []].flat(),
        createable: column.createable,
        custom: !column.system && column.name.includes('__'),
        dataType: dataTypeOf(column),
        extraTypeInfo: EXTRA[column.type] ?? null,
        filterable: !LONG.has(column.type),
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: column.type === 'Html',
        inlineHelpText: column.inlineHelpText ?? null,
        label: column.label,
        length: column.length ?? 0,
        maskType: null,
        nameField: column.name === 'Name',
        polymorphicForeignKey: (column.lookup?.referenceTo.length ?? 0) > 1,
        precision: column.precision ?? 0,
        reference: column.lookup !== undefined,
        referenceTargetField: null,
        referenceToInfos: referenceInfos(org, column),
        relationshipName: column.lookup?.relationship ?? null,
        required:
            column.createable &&
            !column.nillable &&
            column.defaultValue === undefined &&
            column.type !== 'Checkbox' &&
            column.name !== 'OwnerId',
        scale: column.scale ?? 0,
        searchPrefilterable: false,
        sortable: isSortable(column),
        unique: column.unique,
        updateable: column.updateable
    };
}

/** What hangs on the value of a picklist or checkbox, and what on that, by the names of the fields. */
interface Dependents {
    readonly [field: string]: Dependents;
}

function dependentFields(columns: readonly Column[]): Dependents {
    const below = (controlling: string, above: ReadonlySet<string>): Dependents =>
        Object.fromEntries(
            columns
                .filter(({ name, picklist }) => picklist?.controllingField === controlling && !above.has(name))
                .map(({ name }) => [name, below(name, new Set([...above, name]))])
        );
    const first = columns.flatMap(({ picklist }) => picklist?.controllingField ?? []);
    const roots = columns.filter(({ name, picklist }) => first.includes(name) && !picklist?.controllingField);
    return Object.fromEntries(roots.map(({ name }) => [name, below(name, new Set([name]))]));
}

function recordTypeInfos(org: Org, object: ObjectModel) {
    const own = recordTypesFor(org, object).map(({ id, type, available }) => ({
        available,
        defaultRecordTypeMapping: false,
        master: false,
        name: type.label,
        recordTypeId: id
    }));
    const master = {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE
    };
    return Object.fromEntries([...own, master].map((info) => [info.recordTypeId, info]));
}

export type FieldInfo = ReturnType<typeof fieldInfo>;
export type ObjectInfo = ReturnType<typeof objectInfo>;

/** What UI API says about an object: its fields, child relationships and rights. */
export function objectInfo(org: Org, object: ObjectModel) {
    const writable = object.kind !== 'customMetadata';
    const access = accessTo(object);
    const columns = columnsOf(org.model, object.name);
    return {
        apiName: object.name,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: childRelationshipsOf(org.model, object.name)
            .filter((child) => child.name !== '')
            .map((child) => ({
                childObjectApiName: child.childObject,
                fieldName: child.field,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: child.name
            })),
        compactLayoutable: true,
        createable: writable && access.create,
        custom: object.kind !== 'standard',
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        deletable: writable && access.delete,
        dependentFields: dependentFields(columns),
        feedEnabled: false,
        fields: Object.fromEntries(columns.map((column) => [column.name, fieldInfo(org, column)])),
        keyPrefix: keyPrefixOf(org.model, object.name),
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: true,
        mruEnabled: writable,
        nameFields: columns.some((column) => column.name === 'Name') ? ['Name'] : [],
        queryable: true,
        recordTypeInfos: recordTypeInfos(org, object),
        searchLayoutable: true,
        searchable: writable,
        themeInfo: null,
        updateable: writable && access.edit
    };
}

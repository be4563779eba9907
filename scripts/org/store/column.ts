import {
    textOf,
    type FieldModel,
    type FieldType,
    type LookupModel,
    type ObjectModel,
    type SourceModel
} from '../../metadata/index.ts';
import { accessTo, type ObjectAccess } from './access.ts';

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

function systemLookup(relationship: string, ...referenceTo: readonly string[]): LookupModel {
    return {
        referenceTo,
        childRelationship: undefined,
        relationship,
        relationshipLabel: undefined,
        deleteConstraint: 'Restrict'
    };
}

function nameColumn(object: ObjectModel): Column {
    const automatic = object.nameField.type === 'AutoNumber' || object.name === 'User';
    return systemColumn(object.name, 'Name', object.nameField.label, object.nameField.type, {
        length: object.nameField.type === 'AutoNumber' ? undefined : 80,
        displayFormat: object.nameField.displayFormat,
        createable: !automatic,
        updateable: !automatic
    });
}

function auditColumns(object: string): readonly Column[] {
    return [
        systemColumn(object, 'CreatedDate', 'Created Date', 'DateTime'),
        systemColumn(object, 'CreatedById', 'Created By ID', 'Lookup', { lookup: systemLookup('CreatedBy', 'User') }),
        systemColumn(object, 'LastModifiedDate', 'Last Modified Date', 'DateTime'),
        systemColumn(object, 'LastModifiedById', 'Last Modified By ID', 'Lookup', {
            lookup: systemLookup('LastModifiedBy', 'User')
        }),
        systemColumn(object, 'SystemModstamp', 'System Modstamp', 'DateTime')
    ];
}

function metadataTypeColumns(object: string): readonly Column[] {
    return [
        systemColumn(object, 'DeveloperName', 'Custom Metadata Record Name', 'Text', { length: 40 }),
        systemColumn(object, 'MasterLabel', 'Label', 'Text', { length: 40 }),
        systemColumn(object, 'Label', 'Label', 'Text', { length: 40 }),
        systemColumn(object, 'Language', 'Master Language', 'Text', { length: 40 }),
        systemColumn(object, 'NamespacePrefix', 'Namespace Prefix', 'Text', { length: 15, nillable: true }),
        systemColumn(object, 'QualifiedApiName', 'Qualified API Name', 'Text', { length: 70 }),
        systemColumn(object, 'SystemModstamp', 'System Modstamp', 'DateTime')
    ];
}

/** What an event carries besides its own fields: it is no record and has no id. */
function eventColumns(object: string): readonly Column[] {
    return [
        systemColumn(object, 'ReplayId', 'Replay ID', 'Text', { length: 1000 }),
        systemColumn(object, 'CreatedDate', 'Created Date', 'DateTime'),
        systemColumn(object, 'CreatedById', 'Created By ID', 'Lookup', { lookup: systemLookup('CreatedBy', 'User') }),
        systemColumn(object, 'EventUuid', 'Event UUID', 'Text', { length: 36, nillable: true })
    ];
}

function recordTypeColumn({ name }: ObjectModel): Column {
    return systemColumn(name, 'RecordTypeId', 'Record Type ID', 'Lookup', {
        lookup: systemLookup('RecordType', 'RecordType'),
        createable: true,
        updateable: true,
        nillable: true
    });
}

/** Whose setting it is: the org's, or one user's. */
function setupOwnerColumn({ name }: ObjectModel): Column {
    return systemColumn(name, 'SetupOwnerId', 'Location ID', 'Lookup', {
        lookup: systemLookup('SetupOwner', 'Organization', 'User'),
        createable: true,
        unique: true
    });
}

/** Whether a custom setting has values for the org and for its users, instead of a list of them. */
function isHierarchy({ kind, file }: ObjectModel): boolean {
    return kind === 'customSetting' && file !== undefined && textOf(file.root, 'customSettingsType') === 'Hierarchy';
}

function systemColumns(object: ObjectModel): readonly Column[] {
    if (object.kind === 'platformEvent') return eventColumns(object.name);
    const id = systemColumn(object.name, 'Id', 'Record ID', 'Id', { length: 18, caseSensitive: true });
    if (object.kind === 'customMetadata') return [id, ...metadataTypeColumns(object.name)];
    const deleted = systemColumn(object.name, 'IsDeleted', 'Deleted', 'Checkbox');
    const owned =
        object.kind === 'custom' && ![...object.fields.values()].some((field) => field.type === 'MasterDetail');
    const owner = systemColumn(object.name, 'OwnerId', 'Owner ID', 'Lookup', {
        lookup: systemLookup('Owner', 'User'),
        createable: true,
        updateable: true
    });
    return [
        id,
        ...(owned ? [owner] : []),
        ...(isHierarchy(object) ? [setupOwnerColumn(object)] : []),
        deleted,
        nameColumn(object),
        ...(object.recordTypes.size > 0 ? [recordTypeColumn(object)] : []),
        ...auditColumns(object.name)
    ];
}

function fieldColumn(field: FieldModel, { create, edit, editable }: ObjectAccess): Column {
    const calculated = field.formula !== undefined || field.type === 'AutoNumber';
    const writable = !calculated && editable(field.name);
    return {
        ...field,
        system: false,
        createable: create && writable,
        // a master is chosen once, unless the file allows another
        updateable: edit && writable && (field.type !== 'MasterDetail' || field.lookup?.reparentable === true),
        nillable: !field.required && field.type !== 'Checkbox' && field.type !== 'MasterDetail'
    };
}

interface ColumnIndex {
    readonly all: readonly Column[];
    readonly byName: ReadonlyMap<string, Column>;
    readonly byRelationship: ReadonlyMap<string, Column>;
}

// a model never changes once it is loaded, so what is derived from it is derived once
const indexes = new WeakMap<ObjectModel, ColumnIndex>();

function indexOf(object: ObjectModel): ColumnIndex {
    const known = indexes.get(object);
    if (known) return known;
    const access = accessTo(object);
    const system = systemColumns(object).map((column) => ({
        ...column,
        createable: column.createable && access.create,
        updateable: column.updateable && access.edit
    }));
    const taken = new Set(system.map((column) => column.name.toLowerCase()));
    // a project may hold files of fields that every object has, such as OwnerId: they are those columns, not further ones
    const own = [...object.fields.values()].filter((field) => !taken.has(field.name.toLowerCase()));
    const all = [...system, ...own.map((field) => fieldColumn(field, access))];
    const index: ColumnIndex = {
        all,
        byName: new Map(all.map((column) => [column.name.toLowerCase(), column])),
        byRelationship: new Map(
            all.flatMap((column) => (column.lookup ? [[column.lookup.relationship.toLowerCase(), column]] : []))
        )
    };
    indexes.set(object, index);
    return index;
}

const objectNames = new WeakMap<SourceModel, ReadonlyMap<string, ObjectModel>>();

/** The object of that API name, upper and lower case alike as on the platform; undefined if there is none. */
export function findObject(model: SourceModel, name: string): ObjectModel | undefined {
    const exact = model.objects.get(name);
    if (exact) return exact;
    let names = objectNames.get(model);
    if (!names) {
        names = new Map([...model.objects.values()].map((object) => [object.name.toLowerCase(), object]));
        objectNames.set(model, names);
    }
    return names.get(name.toLowerCase());
}

/** All columns of an object, those of the platform first. Empty for an object that the model doesn't know. */
export function columnsOf(model: SourceModel, object: string): readonly Column[] {
    const found = findObject(model, object);
    return found ? indexOf(found).all : [];
}

/** The column of that API name, upper and lower case alike. */
export function findColumn(object: ObjectModel, name: string): Column | undefined {
    return indexOf(object).byName.get(name.toLowerCase());
}

/** The lookup column behind a relationship name such as `Owner` or `Shelf__r`, upper and lower case alike. */
export function findRelationship(object: ObjectModel, relationship: string): Column | undefined {
    return indexOf(object).byRelationship.get(relationship.toLowerCase());
}

import { textOf, type LookupModel, type ObjectModel } from '../../metadata/index.ts';
import { systemColumn, type Column } from './column.ts';

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

/** The columns that the platform adds to an object. */
export function systemColumns(object: ObjectModel): readonly Column[] {
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

import type { ObjectModel, SourceModel } from '../../metadata/index.ts';

const CUSTOM = /__(c|r|mdt|e|b|x)$/;
const NAMESPACED = /^[A-Za-z]\w*?__[A-Za-z]\w*__[A-Za-z]+$/;

const AUDIT = [
    'Id',
    'OwnerId',
    'Owner',
    'CreatedById',
    'CreatedBy',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedBy'
];
const STANDARD = [
    ...[...AUDIT, 'LastModifiedDate', 'SystemModstamp', 'Name', 'LastActivityDate', 'LastViewedDate'],
    ...['LastReferencedDate', 'RecordTypeId', 'RecordType', 'CurrencyIsoCode', 'IsDeleted']
];
const CUSTOM_METADATA = [
    ...STANDARD,
    ...['MasterLabel', 'Label', 'DeveloperName', 'QualifiedApiName', 'NamespacePrefix', 'Language', 'IsProtected']
];

/** Whether this tree is where a custom name has to be defined: `Time__c`, but not `Name` nor `nbx__Time__c`. */
export function isOurs(name: string): boolean {
    return CUSTOM.test(name) && !NAMESPACED.test(name);
}

/** Whether a name means something that should be here and is not. */
export function isMissingObject(model: SourceModel, name: string): boolean {
    return isOurs(name) && model.objects.get(name) === undefined;
}

/** The custom objects of the tree, by name. */
export function objectNames(model: SourceModel): readonly string[] {
    return [...model.objects.keys()];
}

/** The names of the fields that the platform gives an object. */
export function standardNames(object: ObjectModel): readonly string[] {
    return object.kind === 'customMetadata' ? CUSTOM_METADATA : STANDARD;
}

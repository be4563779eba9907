import type { ObjectModel } from '../metadata/index.ts';

/** A field that the platform adds to objects by itself. */
export interface StandardField {
    readonly name: string;
    readonly label: string;
    /** Its relationship and the object it leads to, for a reference. */
    readonly reference?: { readonly relationship: string; readonly to: string };
}

const AUDIT: readonly StandardField[] = [
    { name: 'Id', label: 'Record ID' },
    { name: 'CreatedById', label: 'Created By ID', reference: { relationship: 'CreatedBy', to: 'User' } },
    { name: 'CreatedDate', label: 'Created Date' },
    {
        name: 'LastModifiedById',
        label: 'Last Modified By ID',
        reference: { relationship: 'LastModifiedBy', to: 'User' }
    },
    { name: 'LastModifiedDate', label: 'Last Modified Date' },
    { name: 'SystemModstamp', label: 'System Modstamp' },
    { name: 'IsDeleted', label: 'Deleted' }
];

const OWNER: StandardField = {
    name: 'OwnerId',
    label: 'Owner ID',
    reference: { relationship: 'Owner', to: 'User' }
};

const CUSTOM_METADATA: readonly StandardField[] = [
    { name: 'Id', label: 'Record ID' },
    { name: 'DeveloperName', label: 'Record Name' },
    { name: 'MasterLabel', label: 'Label' },
    { name: 'Label', label: 'Label' },
    { name: 'Language', label: 'Language' },
    { name: 'NamespacePrefix', label: 'Namespace Prefix' },
    { name: 'QualifiedApiName', label: 'Qualified Name' }
];

/** The few fields of User that components read through a lookup. */
export const USER_FIELDS: readonly StandardField[] = [
    { name: 'Id', label: 'User ID' },
    { name: 'Name', label: 'Full Name' },
    { name: 'Username', label: 'Username' },
    { name: 'Email', label: 'Email' },
    { name: 'IsActive', label: 'Active' }
];

/** The fields that an object of this tree has without a file. */
export function standardFields(object: ObjectModel): readonly StandardField[] {
    if (object.kind === 'customMetadata') return CUSTOM_METADATA;
    const ofDetail = [...object.fields.values()].some((field) => field.type === 'MasterDetail');
    const name = { name: 'Name', label: object.nameField.label };
    return [...AUDIT, name, ...(ofDetail ? [] : [OWNER])];
}

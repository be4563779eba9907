import type { FieldModel, FieldType, ObjectModel, SourceModel } from '../../metadata/index.ts';

type FieldSpec = readonly [name: string, label: string, type: FieldType, length?: number];

const USER: readonly FieldSpec[] = [
    ['Username', 'Username', 'Text', 80],
    ['FirstName', 'First Name', 'Text', 40],
    ['LastName', 'Last Name', 'Text', 80],
    ['Alias', 'Alias', 'Text', 8],
    ['Email', 'Email', 'Email'],
    ['IsActive', 'Active', 'Checkbox'],
    ['UserType', 'User Type', 'Text', 40],
    ['TimeZoneSidKey', 'Time Zone', 'Text', 40],
    ['LocaleSidKey', 'Locale', 'Text', 40],
    ['LanguageLocaleKey', 'Language', 'Text', 40],
    ['EmailEncodingKey', 'Email Encoding', 'Text', 40]
];

const ORGANIZATION: readonly FieldSpec[] = [
    ['OrganizationType', 'Edition', 'Text', 40],
    ['InstanceName', 'Instance Name', 'Text', 5],
    ['IsSandbox', 'Is Sandbox', 'Checkbox'],
    ['NamespacePrefix', 'Namespace Prefix', 'Text', 15],
    ['TrialExpirationDate', 'Trial Expiration Date', 'DateTime'],
    ['DefaultLocaleSidKey', 'Locale', 'Text', 40],
    ['LanguageLocaleKey', 'Language', 'Text', 40],
    ['TimeZoneSidKey', 'Time Zone', 'Text', 40]
];

const RECORD_TYPE: readonly FieldSpec[] = [
    ['DeveloperName', 'Record Type Name', 'Text', 80],
    ['SobjectType', 'SObject Type Name', 'Text', 80],
    ['IsActive', 'Active', 'Checkbox'],
    ['Description', 'Description', 'Text', 255],
    ['NamespacePrefix', 'Namespace Prefix', 'Text', 15]
];

/** The record type of every object and record that has no other: the same id in every org. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Standard objects whose rows come with the org and its metadata: clients do not write them. */
export const DEPLOYED: ReadonlySet<string> = new Set(['Organization', 'RecordType']);

function standardField(object: string, [name, label, type, length]: FieldSpec): FieldModel {
    return {
        name,
        object,
        label,
        description: undefined,
        inlineHelpText: undefined,
        type,
        required: name === 'Username' || name === 'LastName',
        unique: name === 'Username',
        externalId: false,
        caseSensitive: false,
        length,
        precision: undefined,
        scale: undefined,
        visibleLines: undefined,
        displayFormat: undefined,
        defaultValue: type === 'Checkbox' ? 'false' : undefined,
        formula: undefined,
        formulaTreatBlanksAs: undefined,
        picklist: undefined,
        lookup: undefined,
        securityClassification: undefined,
        complianceGroup: undefined,
        file: undefined
    };
}

function standardObject(name: string, label: string, pluralLabel: string, specs: readonly FieldSpec[]): ObjectModel {
    return {
        name,
        label,
        pluralLabel,
        description: undefined,
        kind: 'standard',
        nameField: { label: name === 'User' ? 'Full Name' : 'Name', type: 'Text', displayFormat: undefined },
        fields: new Map(specs.map((spec) => [spec[0], standardField(name, spec)])),
        validationRules: [],
        listViews: new Map(),
        compactLayouts: new Map(),
        compactLayout: undefined,
        recordTypes: new Map(),
        searchFields: [],
        searchable: name === 'User',
        actionOverrides: [],
        file: undefined
    };
}

function merge(own: ObjectModel | undefined, standard: ObjectModel): ObjectModel {
    if (!own) return standard;
    return {
        ...own,
        label: standard.label,
        pluralLabel: standard.pluralLabel,
        nameField: standard.nameField,
        searchable: standard.searchable,
        fields: new Map([...standard.fields, ...own.fields])
    };
}

/** The model with the objects that the org itself brings: User, Organization and RecordType, own fields on them included. */
export function withStandardObjects(model: SourceModel): SourceModel {
    const brought = [
        standardObject('User', 'User', 'Users', USER),
        standardObject('Organization', 'Organization', 'Organizations', ORGANIZATION),
        standardObject('RecordType', 'Record Type', 'Record Types', RECORD_TYPE)
    ];
    const objects = new Map(model.objects);
    for (const standard of brought) objects.set(standard.name, merge(objects.get(standard.name), standard));
    return { ...model, objects };
}

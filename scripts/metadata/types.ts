import type { XmlElement } from './xml.ts';
import type { Problem } from './problem.ts';
import type { DashboardModel, FolderModel, ReportModel, ReportTypeModel } from './reportModel.ts';

/** One metadata file as it lies in the source tree. */
export interface SourceFile {
    /** Path below the project folder, with forward slashes. */
    readonly path: string;
    /** Root element of the file, for example `CustomField`. */
    readonly type: string;
    /** Name by its path, without parents: `Time__c`, `CallReporting__c-Call Reporting Layout`, `Missed_Calls/Why`. */
    readonly name: string;
    /** The object folder a decomposed child lies in. */
    readonly parent: string | undefined;
    /** `path` of the entry in sfdx-project.json. */
    readonly packageDirectory: string;
    readonly root: XmlElement;
}

/** What an object file and the files below its folder define. Names carry the namespace the model was loaded with. */
export interface ObjectModel {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly description: string | undefined;
    readonly kind: 'custom' | 'customMetadata' | 'customSetting' | 'platformEvent' | 'standard';
    readonly nameField: NameField;
    readonly fields: ReadonlyMap<string, FieldModel>;
    readonly validationRules: readonly ValidationRule[];
    readonly listViews: ReadonlyMap<string, ListViewModel>;
    readonly compactLayouts: ReadonlyMap<string, CompactLayoutModel>;
    /** Name of the primary compact layout, `undefined` where the system default (Name) applies. */
    readonly compactLayout: string | undefined;
    /** By developer name. */
    readonly recordTypes: ReadonlyMap<string, RecordTypeModel>;
    readonly searchFields: readonly string[];
    /** Whether its records are found by search (`enableSearch`). */
    readonly searchable: boolean;
    readonly actionOverrides: readonly ActionOverride[];
    /** Undefined for objects that no file defines, such as User. */
    readonly file: SourceFile | undefined;
}

export interface RecordTypeModel {
    /** Developer name, without the namespace. */
    readonly name: string;
    readonly label: string;
    readonly active: boolean;
    readonly description: string | undefined;
    /** The values it offers of each picklist that its file names. */
    readonly picklists: ReadonlyMap<string, RecordTypePicklist>;
    readonly file: SourceFile;
}

export interface RecordTypePicklist {
    readonly values: ReadonlySet<string>;
    readonly defaultValue: string | undefined;
}

export interface NameField {
    readonly label: string;
    readonly type: 'Text' | 'AutoNumber';
    /** For example `PE-{000000000}`; only with AutoNumber. */
    readonly displayFormat: string | undefined;
}

export type FieldType =
    | 'AutoNumber'
    | 'Checkbox'
    | 'Currency'
    | 'Date'
    | 'DateTime'
    | 'Email'
    | 'EncryptedText'
    | 'Html'
    | 'LongTextArea'
    | 'Lookup'
    | 'MasterDetail'
    | 'MultiselectPicklist'
    | 'Number'
    | 'Percent'
    | 'Phone'
    | 'Picklist'
    | 'Text'
    | 'TextArea'
    | 'Time'
    | 'Url';

export interface FieldModel {
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly inlineHelpText: string | undefined;
    /** The result type where the field is a formula. */
    readonly type: FieldType;
    readonly required: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive: boolean;
    readonly length: number | undefined;
    readonly precision: number | undefined;
    readonly scale: number | undefined;
    readonly visibleLines: number | undefined;
    readonly displayFormat: string | undefined;
    /** As written in the file: a formula, or `true`/`false` for a checkbox. */
    readonly defaultValue: string | undefined;
    readonly formula: string | undefined;
    readonly formulaTreatBlanksAs: 'BlankAsBlank' | 'BlankAsZero' | undefined;
    readonly picklist: PicklistModel | undefined;
    readonly lookup: LookupModel | undefined;
    readonly securityClassification: string | undefined;
    readonly complianceGroup: string | undefined;
    readonly file: SourceFile | undefined;
}

export interface PicklistModel {
    readonly restricted: boolean;
    /** Undefined where the values are the field's own. */
    readonly globalValueSet: string | undefined;
    readonly values: readonly PicklistValue[];
    /** The field that decides which values are offered; undefined where none does. */
    readonly controllingField?: string | undefined;
}

export interface PicklistValue {
    /** The API value, which is what is stored. */
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    readonly description: string | undefined;
    /** Values of the controlling field that offer this one. */
    readonly validFor?: readonly string[];
}

export interface LookupModel {
    /** API names; more than one only for polymorphic standard fields. */
    readonly referenceTo: readonly string[];
    /** Parent to child, without `__r`; undefined where the parent has no list of them. */
    readonly childRelationship: string | undefined;
    /** Child to parent, as written in a path: `Call_Queue__r`, `Owner`. */
    readonly relationship: string;
    readonly relationshipLabel: string | undefined;
    readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade';
    /** Whether a detail may be given to another master. */
    readonly reparentable?: boolean;
    /** Whether who may read the master may write its details; else it takes who may edit it. */
    readonly writeRequiresMasterRead?: boolean;
}

export interface ValidationRule {
    readonly name: string;
    readonly active: boolean;
    readonly formula: string;
    readonly errorMessage: string;
    readonly errorDisplayField: string | undefined;
    readonly file: SourceFile;
}

export interface ListViewModel {
    readonly name: string;
    readonly label: string;
    /** As written: `NAME`, `CREATED_DATE`, `Time__c`. */
    readonly columns: readonly string[];
    readonly filterScope: string;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
    /** `1 AND (2 OR 3)`; undefined means all of them. */
    readonly booleanFilter: string | undefined;
    readonly file: SourceFile;
}

export interface CompactLayoutModel {
    readonly name: string;
    readonly label: string;
    readonly fields: readonly string[];
    readonly file: SourceFile;
}

export interface ActionOverride {
    readonly actionName: string;
    readonly content: string | undefined;
    readonly formFactor: 'Large' | 'Small' | 'Medium' | undefined;
    readonly type: string;
    readonly pageOrSobjectType: string | undefined;
}

export interface LayoutModel {
    readonly name: string;
    readonly object: string;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly LayoutRelatedList[];
    readonly file: SourceFile;
}

export interface LayoutSection {
    readonly label: string;
    /** Whether the heading is its own, for a translation to reach, and not one of the platform's. */
    readonly named: boolean;
    readonly detailHeading: boolean;
    readonly style: string;
    readonly columns: readonly (readonly LayoutItem[])[];
}

/** A field, or an empty space where `field` is undefined. */
export interface LayoutItem {
    readonly field: string | undefined;
    readonly behavior: 'Edit' | 'Required' | 'Readonly';
}

export interface LayoutRelatedList {
    /** As written: `Phone_Event__c.To_Call_Reporting__c`. */
    readonly relatedList: string;
    readonly fields: readonly string[];
    readonly sortField: string | undefined;
    readonly sortOrder: 'Asc' | 'Desc';
}

export interface FlexiPageModel {
    readonly name: string;
    readonly label: string;
    readonly type: 'RecordPage' | 'AppPage' | 'HomePage' | 'UtilityBar' | (string & {});
    readonly sobjectType: string | undefined;
    /** For example `flexipage:recordHomeTemplateDesktop`. */
    readonly template: string;
    readonly regions: readonly FlexiPageRegion[];
    readonly file: SourceFile;
}

export interface FlexiPageRegion {
    readonly name: string;
    readonly type: 'Region' | 'Facet' | (string & {});
    readonly items: readonly (FlexiPageComponent | FlexiPageField)[];
}

export interface FlexiPageComponent {
    readonly kind: 'component';
    /** `force:detailPanel`, or the bundle's name for an own LWC. */
    readonly component: string;
    readonly identifier: string | undefined;
    /** A list where the property has a valueList. */
    readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface FlexiPageField {
    readonly kind: 'field';
    /** Path without `Record.`. */
    readonly field: string;
    readonly identifier: string | undefined;
}

export interface LabelModel {
    readonly name: string;
    readonly value: string;
    readonly language: string;
    readonly categories: string | undefined;
    readonly shortDescription: string;
    readonly protected: boolean;
    readonly line: number;
    readonly file: SourceFile;
}

export interface TabModel {
    readonly name: string;
    readonly customObject: boolean;
    /** `Custom55: Cell Phone`. */
    readonly motif: string | undefined;
    readonly flexiPage: string | undefined;
    readonly label: string | undefined;
    readonly file: SourceFile;
}

export interface ApplicationModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly tabs: readonly string[];
    readonly actionOverrides: readonly ActionOverride[];
    readonly file: SourceFile;
}

export interface PermissionSetModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly objects: ReadonlyMap<string, ObjectPermission>;
    /** Keyed `Object.Field`. */
    readonly fields: ReadonlyMap<string, FieldPermission>;
    readonly tabs: ReadonlyMap<string, string>;
    readonly applications: readonly string[];
    /** User permissions by their API names: `ViewAllData`, `ApiEnabled`. */
    readonly userPermissions: readonly string[];
    /** Record types that may be chosen, as `Object.Developer_Name`. */
    readonly recordTypes: readonly string[];
    readonly customPermissions: readonly string[];
    /** Custom metadata types whose records may be read. */
    readonly customMetadataTypes: readonly string[];
    readonly file: SourceFile;
}

export interface ObjectPermission {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldPermission {
    readonly readable: boolean;
    readonly editable: boolean;
}

/** A folder below `lwc/`. */
export interface BundleModel {
    readonly name: string;
    /** Below the project folder, with forward slashes. */
    readonly folder: string;
    readonly apiVersion: string | undefined;
    readonly isExposed: boolean;
    readonly masterLabel: string | undefined;
    readonly description: string | undefined;
    readonly targets: readonly string[];
    readonly file: SourceFile | undefined;
}

export interface CustomMetadataRecord {
    /** `Phone_Event_Setting__mdt`. */
    readonly object: string;
    readonly developerName: string;
    readonly label: string;
    /** Field name to value; undefined where it is nil. Typed by `xsi:type`. */
    readonly values: Readonly<Record<string, string | number | boolean | undefined>>;
    readonly file: SourceFile;
}

/** Everything a source tree defines, read once; all readers of metadata start here. */
export interface SourceModel {
    /** Absolute path of the folder that holds sfdx-project.json. */
    readonly root: string;
    /** Without underscores; '' for none. Every custom name in the model carries it as `ns__`. */
    readonly namespace: string;
    /** `66.0` */
    readonly apiVersion: string;
    readonly packageDirectories: readonly string[];
    /** Every `*-meta.xml` that parses, for checks that look at the XML itself. */
    readonly files: readonly SourceFile[];
    readonly objects: ReadonlyMap<string, ObjectModel>;
    readonly globalValueSets: ReadonlyMap<string, PicklistModel>;
    readonly customMetadata: readonly CustomMetadataRecord[];
    readonly layouts: ReadonlyMap<string, LayoutModel>;
    readonly flexiPages: ReadonlyMap<string, FlexiPageModel>;
    readonly labels: ReadonlyMap<string, LabelModel>;
    readonly tabs: ReadonlyMap<string, TabModel>;
    readonly applications: ReadonlyMap<string, ApplicationModel>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetModel>;
    readonly bundles: ReadonlyMap<string, BundleModel>;
    /** Keyed as reports name them: `Phone_Events__c`. */
    readonly reportTypes: ReadonlyMap<string, ReportTypeModel>;
    readonly reportFolders: ReadonlyMap<string, FolderModel>;
    /** Keyed `Folder/Developer_Name`, as dashboards are. */
    readonly reports: ReadonlyMap<string, ReportModel>;
    readonly dashboardFolders: ReadonlyMap<string, FolderModel>;
    readonly dashboards: ReadonlyMap<string, DashboardModel>;
    /** What could not be read. The rest of the model is what could. */
    readonly problems: readonly Problem[];
}

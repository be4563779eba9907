import type { ObjectModel } from '../../metadata/index.ts';
import { accessTo, childRelationshipsOf, columnsOf, keyPrefixOf } from '../store/index.ts';
import type { Org } from '../types.ts';
import { describeField } from './field.ts';

/** The record type of everything that has no other: the same id in every org. */
const MASTER = '012000000000000AAA';

function urls(base: string, object: ObjectModel): Readonly<Record<string, string>> {
    const url = `${base}/sobjects/${object.name}`;
    const always = { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` };
    if (object.kind === 'customMetadata') return always;
    return { ...always, layouts: `${url}/describe/layouts`, compactLayouts: `${url}/describe/compactLayouts` };
}

/** What both describes say about an object as the user may use it. */
export function describeBriefly(org: Org, object: ObjectModel, base: string) {
    const records = object.kind !== 'customMetadata' && object.name !== 'Organization';
    const { create, edit, delete: remove } = accessTo(object);
    return {
        activateable: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: records && create,
        custom: object.kind !== 'standard',
        customSetting: false,
        deepCloneable: false,
        deletable: records && object.name !== 'User' && remove,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: keyPrefixOf(org.model, object.name),
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: records,
        mergeable: false,
        mruEnabled: records,
        name: object.name,
        queryable: true,
        replicateable: records,
        retrieveable: true,
        searchable: records && object.searchable,
        triggerable: records,
        undeletable: false,
        updateable: records && edit,
        urls: urls(base, object)
    };
}

function childRelationships(org: Org, object: ObjectModel) {
    return childRelationshipsOf(org.model, object.name).map(({ name, childObject, field, deleteConstraint }) => ({
        cascadeDelete: deleteConstraint === 'Cascade',
        childSObject: childObject,
        deprecatedAndHidden: false,
        field,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: name === '' ? null : name,
        restrictedDelete: deleteConstraint === 'Restrict'
    }));
}

function recordTypeInfos(base: string, object: ObjectModel) {
    const master = {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: MASTER,
        urls: { layout: `${base}/sobjects/${object.name}/describe/layouts/${MASTER}` }
    };
    return object.kind === 'customMetadata' ? [] : [master];
}

/** GET sobjects: every object the user may see. */
export function describeGlobal(org: Org, base: string) {
    const objects = [...org.model.objects.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: objects.map((object) => describeBriefly(org, object, base))
    };
}

/** GET sobjects/T/describe: an object with its fields, and lists of children, as the user may see them. */
export function describeObject(org: Org, object: ObjectModel, base: string) {
    const brief = describeBriefly(org, object, base);
    const records = object.kind !== 'customMetadata';
    const ui = `/${brief.keyPrefix}`;
    return {
        actionOverrides: [],
        ...brief,
        childRelationships: childRelationships(org, object),
        compactLayoutable: records,
        defaultImplementation: null,
        extendedBy: null,
        extendsInterfaces: null,
        fields: columnsOf(org.model, object.name).map(describeField),
        implementedBy: null,
        implementsInterfaces: null,
        listviewable: null,
        lookupLayoutable: null,
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: recordTypeInfos(base, object),
        searchLayoutable: records,
        sobjectDescribeOption: 'FULL',
        supportedScopes: [
            { label: `All ${object.pluralLabel}`, name: 'everything' },
            ...(records ? [{ label: `My ${object.pluralLabel}`, name: 'mine' }] : [])
        ],
        urls: {
            ...brief.urls,
            uiEditTemplate: `${ui}/{ID}/e`,
            uiDetailTemplate: `${ui}/{ID}`,
            uiNewRecord: `${ui}/e`
        }
    };
}

export type DescribedObject = ReturnType<typeof describeObject>;

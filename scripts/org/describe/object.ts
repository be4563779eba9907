import type { ObjectModel } from '../../metadata/index.ts';
import { recordTypesFor } from '../access/index.ts';
import {
    accessTo,
    childRelationshipsOf,
    columnsOf,
    DEPLOYED,
    keyPrefixOf,
    MASTER_RECORD_TYPE
} from '../store/index.ts';
import type { Org } from '../types.ts';
import { describeField } from './field.ts';

/** Whether clients write its records one by one: not where they are deployed, and an event is none. */
function hasRecords({ kind, name }: ObjectModel): boolean {
    return kind !== 'customMetadata' && kind !== 'platformEvent' && !DEPLOYED.has(name);
}

function urls(base: string, object: ObjectModel): Readonly<Record<string, string>> {
    const url = `${base}/sobjects/${object.name}`;
    const always = { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` };
    if (object.kind === 'customMetadata' || object.kind === 'platformEvent') return always;
    return { ...always, layouts: `${url}/describe/layouts`, compactLayouts: `${url}/describe/compactLayouts` };
}

/** What both describes say about an object as the user may use it. */
export function describeBriefly(org: Org, object: ObjectModel, base: string) {
    const records = hasRecords(object);
    const event = object.kind === 'platformEvent';
    const { create, edit, delete: remove } = accessTo(object);
    return {
        activateable: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: (records || event) && create,
        custom: object.kind !== 'standard',
        customSetting: object.kind === 'customSetting',
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
        queryable: !event,
        replicateable: records,
        retrieveable: !event,
        searchable: records && object.searchable,
        triggerable: records || event,
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

function recordTypeInfos(org: Org, object: ObjectModel, base: string) {
    if (object.kind === 'customMetadata' || object.kind === 'platformEvent') return [];
    const layout = (id: string) => ({ layout: `${base}/sobjects/${object.name}/describe/layouts/${id}` });
    const own = recordTypesFor(org, object).map(({ id, type, available }) => ({
        active: type.active,
        available,
        // without profiles, who says no record type gets the master
        defaultRecordTypeMapping: false,
        developerName: type.name,
        master: false,
        name: type.label,
        recordTypeId: id,
        urls: layout(id)
    }));
    const master = {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE,
        urls: layout(MASTER_RECORD_TYPE)
    };
    return [...own, master];
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
    const records = object.kind !== 'customMetadata' && object.kind !== 'platformEvent';
    const columns = columnsOf(org.model, object.name);
    const ui = `/${brief.keyPrefix}`;
    return {
        actionOverrides: [],
        ...brief,
        childRelationships: childRelationships(org, object),
        compactLayoutable: records,
        defaultImplementation: null,
        extendedBy: null,
        extendsInterfaces: null,
        fields: columns.map((column) => describeField(column, columns)),
        implementedBy: null,
        implementsInterfaces: null,
        listviewable: null,
        lookupLayoutable: null,
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: recordTypeInfos(org, object, base),
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

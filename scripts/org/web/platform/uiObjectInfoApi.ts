import { fieldName, objectName } from './names.ts';
import type { FieldReference, ObjectReference } from './names.ts';
import { dataAdapter } from './wireAdapter.ts';

export interface ObjectInfoConfig {
    readonly objectApiName?: ObjectReference | undefined;
}

/** Wire adapter: labels, fields and child relationships of an object. */
export const getObjectInfo = dataAdapter<ObjectInfoConfig>(({ objectApiName }) => {
    const object = objectName(objectApiName);
    return object === undefined ? undefined : { method: 'GET', path: `/ui-api/object-info/${object}` };
});

export interface ObjectInfosConfig {
    readonly objectApiNames?: readonly ObjectReference[] | undefined;
}

/** Wire adapter: the same for several objects. */
export const getObjectInfos = dataAdapter<ObjectInfosConfig>(({ objectApiNames }) => {
    const objects = objectApiNames?.map(objectName);
    if (objects === undefined || objects.length === 0 || objects.includes(undefined)) return undefined;
    return { method: 'GET', path: `/ui-api/object-info/batch/${objects.join(',')}` };
});

export interface PicklistValuesConfig {
    readonly fieldApiName?: FieldReference | undefined;
    readonly recordTypeId?: string | undefined;
}

/** Wire adapter: the values of one picklist. */
export const getPicklistValues = dataAdapter<PicklistValuesConfig>(({ fieldApiName, recordTypeId }) => {
    if (fieldApiName === undefined || !recordTypeId) return undefined;
    const [object = '', field = ''] = fieldName(fieldApiName).split('.');
    return { method: 'GET', path: `/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}` };
});

export interface PicklistsConfig extends ObjectInfoConfig {
    readonly recordTypeId?: string | undefined;
}

/** Wire adapter: the values of all picklists of an object. */
export const getPicklistValuesByRecordType = dataAdapter<PicklistsConfig>(({ objectApiName, recordTypeId }) => {
    const object = objectName(objectApiName);
    if (object === undefined || !recordTypeId) return undefined;
    return { method: 'GET', path: `/ui-api/object-info/${object}/picklist-values/${recordTypeId}` };
});

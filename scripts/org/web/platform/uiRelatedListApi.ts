import { fieldNames, objectName } from './names.ts';
import type { FieldReference, ObjectReference } from './names.ts';
import { dataAdapter } from './wireAdapter.ts';

export interface RelatedListRecordsConfig {
    readonly parentRecordId?: string | undefined;
    readonly relatedListId?: string | undefined;
    readonly fields?: FieldReference | readonly FieldReference[] | undefined;
    readonly optionalFields?: FieldReference | readonly FieldReference[] | undefined;
    readonly sortBy?: readonly string[] | string | undefined;
    readonly where?: string | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
}

/** Wire adapter: the records of one related list. */
export const getRelatedListRecords = dataAdapter<RelatedListRecordsConfig>((config) => {
    if (!config.parentRecordId || !config.relatedListId) return undefined;
    const { sortBy, where, pageToken } = config;
    const body = {
        fields: fieldNames(config.fields),
        optionalFields: fieldNames(config.optionalFields),
        ...(sortBy === undefined ? {} : { sortBy: typeof sortBy === 'string' ? [sortBy] : sortBy }),
        ...(where === undefined ? {} : { where }),
        ...(pageToken === undefined ? {} : { pageToken }),
        pageSize: config.pageSize ?? 50
    };
    return {
        method: 'POST',
        path: `/ui-api/related-list-records/${config.parentRecordId}/${config.relatedListId}`,
        body
    };
});

export interface RelatedListCountConfig {
    readonly parentRecordId?: string | undefined;
    readonly relatedListId?: string | undefined;
}

/** Wire adapter: how many records a related list has. */
export const getRelatedListCount = dataAdapter<RelatedListCountConfig>(({ parentRecordId, relatedListId }) => {
    if (!parentRecordId || !relatedListId) return undefined;
    return { method: 'GET', path: `/ui-api/related-list-count/${parentRecordId}/${relatedListId}` };
});

export interface RelatedListInfoConfig {
    readonly parentObjectApiName?: ObjectReference | undefined;
    readonly relatedListId?: string | undefined;
}

/** Wire adapter: columns and sort order of a related list. */
export const getRelatedListInfo = dataAdapter<RelatedListInfoConfig>(({ parentObjectApiName, relatedListId }) => {
    const object = objectName(parentObjectApiName);
    if (object === undefined || !relatedListId) return undefined;
    return { method: 'GET', path: `/ui-api/related-list-info/${object}/${relatedListId}` };
});

export interface RelatedListsInfoConfig {
    readonly parentObjectApiName?: ObjectReference | undefined;
}

/** Wire adapter: the related lists of an object. */
export const getRelatedListsInfo = dataAdapter<RelatedListsInfoConfig>(({ parentObjectApiName }) => {
    const object = objectName(parentObjectApiName);
    return object === undefined ? undefined : { method: 'GET', path: `/ui-api/related-list-info/${object}` };
});

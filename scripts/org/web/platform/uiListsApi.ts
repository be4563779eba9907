import { fieldNames, objectName } from './names.ts';
import type { FieldReference, ObjectReference } from './names.ts';
import { dataAdapter } from './wireAdapter.ts';

export interface ListConfig {
    readonly objectApiName?: ObjectReference | undefined;
    readonly listViewApiName?: string | undefined;
}

export interface ListRecordsConfig extends ListConfig {
    readonly fields?: FieldReference | readonly FieldReference[] | undefined;
    readonly optionalFields?: FieldReference | readonly FieldReference[] | undefined;
    readonly sortBy?: readonly string[] | string | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
}

/** A record as list and record routes give it; a parent's value is a record again. */
export interface ListRecord {
    readonly id: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
}

export interface ListRecords {
    readonly records: readonly ListRecord[];
    readonly count: number;
    readonly totalCount?: number;
    readonly pageSize: number;
    readonly currentPageToken: string | null;
    readonly nextPageToken: string | null;
    readonly previousPageToken: string | null;
}

/** Wire adapter: columns, filters and label of a list view. */
export const getListInfoByName = dataAdapter<ListConfig>(({ objectApiName, listViewApiName }) => {
    const object = objectName(objectApiName);
    if (object === undefined || !listViewApiName) return undefined;
    return { method: 'GET', path: `/ui-api/list-info/${object}/${listViewApiName}` };
});

/** Wire adapter: the list views of an object. */
export const getListInfosByObjectName = dataAdapter<ListConfig>(({ objectApiName }) => {
    const object = objectName(objectApiName);
    return object === undefined ? undefined : { method: 'GET', path: `/ui-api/list-info/${object}` };
});

/** Wire adapter: one page of a list view's records. */
export const getListRecordsByName = dataAdapter<ListRecordsConfig, ListRecords>((config) => {
    const object = objectName(config.objectApiName);
    if (object === undefined || !config.listViewApiName) return undefined;
    const { sortBy, pageSize, pageToken } = config;
    const body = {
        fields: fieldNames(config.fields),
        optionalFields: fieldNames(config.optionalFields),
        ...(sortBy === undefined ? {} : { sortBy: typeof sortBy === 'string' ? [sortBy] : sortBy }),
        ...(pageSize === undefined ? {} : { pageSize }),
        ...(pageToken === undefined ? {} : { pageToken })
    };
    return { method: 'POST', path: `/ui-api/list-records/${object}/${config.listViewApiName}`, body };
});

import type { ObjectModel } from '../../metadata/index.ts';
import { countQuery } from '../query/index.ts';
import { resolveField } from '../store/index.ts';
import type { Condition, FieldPath, OrderBy, Org } from '../types.ts';
import { UiError } from './error.ts';
import { namesIn, pathsOf } from './fieldPaths.ts';
import { isSortable } from './objectInfo.ts';
import { readRecords } from './records.ts';

/** What a page of records is asked with, from the address or from the body. */
export interface CollectionOptions {
    readonly fields?: string | readonly string[] | undefined;
    readonly optionalFields?: string | readonly string[] | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
    /** `Name` or `-Name`, qualified or not; several are keys after one another. */
    readonly sortBy?: string | readonly string[] | undefined;
}

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 2000;
/** Related lists and list views stop before this record. */
const MOST_RECORDS = 2000;

function orderBy(org: Org, object: ObjectModel, sortBy: CollectionOptions['sortBy']): readonly OrderBy[] {
    return namesIn(sortBy).map((key): OrderBy => {
        const name = key.replace(/^-/, '');
        const own = name.startsWith(`${object.name}.`) ? name.slice(object.name.length + 1) : name;
        const resolved = resolveField(org.model, object.name, own);
        if (!('column' in resolved)) throw new UiError(400, 'INVALID_SORT_BY', resolved.problem);
        if (!isSortable(resolved.column))
            throw new UiError(400, 'INVALID_SORT_BY', `Records cannot be sorted by '${name}'.`);
        return {
            path: resolved.path,
            direction: key.startsWith('-') ? 'DESC' : 'ASC',
            nulls: key.startsWith('-') ? 'LAST' : 'FIRST'
        };
    });
}

function pageOf({ pageSize = DEFAULT_SIZE, pageToken }: CollectionOptions): {
    readonly size: number;
    readonly offset: number;
} {
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > LARGEST_SIZE) {
        throw new UiError(
            400,
            'ILLEGAL_QUERY_PARAMETER_VALUE',
            `pageSize must be a whole number from 1 to ${LARGEST_SIZE}.`
        );
    }
    if (pageToken !== undefined && !/^\d{1,6}$/.test(pageToken)) {
        throw new UiError(
            400,
            'ILLEGAL_QUERY_PARAMETER_VALUE',
            `pageToken '${pageToken.slice(0, 80)}' is not valid. Use nextPageToken of an earlier page.`
        );
    }
    return { size: pageSize, offset: Number(pageToken ?? 0) };
}

/**
 * A page of records with the fields asked for and those the list itself shows.
 * @param preset order where `sortBy` does not give another
 * @throws UiError, QueryError
 */
export function recordCollection(
    org: Org,
    object: ObjectModel,
    where: Condition | undefined,
    shown: readonly FieldPath[],
    preset: readonly OrderBy[],
    options: CollectionOptions
) {
    const { size, offset } = pageOf(options);
    const asked = namesIn(options.fields);
    const optional = namesIn(options.optionalFields);
    const paths = [...shown, ...pathsOf(org, object, asked), ...pathsOf(org, object, optional, true)];
    const order = namesIn(options.sortBy).length > 0 ? orderBy(org, object, options.sortBy) : preset;
    const end = Math.min(offset + size, MOST_RECORDS);
    const query = { object: object.name, orderBy: order, ...(where ? { where } : {}) };
    const read = readRecords(org, { ...query, limit: Math.max(0, end - offset) + 1, offset }, paths);
    const records = read.slice(0, Math.max(0, end - offset));
    const more = read.length > records.length && end < MOST_RECORDS;
    return {
        count: records.length,
        currentPageToken: String(offset),
        fields: [...new Set(paths)].map((path) => `${object.name}.${path}`),
        nextPageToken: more ? String(end) : null,
        optionalFields: optional,
        pageSize: size,
        previousPageToken: offset > 0 ? String(Math.max(0, offset - size)) : null,
        records,
        sortBy: order.map(({ path, direction }) => (direction === 'DESC' ? `-${path}` : path)),
        totalCount: countQuery(org, query)
    };
}

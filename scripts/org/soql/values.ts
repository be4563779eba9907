import { displayValue, picklistLabel, type AggregateRow } from '../query/index.ts';
import { objectOfId, toApi, type Column } from '../store/index.ts';
import type { ApiValue, Org, Row, Stored } from '../types.ts';
import type { GroupItem, GroupPlan, Item, Shape, ValueItem } from './plan.ts';

/** Lists of children in a record. */
export interface ChildRecords {
    readonly totalSize: number;
    readonly done: boolean;
    readonly nextRecordsUrl?: string;
    readonly records: readonly SoqlRecord[];
}

export type SoqlValue = ApiValue | SoqlRecord | ChildRecords;

/** A record as query answers carry it. */
export interface SoqlRecord {
    readonly attributes: { readonly type: string; readonly url?: string };
    readonly [field: string]: SoqlValue | { readonly type: string; readonly url?: string };
}

/** What a record's values are read with. */
export interface Reading {
    readonly org: Org;
    /** `/services/data/v66.0` */
    readonly base: string;
    /** A record's list of children by the name of the list; null where it is empty. */
    readonly childrenOf: (name: string, parentId: string) => ChildRecords | null;
}

function valueOf({ column, show }: ValueItem, stored: Stored | undefined, org: Org): ApiValue {
    if (show === 'format') return displayValue(column, stored, org.user) ?? toApi(column, stored);
    return show === 'label' ? labelOf(column, stored) : toApi(column, stored);
}

function labelOf(column: Column, stored: Stored | undefined): ApiValue {
    if (typeof stored !== 'string' || !column.picklist) return toApi(column, stored);
    return stored
        .split(';')
        .map((value) => picklistLabel(column, value))
        .join(';');
}

function typeNameOf(org: Org, id: Stored | undefined): string | null {
    return typeof id === 'string' ? (objectOfId(org.model, id)?.name ?? null) : null;
}

function itemValue(reading: Reading, item: Item, row: Row): SoqlValue {
    switch (item.kind) {
        case 'value':
            return valueOf(item, row[item.path], reading.org);
        case 'parent':
            return recordOf(reading, item.shape, row);
        case 'typeof': {
            const type = typeNameOf(reading.org, row[item.idPath]);
            return recordOf(reading, (type === null ? undefined : item.branches.get(type)) ?? item.otherwise, row);
        }
        case 'typeName':
            return typeNameOf(reading.org, row[item.idPath]);
        case 'children':
            return reading.childrenOf(item.name, String(row['Id']));
    }
}

/** A row as a record with its parents; null where there is no such parent. */
export function recordOf(reading: Reading, { idPath, objects, items }: Shape, row: Row): SoqlRecord | null {
    const id = row[idPath];
    if (id === null || id === undefined) return null;
    const [first] = objects;
    const type = (objects.length > 1 ? typeNameOf(reading.org, id) : first?.name) ?? '';
    const attributes = { type, url: `${reading.base}/sobjects/${type}/${id}` };
    const values = items.map((item): [string, SoqlValue] => [item.name, itemValue(reading, item, row)]);
    return { attributes, ...Object.fromEntries(values) };
}

function groupValue(item: GroupItem, row: AggregateRow): ApiValue {
    switch (item.kind) {
        case 'grouping':
            return row.subtotal?.[item.place] ? 1 : 0;
        case 'key':
            return item.show === 'label'
                ? labelOf(item.column, row.keys[item.place])
                : toApi(item, row.keys[item.place]);
        case 'figure':
            return toApi(item, row.figures[item.place]);
    }
}

/** A group as a record. */
export function groupRecord({ items }: GroupPlan, row: AggregateRow): SoqlRecord {
    const values = items.map((item): [string, ApiValue] => [item.name, groupValue(item, row)]);
    return { attributes: { type: 'AggregateResult' }, ...Object.fromEntries(values) };
}

import type { FieldDescription, RelatedListDescription } from '../../pages/types.ts';
import { childKey } from './query';

export { recordQuery } from './query';

/** A record as GraphQL gives it: `Id`, values, parents, and children by their key. */
export type RecordNode = Readonly<Record<string, unknown>>;

/** What a field holds. */
export type Scalar = string | number | boolean;

/** One value with the form in which people read it. */
export interface FieldData {
    readonly value: Scalar | null;
    readonly displayValue: string | null;
}

export interface ChildData {
    readonly nodes: readonly RecordNode[];
    readonly totalCount: number;
    readonly hasMore: boolean;
}

interface Connection {
    readonly edges?: readonly { readonly node: RecordNode }[];
    readonly totalCount?: number;
    readonly pageInfo?: { readonly hasNextPage: boolean };
}

/** The record whose children a related list shows: the page's own, or one that it leads to. */
export function ownerOf(record: RecordNode, list: RelatedListDescription): RecordNode | undefined {
    return list.parent === undefined ? record : parentAt(record, list.parent);
}

/** The records of a related list in what recordQuery brought. */
export function childrenOf(record: RecordNode, list: RelatedListDescription): ChildData {
    const connection = ownerOf(record, list)?.[childKey(list)] as Connection | undefined;
    const nodes = connection?.edges?.map((edge) => edge.node) ?? [];
    return {
        nodes,
        totalCount: connection?.totalCount ?? nodes.length,
        hasMore: connection?.pageInfo?.hasNextPage ?? false
    };
}

/** The value at a path; undefined where a parent on the way is empty. */
export function valueAt(record: RecordNode | undefined, path: string): FieldData | undefined {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const holder = parts.length === 0 ? record : parentAt(record, parts.join('.'));
    if (last === 'Id') return holder === undefined ? undefined : { value: idOf(holder), displayValue: null };
    return holder?.[last] as FieldData | undefined;
}

/** The parent at a path of relationships. */
export function parentAt(record: RecordNode | undefined, path: string): RecordNode | undefined {
    let current: unknown = record;
    for (const part of path.split('.')) current = (current as RecordNode | null | undefined)?.[part];
    return (current as RecordNode | null) ?? undefined;
}

/** The record's id; '' before it is there. */
export function idOf(record: RecordNode | undefined): string {
    return (record?.['Id'] as string | undefined) ?? '';
}

/** What people call the record: its name, else its id. */
export function nameOf(record: RecordNode | undefined): string {
    return (record?.['DisplayValue'] as string | null | undefined) ?? idOf(record);
}

/** Address of a record's page. */
export function recordUrl(object: string, id: string): string {
    return `/lightning/r/${object}/${id}/view`;
}

interface UiRecord {
    readonly id: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
}

/** A record of the REST resources in the form that GraphQL gives, which is what everything here draws. */
export function nodeOfRecord(record: UiRecord): RecordNode {
    const node: Record<string, unknown> = { Id: record.id };
    for (const [name, field] of Object.entries(record.fields)) {
        const parent = field.value as UiRecord | Scalar | null;
        node[name] = typeof parent === 'object' && parent !== null && 'fields' in parent ? nodeOfRecord(parent) : field;
    }
    return node;
}

/** The paths that draw a field, as the REST resources want them. */
export function pathsOf(object: string, field: FieldDescription): readonly string[] {
    const { reference } = field;
    const own = `${object}.${field.path}`;
    return reference === undefined ? [own] : [own, `${object}.${reference.relationship}.${reference.nameField}`];
}

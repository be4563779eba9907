import type { FieldDescription, Item, RelatedListDescription, TabDescription } from '../../pages/types.ts';

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

/** A tree of names to ask for; a leaf is a field. */
interface Selection {
    readonly children: Map<string, Selection>;
}

/** Everything that the items of a page want to know about their record, as one GraphQL query with `$id`. */
export function recordQuery(object: string, items: readonly Item[]): string {
    const all = flatten(items);
    const lists = all.flatMap((item) => (item.kind === 'relatedList' ? [item.list] : []));
    const fields = selectionOf(all.flatMap(fieldsOf));
    const children = [...new Map(lists.map((list) => [childKey(list), list])).values()].map(childOfParent);
    return (
        `query record($id: ID) { uiapi { query { ${object}(where: { Id: { eq: $id } }, first: 1) ` +
        `{ edges { node { ${fields} ${children.join(' ')} } } } } } }`
    );
}

/** The selection that draws these fields, `Id` and the record's name always among them. */
export function selectionOf(fields: readonly FieldDescription[]): string {
    const root: Selection = { children: new Map() };
    for (const field of fields) {
        if (field.path !== 'Id' && !field.path.endsWith('.Id')) add(root, field.path);
        if (field.reference !== undefined) {
            const { relationship, nameField } = field.reference;
            if (nameField !== 'Id') add(root, `${relationship}.${nameField}`);
            else add(root, relationship);
        }
    }
    return `Id DisplayValue ${print(root)}`;
}

function add(root: Selection, path: string): void {
    let current = root;
    for (const part of path.split('.')) {
        const next = current.children.get(part) ?? { children: new Map() };
        current.children.set(part, next);
        current = next;
    }
}

function print(selection: Selection): string {
    return [...selection.children]
        .map(([name, below]) => {
            const isParent = below.children.size > 0 || /__r$/.test(name);
            return isParent ? `${name} { Id ${print(below)} }` : `${name} { value displayValue }`;
        })
        .join(' ');
}

function fieldsOf(item: Item): readonly FieldDescription[] {
    if (item.kind === 'highlights') return item.fields;
    if (item.kind === 'field') return [item.field];
    if (item.kind !== 'details') return [];
    return item.sections.flatMap((section) => section.columns.flat()).filter((field) => field !== undefined);
}

function flatten(items: readonly Item[]): readonly Item[] {
    const inTabs = (tabs: readonly TabDescription[]): readonly Item[] => tabs.flatMap((tab) => flatten(tab.items));
    return items.flatMap((item) => {
        if (item.kind === 'tabset') return inTabs(item.tabs);
        if (item.kind === 'accordion') return inTabs(item.sections);
        return [item];
    });
}

/** Two lists of the same children may differ in columns and number, so each has a name of its own in the answer. */
function childKey(list: RelatedListDescription): string {
    const columns = list.columns.map((column) => column.path.replaceAll('.', '_')).join('_');
    return `list_${list.relationship}_${list.limit}_${columns}`;
}

function childOfParent(list: RelatedListDescription): string {
    const parents = list.parent?.split('.') ?? [];
    return parents.reduceRight((inner, parent) => `${parent} { Id ${inner} }`, childSelection(list));
}

function childSelection(list: RelatedListDescription): string {
    const order =
        list.sortField === undefined || list.sortField.includes('.')
            ? ''
            : `, orderBy: { ${list.sortField}: { order: ${list.sortOrder} } }`;
    return (
        `${childKey(list)}: ${list.relationship}(first: ${list.limit}${order}) ` +
        `{ edges { node { ${selectionOf(list.columns)} } } totalCount pageInfo { hasNextPage } }`
    );
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

import type { FieldDescription, Item, RelatedListDescription, TabDescription } from '../../pages/types.ts';

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
        if (field.when !== undefined) add(root, field.when);
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
    return item.sections.flatMap((section) => section.columns.flat()).filter((field) => field !== null);
}

function flatten(items: readonly Item[]): readonly Item[] {
    const inTabs = (tabs: readonly TabDescription[]): readonly Item[] => tabs.flatMap((tab) => flatten(tab.items));
    return items.flatMap((item) => {
        if (item.kind === 'tabset') return inTabs(item.tabs);
        if (item.kind === 'accordion') return inTabs(item.sections);
        return [item];
    });
}

/** Two lists of the same children may differ in columns, filter, order and number, so each has a name of its own in the answer. */
export function childKey(list: RelatedListDescription): string {
    const columns = list.columns.map((column) => column.path.replaceAll('.', '_')).join('_');
    const filter = (list.where ?? '').replace(/\W+/g, '_');
    return `list_${list.relationship}_${list.limit}_${columns}${filter}_${(list.sortField ?? '').replaceAll('.', '_')}${list.sortOrder}`;
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
    const where = list.where === undefined ? '' : `, where: ${list.where}`;
    return (
        `${childKey(list)}: ${list.relationship}(first: ${list.limit}${where}${order}) ` +
        `{ edges { node { ${selectionOf(list.columns)} } } totalCount pageInfo { hasNextPage } }`
    );
}

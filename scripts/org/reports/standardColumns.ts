/** What the report types that objects have by themselves call the fields that every object has. */
const TOKENS: Readonly<Record<string, readonly string[]>> = {
    NAME: ['Name'],
    ID: ['Id'],
    OWNER: ['Owner'],
    OWNER_NAME: ['Owner'],
    OWNER_ALIAS: ['Owner', 'Alias'],
    CREATED: ['CreatedBy'],
    CREATED_NAME: ['CreatedBy'],
    CREATED_ALIAS: ['CreatedBy', 'Alias'],
    CREATED_DATE: ['CreatedDate'],
    LAST_UPDATE: ['LastModifiedDate'],
    LAST_UPDATE_NAME: ['LastModifiedBy'],
    LAST_UPDATE_ALIAS: ['LastModifiedBy', 'Alias']
};

/**
 * The path that a column of such a report type means: `CUST_CREATED_DATE`, `Book__c.Title__c`, and of the parent `FK_NAME`,
 * `FK_$Author__c.Country__c`. Undefined where there is no such column.
 */
export function standardColumn(
    column: string,
    [object, parent]: readonly [string, (readonly [object: string, lookup: string] | undefined)?]
): readonly string[] | undefined {
    if (column.startsWith(`${object}.`)) return column.slice(object.length + 1).split('.');
    const own = /^CUST_(.+)$/.exec(column)?.[1];
    if (own !== undefined) return TOKENS[own];
    if (parent === undefined) return undefined;
    const [parentObject, lookup] = parent;
    const field = `FK_$${parentObject}.`;
    if (column.startsWith(field)) return [lookup, ...column.slice(field.length).split('.')];
    const token = /^FK_(?:CUST_)?(.+)$/.exec(column)?.[1];
    const path = token === undefined ? undefined : TOKENS[token];
    return path && [lookup, ...path];
}

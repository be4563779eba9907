/** `Book__c`, or what an import from `@salesforce/schema` gives. */
export type ObjectReference = string | { readonly objectApiName: string };
export type FieldReference = string | { readonly objectApiName: string; readonly fieldApiName: string };

/** API name of an object, undefined where nothing was given yet. */
export function objectName(reference: ObjectReference | undefined | null): string | undefined {
    return typeof reference === 'string' ? reference || undefined : reference?.objectApiName;
}

/** `Object.Field`. */
export function fieldName(reference: FieldReference): string {
    return typeof reference === 'string' ? reference : `${reference.objectApiName}.${reference.fieldApiName}`;
}

/** The fields as the API takes them; a single one may come without an array. */
export function fieldNames(
    references: FieldReference | readonly FieldReference[] | undefined | null
): readonly string[] {
    if (references === undefined || references === null) return [];
    return (Array.isArray(references) ? (references as readonly FieldReference[]) : [references as FieldReference]).map(
        fieldName
    );
}

type QueryValue = string | readonly string[] | undefined;

/** A query string with its `?`; absent and empty values are left out, lists are joined with commas. */
export function queryString(values: Readonly<Record<string, QueryValue>>): string {
    const parts: string[] = [];
    for (const [name, value] of Object.entries(values)) {
        if (value === undefined || value.length === 0) continue;
        parts.push(`${name}=${encodeURIComponent(typeof value === 'string' ? value : value.join(','))}`);
    }
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

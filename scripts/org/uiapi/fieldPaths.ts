import type { ObjectModel } from '../../metadata/index.ts';
import { columnsOf, findColumn, findObject, resolveField } from '../store/index.ts';
import type { FieldPath, Org } from '../types.ts';
import { UiError } from './error.ts';

/** Names in a comma-separated parameter or a JSON list. */
export function namesIn(value: string | readonly string[] | undefined): readonly string[] {
    const names = typeof value === 'string' ? value.split(',') : (value ?? []);
    return names.map((name) => name.trim()).filter((name) => name !== '');
}

/**
 * Field paths of qualified names: `Book__c.Author__r.Name` → `Author__r.Name`, spelt as the model spells them.
 * @throws UiError 400 for a name that is wrong, unless it is optional
 */
export function pathsOf(
    org: Org,
    object: ObjectModel,
    names: readonly string[],
    optional = false
): readonly FieldPath[] {
    return names.flatMap((name) => {
        const dot = name.indexOf('.');
        const own = name.slice(0, dot).toLowerCase() === object.name.toLowerCase();
        const resolved = own ? resolveField(org.model, object.name, name.slice(dot + 1)) : undefined;
        if (resolved && 'column' in resolved) return [resolved.path];
        if (optional) return [];
        throw new UiError(
            400,
            'INVALID_FIELD',
            resolved?.problem ?? `Field '${name}' must begin with '${object.name}.'.`
        );
    });
}

/** A field for a page: a lookup comes with the name of the record it leads to. */
export function withLookupName(org: Org, object: ObjectModel, field: FieldPath): readonly FieldPath[] {
    const resolved = resolveField(org.model, object.name, field);
    if (!('column' in resolved)) return [];
    const { lookup } = resolved.column;
    const target = lookup?.referenceTo.map((name) => findObject(org.model, name)).find((one) => one !== undefined);
    if (!lookup || !target || !findColumn(target, 'Name')) return [resolved.path];
    const parents = resolved.path.slice(0, resolved.path.length - resolved.column.name.length);
    return [resolved.path, `${parents}${lookup.relationship}.Name`];
}

/** Fields that every record representation carries besides the ones asked for. */
export function envelopeOf(org: Org, object: ObjectModel): readonly FieldPath[] {
    const wanted = new Set(['Id', 'Name', 'LastModifiedById', 'LastModifiedDate', 'RecordTypeId', 'SystemModstamp']);
    return columnsOf(org.model, object.name).flatMap((column) => (wanted.has(column.name) ? [column.name] : []));
}

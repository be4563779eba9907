import type { ObjectModel } from '../../metadata/index.ts';
import { resolveField, type Column } from '../store/index.ts';
import type { FieldPath, Org } from '../types.ts';
import { isSortable } from './objectInfo.ts';

/** Words of list views, layouts and search layouts for fields that no file defines. */
const TOKENS: Readonly<Record<string, FieldPath>> = {
    NAME: 'Name',
    CREATED_DATE: 'CreatedDate',
    CREATEDBY_USER: 'CreatedBy.Name',
    LAST_UPDATE: 'LastModifiedDate',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    OWNER_NAME: 'Owner.Name',
    OWNER: 'Owner.Name',
    MASTERLABEL: 'MasterLabel',
    DEVELOPERNAME: 'DeveloperName'
};

const USER_TOKENS: Readonly<Record<string, string>> = {
    ALIAS: 'Alias',
    FIRST_NAME: 'FirstName',
    LAST_NAME: 'LastName',
    NAME: 'Name',
    EMAIL: 'Email'
};
const USERS: readonly (readonly [string, string])[] = [
    ['CORE.USERS.', 'Owner.'],
    ['OWNER.', 'Owner.'],
    ['CREATEDBY_USER.', 'CreatedBy.'],
    ['UPDATEDBY_USER.', 'LastModifiedBy.']
];

/** A field as a list shows, filters or sorts it. */
export interface ListField {
    readonly path: FieldPath;
    readonly column: Column;
    /** Label of the column, or of the lookup for a parent's name. */
    readonly label: string;
}

function pathOfToken(token: string): FieldPath {
    const upper = token.toUpperCase();
    const simple = TOKENS[upper];
    if (simple) return simple;
    for (const [prefix, relationship] of USERS) {
        const field = upper.startsWith(prefix) ? USER_TOKENS[upper.slice(prefix.length)] : undefined;
        if (field) return relationship + field;
    }
    return token;
}

/**
 * The field that a column of a list view, related list or filter means: `NAME` → Name, `CREATEDBY_USER.ALIAS` → CreatedBy.Alias.
 * A related list's own fields may be written `Object.Field`. Undefined where the object has no such field.
 */
export function listField(org: Org, object: ObjectModel, token: string): ListField | undefined {
    const own = token.startsWith(`${object.name}.`) ? token.slice(object.name.length + 1) : token;
    const resolved = resolveField(org.model, object.name, pathOfToken(own));
    if (!('column' in resolved)) return undefined;
    const { path, column, joins } = resolved;
    const last = joins.at(-1);
    const relation = last ? lookupLabel(org, last.fromObject, last.column) : '';
    return {
        path,
        column,
        label: last ? (column.name === 'Name' ? relation : `${relation}: ${column.label}`) : lookupTitle(column)
    };
}

/** A lookup is called by what it leads to: `Owner ID` → `Owner`. */
export function lookupTitle(column: Column): string {
    return column.lookup ? column.label.replace(/ ID$/, '') : column.label;
}

function lookupLabel(org: Org, object: string, field: string): string {
    const resolved = resolveField(org.model, object, field);
    return 'column' in resolved ? lookupTitle(resolved.column) : field;
}

/** A column as `displayColumns` describe it; a lookup is shown by the name of its record. */
export function displayColumn(org: Org, object: ObjectModel, field: ListField) {
    const { path, column, label } = field;
    const { lookup } = column;
    const shown = lookup ? `${path.slice(0, path.length - column.name.length)}${lookup.relationship}.Name` : path;
    const named = lookup && 'column' in resolveField(org.model, object.name, shown);
    const relation = path.includes('.') ? `${path.slice(0, path.lastIndexOf('.'))}.Id` : null;
    return {
        fieldApiName: named ? shown : path,
        label,
        lookupId: named ? path : relation,
        sortable: isSortable(column)
    };
}

import type { SourceModel } from '../../../metadata/index.ts';
import { findColumn, findObject, resolveField } from '../../store/index.ts';
import type { Column } from '../../store/index.ts';
import { iconOf } from './objects.ts';
import type { DrawnType, FieldDescription, ReferenceDescription } from './types.ts';

const DRAWN: Partial<Record<Column['type'], DrawnType>> = {
    Checkbox: 'Boolean',
    Currency: 'Currency',
    Date: 'Date',
    DateTime: 'DateTime',
    Email: 'Email',
    Html: 'Html',
    Lookup: 'Reference',
    LongTextArea: 'LongText',
    MasterDetail: 'Reference',
    Number: 'Number',
    Percent: 'Percent',
    Phone: 'Phone',
    TextArea: 'LongText',
    Time: 'Time',
    Url: 'Url'
};

/** Column names of list views, related lists and search layouts that are not API names. */
const COLUMN_TOKENS: Readonly<Record<string, string>> = {
    NAME: 'Name',
    CREATEDBY_USER: 'CreatedById',
    'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    OBJECT_ID: 'Id',
    'OWNER.ALIAS': 'Owner.Alias',
    'OWNER.FIRST_NAME': 'Owner.FirstName',
    'OWNER.LAST_NAME': 'Owner.LastName',
    OWNER_NAME: 'OwnerId',
    UPDATEDBY_USER: 'LastModifiedById',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias'
};

/** People read who and when together. */
const TIME_OF: Readonly<Record<string, string>> = { CreatedById: 'CreatedDate', LastModifiedById: 'LastModifiedDate' };

/** The field path that a column of a list view or a related list means. */
export function fieldOfColumn(column: string): string {
    return COLUMN_TOKENS[column.toUpperCase()] ?? column;
}

/** How a field of an object is drawn; undefined where the object has no such field. */
export function describeField(model: SourceModel, object: string, path: string): FieldDescription | undefined {
    const resolved = resolveField(model, object, path);
    if ('problem' in resolved) return undefined;
    const { column, joins } = resolved;
    return {
        path: resolved.path,
        label: labelOf(column),
        type: drawnType(column),
        help: column.inlineHelpText,
        scale: column.scale,
        reference: referenceOf(
            model,
            column,
            joins.map((join) => join.relationship)
        ),
        when: joins.length === 0 ? TIME_OF[column.name] : undefined,
        isName: joins.length === 0 && column.name === 'Name'
    };
}

/** A formula that makes a link or an image gives markup, though its type is Text. */
function drawnType(column: Column): DrawnType {
    if (column.formula !== undefined && /\b(HYPERLINK|IMAGE)\s*\(/i.test(column.formula)) return 'Html';
    return DRAWN[column.type] ?? 'Text';
}

function labelOf(column: Column): string {
    // The platform calls them by the person, not by the id.
    return column.system && column.lookup ? column.label.replace(/ ID$/, '') : column.label;
}

function referenceOf(model: SourceModel, column: Column, before: readonly string[]): ReferenceDescription | undefined {
    const target = column.lookup?.referenceTo[0];
    if (column.lookup === undefined || target === undefined) return undefined;
    const object = findObject(model, target);
    if (object === undefined) return undefined;
    return {
        relationship: [...before, column.lookup.relationship].join('.'),
        object: object.name,
        icon: iconOf(model, object.name),
        nameField: findColumn(object, 'Name') === undefined ? 'Id' : 'Name'
    };
}

/** Those of the paths that the object has. */
export function describeFields(
    model: SourceModel,
    object: string,
    paths: readonly string[]
): readonly FieldDescription[] {
    return paths.flatMap((path) => describeField(model, object, path) ?? []);
}

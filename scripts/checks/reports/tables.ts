import { child, textOf, type FieldModel, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import { childRelationships, resolvePath, type Target } from '../common/fieldPath.ts';
import { filesOf } from '../common/finding.ts';
import { isMissingObject } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** The tables that a report type joins (`Base__c`, `Base__c.Children__r`) with their objects, undefined where not ours. */
export function tablesOf(root: XmlElement, model: SourceModel): ReadonlyMap<string, string | undefined> {
    const base = textOf(root, 'baseObject') ?? '';
    const tables = new Map<string, string | undefined>([[base, base]]);
    let path = base;
    let object: string | undefined = base;
    for (let join = child(root, 'join'); join !== undefined; join = child(join, 'join')) {
        const relationship = textOf(join, 'relationship') ?? '';
        path = `${path}.${relationship}`;
        const lookup: FieldModel | undefined =
            object === undefined ? undefined : childRelationships(model, object).get(relationship);
        object = lookup?.object;
        tables.set(path, object);
    }
    return tables;
}

/** Finds what a column of a report means. */
export type ResolveColumn = (column: string) => Target;

const CUST = [
    ...[
        'CUST_NAME',
        'CUST_ID',
        'CUST_RECORDTYPE',
        'CUST_LAST_ACTIVITY',
        'CUST_OWNER',
        'CUST_OWNER_NAME',
        'CUST_OWNER_ALIAS'
    ],
    ...['CUST_CREATED', 'CUST_CREATED_DATE', 'CUST_CREATED_NAME', 'CUST_CREATED_ALIAS', 'CUST_LAST_UPDATE'],
    ...['CUST_LAST_UPDATE_NAME', 'CUST_LAST_UPDATE_ALIAS']
];
const FOREIGN: Target = { kind: 'foreign' };

/**
 * How the columns of a report on some report type are read, or what is wrong with the type itself.
 * Types of the platform's own objects are not known here: their columns all lead to `foreign`.
 */
export function columnsOfType(model: SourceModel, type: string): ResolveColumn | Extract<Target, { kind: 'missing' }> {
    const [, single] = /^CustomEntity\$(\w+)$/.exec(type) ?? [];
    if (single !== undefined) return ofObject(model, single, () => false);
    const [, listed, childName = '', lookup = ''] = /^CustomEntity\$(\w+)@(\w+)\.(\w+)$/.exec(type) ?? [];
    if (listed !== undefined) return withParent(model, listed, childName, lookup);
    const [, parent, detail] = /^CustomEntityCustomEntity\$(\w+)\$(\w+)$/.exec(type) ?? [];
    if (parent !== undefined && detail !== undefined) return withDetails(model, parent, detail);
    const files = filesOf(model, 'ReportType');
    const own = files.find((file) => `${file.name}__c` === type);
    if (own !== undefined) return ofOwnType(model, own.root);
    const names = files.map((file) => `${file.name}__c`);
    if (!type.endsWith('__c') && !names.includes(`${type}__c`)) return () => FOREIGN;
    return { kind: 'missing', message: `There is no report type ${type}.`, remedy: suggestion(type, names) };
}

function ofOwnType(model: SourceModel, root: XmlElement): ResolveColumn {
    const tables = tablesOf(root, model);
    return (column) => {
        const [table = '', path] = column.split('$');
        if (path === undefined) {
            const message = `${column} is not written as a column of a custom report type.`;
            return { kind: 'missing', message, remedy: `Write ${column.replace('.', '$')}.` };
        }
        if (!tables.has(table)) {
            return {
                kind: 'missing',
                message: `${table} is not in the report type.`,
                remedy: suggestion(table, tables.keys())
            };
        }
        const object = tables.get(table);
        return object === undefined ? FOREIGN : resolvePath(model, object, path, 'lookup');
    };
}

function ofObject(
    model: SourceModel,
    object: string,
    isOther: (column: string) => boolean
): ReturnType<typeof columnsOfType> {
    if (isMissingObject(model, object)) {
        return {
            kind: 'missing',
            message: `There is no object ${object}.`,
            remedy: suggestion(object, model.objects.keys())
        };
    }
    return (column) => {
        if (CUST.includes(column)) return { kind: 'standard', name: column };
        if (isOther(column)) return FOREIGN;
        const [first = '', ...path] = column.split('.');
        if (first === object && path.length > 0) return resolvePath(model, object, path.join('.'), 'lookup');
        return {
            kind: 'missing',
            message: `There is no column ${column} in this report type.`,
            remedy: suggestion(column, CUST)
        };
    };
}

function withParent(
    model: SourceModel,
    object: string,
    childName: string,
    lookup: string
): ReturnType<typeof columnsOfType> {
    const target = resolvePath(model, childName, lookup, 'lookup');
    if (target.kind === 'missing') return target;
    if (childName !== object) {
        return { kind: 'missing', message: `${childName} is not ${object}.`, remedy: `Write ${object}.${lookup}.` };
    }
    const own = ofObject(model, object, (column) => /^FK_(NAME$|OWNER|CREATED|LAST_UPDATE|CUST)/.test(column));
    if (typeof own !== 'function') return own;
    return (column) => {
        const [, parent, path] = /^FK_\$(\w+)\.(.+)$/.exec(column) ?? [];
        return parent === undefined || path === undefined ? own(column) : resolvePath(model, parent, path, 'lookup');
    };
}

function withDetails(model: SourceModel, parent: string, detail: string): ReturnType<typeof columnsOfType> {
    const fields = [...(model.objects.get(detail)?.fields.values() ?? [])];
    const isDetail = fields.some(
        (field) => field.type === 'MasterDetail' && field.lookup?.referenceTo.includes(parent)
    );
    if (!isDetail && !isMissingObject(model, detail)) {
        const message = `${detail} has no master-detail field to ${parent}.`;
        return { kind: 'missing', message, remedy: 'Use a report type of our own.' };
    }
    return ofObject(model, parent, (column) => column.startsWith('CHILD_') || column.startsWith(`${detail}.`));
}

import type { ReportModel, ReportTypeModel, SourceModel } from '../../metadata/index.ts';
import type { ChildJoin, Filter } from '../query/index.ts';
import { childRelationshipsOf, findChildRelationship, findColumn, findObject } from '../store/index.ts';
import { standardColumn } from './standardColumns.ts';

/** A column's place: an object of the report type and a path from there, as reports write it (`Call_Queue__c.Name`). */
export interface Place {
    /** Way to the object in paths: '' for the first, `Books__r/` for its children. */
    readonly way: string;
    readonly object: string;
    readonly path: readonly string[];
}

/** Where a report's rows come from, and what its columns are called. */
export interface ReportSource {
    readonly label: string;
    readonly object: string;
    readonly joins: readonly ChildJoin[];
    /** Way to the object that every row has a record of its own of. */
    readonly rowWay: string;
    /** What the report type itself leaves out. */
    readonly where: Filter | undefined;
    /** The place that a column's name means; undefined where the report type has no such object. */
    readonly place: (column: string) => Place | undefined;
    /** Whether a report may use a column that exists; custom report types list theirs. */
    readonly offers: (column: string) => boolean;
    /** What the report type calls a column, where it has a name of its own for it. */
    readonly labelOf: (column: string) => string | undefined;
}

/** What is wrong with the report type, in words. */
export interface SourceProblem {
    readonly problem: string;
    readonly remedy: string;
}

/** The source of a report by its report type: a custom one, or one that every object and lookup has by itself. */
export function sourceOf(model: SourceModel, { reportType }: ReportModel): ReportSource | SourceProblem {
    const custom = model.reportTypes.get(reportType);
    if (custom) return customSource(model, custom);
    const [, parent, child] = /^CustomEntityCustomEntity\$([^$]+)\$([^$]+)$/.exec(reportType) ?? [];
    if (parent !== undefined && child !== undefined) return detailSource(model, parent, child);
    const [, object, lookup] = /^CustomEntity\$([^@]+)(?:@(.+))?$/.exec(reportType) ?? [];
    if (object !== undefined) return objectSource(model, object, lookup);
    return {
        problem: `There is no report type '${reportType}'.`,
        remedy: 'Name a file below reportTypes with __c at its end, or CustomEntity$ and an object.'
    };
}

function noObject(name: string): SourceProblem {
    return { problem: `There is no object '${name}' to report on.`, remedy: 'Correct the report type.' };
}

function customSource(model: SourceModel, type: ReportTypeModel): ReportSource | SourceProblem {
    const tables = new Map([[type.baseObject, { way: '', object: type.baseObject }]]);
    if (!findObject(model, type.baseObject)) return noObject(type.baseObject);
    let [table, way, object] = [type.baseObject, '', type.baseObject];
    for (const { relationship } of type.joins) {
        const child = findChildRelationship(model, object, relationship);
        if (!child || !findObject(model, child.childObject))
            return {
                problem: `The report type '${type.name}' joins '${relationship}', which '${object}' does not have.`,
                remedy: `Correct ${type.file.path}.`
            };
        [table, way, object] = [`${table}.${relationship}`, `${way}${relationship}/`, child.childObject];
        tables.set(table, { way, object });
    }
    const offered = new Map<string, string | undefined>(
        type.sections.flatMap(({ columns }) => columns.map((one) => [`${one.table}$${one.field}`, one.label] as const))
    );
    return {
        label: type.label,
        object: type.baseObject,
        joins: type.joins,
        rowWay: way,
        where: undefined,
        place: (column) => {
            const [name = '', path = ''] = column.split('$');
            const found = tables.get(name);
            return found && { ...found, path: path.split('.') };
        },
        offers: (column) => column.endsWith('$Id') || offered.has(column),
        labelOf: (column) => offered.get(column)
    };
}

/** `CustomEntity$Object`, and with a lookup the type "Object with Parent", whose rows have a parent. */
function objectSource(model: SourceModel, name: string, lookupName: string | undefined): ReportSource | SourceProblem {
    const object = findObject(model, name);
    if (!object) return noObject(name);
    const lookup = lookupName === undefined ? undefined : findColumn(object, lookupName.split('.').at(-1) ?? '');
    const parent = lookup?.lookup?.referenceTo[0];
    if (lookupName !== undefined && parent === undefined)
        return { problem: `'${lookupName}' is no lookup of ${name}.`, remedy: 'Correct the report type.' };
    return {
        label: object.pluralLabel,
        object: object.name,
        joins: [],
        rowWay: '',
        where: lookup && { path: lookup.name, operator: 'ne', value: null },
        place: (column) => {
            const path = standardColumn(column, [object.name, lookup && parent ? [parent, lookup.name] : undefined]);
            return path && { way: '', object: object.name, path };
        },
        offers: () => true,
        labelOf: () => undefined
    };
}

/** `CustomEntityCustomEntity$Master$Detail`: details with their master. */
function detailSource(model: SourceModel, parentName: string, childName: string): ReportSource | SourceProblem {
    const [parent, child] = [findObject(model, parentName), findObject(model, childName)];
    if (!parent || !child) return noObject(parent ? childName : parentName);
    const relationship = childRelationshipsOf(model, parent.name).find(
        (one) => one.childObject === child.name && one.deleteConstraint === 'Cascade' && one.name !== ''
    );
    if (!relationship)
        return {
            problem: `'${childName}' is no detail of '${parentName}', so there is no report type of the two.`,
            remedy: 'Make a custom report type that joins them by a lookup.'
        };
    const way = `${relationship.name}/`;
    return {
        label: `${parent.pluralLabel} with ${child.pluralLabel}`,
        object: parent.name,
        joins: [{ relationship: relationship.name, outer: false }],
        rowWay: way,
        where: undefined,
        place: (column) => {
            const own = standardColumn(column.replace(/^CHILD_/, 'CUST_'), [child.name]);
            if (own && (column.startsWith('CHILD_') || column.startsWith(`${child.name}.`)))
                return { way, object: child.name, path: own };
            const path = standardColumn(column, [parent.name]);
            return path && { way: '', object: parent.name, path };
        },
        offers: () => true,
        labelOf: () => undefined
    };
}

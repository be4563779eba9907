import { findChildRelationship, findColumn, findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { ReportResult } from './result.ts';
import type { ColumnNode, FieldNode, ReportTree } from './tree.ts';

function withColumnsBefore(result: ReportResult, more: readonly ColumnNode[]): ReportResult {
    return { ...result, tree: { ...result.tree, columns: [...more, ...result.tree.columns] } };
}

/**
 * A result whose rows tell which groups they lie in: the groupings come before the columns, as in Salesforce's export of
 * details, where a report lists no column that it groups by.
 */
export function withGroupingColumns(result: ReportResult): ReportResult {
    const { down, across, columns } = result.tree;
    const known = new Set(columns.map(({ name }) => name));
    const groupings = [...down, ...across].map(({ field }) => field).filter(({ name }) => !known.has(name));
    return withColumnsBefore(result, groupings);
}

/** The name of the record that a row is: of the object joined last. Undefined where it has no name of its own. */
function rowName({ model }: Org, { object, joins }: ReportTree): FieldNode | undefined {
    let [at, way] = [findObject(model, object), ''];
    for (const { relationship } of joins) {
        const child = at && findChildRelationship(model, at.name, relationship);
        at = child && findObject(model, child.childObject);
        way += `${relationship}/`;
    }
    const column = at && findColumn(at, 'Name');
    if (!at || !column) return undefined;
    return {
        kind: 'field',
        name: `${way}Name`,
        label: at.label,
        column,
        path: `${way}Name`,
        key: `${way}Id`,
        records: [at.name],
        owner: `${way}Id`,
        ofRow: true
    };
}

function isColumn(column: ColumnNode, name: FieldNode | undefined): boolean {
    return column.kind === 'field' && column.path === name?.path;
}

/** A result whose rows lead to their record, whatever columns the report has. */
export function withRecordColumn(org: Org, result: ReportResult): ReportResult {
    const name = rowName(org, result.tree);
    const isThere = result.tree.columns.some((column) => isColumn(column, name));
    return name && !isThere ? withColumnsBefore(result, [name]) : result;
}

/** A grouped result as its rows stand beneath their groups: the record that a row is comes first, as the group does above. */
export function withRecordFirst(org: Org, result: ReportResult): ReportResult {
    const name = rowName(org, result.tree);
    const { down, columns } = result.tree;
    const own = columns.find((column) => isColumn(column, name));
    if (down.length === 0 || !own) return result;
    return { ...result, tree: { ...result.tree, columns: [own, ...columns.filter((column) => column !== own)] } };
}

import { bound, dateContext, joined, raw, rowsOf, sql, type Fragment, type Scope } from '../query/index.ts';
import type { Org, OrgUser, Row, Stored } from '../types.ts';
import { columnKey, columnValue } from './columnSql.ts';
import { fromWhere, scopeOf } from './compile.ts';
import { defineReportFunctions, withPlaces } from './databaseFunctions.ts';
import { exactKey } from './exactKeys.ts';
import { valueLabel } from './labels.ts';
import type { ReportCell, ReportResult, ReportRow } from './result.ts';
import { placesOf } from './places.ts';
import { rowOrder } from './rowLimit.ts';
import type { ColumnNode, ReportTree } from './tree.ts';
import { withinCondition, type Within } from './within.ts';

/** Which rows of a report are wanted. */
export interface RowsRequest {
    readonly limit: number;
    readonly offset?: number | undefined;
    /** Only those of a group of rows and of columns. */
    readonly within?: Within | undefined;
}

/** A row, and the finest groups of rows and columns it lies in. */
export interface PlacedRow {
    readonly fact: string;
    readonly cells: ReportRow;
}

function cellSql(node: ColumnNode, at: number, scope: Scope): readonly Fragment[] {
    const value = sql(columnValue(node, scope), ` AS v${at}`);
    const isName = node.kind === 'field' && node.records.length > 0;
    return isName ? [value, sql(columnKey(node, scope), ` AS k${at}`)] : [value];
}

function cellOf(node: ColumnNode, value: Stored, key: Stored | undefined, user: OrgUser): ReportCell {
    return {
        value,
        label: valueLabel(node.column, value, user),
        // the name of a record that the user does not see is blank, and leads nowhere
        recordId: value !== null && key !== undefined && key !== null ? String(key) : undefined
    };
}

/**
 * Rows of a report in the order of its groups, each group's rows in the order of the report, `limit` from `offset` on.
 * Their cells are those of the tree's columns.
 */
export function readRows(org: Org, result: ReportResult, request: RowsRequest): readonly PlacedRow[] {
    const { tree } = result;
    defineReportFunctions(org.db);
    const scope = scopeOf(org.model, tree);
    const context = dateContext(org);
    const groupings = [...tree.down, ...tree.across];
    const { placeOf, factAt } = placesOf(org, result);
    const keys = groupings.map((grouping) => exactKey(grouping, scope, context));
    const place = groupings.length === 0 ? raw('0') : sql('report_place(', joined(keys, ', '), ')');
    const cells = tree.columns.flatMap((node, at) => cellSql(node, at, scope));
    const order = rowOrder(tree, scope);
    const further = request.within === undefined ? [] : withinCondition(org, tree, request.within);
    const statement = sql(
        'SELECT ',
        joined([sql(place, ' AS p'), ...cells], ', '),
        ' ',
        fromWhere(tree, scope, further),
        ' ORDER BY p, ',
        order,
        sql(' LIMIT ', bound(request.limit), ' OFFSET ', bound(request.offset ?? 0))
    );
    const rows = withPlaces(org.db, placeOf, () => rowsOf(org.db, statement));
    return rows.map((row) => ({ fact: factAt(Number(row['p'])), cells: cellsOf(tree, row, org.user) }));
}

function cellsOf({ columns }: ReportTree, row: Row, user: OrgUser): ReportRow {
    return columns.map((node, at) => cellOf(node, row[`v${at}`] ?? null, row[`k${at}`], user));
}

import type { ReportModel } from '../../metadata/index.ts';
import { dateContext, rowsOf, type DateContext } from '../query/index.ts';
import type { Org, Row, Stored } from '../types.ts';
import { buildReport } from './build.ts';
import { compileGroups } from './compile.ts';
import { defineReportFunctions } from './databaseFunctions.ts';
import { formulaFigure, measureOf, type Cell } from './figures.ts';
import { keyReader, type GroupKey } from './groupKeys.ts';
import { groupLabel, recordNames, scaleOf } from './labels.ts';
import { addLevels } from './levels.ts';
import { needsOf, type Need } from './needs.ts';
import { sortedGroups } from './order.ts';
import { factKey, type Fact, type Figure, type ReportGroup, type ReportResult, type ResultMeasure } from './result.ts';
import { addGroup, newGroup, totalsAt, type GroupNode } from './rollUp.ts';
import type { GroupingNode, MeasureNode, ReportTree, SummaryFunction } from './tree.ts';

/** A report's groups and figures for the org's user. @throws ReportError where the report cannot be run */
export function runReport(org: Org, report: ReportModel): ReportResult {
    return runTree(org, buildReport(org, report));
}

/** The groups and figures of a report that has been understood. */
export function runTree(org: Org, tree: ReportTree): ReportResult {
    defineReportFunctions(org.db);
    const context = dateContext(org);
    const needs = needsOf(tree);
    const roots = { down: newGroup(undefined, null, null), across: newGroup(undefined, null, null) };
    readGroups(org, tree, needs, roots, context);
    addLevels(org, tree, needs, roots, context);
    return resultOf(tree, needs, roots);
}

interface Roots {
    readonly down: GroupNode;
    readonly across: GroupNode;
}

function readGroups(org: Org, tree: ReportTree, needs: readonly Need[], roots: Roots, context: DateContext): void {
    const groupings = [...tree.down, ...tree.across];
    const rows = rowsOf(org.db, compileGroups(org.model, tree, needs, context.zone));
    const names = groupings.map((grouping, at) => namesFor(org, grouping, at, rows));
    const readers = groupings.map((grouping, at) => {
        const read = keyReader(grouping, context);
        const known = names[at];
        // a parent that is gone, or that the user may not see, is as none
        return (stored: Stored): GroupKey =>
            known && stored !== null && !known.has(String(stored)) ? null : read(stored);
    });
    totalsAt(roots.down, roots.across, needs.length);
    for (const row of rows) {
        const stored = groupings.map((_, at) => row[`g${at}`] ?? null);
        const keys = stored.map((value, at) => readers[at]?.(value) ?? null);
        const values = stored.map((value, at) =>
            keys[at] === null || groupings[at]?.granularity !== undefined ? (keys[at] ?? null) : value
        );
        addGroup({ keys, values, row }, roots, tree.down.length, needs);
    }
    nameGroups(roots.down, tree.down, names, org);
    nameGroups(roots.across, tree.across, names.slice(tree.down.length), org);
}

type Names = ReadonlyMap<string, string> | undefined;

/** Names of the records that groups are of, by id; undefined where groups are of values. */
function namesFor(org: Org, { field }: GroupingNode, at: number, rows: readonly Row[]): Names {
    if (field.kind !== 'field' || field.records.length === 0) return undefined;
    const own = rows[0] !== undefined && `l${at}` in rows[0];
    if (own)
        return new Map(
            rows.flatMap((row) => (row[`l${at}`] == null ? [] : [[String(row[`g${at}`]), String(row[`l${at}`])]]))
        );
    const ids = new Set(rows.flatMap((row) => (row[`g${at}`] == null ? [] : [String(row[`g${at}`])])));
    return recordNames(org, field.records, [...ids]);
}

function nameGroups(root: GroupNode, groupings: readonly GroupingNode[], names: readonly Names[], { user }: Org): void {
    const [grouping, ...rest] = groupings;
    if (!grouping) return;
    const [known, ...others] = names;
    for (const group of root.children.values()) {
        group.label = known?.get(String(group.key)) ?? groupLabel(grouping, group.key, group.value, user);
        nameGroups(group, rest, others, { user } as Org);
    }
}

const PREFIX: Readonly<Record<SummaryFunction, readonly [code: string, label: string]>> = {
    sum: ['s', 'Sum of'],
    avg: ['a', 'Average'],
    min: ['m', 'Smallest'],
    max: ['mx', 'Largest'],
    unique: ['u', 'Unique Count of'],
    median: ['med', 'Median']
};

const FORMULA_TYPES = { number: 'Number', percent: 'Percent', currency: 'Currency' } as const;

/** What the figures of a report are, in the order that every group gives them. */
export function measuresOf({
    summaries,
    formulas
}: Pick<ReportTree, 'summaries' | 'formulas'>): readonly ResultMeasure[] {
    return [
        ...summaries.map(({ function: name, of }): ResultMeasure => {
            const [code, label] = PREFIX[name];
            const isCount = name === 'unique' || of.column.type === 'Checkbox';
            return {
                name: `${code}!${of.name}`,
                label: `${label} ${of.label}`,
                type: isCount ? 'Number' : of.column.type,
                scale: isCount && name !== 'avg' ? 0 : scaleOf(of.column, name)
            };
        }),
        ...formulas.map(({ name, label, datatype, scale }): ResultMeasure => ({
            name,
            label,
            type: FORMULA_TYPES[datatype],
            scale
        })),
        { name: 'RowCount', label: 'Record Count', type: 'Number', scale: 0 }
    ];
}

function resultOf(tree: ReportTree, needs: readonly Need[], roots: Roots): ReportResult {
    const siblings = new Map<GroupNode, readonly GroupNode[]>();
    const siblingsOf = (parent: GroupNode): readonly GroupNode[] => siblings.get(parent) ?? [];
    const formula = (name: string, cell: Cell): Figure => {
        const node = tree.formulas.find((one) => one.name === name);
        return node ? formulaFigure(node, cell, needs, siblingsOf) : null;
    };
    const sort = (root: GroupNode, groupings: readonly GroupingNode[], cellOf: (group: GroupNode) => Cell): void => {
        const [grouping, ...rest] = groupings;
        if (!grouping) return;
        const { orderBy } = grouping;
        const figure =
            orderBy &&
            ((group: GroupNode): Stored => {
                const found =
                    orderBy.kind === 'formula'
                        ? formula(orderBy.name, cellOf(group))
                        : measureOf(orderBy, cellOf(group), needs);
                return typeof found === 'object' ? null : found;
            });
        const sorted = sortedGroups([...root.children.values()], grouping, figure);
        sorted.forEach((group, at) => {
            group.at = at;
            sort(group, rest, cellOf);
        });
        siblings.set(root, sorted);
    };
    sort(roots.down, tree.down, (down) => ({ down, across: roots.across }));
    sort(roots.across, tree.across, (across) => ({ down: roots.down, across }));
    const measures: readonly (MeasureNode | string)[] = [
        ...tree.summaries.map((summary): MeasureNode => ({ kind: 'summary', summary })),
        ...tree.formulas.map(({ name }) => name),
        { kind: 'count' }
    ];
    const places = new Map<GroupNode, ReportGroup>();
    const [down, across] = [placed(roots.down, '', siblingsOf, places), placed(roots.across, '', siblingsOf, places)];
    const facts = new Map<string, Fact>();
    const addFacts = (group: GroupNode): void => {
        for (const other of group.totals.keys()) {
            const cell = { down: group, across: other };
            const figures = measures.map((one) =>
                typeof one === 'string' ? formula(one, cell) : measureOf(one, cell, needs)
            );
            facts.set(factKey(places.get(group), places.get(other)), { figures });
        }
        siblingsOf(group).forEach(addFacts);
    };
    addFacts(roots.down);
    const rowCount = roots.down.totals.get(roots.across)?.count ?? 0;
    return { tree, measures: measuresOf(tree), down, across, facts, rowCount };
}

function placed(
    parent: GroupNode,
    prefix: string,
    siblingsOf: (parent: GroupNode) => readonly GroupNode[],
    places: Map<GroupNode, ReportGroup>
): readonly ReportGroup[] {
    return siblingsOf(parent).map((node) => {
        const key = `${prefix}${node.at}`;
        const group = {
            key,
            value: node.value,
            label: node.label,
            groups: placed(node, `${key}_`, siblingsOf, places)
        };
        places.set(node, group);
        return group;
    });
}

import type { ReportModel } from '../../metadata/index.ts';
import { dateContext, QueryError } from '../query/index.ts';
import type { Org, Stored } from '../types.ts';
import { buildReport } from './build.ts';
import { defineReportFunctions } from './databaseFunctions.ts';
import { formulaFigure, measureOf, type Cell } from './figures.ts';
import { readGroups, type Roots } from './groups.ts';
import { scaleOf } from './labels.ts';
import { needsOf, type Need } from './needs.ts';
import { sortedGroups } from './order.ts';
import { ReportError } from './problems.ts';
import { factKey, type Fact, type Figure, type ReportGroup, type ReportResult, type ResultMeasure } from './result.ts';
import type { GroupNode } from './rollUp.ts';
import type { GroupingNode, MeasureNode, ReportTree, SummaryFunction } from './tree.ts';

/** A report's groups and figures for the org's user. @throws ReportError where the report cannot be run */
export function runReport(org: Org, report: ReportModel): ReportResult {
    const tree = buildReport(org, report);
    try {
        return runTree(org, tree);
    } catch (error) {
        // a query that asks too much, such as for a thousand conditions
        if (!(error instanceof QueryError)) throw error;
        const { path, root } = report.file;
        const remedy = 'Ask for less in one report.';
        throw new ReportError([{ file: path, line: root.line, message: error.message, remedy }]);
    }
}

/** The groups and figures of a report that has been understood. */
export function runTree(org: Org, tree: ReportTree): ReportResult {
    defineReportFunctions(org.db);
    const needs = needsOf(tree);
    const roots = readGroups(org, tree, needs, dateContext(org));
    return resultOf(tree, needs, roots);
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

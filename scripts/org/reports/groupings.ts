import { UNGROUPED_TYPES, type ReportGrouping } from '../../metadata/index.ts';
import type { Columns } from './columns.ts';
import type { Findings } from './problems.ts';
import { readSummary, type Formulas } from './summaries.ts';
import { GRANULARITIES, type ColumnNode, type GroupingNode } from './tree.ts';

function isDate({ column }: ColumnNode): boolean {
    return column.type === 'Date' || column.type === 'DateTime';
}

/** The groupings of one side that the reader may see, in the order of the file. */
export function readGroupings(
    groupings: readonly ReportGrouping[],
    element: string,
    columns: Columns,
    findings: Findings
): readonly GroupingNode[] {
    return groupings.flatMap(({ field, line, dateGranularity = 'Day', sortOrder }) => {
        const node = columns.need(field, line, element);
        if (!node) return [];
        const { type } = node.column;
        if (UNGROUPED_TYPES.includes(type))
            findings.tell(
                line,
                `${element} names '${field}', which is of type ${type}, by which reports do not group.`,
                'Group by another column.'
            );
        const granularity = readGranularity(dateGranularity, node, line, element, findings);
        return { field: node, granularity, order: sortOrder, orderBy: undefined };
    });
}

/** Days, weeks or months of a date; undefined for what is none, of which files say Day or None. */
function readGranularity(
    name: string,
    node: ColumnNode,
    line: number,
    element: string,
    findings: Findings
): GroupingNode['granularity'] {
    const granularity = GRANULARITIES.find((known) => known === name);
    if (isDate(node) ? granularity !== undefined : ['Day', 'None'].includes(name))
        return isDate(node) ? granularity : undefined;
    if (granularity === undefined)
        findings.tell(
            line,
            `${element} has the dateGranularity '${name}', which the local org does not know.`,
            `Use one of ${GRANULARITIES.join(', ')}.`
        );
    else
        findings.tell(
            line,
            `${element} names '${node.name}', which is no date and has no ${name}.`,
            'Write Day, as Salesforce does for what is no date.'
        );
    return undefined;
}

/** The groupings that `readGroupings` gave, with what their groups are ordered by. */
export function orderedGroupings(
    groupings: readonly ReportGrouping[],
    nodes: readonly GroupingNode[],
    columns: Columns,
    formulas: Formulas,
    findings: Findings
): readonly GroupingNode[] {
    // one field may be grouped by twice, as months and days
    const seen = groupings.filter(({ field }) => typeof columns.find(field) === 'object');
    return nodes.map((node, at) => {
        const grouping = seen[at];
        return { ...node, orderBy: grouping && readGroupOrder(grouping, columns, formulas, findings) };
    });
}

function readGroupOrder(
    { field, sortType, sortByName = '', aggregateType = '', line }: ReportGrouping,
    columns: Columns,
    formulas: Formulas,
    findings: Findings
): GroupingNode['orderBy'] {
    if (sortType === 'CustomSummaryFormula') {
        if (formulas.leftOut.has(sortByName)) return undefined;
        const formula = formulas.nodes.find(({ name }) => name === sortByName);
        if (formula && [...formula.references.values()].every(({ at }) => at.kind === 'here'))
            return { kind: 'formula', name: sortByName };
        const why = formula ? 'looks at other groups' : 'is not active in the report';
        findings.tell(
            line,
            `Groups are sorted by the formula '${sortByName}', which ${why}.`,
            'Sort by another figure.'
        );
        return undefined;
    }
    if (sortType !== undefined && sortType !== 'Aggregate' && sortType !== 'Column')
        findings.tell(line, `The sortType is '${sortType}'.`, 'Use Column, Aggregate or CustomSummaryFormula.');
    if (sortType !== 'Aggregate') {
        const by = sortType === undefined ? `'${sortByName}' without a sortType` : `the column '${sortByName}'`;
        if (sortByName !== '' && !(sortType === 'Column' && sortByName === field))
            findings.tell(
                line,
                `Groups of '${field}' are sorted by ${by}.`,
                'Sort them by their own column, or by a figure: sortType Aggregate or CustomSummaryFormula.'
            );
        return undefined;
    }
    if (aggregateType === 'RowCount' || sortByName === 'RowCount') return { kind: 'count' };
    const of = columns.need(sortByName, line, 'sortByName');
    const summary = of && readSummary(of, aggregateType, line, findings);
    return summary && { kind: 'summary', summary };
}

import type { ReportChart, ReportGrouping, ReportModel } from '../../metadata/index.ts';
import { FormulaError } from '../formulas/index.ts';
import type { Org } from '../types.ts';
import { columnsOfReport, type Columns } from './columns.ts';
import { conditionOf } from './conditions.ts';
import { AGGREGATES, canSummarise } from './measures.ts';
import { ownValue } from './ownValue.ts';
import { findingsOf, ReportError, type Findings } from './problems.ts';
import { sourceOf, type ReportSource } from './source.ts';
import { summaryFormulaNode } from './summaryFormulas.ts';
import {
    GRANULARITIES,
    type ColumnNode,
    type GroupingNode,
    type ReportTree,
    type SummaryFormulaNode,
    type SummaryNode
} from './tree.ts';

const MOST_DOWN = 3;
const MOST_ACROSS = 2;

/**
 * A report as its file says it, understood for one reader: names are columns, filters are conditions, formulas are compiled.
 * @throws ReportError with everything that is wrong, each with file, line and element
 */
export function buildReport(org: Org, report: ReportModel): ReportTree {
    const findings = findingsOf(report);
    const source = readSource(org, report, findings);
    const format = readFormat(report, findings);
    if (!source || !format) throw new ReportError(findings.problems);
    const columns = columnsOfReport(org, source, report, findings);
    const sides = {
        down: readGroupings(report.groupingsDown, 'groupingsDown', columns, findings),
        across: readGroupings(report.groupingsAcross, 'groupingsAcross', columns, findings)
    };
    const summaries = readSummaries(report, columns, findings);
    const formulas = readFormulas(report, columns, sides, findings);
    const ordered = (groupings: readonly ReportGrouping[], nodes: readonly GroupingNode[]): readonly GroupingNode[] =>
        nodes.map((node) => {
            const grouping = groupings.find(({ field }) => field === node.field.name);
            return { ...node, orderBy: grouping && readGroupOrder(grouping, columns, formulas, findings) };
        });
    const sortedBy =
        report.sortColumn === undefined
            ? undefined
            : columns.need(report.sortColumn, report.file.root.line, 'sortColumn');
    const tree: ReportTree = {
        report,
        format,
        object: source.object,
        joins: source.joins,
        columns: report.columns.flatMap(({ field, line }) => columns.need(field, line, 'columns') ?? []),
        down: ordered(report.groupingsDown, sides.down),
        across: ordered(report.groupingsAcross, sides.across),
        summaries,
        formulas,
        where: conditionOf(org, source, report, columns, findings),
        orderBy: sortedBy && { field: sortedBy, order: report.sortOrder },
        limit: readLimit(report, findings),
        chart: readChart(report, { ...sides, summaries, formulas }, columns, findings),
        leftOut: []
    };
    if (findings.problems.length > 0) throw new ReportError(findings.problems);
    return { ...tree, leftOut: [...findings.leftOut] };
}

function readSource(org: Org, report: ReportModel, findings: Findings): ReportSource | undefined {
    const source = sourceOf(org.model, report);
    if (!('problem' in source)) return source;
    const line = report.file.root.line;
    if ('problem' in sourceOf(org.system.model, report)) findings.tell(line, source.problem, source.remedy);
    else
        findings.tell(
            line,
            `${org.user.name} may not read all objects of the report type '${report.reportType}'.`,
            'Assign a permission set that reads them.'
        );
    return undefined;
}

function readFormat(report: ReportModel, findings: Findings): ReportTree['format'] | undefined {
    const { format, groupingsDown: down, groupingsAcross: across } = report;
    const line = report.file.root.line;
    const [rows, columns] = [down.length, across.length];
    if (format === 'MultiBlock') {
        const remedy = 'Make a report of each of its blocks.';
        findings.tell(line, 'Joined reports (format MultiBlock) are not supported here.', remedy);
        return undefined;
    }
    if (format !== 'Tabular' && format !== 'Summary' && format !== 'Matrix') {
        findings.tell(line, `The format is '${format}'.`, 'Use Tabular, Summary or Matrix.');
        return undefined;
    }
    const fits = {
        Tabular: rows === 0 && columns === 0,
        Summary: rows > 0 && rows <= MOST_DOWN && columns === 0,
        Matrix: rows > 0 && rows <= MOST_DOWN && columns > 0 && columns <= MOST_ACROSS
    }[format];
    if (fits) return format;
    findings.tell(
        (down[0] ?? across[0])?.line ?? line,
        `The format ${format} does not go with ${rows} groupingsDown and ${columns} groupingsAcross.`,
        `Tabular has none, Summary 1 to ${MOST_DOWN} down, Matrix 1 to ${MOST_DOWN} down and 1 to ${MOST_ACROSS} across.`
    );
    return undefined;
}

function readLimit({ rowLimit, file }: ReportModel, findings: Findings): number | undefined {
    if (rowLimit === undefined || (Number.isInteger(rowLimit) && rowLimit > 0)) return rowLimit;
    findings.tell(file.root.line, `The rowLimit is '${rowLimit}'.`, 'Use a whole number above zero.');
    return undefined;
}

function isDate({ column }: ColumnNode): boolean {
    return column.type === 'Date' || column.type === 'DateTime';
}

function readGroupings(
    groupings: readonly ReportGrouping[],
    element: string,
    columns: Columns,
    findings: Findings
): readonly GroupingNode[] {
    return groupings.flatMap(({ field, line, dateGranularity = 'Day', sortOrder }) => {
        const node = columns.need(field, line, element);
        if (!node) return [];
        const granularity = GRANULARITIES.find((known) => known === dateGranularity);
        if (isDate(node) && granularity === undefined)
            findings.tell(
                line,
                `${element} has the dateGranularity '${dateGranularity}', which the local org does not know.`,
                `Use one of ${GRANULARITIES.join(', ')}.`
            );
        return {
            field: node,
            granularity: isDate(node) ? granularity : undefined,
            order: sortOrder,
            orderBy: undefined
        };
    });
}

function readSummaries(report: ReportModel, columns: Columns, findings: Findings): readonly SummaryNode[] {
    return report.columns.flatMap(({ field, aggregates, line }) => {
        const of = aggregates.length > 0 ? columns.need(field, line, 'columns') : undefined;
        return of ? aggregates.flatMap((name) => readSummary(of, name, line, findings) ?? []) : [];
    });
}

function readSummary(of: ColumnNode, name: string, line: number, findings: Findings): SummaryNode | undefined {
    const summary = ownValue(AGGREGATES, name);
    if (summary !== undefined && canSummarise(of.column.type, summary)) return { function: summary, of };
    const why =
        summary === undefined
            ? `The aggregate '${name}' is not known here.`
            : `The aggregate '${name}' does not fit '${of.name}', which is of type ${of.column.type}.`;
    findings.tell(line, why, `Use one of ${Object.keys(AGGREGATES).join(', ')}; texts have only Unique.`);
    return undefined;
}

function readFormulas(
    report: ReportModel,
    columns: Columns,
    sides: Pick<ReportTree, 'down' | 'across'>,
    findings: Findings
): readonly SummaryFormulaNode[] {
    return report.summaryFormulas.flatMap((source) => {
        if (!source.isActive) return [];
        try {
            const node = summaryFormulaNode(source, columns, sides);
            if (node) return [node];
            findings.leftOut.add(source.label);
        } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            const message = `The summary formula ${source.developerName} cannot be calculated: ${error.message}`;
            findings.tell(source.line, message, 'Correct calculatedFormula.');
        }
        return [];
    });
}

function readGroupOrder(
    { sortType, sortByName = '', aggregateType = '', line }: ReportGrouping,
    columns: Columns,
    formulas: readonly SummaryFormulaNode[],
    findings: Findings
): GroupingNode['orderBy'] {
    if (sortType === 'CustomSummaryFormula') {
        const formula = formulas.find(({ name }) => name === sortByName);
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
    if (sortType !== 'Aggregate') return undefined;
    if (aggregateType === 'RowCount' || sortByName === 'RowCount') return { kind: 'count' };
    const of = columns.need(sortByName, line, 'sortByName');
    const summary = of && readSummary(of, aggregateType, line, findings);
    return summary && { kind: 'summary', summary };
}

function sameMeasure({ function: name, of }: SummaryNode, column: string, aggregate: string | undefined): boolean {
    return of.name === column && (aggregate === undefined || ownValue(AGGREGATES, aggregate) === name);
}

function readChart(
    { chart }: ReportModel,
    { down, across, summaries, formulas }: Pick<ReportTree, 'down' | 'across' | 'summaries' | 'formulas'>,
    columns: Columns,
    findings: Findings
): ReportChart | undefined {
    if (!chart || chart.chartType === 'None') return undefined;
    const groupings = [...down, ...across].map(({ field }) => field.name);
    const named = [chart.groupingColumn, chart.secondaryGroupingColumn].filter((name) => name !== undefined);
    const isHidden = [...named, ...chart.summaries.map(({ column }) => column)].some(
        (name) => columns.find(name) === 'hidden'
    );
    if (isHidden) return undefined;
    for (const name of named.filter((one) => !groupings.includes(one)))
        findings.tell(
            chart.line,
            `The chart is drawn by '${name}', which is no grouping of the report.`,
            'Name a grouping.'
        );
    for (const { column, aggregate } of chart.summaries) {
        const known =
            column === 'RowCount' ||
            formulas.some(({ name }) => name === column) ||
            summaries.some((summary) => sameMeasure(summary, column, aggregate));
        if (!known)
            findings.tell(
                chart.line,
                `The chart shows ${aggregate ?? 'a figure'} of '${column}', which the report does not summarise.`,
                'Use RowCount, a summary formula, or a column with that aggregate.'
            );
    }
    return chart;
}

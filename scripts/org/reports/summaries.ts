import type { ReportModel, ReportSummaryFormula } from '../../metadata/index.ts';
import { FormulaError } from '../formulas/index.ts';
import type { Columns } from './columns.ts';
import { AGGREGATES, canSummarise, summaryNamed } from './measures.ts';
import type { Findings } from './problems.ts';
import type { Sides } from './groupReferences.ts';
import { summaryFormulaNode } from './summaryFormulas.ts';
import type { ColumnNode, ReportTree, SummaryFormulaNode, SummaryNode } from './tree.ts';

/** Summaries of columns that the reader may see, in the order of the columns. */
export function readSummaries(report: ReportModel, columns: Columns, findings: Findings): readonly SummaryNode[] {
    return report.columns.flatMap(({ field, aggregates, line }) => {
        const of = aggregates.length > 0 ? columns.need(field, line, 'columns') : undefined;
        return of ? aggregates.flatMap((name) => readSummary(of, name, line, findings) ?? []) : [];
    });
}

/** A summary of a column; undefined where the column has no such summary, which is told. */
export function readSummary(of: ColumnNode, name: string, line: number, findings: Findings): SummaryNode | undefined {
    const summary = summaryNamed(name);
    if (summary !== undefined && canSummarise(of.column.type, summary)) return { function: summary, of };
    const why =
        summary === undefined
            ? `The aggregate '${name}' is not known here.`
            : `The aggregate '${name}' does not fit '${of.name}', which is of type ${of.column.type}.`;
    findings.tell(line, why, `Use one of ${AGGREGATES.join(', ')}; texts have only Unique.`);
    return undefined;
}

/** The summary formulas of a report that can be shown, and names of the active ones that cannot. */
export interface Formulas {
    readonly nodes: readonly SummaryFormulaNode[];
    /** They read what the reader may not see, or are a problem, which is then told. */
    readonly leftOut: ReadonlySet<string>;
}

/** The active summary formulas of a report. */
export function readFormulas(
    report: ReportModel,
    columns: Columns,
    sides: Pick<ReportTree, 'down' | 'across'>,
    findings: Findings
): Formulas {
    const nodes: SummaryFormulaNode[] = [];
    const leftOut = new Set<string>();
    const hidden = [...report.groupingsDown, ...report.groupingsAcross]
        .map(({ field }) => field)
        .filter((field) => columns.find(field) === 'hidden');
    for (const source of report.summaryFormulas.filter(({ isActive }) => isActive)) {
        const node = readFormula(source, columns, { ...sides, hidden }, findings);
        if (node) nodes.push(node);
        else leftOut.add(source.developerName);
    }
    return { nodes, leftOut };
}

function readFormula(
    source: ReportSummaryFormula,
    columns: Columns,
    sides: Sides,
    findings: Findings
): SummaryFormulaNode | undefined {
    try {
        const node = summaryFormulaNode(source, columns, sides);
        if (!node) findings.leftOut.add(source.label);
        return node;
    } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        const message = `The summary formula ${source.developerName} cannot be calculated: ${error.message}`;
        findings.tell(source.line, message, 'Correct calculatedFormula.');
        return undefined;
    }
}

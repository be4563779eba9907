import type { ReportModel } from '../../metadata/index.ts';
import type { Org } from '../types.ts';
import { columnsOfReport, type Columns } from './columns.ts';
import { conditionOf } from './conditions.ts';
import { tellOfFile } from './elements.ts';
import { orderedGroupings, readGroupings } from './groupings.ts';
import { findingsOf, ReportError, type Findings } from './problems.ts';
import { readChart } from './readChart.ts';
import { sourceOf, type ReportSource } from './source.ts';
import { readFormulas, readSummaries } from './summaries.ts';
import type { ColumnNode, ReportTree } from './tree.ts';

const MOST_DOWN = 3;
const MOST_ACROSS = 2;
/** "The API can process only reports that contain up to 100 fields selected as columns" (Reports and Dashboards API, limits). */
const MOST_COLUMNS = 100;
/** A row limit is 1 to 99 (Salesforce Help, "Limit Report Results"). */
const MOST_ROWS = 99;

/**
 * A report as its file says it, understood for one reader: names are columns, filters are conditions, formulas are compiled.
 * @throws ReportError with everything that is wrong, each with file, line and element
 */
export function buildReport(org: Org, report: ReportModel): ReportTree {
    const findings = findingsOf(report);
    tellOfFile(report, findings);
    const source = readSource(org, report, findings);
    const format = readFormat(report, findings);
    if (!source || !format) throw new ReportError(findings.problems);
    const columns = columnsOfReport(org, source, report, findings);
    // also one that nothing uses is told of
    for (const { developerName } of [...report.buckets, ...report.rowFormulas]) columns.find(developerName);
    const sides = {
        down: readGroupings(report.groupingsDown, 'groupingsDown', columns, findings),
        across: readGroupings(report.groupingsAcross, 'groupingsAcross', columns, findings)
    };
    const summaries = readSummaries(report, columns, findings);
    const formulas = readFormulas(report, columns, sides, findings);
    const sortedBy =
        report.sortColumn === undefined
            ? undefined
            : columns.need(report.sortColumn, report.file.root.line, 'sortColumn');
    const tree: ReportTree = {
        report,
        format,
        object: source.object,
        joins: source.joins,
        columns: readColumns(report, columns, findings),
        down: orderedGroupings(report.groupingsDown, sides.down, columns, formulas, findings),
        across: orderedGroupings(report.groupingsAcross, sides.across, columns, formulas, findings),
        summaries,
        formulas: formulas.nodes,
        where: conditionOf(org, source, report, columns, findings),
        orderBy: sortedBy && { field: sortedBy, order: report.sortOrder },
        limit: readLimit(report, findings),
        chart: readChart(report, { ...sides, summaries, formulas }, columns, findings),
        leftOut: [],
        notes: []
    };
    if (findings.problems.length > 0) throw new ReportError(findings.problems);
    return { ...tree, leftOut: [...findings.leftOut], notes: [...findings.notes] };
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

function readColumns({ columns: listed }: ReportModel, columns: Columns, findings: Findings): readonly ColumnNode[] {
    const tooMany = listed[MOST_COLUMNS];
    if (!tooMany) return listed.flatMap(({ field, line }) => columns.need(field, line, 'columns') ?? []);
    findings.tell(tooMany.line, `The report has ${listed.length} columns.`, `List ${MOST_COLUMNS} at most.`);
    return [];
}

function readLimit({ rowLimit, file }: ReportModel, findings: Findings): number | undefined {
    if (rowLimit === undefined || (Number.isInteger(rowLimit) && rowLimit > 0 && rowLimit <= MOST_ROWS))
        return rowLimit;
    findings.tell(file.root.line, `The rowLimit is '${rowLimit}'.`, `Use a whole number from 1 to ${MOST_ROWS}.`);
    return undefined;
}

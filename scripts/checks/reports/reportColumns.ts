import type { ReportModel, ReportTypeModel, SourceModel } from '../../metadata/index.ts';
import { suggestion } from '../common/suggest.ts';
import type { Finding, Rule } from '../rule.ts';
import { usedColumns } from './usedColumns.ts';

/** `nbx__Time__c`, but not `Time__c`. */
const NAMESPACED = /\b[A-Za-z]\w*?__[A-Za-z]\w*?__[crx]\b/;

/** A report uses columns that its report type offers, and the platform, not the file, puts the namespace before names. */
export const reportColumns: Rule = {
    name: 'report-columns',
    run: ({ model }) => [...model.reports.values()].flatMap((report) => checkReport(report, model))
};

function checkReport(report: ReportModel, model: SourceModel): readonly Finding[] {
    const type = model.reportTypes.get(report.reportType);
    const file = report.file.path;
    return usedColumns(report).flatMap(({ column, line }) => {
        if (NAMESPACED.test(column)) {
            const message = `${column} carries a namespace.`;
            return [{ file, line, message, remedy: 'Write names without one: packaging adds it.' }];
        }
        return type === undefined || isOffered(column, type, report) ? [] : [notOffered(file, line, column, type)];
    });
}

function isOffered(column: string, type: ReportTypeModel, { buckets, summaryFormulas, rowFormulas }: ReportModel) {
    const own = [...buckets, ...summaryFormulas, ...rowFormulas].map(({ developerName }) => developerName);
    return !column.includes('$') || own.includes(column) || offered(type).includes(column);
}

/** The columns of a report type as reports write them. */
function offered({ baseObject, sections }: ReportTypeModel): readonly string[] {
    const listed = sections.flatMap(({ columns }) => columns.map(({ table, field }) => `${table}$${field}`));
    return [...listed, `${baseObject}$Id`];
}

function notOffered(file: string, line: number, column: string, type: ReportTypeModel): Finding {
    const message = `The report type ${type.name} does not offer ${column}.`;
    return { file, line, message, remedy: `Add it to a section of the type. ${suggestion(column, offered(type))}` };
}

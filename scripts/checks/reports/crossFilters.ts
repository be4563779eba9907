import type { ReportCrossFilter, ReportModel, SourceModel } from '../../metadata/index.ts';
import { resolvePath } from '../common/fieldPath.ts';
import type { Finding, Rule } from '../rule.ts';

/** A cross filter goes from the id of the report's first object to a lookup that leads to that object. */
export const crossFilters: Rule = {
    name: 'cross-filters',
    run: ({ model }) =>
        [...model.reports.values()].flatMap((report) =>
            report.crossFilters.flatMap((filter) => checkFilter(report, filter, model))
        )
};

function checkFilter(report: ReportModel, filter: ReportCrossFilter, model: SourceModel): readonly Finding[] {
    const base = model.reportTypes.get(report.reportType)?.baseObject;
    if (base === undefined) return [];
    const { primaryTableColumn, relatedTable, relatedTableJoinColumn, line } = filter;
    const tell = (message: string, remedy: string) => [{ file: report.file.path, line, message, remedy }];
    if (primaryTableColumn !== `${base}$Id`) {
        return tell(`The cross filter begins at ${primaryTableColumn}.`, `Write ${base}$Id.`);
    }
    const target = resolvePath(model, relatedTable, relatedTableJoinColumn, 'lookup');
    if (target.kind !== 'field' || target.field.lookup === undefined) return [];
    const { referenceTo } = target.field.lookup;
    if (referenceTo.includes(base)) return [];
    const message = `${relatedTableJoinColumn} leads to ${referenceTo.join(', ')}, not to ${base}.`;
    return tell(message, `Name a lookup of ${relatedTable} to ${base}.`);
}

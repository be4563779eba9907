import type { ReportTypeModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A report type offers no custom field of the same name from two of its objects: after a deploy only one of them shows
 * (Salesforce Help, "Considerations and Guidelines for Custom Report Types").
 */
export const reportTypeFields: Rule = {
    name: 'report-type-fields',
    run: ({ model }) => [...model.reportTypes.values()].flatMap(checkType)
};

function checkType({ sections, file }: ReportTypeModel): readonly Finding[] {
    const first = new Map<string, string>();
    return sections
        .flatMap(({ columns }) => columns)
        .filter(({ field }) => /^\w+__c$/.test(field))
        .flatMap(({ field, table, line }) => {
            const other = first.get(field) ?? table;
            first.set(field, other);
            if (other === table) return [];
            const message = `${field} comes from ${other} and from ${table}: a deploy shows one of them.`;
            return [{ file: file.path, line, message, remedy: 'Offer one of the two, or the field of a lookup.' }];
        });
}

import type { ReadContext } from './fields.ts';
import type { FolderModel, ReportTypeJoin, ReportTypeModel } from './reportModel.ts';
import type { SourceFile } from './types.ts';
import { child, children, flagOf, textOf, type XmlElement } from './xml.ts';

/** Reads a ReportType file. */
export function readReportType(file: SourceFile, { qualify }: ReadContext): ReportTypeModel {
    const { root } = file;
    return {
        name: qualify(`${file.name}__c`),
        label: textOf(root, 'label') ?? file.name,
        description: textOf(root, 'description'),
        baseObject: qualify(textOf(root, 'baseObject') ?? ''),
        joins: readJoins(child(root, 'join'), qualify),
        sections: children(root, 'sections').map((section) => ({
            label: textOf(section, 'masterLabel') ?? '',
            columns: children(section, 'columns').map((column) => ({
                field: qualify(textOf(column, 'field') ?? ''),
                table: qualify(textOf(column, 'table') ?? ''),
                label: textOf(column, 'displayNameOverride'),
                checkedByDefault: flagOf(column, 'checkedByDefault'),
                line: column.line
            }))
        })),
        deployed: flagOf(root, 'deployed'),
        file
    };
}

/** Joins lie one inside the other in the file, and come one after the other here. */
function readJoins(element: XmlElement | undefined, qualify: ReadContext['qualify']): readonly ReportTypeJoin[] {
    if (element === undefined) return [];
    const join = {
        relationship: qualify(textOf(element, 'relationship') ?? ''),
        outer: flagOf(element, 'outerJoin'),
        line: element.line
    };
    return [join, ...readJoins(child(element, 'join'), qualify)];
}

/** Reads the file of a report folder or a dashboard folder. */
export function readFolder(file: SourceFile): FolderModel {
    return {
        name: file.name,
        label: textOf(file.root, 'name') ?? file.name,
        kind: file.type === 'DashboardFolder' ? 'dashboard' : 'report',
        file
    };
}

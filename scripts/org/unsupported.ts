import { child, type Problem, type SourceModel } from '../metadata/index.ts';
import { readCustomMetadata } from './customMetadata.ts';
import { columnsOf, findObject } from './store/index.ts';

/** Metadata that changes what happens to records, and that the local org does not run. */
const NOT_RUN: Readonly<Record<string, string>> = {
    ApexClass: 'Apex classes',
    ApexTrigger: 'Apex triggers',
    ApexPage: 'Visualforce pages',
    ApexComponent: 'Visualforce components',
    AuraDefinitionBundle: 'Aura components',
    AssignmentRules: 'assignment rules',
    AutoResponseRules: 'auto-response rules',
    DuplicateRule: 'duplicate rules',
    EscalationRules: 'escalation rules',
    Flow: 'flows',
    MatchingRules: 'matching rules',
    SharingRules: 'sharing rules',
    Workflow: 'workflow rules'
};

/** Standard objects that the org brings, so that own fields on them have their place. */
const BROUGHT = new Set(['User', 'Organization', 'RecordType']);

function notRun(model: SourceModel): readonly Problem[] {
    const counts = new Map<string, { count: number; file: string }>();
    for (const { type, path } of model.files) {
        if (!(type in NOT_RUN)) continue;
        counts.set(type, { file: path, ...counts.get(type), count: (counts.get(type)?.count ?? 0) + 1 });
    }
    return [...counts].map(([type, { count, file }]) => ({
        file,
        message: `The local org does not run ${NOT_RUN[type] ?? type} (${count} in this project).`,
        remedy: 'Records behave as if there were none; try what depends on them in a real org.'
    }));
}

function strangeObjects(model: SourceModel): readonly Problem[] {
    return [...model.objects.values()]
        .filter((object) => object.kind === 'standard' && !BROUGHT.has(object.name))
        .map((object) => ({
            file: object.file?.path ?? object.fields.values().next().value?.file?.path ?? object.name,
            message: `The local org does not bring ${object.name}: it has a name and the fields of this project only.`,
            remedy: 'Leave its standard fields out of what you try here.'
        }));
}

/** Lookups to objects of other packages, or to standard ones that the project has no file of. */
function missingParents(model: SourceModel): readonly Problem[] {
    const columns = [...model.objects.keys()].flatMap((object) => columnsOf(model, object));
    return columns.flatMap(({ object, name, lookup, file }) => {
        const missing = lookup?.referenceTo.filter((parent) => !findObject(model, parent)) ?? [];
        if (missing.length === 0) return [];
        const line = file && child(file.root, 'referenceTo')?.line;
        return {
            file: file?.path ?? object,
            ...(line !== undefined && { line }),
            message: `The lookup ${object}.${name} leads to ${missing.join(', ')}, which the local org does not have.`,
            remedy: 'It takes no such record here; add the object to the project to try it.'
        };
    });
}

/** What a project holds that the local org does not do, named once for each kind. */
export function unsupportedParts(model: SourceModel): readonly Problem[] {
    return [
        ...notRun(model),
        ...strangeObjects(model),
        ...missingParents(model),
        ...readCustomMetadata(model).problems
    ];
}

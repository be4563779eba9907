/** The door of scripts/checks: what must hold in force-app, each statement a rule of its own. */
import { builtFiles } from './bundles/builtFiles.ts';
import { colours } from './bundles/colours.ts';
import { compilation } from './bundles/compile.ts';
import { namespaceLiterals } from './bundles/namespaceLiterals.ts';
import { sizes } from './bundles/sizes.ts';
import { tsconfigPaths } from './bundles/tsconfigPaths.ts';
import { openContext } from './context.ts';
import { conversion } from './project/conversion.ts';
import { folders } from './project/folders.ts';
import { generated } from './project/generated.ts';
import { applications } from './references/applications.ts';
import { bundleMeta } from './references/bundleMeta.ts';
import { channels } from './references/channels.ts';
import { compactLayouts } from './references/compactLayouts.ts';
import { customMetadata } from './references/customMetadata.ts';
import { dynamicLists } from './references/dynamicLists.ts';
import { fields } from './references/fields.ts';
import { flexiPages } from './references/flexiPages.ts';
import { formulaFields } from './references/formulaFields.ts';
import { formulas } from './references/formulas.ts';
import { imports } from './references/imports.ts';
import { layouts } from './references/layouts.ts';
import { listViews } from './references/listViews.ts';
import { lookups } from './references/lookups.ts';
import { objects } from './references/objects.ts';
import { pageRegions } from './references/pageRegions.ts';
import { permissionSets } from './references/permissionSets.ts';
import { picklists } from './references/picklists.ts';
import { missedOnly } from './references/missedOnly.ts';
import { tabs } from './references/tabs.ts';
import { validationRules } from './references/validationRules.ts';
import { crossFilters } from './reports/crossFilters.ts';
import { dashboardComponents } from './reports/dashboardComponents.ts';
import { dashboards } from './reports/dashboards.ts';
import { reportCharts } from './reports/reportCharts.ts';
import { reportColumns } from './reports/reportColumns.ts';
import { reportFormulas } from './reports/reportFormulas.ts';
import { reportGroupings } from './reports/reportGroupings.ts';
import { reportOperators } from './reports/reportOperators.ts';
import { reportTypeFields } from './reports/reportTypeFields.ts';
import { reports } from './reports/reports.ts';
import { reportTypes } from './reports/reportTypes.ts';
import { reportValues } from './reports/reportValues.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { structure } from './structure/structure.ts';
import { care } from './words/care.ts';
import { labels } from './words/labels.ts';
import { limits } from './words/limits.ts';
import { pageWords } from './words/pageWords.ts';
import { translations } from './words/translations.ts';
import { untranslated } from './words/untranslated.ts';

export { openContext, type Overlay } from './context.ts';
export type { CheckContext, Finding, Rule } from './rule.ts';

/** Every rule, in the order in which their findings are told. */
export const RULES: readonly Rule[] = [
    ...[
        structure,
        objects,
        fields,
        lookups,
        picklists,
        formulas,
        formulaFields,
        validationRules,
        listViews,
        compactLayouts,
        layouts
    ],
    ...[flexiPages, pageRegions, dynamicLists, bundleMeta, imports, labels],
    ...[permissionSets, tabs, applications, customMetadata, channels],
    ...[reportTypes, reportTypeFields, reports, reportColumns, reportGroupings, reportFormulas, reportOperators],
    ...[reportValues, crossFilters, reportCharts, dashboards, dashboardComponents, missedOnly],
    ...[
        limits,
        care,
        translations,
        untranslated,
        pageWords,
        builtFiles,
        tsconfigPaths,
        namespaceLiterals,
        colours,
        sizes,
        compilation
    ],
    ...[folders, conversion, generated]
];

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
    readonly rule: string;
}

export interface CheckResult {
    readonly problems: readonly RuleFinding[];
    readonly warnings: readonly RuleFinding[];
    readonly counts: { readonly rules: number; readonly files: number };
}

export interface CheckOptions {
    /** Names of rules; all of them where absent. */
    readonly only?: readonly string[] | undefined;
    /** Rules that need what this folder may not import. */
    readonly more?: readonly Rule[];
}

/**
 * Checks the project in `root` by all rules, or by those named in `only`.
 * @throws Error when `only` names a rule that does not exist
 */
export async function runChecks(root: string, { only, more = [] }: CheckOptions = {}): Promise<CheckResult> {
    const all = [...RULES, ...more];
    const unknown = only?.find((name) => all.every((rule) => rule.name !== name));
    if (unknown !== undefined) {
        throw new Error(`There is no rule ${unknown}. Use one of ${all.map((rule) => rule.name).join(', ')}.`);
    }
    const rules = all.filter((rule) => only?.includes(rule.name) ?? true);
    const context = openContext(root);
    const found = await applyRules(context, rules);
    return {
        problems: found.filter((finding) => finding.warning !== true),
        warnings: found.filter((finding) => finding.warning === true),
        counts: { rules: rules.length, files: context.model.files.length }
    };
}

/** What the rules find, told once where two rules say the same words of the same place. */
export async function applyRules(context: CheckContext, rules: readonly Rule[]): Promise<readonly RuleFinding[]> {
    const found = new Map<string, RuleFinding>();
    for (const rule of rules) {
        for (const finding of await rule.run(context)) {
            const key = `${finding.file} ${finding.line} ${finding.message}`;
            if (!found.has(key)) found.set(key, { ...finding, rule: rule.name });
        }
    }
    return [...found.values()];
}
export { nearest } from './common/suggest.ts';

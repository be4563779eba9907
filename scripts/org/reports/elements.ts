import type { ReportModel, XmlElement } from '../../metadata/index.ts';
import { ownValue } from './ownValue.ts';
import type { Findings } from './problems.ts';

/** What a report file says once (Metadata API, "Report"): of two, one would be taken without a word. */
const SINGLE: ReadonlySet<string> = new Set([
    'chart',
    'filter',
    'format',
    'isSmartTotalDisabled',
    'name',
    'reportType',
    'rowLimit',
    'scope',
    'showDetails',
    'showGrandTotal',
    'showSubTotals',
    'sortColumn',
    'sortOrder',
    'timeFrameFilter'
]);

/** What elements of these names say, and what to do where they say something else. */
const FLAG = /^(true|false|1|0)$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const FORMS: Readonly<Record<string, readonly [form: RegExp, remedy: string]>> = {
    ...Object.fromEntries(
        [
            'columnToColumn',
            'expandOthers',
            'isActive',
            'isCrossBlock',
            'isSmartTotalDisabled',
            'isUnlocked',
            'showDetails',
            'showGrandTotal',
            'showPercentage',
            'showSubTotals',
            'showValues',
            'useOther'
        ].map((name) => [name, [FLAG, 'Write true or false.']])
    ),
    ...Object.fromEntries(['from', 'rowLimit', 'scale', 'to'].map((name) => [name, [NUMBER, 'Write a number.']])),
    axisBinding: [/^([xr]|y2?)$/, 'Write y, or y2 for an axis of its own.'],
    sortOrder: [/^(Asc|Desc)$/, 'Write Asc or Desc.']
};

/** Most decimals of a number (Metadata API, "CustomField", scale). */
const MOST_DECIMALS = 18;

/** Tells what is wrong with a report file whatever it reports on: what would otherwise be taken for something else, or for nothing. */
export function tellOfFile(report: ReportModel, findings: Findings): void {
    tellRepeated(report, findings);
    tellMistyped(report.file.root, findings);
    tellColumns(report, findings);
    tellNames(report, findings);
}

/** Elements that stand in the file again. */
function tellRepeated({ file: { root } }: ReportModel, findings: Findings): void {
    const seen = new Set<string>();
    for (const { name, line } of root.children) {
        if (SINGLE.has(name) && seen.has(name)) findings.tell(line, `${name} stands in the file twice.`, 'Keep one.');
        seen.add(name);
    }
}

/** Numbers, truth values and orders that are none. */
function tellMistyped({ children }: XmlElement, findings: Findings): void {
    for (const element of children) {
        const { name, line } = element;
        const text = element.text.trim();
        const [form, remedy = ''] = ownValue(FORMS, name) ?? [];
        if (form?.test(text) === false && element.children.length === 0)
            findings.tell(line, `${name} is '${text}'.`, remedy);
        tellMistyped(element, findings);
    }
}

/** Columns, and aggregates of a column, that are named again. */
function tellColumns({ columns }: ReportModel, findings: Findings): void {
    const seen = new Set<string>();
    for (const { field, aggregates, line } of columns) {
        if (seen.has(field))
            findings.tell(line, `columns names '${field}' twice.`, 'Keep one, with all its aggregateTypes.');
        seen.add(field);
        const again = aggregates.find((name, at) => aggregates.indexOf(name) < at);
        if (again !== undefined)
            findings.tell(line, `columns names the aggregate ${again} of '${field}' twice.`, 'Keep one.');
    }
}

/** Formulas and bucket fields that have no name, one that is taken, or decimals that no number has. */
function tellNames({ summaryFormulas, rowFormulas, buckets }: ReportModel, findings: Findings): void {
    const seen = new Set<string>();
    for (const { developerName, label, line } of [...summaryFormulas, ...rowFormulas, ...buckets]) {
        if (developerName === '') findings.tell(line, `'${label}' has no developerName.`, 'Name it.');
        else if (seen.has(developerName))
            findings.tell(line, `There are two of the name ${developerName}.`, 'Give each a developerName of its own.');
        seen.add(developerName);
    }
    for (const { developerName, scale, line } of [...summaryFormulas, ...rowFormulas])
        if (!(Number.isInteger(scale) && scale >= 0 && scale <= MOST_DECIMALS))
            findings.tell(
                line,
                `The formula ${developerName} has the scale ${scale}.`,
                `Use a whole number from 0 to ${MOST_DECIMALS}.`
            );
}

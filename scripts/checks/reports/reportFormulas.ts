import type { ReportModel, ReportSummaryFormula, SourceModel } from '../../metadata/index.ts';
import { suggestion } from '../common/suggest.ts';
import type { Finding, Rule } from '../rule.ts';
import { readParts } from './reportParts.ts';

type Resolve = ReturnType<typeof readParts>['resolve'];

/** Salesforce Help, "Get the Most Out of Summary Formulas: Tips, Limits, and Limitations". */
const MOST_FORMULAS = 5;
const SUMMED: readonly string[] = ['Number', 'Currency', 'Percent', 'Checkbox'];
const SUMMARIES = ['SUM', 'AVG', 'MIN', 'MAX', 'MEDIAN', 'UNIQUE'];
const GRAND = ['GRAND_SUMMARY', 'ROW_GRAND_SUMMARY', 'COLUMN_GRAND_SUMMARY'];
/** `Phone_Event__c.Ring_Duration__c:SUM` */
const FIGURE = /([A-Za-z][\w.$]*):(\w+)/g;
/** Bucket fields and row-level formulas. */
const OWN = /^(?:BucketField_|CDF\d)/;
const GROUP_FUNCTION = /\b(PARENTGROUPVAL|PREVGROUPVAL)\s*\(([^()]*)\)/g;

/** A summary formula is made of figures that its report can make and of groupings that it has. */
export const reportFormulas: Rule = {
    name: 'report-formulas',
    run: ({ model }) => [...model.reports.values()].flatMap((report) => checkReport(report, model))
};

function checkReport(report: ReportModel, model: SourceModel): readonly Finding[] {
    const { resolve } = readParts(report.file, model);
    const { summaryFormulas: formulas, groupingsDown } = report;
    const first = formulas[0];
    if (first === undefined) return [];
    const file = report.file.path;
    const tell = (message: string, remedy: string): Finding => ({ file, line: first.line, message, remedy });
    return [
        ...(groupingsDown.length > 0 ? [] : [tell('A summary formula needs a grouping.', 'Group the report.')]),
        ...(formulas.length <= MOST_FORMULAS
            ? []
            : [tell(`The report has ${formulas.length} summary formulas.`, `Keep ${MOST_FORMULAS}.`)]),
        ...formulas.flatMap((formula) => checkFormula(report, formula, resolve))
    ];
}

function checkFormula(report: ReportModel, source: ReportSummaryFormula, resolve: Resolve): readonly Finding[] {
    const { developerName, line } = source;
    const text = source.formula.replace(/"[^"]*"/g, '""');
    const tell = (message: string, remedy: string): Finding => ({
        file: report.file.path,
        line,
        message: `${developerName}: ${message}`,
        remedy
    });
    const others = report.summaryFormulas.map((one) => one.developerName);
    const used = others.find((name) => new RegExp(`\\b${name}\\b`).test(text));
    return [
        ...[...text.matchAll(FIGURE)].flatMap(([, column = '', summary = '']) =>
            figure(column, summary, resolve, tell)
        ),
        ...[...text.matchAll(GROUP_FUNCTION)].flatMap(([, name = '', inside = '']) => [
            ...groups(report, inside, tell),
            ...levels(report, source, name, inside, tell)
        ]),
        ...(used === undefined
            ? []
            : [tell(`A summary formula cannot read another one, ${used}.`, 'Write out what it calculates.')])
    ];
}

type Tell = (message: string, remedy: string) => Finding;

function figure(column: string, summary: string, resolve: Resolve, tell: Tell): readonly Finding[] {
    if (!SUMMARIES.includes(summary)) return [tell(`${summary} is no summary.`, `Use one of ${SUMMARIES.join(', ')}.`)];
    const target = resolve(columnOf(column, resolve));
    if (target.kind === 'missing') return [tell(target.message, target.remedy)];
    if (target.kind === 'foreign' && OWN.test(column))
        return [tell(`${column} is calculated by the report itself.`, 'A summary formula reads fields only.')];
    if (target.kind !== 'field' || summary === 'UNIQUE' || SUMMED.includes(target.field.type)) return [];
    return [tell(`${column} is of type ${target.field.type}, and has no ${summary}.`, 'Use a number, or UNIQUE.')];
}

/** Formulas write a dot where columns of custom report types have a dollar sign; which dot, only the type can tell. */
function columnOf(token: string, resolve: Resolve): string {
    const places = [...token.matchAll(/\./g)].map(({ index }) => index);
    const written = places.map((at) => `${token.slice(0, at)}$${token.slice(at + 1)}`);
    return [token, ...written].find((one) => resolve(one).kind !== 'missing') ?? written.at(-1) ?? token;
}

function groups(report: ReportModel, inside: string, tell: Tell): readonly Finding[] {
    const [, ...named] = inside.split(',').map((part) => part.trim());
    const known = [...report.groupingsDown, ...report.groupingsAcross].map(({ field }) => field.replace('$', '.'));
    return named
        .filter((name) => !GRAND.includes(name) && !/^\d+$/.test(name) && !known.includes(name.replace('$', '.')))
        .map((name) => tell(`${name} is no grouping of the report.`, suggestion(name, [...known, ...GRAND])));
}

/** How deep a grouping is on its side; 0 is the total, undefined what the side does not have. */
function depthIn(groupings: ReportModel['groupingsDown'], written: string): number | undefined {
    if (GRAND.includes(written)) return 0;
    const at = groupings.findIndex(({ field }) => field.replace('$', '.') === written.replace('$', '.'));
    return at < 0 ? undefined : at + 1;
}

/**
 * What looks at other groups is shown at a grouping, and a parent is above it: Salesforce Help, "PARENTGROUPVAL", "at grouping
 * levels for reports, but not at summary levels", "any level above the one containing the formula".
 */
function levels(
    { groupingsDown, groupingsAcross }: ReportModel,
    { downGroupingContext = '', acrossGroupingContext = '' }: ReportSummaryFormula,
    name: string,
    inside: string,
    tell: Tell
): readonly Finding[] {
    const sides = [
        { groupings: groupingsDown, shown: depthIn(groupingsDown, downGroupingContext) ?? 0 },
        { groupings: groupingsAcross, shown: depthIn(groupingsAcross, acrossGroupingContext) ?? 0 }
    ];
    if (sides.every(({ shown }) => shown === 0))
        return [tell(`${name} needs a grouping that it is shown at.`, 'Name it in downGroupingContext.')];
    if (name === 'PREVGROUPVAL') return [];
    const [, ...named] = inside.split(',').map((part) => part.trim());
    const isAbove = sides.some(({ groupings, shown }) =>
        named.some((written) => (depthIn(groupings, written) ?? shown) < shown)
    );
    return isAbove ? [] : [tell(`${name} looks up to no grouping above its own.`, 'Name a grouping above it.')];
}

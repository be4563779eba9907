import type { ReportSummaryFormula } from '../../metadata/index.ts';
import { compileFormula, FormulaError } from '../formulas/index.ts';
import type { Columns } from './columns.ts';
import { plainNames } from './formulaText.ts';
import { groupReference, isHiddenGrouping, type Shown, type Sides } from './groupReferences.ts';
import { canSummarise, formulaColumn, summaryInFormula } from './measures.ts';
import type { FigureReference, GroupingNode, MeasureNode, SummaryFormulaNode } from './tree.ts';

const GROUP_FUNCTION = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\b(PARENTGROUPVAL|PREVGROUPVAL)(\s*)\(([^()"']*)\)/gi;
const NOTHING: FigureReference = { measure: { kind: 'count' }, at: { kind: 'here' } };
const DATATYPES: ReadonlySet<string> = new Set(['number', 'percent', 'currency']);

/**
 * A summary formula, compiled over figures of groups. `undefined` where it reads a column, or looks along a grouping, that the
 * reader may not see: Salesforce takes such a formula out of the report.
 * @throws FormulaError
 */
export function summaryFormulaNode(
    source: ReportSummaryFormula,
    columns: Columns,
    sides: Sides
): SummaryFormulaNode | undefined {
    const { datatype } = source;
    if (datatype !== 'number' && datatype !== 'percent' && datatype !== 'currency')
        throw new FormulaError(`Summary formulas give ${[...DATATYPES].join(', ')}, not '${datatype}'.`);
    if (source.isCrossBlock) throw new FormulaError('Cross-block formulas of joined reports are not supported here.');
    const references = new Map<string, FigureReference>();
    const shown = shownAt(source, sides);
    let isHidden = [source.downGroupingContext, source.acrossGroupingContext].some((context = '') =>
        isHiddenGrouping(context, sides)
    );
    const figure = (name: string): MeasureNode | undefined => {
        const found = figureNamed(name, columns);
        if (found === 'hidden') isHidden = true;
        return found === 'hidden' ? { kind: 'count' } : found;
    };
    const withGroups = source.formula.replace(
        GROUP_FUNCTION,
        (call, name: string | undefined, space: string, inner: string, at: number) => {
            if (name === undefined) return call;
            const placeholder = `_G${references.size}_`;
            const [what = '', ...groupings] = inner.split(',').map((part) => part.trim());
            if (groupings.some((written) => isHiddenGrouping(written, sides))) isHidden = true;
            const asked = { name: name.toUpperCase(), what, groupings, position: at + 1 };
            references.set(placeholder, isHidden ? NOTHING : groupReference(asked, figure, sides, shown));
            // as long as what it stands for, so that places in messages stay true
            return placeholder.padEnd(name.length + space.length + inner.length + 2);
        }
    );
    const { text, originals } = plainNames(withGroups);
    const formula = compileFormula(text, {
        typeOf: (path) => {
            const known = references.get(path);
            const measure = known?.measure ?? figure(originals.get(path) ?? path);
            if (!measure) return undefined;
            if (!known) references.set(path, { measure, at: { kind: 'here' } });
            return 'number';
        },
        blanks: 'BlankAsZero',
        resultType: datatype === 'percent' ? 'percent' : 'number'
    });
    if (isHidden) return undefined;
    return {
        name: source.developerName,
        label: source.label,
        datatype,
        scale: source.scale,
        formula,
        references,
        downLevel: shown.down,
        acrossLevel: shown.across
    };
}

function figureNamed(name: string, columns: Columns): MeasureNode | 'hidden' | undefined {
    if (name === 'RowCount') return { kind: 'count' };
    const [column = '', aggregate = ''] = name.split(':');
    const summary = summaryInFormula(aggregate);
    const of = summary && formulaColumn(columns, column);
    if (!summary || of === undefined || of === 'hidden') return of === 'hidden' ? of : undefined;
    // Salesforce Help, "Get the Most Out of Summary Formulas": neither another summary formula nor a row-level one
    if (of.kind !== 'field') throw new FormulaError(`A summary formula reads fields, which '${column}' is not.`);
    if (!canSummarise(of.column.type, summary) || (summary !== 'unique' && /^Date|^Time/.test(of.column.type)))
        throw new FormulaError(`A column of type ${of.column.type} has no ${aggregate} in a formula: '${name}'.`);
    return { kind: 'summary', summary: { function: summary, of } };
}

function shownAt({ downGroupingContext, acrossGroupingContext }: ReportSummaryFormula, sides: Sides): Shown {
    return {
        down: levelOf(downGroupingContext, sides.down, sides),
        across: levelOf(acrossGroupingContext, sides.across, sides)
    };
}

function levelOf(context: string | undefined, groupings: readonly GroupingNode[], sides: Sides): number | undefined {
    if (context === undefined || context === 'all' || context === 'ALL_SUMMARY_LEVELS') return undefined;
    // the formula goes with it
    if (isHiddenGrouping(context, sides)) return undefined;
    if (context.endsWith('GRAND_SUMMARY')) return 0;
    const at = groupings.findIndex(({ field }) => field.name === context);
    if (at < 0) throw new FormulaError(`The formula is shown at '${context}', which is no grouping of the report.`);
    return at + 1;
}

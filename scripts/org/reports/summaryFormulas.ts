import type { ReportSummaryFormula } from '../../metadata/index.ts';
import { compileFormula, FormulaError } from '../formulas/index.ts';
import type { Columns } from './columns.ts';
import { plainNames } from './formulaText.ts';
import { canSummarise, FORMULA_AGGREGATES, formulaColumn } from './measures.ts';
import { ownValue } from './ownValue.ts';
import type { FigureReference, GroupingNode, MeasureNode, SummaryFormulaNode } from './tree.ts';

interface Sides {
    readonly down: readonly GroupingNode[];
    readonly across: readonly GroupingNode[];
}

const GROUP_FUNCTION = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\b(PARENTGROUPVAL|PREVGROUPVAL)(\s*)\(([^()"']*)\)/gi;
const DATATYPES: ReadonlySet<string> = new Set(['number', 'percent', 'currency']);
/** PREVGROUPVAL looks back 12 groups at most (Salesforce Help, "PREVGROUPVAL"). */
const MOST_STEPS = 12;

/**
 * A summary formula, compiled over figures of groups. `undefined` where it reads a column that the reader may not see:
 * Salesforce takes such a formula out of the report.
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
    let isHidden = false;
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
            references.set(placeholder, groupReference(name.toUpperCase(), inner, at + 1, figure, sides));
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
        downLevel: levelOf(source.downGroupingContext, sides.down),
        acrossLevel: levelOf(source.acrossGroupingContext, sides.across)
    };
}

function figureNamed(name: string, columns: Columns): MeasureNode | 'hidden' | undefined {
    if (name === 'RowCount') return { kind: 'count' };
    const [column = '', aggregate = ''] = name.split(':');
    const summary = ownValue(FORMULA_AGGREGATES, aggregate.toUpperCase());
    const of = summary && formulaColumn(columns, column);
    if (!summary || of === undefined || of === 'hidden') return of === 'hidden' ? of : undefined;
    if (!canSummarise(of.column.type, summary) || (summary !== 'unique' && /^Date|^Time/.test(of.column.type)))
        throw new FormulaError(`A column of type ${of.column.type} has no ${aggregate} in a formula: '${name}'.`);
    return { kind: 'summary', summary: { function: summary, of } };
}

function levelOf(context: string | undefined, groupings: readonly GroupingNode[]): number | undefined {
    if (context === undefined || context === 'all' || context === 'ALL_SUMMARY_LEVELS') return undefined;
    if (context.endsWith('GRAND_SUMMARY')) return 0;
    const at = groupings.findIndex(({ field }) => field.name === context);
    if (at < 0) throw new FormulaError(`The formula is shown at '${context}', which is no grouping of the report.`);
    return at + 1;
}

/** `Phone_Event__c.User__c` in a formula means the grouping `Phone_Event__c$User__c`. */
function sameColumn(written: string, grouping: GroupingNode): boolean {
    return grouping.field.name.replaceAll('$', '.') === written.replaceAll('$', '.');
}

function groupReference(
    name: string,
    inner: string,
    position: number,
    figure: (name: string) => MeasureNode | undefined,
    { down, across }: Sides
): FigureReference {
    const fail = (why: string): FormulaError => new FormulaError(`${name} ${why}.`, { position, functionName: name });
    const [what = '', ...rest] = inner.split(',').map((part) => part.trim());
    const measure = figure(what);
    if (!measure) throw fail(`takes a figure such as RowCount first, not '${what}'`);
    const indexIn = (groupings: readonly GroupingNode[], written: string): number =>
        groupings.findIndex((grouping) => sameColumn(written, grouping));
    if (name === 'PREVGROUPVAL') {
        const [written = '', count = '1'] = rest;
        const steps = Number(count);
        if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS)
            throw fail(`looks back 1 to ${MOST_STEPS} groups`);
        const sides = [
            ['down', down],
            ['across', across]
        ] as const;
        for (const [side, groupings] of sides) {
            const at = indexIn(groupings, written);
            if (at >= 0) return { measure, at: { kind: 'previous', side, level: at + 1, steps } };
        }
        throw fail(`names '${written}', which is no grouping of the report`);
    }
    const levels = rest.map((written) => {
        if (written.endsWith('GRAND_SUMMARY')) return { written, down: 0, across: 0 };
        const [inDown, inAcross] = [indexIn(down, written), indexIn(across, written)];
        if (inDown < 0 && inAcross < 0) throw fail(`names '${written}', which is no grouping of the report`);
        return { written, down: inDown < 0 ? undefined : inDown + 1, across: inAcross < 0 ? undefined : inAcross + 1 };
    });
    const [first, second] = levels;
    if (!first || levels.length > 2) throw fail('takes a figure and the grouping to look up to');
    if (first.written === 'GRAND_SUMMARY') return { measure, at: { kind: 'parent', down: 0, across: 0 } };
    if (!second)
        return {
            measure,
            at: { kind: 'parent', down: first.down, across: first.down === undefined ? first.across : undefined }
        };
    return { measure, at: { kind: 'parent', down: first.down, across: second.across } };
}

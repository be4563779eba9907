import { FormulaError } from '../formulas/index.ts';
import type { FigureReference, GroupingNode, MeasureNode } from './tree.ts';

/** The groupings that a formula may look along. */
export interface Sides {
    readonly down: readonly GroupingNode[];
    readonly across: readonly GroupingNode[];
    /** Names of groupings that are left out because the reader may not see them. */
    readonly hidden: readonly string[];
}

/** `PREVGROUPVAL(RowCount, Book__c.Bought_At__c, 2)`, taken apart; `position` counts from 1. */
export interface GroupCall {
    readonly name: string;
    /** The figure it takes. */
    readonly what: string;
    /** What comes after: groupings, and how many groups to look back. */
    readonly groupings: readonly string[];
    readonly position: number;
}

/** PREVGROUPVAL looks back 12 groups at most (Salesforce Help, "PREVGROUPVAL"). */
const MOST_STEPS = 12;

/** Where a formula is shown: a level of groupings on each side, 0 for its total, undefined for all of them. */
export interface Shown {
    readonly down: number | undefined;
    readonly across: number | undefined;
}

/** `Book__c.Genre__c` in a formula means the grouping `Book__c$Genre__c`. */
function isNamed(name: string, written: string): boolean {
    return name.replaceAll('$', '.') === written.replaceAll('$', '.');
}

/** Whether a formula names a grouping that the reader may not see. */
export function isHiddenGrouping(written: string, { hidden }: Sides): boolean {
    return hidden.some((name) => isNamed(name, written));
}

function levelIn(groupings: readonly GroupingNode[], written: string): number | undefined {
    const at = groupings.findIndex(({ field }) => isNamed(field.name, written));
    return at < 0 ? undefined : at + 1;
}

/** The figure that PARENTGROUPVAL or PREVGROUPVAL means. @throws FormulaError */
export function groupReference(
    call: GroupCall,
    figure: (name: string) => MeasureNode | undefined,
    sides: Sides,
    shown: Shown
): FigureReference {
    const { name, what, position } = call;
    const fail = (why: string): FormulaError => new FormulaError(`${name} ${why}.`, { position, functionName: name });
    const measure = figure(what);
    if (!measure) throw fail(`takes a figure such as RowCount first, not '${what}'`);
    // Salesforce Help, "PARENTGROUPVAL": at grouping levels, but not at summary levels
    if (!shown.down && !shown.across) throw fail('needs a formula shown at a grouping, by downGroupingContext');
    if (name === 'PREVGROUPVAL') return { measure, at: previous(call, sides, shown, fail) };
    const at = parent(call, sides, fail);
    assertAbove(at, shown, fail);
    return { measure, at };
}

/** A parent is above the level that the formula is shown at, in a matrix on one side at least. */
function assertAbove({ down, across }: Level, shown: Shown, fail: Fail): void {
    const steps = [above(shown.down, down), above(shown.across, across)];
    if (steps.some((one) => one < 0) || steps.every((one) => one === 0))
        throw fail('looks up to a grouping that is not above the one the formula is shown at');
}

function above(shown: number | undefined, parent: number | undefined): number {
    return shown === undefined || parent === undefined ? 0 : shown - parent;
}

type Fail = (why: string) => FormulaError;
/** What a group is looked up to. */
type Level = Extract<FigureReference['at'], { readonly kind: 'parent' }>;

/** The group before is of the grouping that the formula is shown at, or of one above it (Salesforce Help, "PREVGROUPVAL"). */
function previous({ groupings }: GroupCall, { down, across }: Sides, shown: Shown, fail: Fail): FigureReference['at'] {
    const [written = '', count = '1', ...more] = groupings;
    const steps = Number(count);
    if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS || more.length > 0)
        throw fail(`looks back 1 to ${MOST_STEPS} groups`);
    const rowLevel = levelIn(down, written);
    const side = rowLevel === undefined ? 'across' : 'down';
    const level = rowLevel ?? levelIn(across, written);
    if (level === undefined) throw fail(`names '${written}', which is no grouping of the report`);
    if (level > (shown[side] ?? level)) throw fail('looks back along a grouping below the one the formula is shown at');
    return { kind: 'previous', side, level, steps };
}

/** Where a matrix is looked up in, the grouping of rows comes first, that of columns second (Salesforce Help, "PARENTGROUPVAL"). */
function parent({ groupings }: GroupCall, { down, across }: Sides, fail: Fail): Level {
    const rowLevel = (written: string): number | undefined =>
        written === 'ROW_GRAND_SUMMARY' ? 0 : levelIn(down, written);
    const columnLevel = (written: string): number | undefined =>
        written === 'COLUMN_GRAND_SUMMARY' ? 0 : levelIn(across, written);
    const [first, second, ...more] = groupings;
    if (first === undefined || more.length > 0) throw fail('takes a figure and the grouping to look up to');
    for (const written of groupings)
        if (written !== 'GRAND_SUMMARY' && rowLevel(written) === undefined && columnLevel(written) === undefined)
            throw fail(`names '${written}', which is no grouping of the report`);
    if (second === undefined) {
        if (first === 'GRAND_SUMMARY') return { kind: 'parent', down: 0, across: 0 };
        const level = rowLevel(first);
        return { kind: 'parent', down: level, across: level === undefined ? columnLevel(first) : undefined };
    }
    const [row, column] = [rowLevel(first), columnLevel(second)];
    if (row === undefined || column === undefined)
        throw fail(`takes a grouping of rows and then one of columns, not '${first}' and '${second}'`);
    return { kind: 'parent', down: row, across: column };
}

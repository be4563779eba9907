import type { OrgUser } from '../types.ts';
import { figureLabel } from './labels.ts';
import { factKey, type ReportGroup, type ReportResult, type ResultMeasure } from './result.ts';
import type { PlacedRow } from './rows.ts';

type Line = readonly string[];

/** A table of text: the first column to the left, figures to the right. */
function table(heads: Line, lines: readonly Line[], numeric: readonly boolean[]): readonly string[] {
    const widths = heads.map((_, at) => Math.max(...[heads, ...lines].map((line) => [...(line[at] ?? '')].length)));
    const print = (line: Line): string =>
        line
            .map((cell, at) => {
                const blanks = ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...cell].length));
                return numeric[at] === true ? blanks + cell : cell + blanks;
            })
            .join('  ')
            .trimEnd();
    return [print(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(print)];
}

/** Text for one line of a terminal: no control characters, which a value may hold. */
function plain(text: string): string {
    return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** Whether a figure is shown at these levels: all are but formulas, which may be at one alone. */
function isShown({ tree }: ReportResult, { name }: ResultMeasure, down: number, across: number): boolean {
    const formula = tree.formulas.find((one) => one.name === name);
    return (formula?.downLevel ?? down) === down && (formula?.acrossLevel ?? across) === across;
}

function groupLines(
    result: ReportResult,
    user: OrgUser,
    group: ReportGroup | undefined,
    depth: number
): readonly Line[] {
    const across = [...leaves(result.across), undefined];
    const name = `${'  '.repeat(depth)}${group ? plain(group.label) : 'Total'}`;
    const figures = (column: ReportGroup | undefined): Line => {
        const fact = result.facts.get(factKey(group, column));
        const across = column ? result.tree.across.length : 0;
        return result.measures.map((measure, at) =>
            fact && isShown(result, measure, group ? depth + 1 : 0, across)
                ? figureLabel(measure, fact.figures[at] ?? null, user)
                : ''
        );
    };
    const below = group?.groups.flatMap((one) => groupLines(result, user, one, depth + 1)) ?? [];
    if (result.across.length === 0) return [[name, ...figures(undefined)], ...below];
    // a matrix: one line for each figure
    const cells = across.map(figures);
    return [
        ...result.measures.map(({ label }, at) => [
            at === 0 ? name : '',
            label,
            ...cells.map((cell) => cell[at] ?? '')
        ]),
        ...below
    ];
}

function leaves(groups: readonly ReportGroup[]): readonly ReportGroup[] {
    return groups.flatMap((group) => (group.groups.length > 0 ? leaves(group.groups) : [group]));
}

function heads({ across, measures, tree }: ReportResult): Line {
    const first = tree.down.map(({ field }) => plain(field.label)).join(' › ');
    if (across.length === 0) return [first, ...measures.map(({ label }) => label)];
    return [first, 'Summary', ...leaves(across).map(({ label }) => plain(label)), 'Total'];
}

/** A report as lines for a terminal: its name and question, a table of its groups, and rows where some are given. */
export function printReport(result: ReportResult, user: OrgUser, rows: readonly PlacedRow[] = []): readonly string[] {
    const { tree, rowCount } = result;
    const { label, description } = tree.report;
    const lines = [
        ...result.down.flatMap((group) => groupLines(result, user, group, 0)),
        ...groupLines(result, user, undefined, 0)
    ];
    const head = heads(result);
    const numeric = head.map((_, at) => at > (result.across.length > 0 ? 1 : 0));
    const columns = tree.columns.map((column) => plain(column.label));
    const isNumber = tree.columns.map(({ column }) => /^(Number|Currency|Percent)$/.test(column.type));
    return [
        label,
        ...(description === undefined ? [] : [description]),
        `${rowCount} ${rowCount === 1 ? 'record' : 'records'}`,
        ...noticesOf(result).map(plain),
        '',
        ...table(head, lines, numeric),
        ...(rows.length > 0
            ? [
                  '',
                  ...table(
                      columns,
                      rows.map(({ cells }) => cells.map((cell) => plain(cell.label))),
                      isNumber
                  )
              ]
            : [])
    ];
}

/** What the reader should know of an answer: which fields are left out of it, and which values nobody lists. */
export function noticesOf({ tree: { leftOut, notes } }: Pick<ReportResult, 'tree'>): readonly string[] {
    return [...(leftOut.length > 0 ? [`Left out, as you may not see them: ${leftOut.join(', ')}.`] : []), ...notes];
}

import { isGrouped, isolated, type Grouping, type Rows } from 'org/reportAnswer';
import { groupHeads, type Head } from './figures';
import { TOTAL } from './across';
import { detailLine, groupLine, totalLine, type Drawn, type Line } from './line';

/** The head of the first column: the groupings, outermost first, and what the detail rows below them are. */
export function firstHead(drawn: Drawn): string {
    const groups = drawn.answer ? groupHeads(drawn.answer) : [];
    return [...groups, drawn.details?.columns[0]?.label ?? []].flat().map(isolated).join(' › ');
}

/** The heads of the other columns: figures first, then those of the detail rows. */
export function headsOf(drawn: Drawn): readonly Head[] {
    const words = drawn.words.length > 0 ? [{ key: 'words', label: 'Summary', span: 1, headClass: 'words' }] : [];
    const figures = drawn.columns.map(({ key, label }) => ({ key, label, span: 1, headClass: 'number' }));
    const details = (drawn.details?.columns ?? []).slice(1).map(({ name, label, isNumber }) => ({
        key: name,
        label,
        span: 1,
        headClass: isNumber ? 'number' : 'value'
    }));
    return [...words, ...figures, ...details];
}

/** Detail rows by the group of rows that they lie in. */
function linesByGroup(drawn: Drawn): ReadonlyMap<string, readonly Line[]> {
    const found = new Map<string, Line[]>();
    (drawn.details?.rows ?? []).forEach((row, at) => {
        const [group = TOTAL.key] = row.fact.split('!');
        const lines = found.get(group) ?? [];
        found.set(group, lines);
        lines.push(detailLine(row, at, drawn));
    });
    return found;
}

/** Without the groups whose rows are still to come, as a page of rows ends with its last row. */
function untilLoaded(lines: readonly Line[], rows: Rows | undefined): readonly Line[] {
    const last = rows?.rows.at(-1);
    if (!rows?.hasMore || !last) return lines;
    const [group = TOTAL.key] = last.fact.split('!');
    const end = lines.findLastIndex(
        ({ key }) => key === `row ${rows.rows.length - 1}` || key === group || group.startsWith(`${key}_`)
    );
    return lines.slice(0, end + 1);
}

/** The table's lines: groups, each with its groups or rows beneath where it is not collapsed, and the grand total. */
export function linesOf(drawn: Drawn): readonly Line[] {
    const { answer, collapsed, shows } = drawn;
    const details = linesByGroup(drawn);
    if (!answer || !isGrouped(answer)) return [...details.values()].flat();
    const below = (groupings: readonly Grouping[], depth: number): readonly Line[] =>
        groupings.flatMap((group) => {
            const inner = group.groupings.length > 0 ? below(group.groupings, depth + 1) : details.get(group.key);
            const line = groupLine(drawn, group, depth, inner !== undefined);
            return collapsed.has(group.key) ? [line] : [line, ...(inner ?? [])];
        });
    const groups = untilLoaded(below(answer.groupingsDown.groupings, 0), drawn.details);
    return shows.grandTotal ? [...groups, totalLine(drawn)] : groups;
}

import { isGrouped, isMatrix, type Answer, type Grouping, type Row, type Rows, type Shows } from 'org/reportAnswer';
import { figureColumns, groupHeads, type FigureColumn, type Head } from './figures';

/** A cell: a number that leads to the rows behind it, a value that leads to its record, or words. */
export interface Cell {
    readonly key: string;
    readonly label: string;
    readonly cellClass: string;
    /** Key of the fact whose rows it leads to. */
    readonly fact?: string | undefined;
    /** What a screen reader says of a number. */
    readonly title?: string;
    readonly url?: string | null;
}

/** A line of the table: a group, a detail row below it, or the grand total. */
export interface Line {
    readonly key: string;
    readonly label: string;
    readonly url: string | null;
    readonly indent: string;
    readonly closes: boolean;
    readonly icon: string;
    readonly toggleLabel: string;
    readonly lineClass: string;
    readonly cells: readonly Cell[];
}

/** What is drawn: an answer's groups, its detail rows, or both. */
export interface Drawn {
    readonly answer: Answer | undefined;
    readonly rows: Rows | undefined;
    readonly shows: Shows;
    readonly collapsed: ReadonlySet<string>;
}

const TOTAL = 'T';

function figuresOf({ answer, shows }: Drawn): readonly FigureColumn[] {
    return answer ? figureColumns(answer, shows) : [];
}

/** The detail rows of a drawing: none where they are switched off. */
function detailsOf({ rows, shows }: Drawn): Rows | undefined {
    return shows.details ? rows : undefined;
}

/** The head of the first column: the groupings, outermost first, and what the detail rows below them are. */
export function firstHead(drawn: Drawn): string {
    const groups = drawn.answer ? groupHeads(drawn.answer) : [];
    return [...groups, detailsOf(drawn)?.columns[0]?.label ?? []].flat().join(' › ');
}

/** The heads of the other columns: figures first, then those of the detail rows. */
export function headsOf(drawn: Drawn): readonly Head[] {
    const figures = figuresOf(drawn).map(({ across, measure, label }) => ({
        key: `${across} ${measure}`,
        label,
        span: 1,
        headClass: 'number'
    }));
    const details = (detailsOf(drawn)?.columns ?? []).slice(1).map(({ name, label, isNumber }) => ({
        key: name,
        label,
        span: 1,
        headClass: isNumber ? 'number' : 'value'
    }));
    return [...figures, ...details];
}

function blanks(count: number, of: string): readonly Cell[] {
    return Array.from({ length: count }, (_, at) => ({ key: `${of} ${at}`, label: '', cellClass: 'value' }));
}

function detailLine(row: Row, at: number, drawn: Drawn): Line {
    const [first, ...others] = row.cells;
    const depth = drawn.answer?.reportMetadata.groupingsDown.length ?? 0;
    const values = others.map(({ label, url }, place) => {
        const isNumber = drawn.rows?.columns[place + 1]?.isNumber === true;
        return { key: `value ${place}`, label, url, cellClass: isNumber ? 'number' : 'value' };
    });
    return {
        key: `row ${at}`,
        label: first?.label ?? '',
        url: first?.url ?? null,
        indent: `padding-inline-start: ${depth * 1.25}rem`,
        closes: false,
        icon: '',
        toggleLabel: '',
        lineClass: 'line detail',
        cells: [...blanks(figuresOf(drawn).length, 'figure'), ...values]
    };
}

function figureCells(drawn: Drawn, down: string, label: string, showsFigures: boolean): readonly Cell[] {
    const figures = figuresOf(drawn).map(({ across, acrossLabel, measure, label: what, isCount }): Cell => {
        const fact = `${down}!${across}`;
        const figure = drawn.answer?.factMap[fact]?.aggregates[measure]?.label;
        const key = `${fact} ${measure}`;
        if (figure === undefined || !(showsFigures || isCount)) return { key, label: '', cellClass: 'number' };
        const words = across === TOTAL ? what : `${acrossLabel}, ${what}`;
        return {
            key,
            label: figure,
            fact,
            cellClass: 'number',
            title: `${figure}: ${words}, ${label}. Show the rows.`
        };
    });
    return [...figures, ...blanks((detailsOf(drawn)?.columns.length ?? 1) - 1, 'detail')];
}

function groupLine(drawn: Drawn, { key, label, groupings }: Grouping, depth: number, closes: boolean): Line {
    const isCollapsed = drawn.collapsed.has(key);
    // the finest groups of a matrix are its cells, no subtotals of it
    const isSubtotal = groupings.length > 0 || !(drawn.answer && isMatrix(drawn.answer));
    return {
        key,
        label,
        url: null,
        indent: `padding-inline-start: ${depth * 1.25}rem`,
        closes,
        icon: isCollapsed ? 'utility:chevronright' : 'utility:chevrondown',
        toggleLabel: `${isCollapsed ? 'Open' : 'Close'} ${label}`,
        lineClass: `line depth-${depth}`,
        cells: figureCells(drawn, key, label, drawn.shows.subtotals || !isSubtotal)
    };
}

function totalLine(drawn: Drawn): Line {
    const nothing = { url: null, indent: '', closes: false, icon: '', toggleLabel: '' };
    return {
        ...nothing,
        key: TOTAL,
        label: 'Total',
        lineClass: 'line total',
        cells: figureCells(drawn, TOTAL, 'Total', true)
    };
}

/** Detail rows by the group of rows that they lie in. */
function linesByGroup(drawn: Drawn): ReadonlyMap<string, readonly Line[]> {
    const found = new Map<string, Line[]>();
    (detailsOf(drawn)?.rows ?? []).forEach((row, at) => {
        const [group = TOTAL] = row.fact.split('!');
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
    const [group = TOTAL] = last.fact.split('!');
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
    const groups = untilLoaded(below(answer.groupingsDown.groupings, 0), detailsOf(drawn));
    return shows.grandTotal ? [...groups, totalLine(drawn)] : groups;
}

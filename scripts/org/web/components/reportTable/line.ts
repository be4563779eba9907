import { isMatrix, unturned, type Answer, type Grouping, type Row, type Rows, type Shows } from 'org/reportAnswer';
import { TOTAL } from './across';
import { figureCells, valueCells, type Cell } from './cells';
import { figureColumns, placedFigures, stackedWords, type FigureColumn, type FigureOf } from './figures';

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
    /** None where they are switched off. */
    readonly details: Rows | undefined;
    readonly shows: Shows;
    readonly collapsed: ReadonlySet<string>;
    /** Columns of figures. */
    readonly columns: readonly FigureColumn[];
    /** Names of figures that stand below each other in a column; none where each has one of its own. */
    readonly words: readonly string[];
    /** Figures that stand in the column of the detail rows that they sum up, by its name. */
    readonly placed: ReadonlyMap<string, readonly FigureOf[]>;
}

/** What is drawn of an answer and the rows loaded of it. */
export function drawnOf(
    answer: Answer | undefined,
    rows: Rows | undefined,
    shows: Shows,
    collapsed: ReadonlySet<string>
): Drawn {
    const details = shows.details ? rows : undefined;
    const all = answer ? figureColumns(answer, shows) : [];
    const placed = placedFigures(all, details);
    const columns = all.filter(({ figures }) => figures.some(({ of = '' }) => !placed.has(of)));
    return { answer, details, shows, collapsed, columns, words: answer ? stackedWords(answer, shows) : [], placed };
}

/** Where a line begins: further in than the name of what it lies in, which stands behind an arrow. */
function indentOf(depth: number, closes: boolean): string {
    const steps = depth > 0 && !closes ? depth + 0.5 : depth;
    return `padding-inline-start: ${steps * 1.25}rem`;
}

/** A detail row beneath its group. */
export function detailLine(row: Row, at: number, drawn: Drawn): Line {
    const [first] = row.cells;
    const depth = drawn.answer?.reportMetadata.groupingsDown.length ?? 0;
    return {
        key: `row ${at}`,
        label: first?.label ?? '',
        url: first?.url ?? null,
        indent: indentOf(depth, false),
        closes: false,
        icon: '',
        toggleLabel: '',
        lineClass: 'line detail',
        cells: valueCells(row, drawn)
    };
}

/** A group and its figures. */
export function groupLine(drawn: Drawn, { key, label, groupings }: Grouping, depth: number, closes: boolean): Line {
    const isCollapsed = drawn.collapsed.has(key);
    // the finest groups of a matrix are its cells, no subtotals of it
    const isSubtotal = groupings.length > 0 || !(drawn.answer && isMatrix(drawn.answer));
    return {
        key,
        label,
        url: null,
        indent: indentOf(depth, closes),
        closes,
        icon: isCollapsed ? 'utility:chevronright' : 'utility:chevrondown',
        toggleLabel: `${isCollapsed ? 'Open' : 'Close'} ${unturned(label)}`,
        lineClass: `line depth-${depth}`,
        cells: figureCells(drawn, {
            key,
            label,
            level: depth + 1,
            showsFigures: drawn.shows.subtotals || !isSubtotal
        })
    };
}

/** The grand total. */
export function totalLine(drawn: Drawn): Line {
    const nothing = { url: null, indent: '', closes: false, icon: '', toggleLabel: '' };
    return {
        ...nothing,
        ...TOTAL,
        lineClass: 'line total',
        cells: figureCells(drawn, { ...TOTAL, level: 0, showsFigures: true })
    };
}

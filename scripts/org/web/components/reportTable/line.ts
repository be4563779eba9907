import { isMatrix, type Answer, type Grouping, type Row, type Rows, type Shows } from 'org/reportAnswer';
import type { FigureColumn } from './figures';

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
    /** None where they are switched off. */
    readonly details: Rows | undefined;
    readonly shows: Shows;
    readonly collapsed: ReadonlySet<string>;
    readonly figures: readonly FigureColumn[];
}

/** Key of the grand total, and of all columns. */
export const TOTAL = 'T';

function blanks(count: number, of: string): readonly Cell[] {
    return Array.from({ length: count }, (_, at) => ({ key: `${of} ${at}`, label: '', cellClass: 'value' }));
}

/** A detail row beneath its group. */
export function detailLine(row: Row, at: number, drawn: Drawn): Line {
    const [first, ...others] = row.cells;
    const depth = drawn.answer?.reportMetadata.groupingsDown.length ?? 0;
    const values = others.map(({ label, url }, place) => {
        const isNumber = drawn.details?.columns[place + 1]?.isNumber === true;
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
        cells: [...blanks(drawn.figures.length, 'figure'), ...values]
    };
}

function figureCells(drawn: Drawn, down: string, label: string, showsFigures: boolean): readonly Cell[] {
    const figures = drawn.figures.map(({ across, acrossLabel, measure, label: what, isCount }): Cell => {
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
    return [...figures, ...blanks((drawn.details?.columns.length ?? 1) - 1, 'detail')];
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
        indent: `padding-inline-start: ${depth * 1.25}rem`,
        closes,
        icon: isCollapsed ? 'utility:chevronright' : 'utility:chevrondown',
        toggleLabel: `${isCollapsed ? 'Open' : 'Close'} ${label}`,
        lineClass: `line depth-${depth}`,
        cells: figureCells(drawn, key, label, drawn.shows.subtotals || !isSubtotal)
    };
}

/** The grand total. */
export function totalLine(drawn: Drawn): Line {
    const nothing = { url: null, indent: '', closes: false, icon: '', toggleLabel: '' };
    return {
        ...nothing,
        key: TOTAL,
        label: 'Total',
        lineClass: 'line total',
        cells: figureCells(drawn, TOTAL, 'Total', true)
    };
}

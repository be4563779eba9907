import { isShownAt, unturned, type Row } from 'org/reportAnswer';
import { TOTAL } from './across';
import type { FigureOf } from './figures';
import type { Drawn } from './line';

/** A number that leads to the rows behind it. */
export interface Figure {
    readonly key: string;
    readonly label: string;
    /** Which summary it is, where it stands in the column of what it sums up. */
    readonly word: string;
    /** Key of the fact whose rows it leads to; empty in a place that holds none, among others below each other. */
    readonly fact: string;
    /** What a screen reader says of it. */
    readonly title: string;
}

/** A cell: numbers, a value that leads to its record, or words. */
export interface Cell {
    readonly key: string;
    readonly label: string;
    readonly cellClass: string;
    readonly url: string | null;
    readonly figures: readonly Figure[];
    /** What the figures of the line are called, where they stand below each other. */
    readonly words: readonly { readonly key: string; readonly text: string }[];
}

/** A line that figures stand in. */
export interface LineOf {
    readonly key: string;
    readonly label: string;
    /** 0 for the grand total. */
    readonly level: number;
    /** False of a group whose subtotals are switched off: the number of its rows stays. */
    readonly showsFigures: boolean;
}

const NOTHING = { label: '', url: null, figures: [], words: [] } as const;

/** The columns of detail rows beside the first, which is the name of the line. */
function detailColumns({ details }: Drawn) {
    return details?.columns.slice(1) ?? [];
}

/** The cells of a detail row: nothing where figures stand, then its values. */
export function valueCells(row: Row, drawn: Drawn): readonly Cell[] {
    const values = row.cells.slice(1);
    return [
        ...drawn.columns.map((_, at) => ({ ...NOTHING, key: `figure ${at}`, cellClass: 'value' })),
        ...detailColumns(drawn).map(({ isNumber }, at) => ({
            ...NOTHING,
            key: `value ${at}`,
            label: values[at]?.label ?? '',
            url: values[at]?.url ?? null,
            cellClass: isNumber ? 'number' : 'value'
        }))
    ];
}

/** A figure of a line; undefined where it has no rows, or the figure is not shown at that level. */
function figureIn(drawn: Drawn, line: LineOf, figure: FigureOf): Figure | undefined {
    const { across, acrossLabel, measure, label: what, word, isCount, isShown, downContext } = figure;
    const fact = `${line.key}!${across}`;
    const groupings = drawn.answer?.reportMetadata.groupingsDown ?? [];
    const value = drawn.answer?.factMap[fact]?.aggregates[measure]?.label;
    if (value === undefined || !isShown || !(line.showsFigures || isCount)) return undefined;
    if (!isShownAt(downContext, line.level, groupings)) return undefined;
    const words = across === TOTAL.key ? what : `${acrossLabel}, ${what}`;
    const title = unturned(`${value}: ${words}, ${line.label}. Show the rows.`);
    return { key: `${fact} ${measure}`, label: value, word, fact, title };
}

/** The figures of a cell; below each other, each has its place also where one above it is not shown. */
function figuresIn(drawn: Drawn, line: LineOf, figures: readonly FigureOf[]): readonly Figure[] {
    const found = figures.map((one) => figureIn(drawn, line, one));
    const isStack = drawn.words.length > 0 && found.some((one) => one !== undefined);
    return found.flatMap(
        (one, at) => one ?? (isStack ? [{ key: `none ${at}`, label: '', word: '', fact: '', title: '' }] : [])
    );
}

/** The cells of a group: the names of its figures where these are stacked, their columns, and those of the detail rows. */
export function figureCells(drawn: Drawn, line: LineOf): readonly Cell[] {
    const words = drawn.words.map((text, at) => ({ key: String(at), text }));
    return [
        ...(words.length > 0 ? [{ ...NOTHING, key: 'words', cellClass: 'words', words }] : []),
        ...drawn.columns.map(({ key, figures }) => ({
            ...NOTHING,
            key,
            cellClass: 'number',
            figures: figuresIn(drawn, line, figures).map((one) => ({ ...one, word: '' }))
        })),
        ...detailColumns(drawn).map(({ name, isNumber }) => ({
            ...NOTHING,
            key: name,
            cellClass: isNumber ? 'number' : 'value',
            figures: figuresIn(drawn, line, drawn.placed.get(name) ?? [])
        }))
    ];
}

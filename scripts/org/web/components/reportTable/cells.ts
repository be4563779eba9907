import type { Row } from 'org/reportAnswer';
import type { FigureColumn } from './figures';
import type { Drawn } from './line';

/** A number that leads to the rows behind it. */
export interface Figure {
    readonly key: string;
    readonly label: string;
    /** Which summary it is, where it stands in the column of what it sums up. */
    readonly word: string;
    /** Key of the fact whose rows it leads to. */
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
}

/** Key of the grand total, and of all columns. */
export const TOTAL = 'T';

const NOTHING = { label: '', url: null, figures: [] } as const;

/** The columns of detail rows beside the first, which is the name of the line. */
function detailColumns({ details }: Drawn) {
    return details?.columns.slice(1) ?? [];
}

/** The cells of a detail row: nothing where figures stand, then its values. */
export function valueCells(row: Row, drawn: Drawn): readonly Cell[] {
    const values = row.cells.slice(1);
    return [
        ...drawn.figures.map((_, at) => ({ ...NOTHING, key: `figure ${at}`, cellClass: 'value' })),
        ...detailColumns(drawn).map(({ isNumber }, at) => ({
            ...NOTHING,
            key: `value ${at}`,
            label: values[at]?.label ?? '',
            url: values[at]?.url ?? null,
            cellClass: isNumber ? 'number' : 'value'
        }))
    ];
}

/** The cells of a group: a column for each figure, and those of the detail rows' columns in these. */
export function figureCells(drawn: Drawn, down: string, label: string, showsFigures: boolean): readonly Cell[] {
    const figure = ({ across, acrossLabel, measure, label: what, word, isCount }: FigureColumn): readonly Figure[] => {
        const fact = `${down}!${across}`;
        const value = drawn.answer?.factMap[fact]?.aggregates[measure]?.label;
        if (value === undefined || !(showsFigures || isCount)) return [];
        const words = across === TOTAL ? what : `${acrossLabel}, ${what}`;
        const title = `${value}: ${words}, ${label}. Show the rows.`;
        return [{ key: `${fact} ${measure}`, label: value, word, fact, title }];
    };
    return [
        ...drawn.figures.map((column) => ({
            ...NOTHING,
            key: `${column.across} ${column.measure}`,
            cellClass: 'number',
            figures: figure({ ...column, word: '' })
        })),
        ...detailColumns(drawn).map(({ name, isNumber }) => ({
            ...NOTHING,
            key: name,
            cellClass: isNumber ? 'number' : 'value',
            figures: (drawn.placed.get(name) ?? []).flatMap(figure)
        }))
    ];
}

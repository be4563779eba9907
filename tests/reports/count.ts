/** How many groupings a group is below the total, of rows and of columns. */
export interface Depth {
    readonly down: number;
    readonly across: number;
}

/** A figure of some rows; `all` are the rows of the whole report, for shares. `null` is a blank. */
export type Figure<Row> = (rows: readonly Row[], all: readonly Row[], depth: Depth) => number | string | null;

/** A question, asked by a plain loop. */
export interface Question<Row> {
    readonly rows: readonly Row[];
    readonly down: readonly ((row: Row) => string)[];
    readonly across?: readonly ((row: Row) => string)[];
    /** By the name that the report's answer gives it. */
    readonly figures: Readonly<Record<string, Figure<Row>>>;
}

/** Figures by group: `Rosa Rosenquist | 2/22/2026 - 2/28/2026`, levels between ` › `, `Total` where a side is summed up. */
export type Facts = Readonly<Record<string, readonly (number | string | null)[]>>;

/** What stands for a blank. */
export const BLANK = '-';

/** Counts and adds up: every combination of a group of rows and a group of columns that has rows. */
export function countFacts<Row>({ rows, down, across = [], figures }: Question<Row>): Facts {
    const groups = new Map<string, { readonly rows: Row[]; readonly depth: Depth }>();
    for (const row of rows) {
        for (const left of prefixes(row, down)) {
            for (const right of prefixes(row, across)) {
                const key = factName(left, right);
                const group = groups.get(key);
                if (group) group.rows.push(row);
                else groups.set(key, { rows: [row], depth: { down: left.length, across: right.length } });
            }
        }
    }
    if (rows.length === 0) groups.set(factName([], []), { rows: [], depth: { down: 0, across: 0 } });
    return Object.fromEntries(
        [...groups].map(([key, group]) => [
            key,
            Object.values(figures).map((figure) => rounded(figure(group.rows, rows, group.depth)))
        ])
    );
}

/** The groups a row lies in: the total, then one level after the other. */
function prefixes<Row>(row: Row, groupings: readonly ((row: Row) => string)[]): readonly string[][] {
    const labels = groupings.map((grouping) => grouping(row) || BLANK);
    return [[], ...labels.map((_, at) => labels.slice(0, at + 1))];
}

/** The key of a fact. */
export function factName(down: readonly string[], across: readonly string[]): string {
    const side = (labels: readonly string[]): string => (labels.length === 0 ? 'Total' : labels.join(' › '));
    return across.length === 0 ? side(down) : `${side(down)} | ${side(across)}`;
}

/** Six decimals are enough to tell a wrong figure, and few enough for two ways of adding up to agree. */
export function rounded(figure: number | string | null): number | string | null {
    return typeof figure === 'number' ? Math.round(figure * 1e6) / 1e6 : figure;
}

type Numeric<Row> = (row: Row) => number | undefined;

function present<Row>(rows: readonly Row[], of: Numeric<Row>): readonly number[] {
    return rows.map(of).filter((value) => value !== undefined);
}

/** Blanks add nothing; a sum of blanks is zero, as in Salesforce. */
export function total<Row>(of: Numeric<Row>): Figure<Row> {
    return (rows) => present(rows, of).reduce((sum, value) => sum + value, 0);
}

export function average<Row>(of: Numeric<Row>): Figure<Row> {
    return (rows) => {
        const values = present(rows, of);
        return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    };
}

export function largest<Row>(of: Numeric<Row>): Figure<Row> {
    return (rows) => {
        const values = present(rows, of);
        return values.length === 0 ? null : Math.max(...values);
    };
}

export function smallest<Row>(of: Numeric<Row>): Figure<Row> {
    return (rows) => {
        const values = present(rows, of);
        return values.length === 0 ? null : Math.min(...values);
    };
}

/** How many different ones there are; a blank is one of them. */
export function different<Row>(of: (row: Row) => string | undefined): Figure<Row> {
    return (rows) => new Set(rows.map((row) => of(row) ?? '')).size;
}

export function count<Row>(rows: readonly Row[]): number {
    return rows.length;
}

/** One figure divided by another; blank counts as zero, and nothing can be divided by zero. */
export function ratio<Row>(above: Figure<Row>, below: Figure<Row>): Figure<Row> {
    return (rows, all, depth) => {
        const [top, bottom] = [Number(above(rows, all, depth) ?? 0), Number(below(rows, all, depth) ?? 0)];
        return bottom === 0 ? 'error' : top / bottom;
    };
}

/** The part of all rows, in percent, that a group of rows of the first level has; blank elsewhere. */
export function share<Row>(rows: readonly Row[], all: readonly Row[], { down, across }: Depth): number | null {
    return down === 1 && across === 0 ? (100 * rows.length) / all.length : null;
}

/** The part of all rows, in percent, that a group of columns has; blank elsewhere. */
export function shareAcross<Row>(rows: readonly Row[], all: readonly Row[], { down, across }: Depth): number | null {
    return down === 0 && across === 1 ? (100 * rows.length) / all.length : null;
}

/** The part of the rows of the same first level, in percent, that a group of the second level has; blank elsewhere. */
export function shareWithin<Row>(first: (row: Row) => string): Figure<Row> {
    return (rows, all, { down, across }) => {
        const [some] = rows;
        if (some === undefined || down + across !== 2) return null;
        return (100 * rows.length) / all.filter((row) => first(row) === first(some)).length;
    };
}

/** One figure in percent of another. */
export function percent<Row>(above: Figure<Row>, below: Figure<Row>): Figure<Row> {
    return ratio((rows, all, depth) => 100 * Number(above(rows, all, depth) ?? 0), below);
}

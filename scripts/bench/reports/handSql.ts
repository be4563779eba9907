/** What rows are grouped by. */
export interface Group {
    readonly sql: string;
    /** The table of the records that groups are of, whose names a report shows. */
    readonly namesOf?: string;
    /** Days since 1970. */
    readonly isDay?: boolean;
    /** What the numbers of `sql` are called, from 0. */
    readonly labels?: readonly string[];
}

/** A figure of each group. */
export interface Figure {
    readonly does: 'sum' | 'avg' | 'min' | 'max' | 'unique';
    readonly of: string;
}

/** What a report asks. */
export interface Question {
    /** FROM and WHERE. */
    readonly from: string;
    /** Those of rows, then those of columns. */
    readonly groups: readonly Group[];
    /** How many of the last groups are of columns. */
    readonly across: number;
    readonly figures: readonly Figure[];
}

/** Figures of the finest rows, and how they are put together at a level: a sum of sums, an average of both. */
const PARTS = {
    sum: { fine: (of, name) => [`SUM(${of}) AS ${name}`], whole: (name) => `SUM(${name})` },
    avg: {
        fine: (of, name) => [`SUM(${of}) AS ${name}`, `COUNT(${of}) AS ${name}c`],
        whole: (name) => `1.0 * SUM(${name}) / SUM(${name}c)`
    },
    min: { fine: (of, name) => [`MIN(${of}) AS ${name}`], whole: (name) => `MIN(${name})` },
    max: { fine: (of, name) => [`MAX(${of}) AS ${name}`], whole: (name) => `MAX(${name})` },
    unique: { fine: () => [], whole: (name) => `COUNT(DISTINCT ${name}) + MAX(${name} IS NULL)` }
} as const satisfies Record<
    Figure['does'],
    { fine: (of: string, name: string) => readonly string[]; whole: (name: string) => string }
>;

/** Which groupings each level has: the first so many of rows, and the first so many of columns. */
function levelsOf({ groups, across }: Question): readonly (readonly boolean[])[] {
    const down = groups.length - across;
    const upTo = (most: number): readonly number[] => [...Array(most + 1).keys()].reverse();
    return upTo(down).flatMap((rows) =>
        upTo(across).map((columns) => groups.map((_, at) => (at < down ? at < rows : at - down < columns)))
    );
}

/**
 * The whole answer by one statement: the table is read once into the finest groups, with the values to be told apart; all levels
 * are made of those; names are fetched for groups, not for rows. Columns are `level` (`10`: the first grouping only), keys g0 …,
 * names l0 …, figures f0 …, and n, how many rows. The sign keeps SQLite from reading rows in the order of an index.
 */
export function handSql(question: Question): string {
    const { from, groups, figures } = question;
    const keys = [
        ...groups.map(({ sql }, at) => `+(${sql}) AS g${at}`),
        ...figures.flatMap(({ does, of }, at) => (does === 'unique' ? [`+${of} AS f${at}`] : []))
    ];
    const parts = figures.flatMap(({ does, of }, at) => PARTS[does].fine(of, `f${at}`));
    const fine = `SELECT ${[...keys, 'COUNT(*) AS n', ...parts].join(', ')} ${from} GROUP BY ${keys.map((_, at) => at + 1).join(', ')}`;
    const levels = levelsOf(question).map((level) => {
        const shown = level.map((isShown, at) => `${isShown ? `g${at}` : 'NULL'} AS g${at}`);
        const wholes = figures.map(({ does }, at) => `${PARTS[does].whole(`f${at}`)} AS f${at}`);
        const by = level.flatMap((isShown, at) => (isShown ? [String(at + 2)] : []));
        const name = level.map(Number).join('');
        const select = `SELECT '${name}' AS level, ${[...shown, ...wholes, 'SUM(n) AS n'].join(', ')} FROM fine`;
        return by.length === 0 ? select : `${select} GROUP BY ${by.join(', ')}`;
    });
    const names = groups.map(({ namesOf, labels }, at) => {
        if (labels)
            return `CASE g${at} ${labels.map((label, n) => `WHEN ${n} THEN '${label}'`).join(' ')} END AS l${at}`;
        return namesOf === undefined ? `NULL AS l${at}` : `p${at}."Name" AS l${at}`;
    });
    const parents = groups.flatMap(({ namesOf }, at) =>
        namesOf === undefined ? [] : [`LEFT JOIN "${namesOf}" AS p${at} ON p${at}."Id" = g${at}`]
    );
    return `WITH fine AS MATERIALIZED (${fine}), answer AS (${levels.join(' UNION ALL ')})
        SELECT answer.*, ${names.join(', ')} FROM answer ${parents.join(' ')}`;
}

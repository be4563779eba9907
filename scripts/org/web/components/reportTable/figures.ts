import { isGrouped, isMatrix, isShownAt, type Answer, type Grouping, type Rows, type Shows } from 'org/reportAnswer';

/** A column of figures: a measure, of all rows or of those in a group across. */
export interface FigureColumn {
    readonly across: string;
    readonly acrossLabel: string;
    readonly measure: number;
    readonly label: string;
    /** The summary alone (`Avg`), for the column of what it sums up. */
    readonly word: string;
    /** The column it sums up; undefined of formulas and the number of rows. */
    readonly of: string | undefined;
    readonly isCount: boolean;
}

/** Summaries by their codes in `a!Phone_Event__c$Ring_Duration__c`, as Lightning calls them below a column. */
const WORDS: Readonly<Record<string, string>> = {
    s: 'Sum',
    a: 'Avg',
    m: 'Min',
    mx: 'Max',
    u: 'Unique',
    med: 'Median'
};

export interface Head {
    readonly key: string;
    readonly label: string;
    readonly span: number;
    readonly headClass: string;
}

const TOTAL = { key: 'T', label: 'Total' };

type Leaf = Pick<Grouping, 'key' | 'label'>;

function leaves(groupings: readonly Grouping[], above = ''): readonly Leaf[] {
    return groupings.flatMap(({ key, label, groupings: below }) => {
        const full = above === '' ? label : `${above} › ${label}`;
        return below.length > 0 ? leaves(below, full) : [{ key, label: full }];
    });
}

/** The groups across and their total; the total alone where there are none. */
function acrossOf(answer: Answer, shows: Shows): readonly Leaf[] {
    const groups = leaves(answer.groupingsAcross.groupings);
    return shows.grandTotal || groups.length === 0 ? [...groups, TOTAL] : groups;
}

/** The measures that are shown in a group across, by their place; the last one is always the number of rows. */
function measuresOf({ reportMetadata, reportExtendedMetadata }: Answer, shows: Shows, across: Leaf): readonly number[] {
    const { aggregates } = reportMetadata;
    const all = aggregates.map((_, measure) => measure);
    const some = shows.rowCounts || all.length < 2 ? all : all.slice(0, -1);
    return some.filter((measure) => {
        const info = reportExtendedMetadata.aggregateColumnInfo[aggregates[measure] ?? ''];
        return isShownAt(info?.acrossGroupingContext, across.key === TOTAL.key);
    });
}

/** The columns of figures; none of a report without groups, whose totals stand above its table. */
export function figureColumns(answer: Answer, shows: Shows): readonly FigureColumn[] {
    if (!isGrouped(answer)) return [];
    const { reportMetadata, reportExtendedMetadata } = answer;
    return acrossOf(answer, shows).flatMap(({ key, label }) =>
        measuresOf(answer, shows, { key, label }).map((measure) => {
            const name = reportMetadata.aggregates[measure] ?? '';
            const [, code = '', of] = /^(\w+)!(.+)$/.exec(name) ?? [];
            return {
                across: key,
                acrossLabel: label,
                measure,
                label: reportExtendedMetadata.aggregateColumnInfo[name]?.label ?? name,
                word: WORDS[code] ?? '',
                of,
                isCount: measure === reportMetadata.aggregates.length - 1
            };
        })
    );
}

/** Figures that stand in the columns of the detail rows that they sum up, by column; the first one is the name of the row. */
export function placedFigures(
    figures: readonly FigureColumn[],
    details: Rows | undefined
): ReadonlyMap<string, readonly FigureColumn[]> {
    const columns = details?.columns.slice(1) ?? [];
    return new Map(columns.map(({ name }) => [name, figures.filter(({ of }) => of === name)]));
}

/** Heads above the figures' heads: the groups across, each over its figures; none where there are no groups across. */
export function acrossHeads(answer: Answer, shows: Shows): readonly Head[] {
    if (!isMatrix(answer)) return [];
    return acrossOf(answer, shows).flatMap((one) => {
        const span = measuresOf(answer, shows, one).length;
        return span > 0 ? [{ ...one, span, headClass: 'group' }] : [];
    });
}

/** What the first column holds: the groupings, outermost first. */
export function groupHeads({ reportMetadata, reportExtendedMetadata }: Answer): readonly string[] {
    return reportMetadata.groupingsDown.map(
        ({ name }) => reportExtendedMetadata.groupingColumnInfo[name]?.label ?? name
    );
}

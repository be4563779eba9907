import { isGrouped, isMatrix, type Answer, type Grouping, type Shows } from 'org/reportAnswer';

/** A column of figures: a measure, of all rows or of those in a group across. */
export interface FigureColumn {
    readonly across: string;
    readonly acrossLabel: string;
    readonly measure: number;
    readonly label: string;
    readonly isCount: boolean;
}

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

/** The measures that are shown, by their place; the last one is always the number of rows. */
function measuresOf({ reportMetadata }: Answer, shows: Shows): readonly number[] {
    const all = reportMetadata.aggregates.map((_, measure) => measure);
    return shows.rowCounts || all.length < 2 ? all : all.slice(0, -1);
}

/** The columns of figures; none of a report without groups, whose totals stand above its table. */
export function figureColumns(answer: Answer, shows: Shows): readonly FigureColumn[] {
    if (!isGrouped(answer)) return [];
    const { reportMetadata, reportExtendedMetadata } = answer;
    return acrossOf(answer, shows).flatMap(({ key, label }) =>
        measuresOf(answer, shows).map((measure) => {
            const name = reportMetadata.aggregates[measure] ?? '';
            return {
                across: key,
                acrossLabel: label,
                measure,
                label: reportExtendedMetadata.aggregateColumnInfo[name]?.label ?? name,
                isCount: measure === reportMetadata.aggregates.length - 1
            };
        })
    );
}

/** Heads above the figures' heads: the groups across, each over its figures; none where there are no groups across. */
export function acrossHeads(answer: Answer, shows: Shows): readonly Head[] {
    if (!isMatrix(answer)) return [];
    const span = measuresOf(answer, shows).length;
    return acrossOf(answer, shows).map((one) => ({ ...one, span, headClass: 'group' }));
}

/** What the first column holds: the groupings, outermost first. */
export function groupHeads({ reportMetadata, reportExtendedMetadata }: Answer): readonly string[] {
    return reportMetadata.groupingsDown.map(
        ({ name }) => reportExtendedMetadata.groupingColumnInfo[name]?.label ?? name
    );
}

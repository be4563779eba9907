import { isGrouped, isMatrix, isShownAt, type Answer, type Rows, type Shows } from 'org/reportAnswer';
import { acrossOf, TOTAL, type Across } from './across';

/** A figure of every line: a measure, of all rows or of those in a group across. */
export interface FigureOf {
    readonly across: string;
    readonly acrossLabel: string;
    readonly measure: number;
    readonly label: string;
    /** The summary alone (`Avg`), for the column of what it sums up. */
    readonly word: string;
    /** The column it sums up; undefined of formulas and the number of rows. */
    readonly of: string | undefined;
    readonly isCount: boolean;
    /** False of a formula that is not shown in this group across. */
    readonly isShown: boolean;
    /** The level of groups that a formula is shown at; none where it is at all. */
    readonly downContext: string | null | undefined;
}

/** A column of figures: one, or all of a group across below each other. */
export interface FigureColumn {
    readonly key: string;
    readonly label: string;
    readonly figures: readonly FigureOf[];
}

export interface Head {
    readonly key: string;
    readonly label: string;
    readonly span: number;
    readonly headClass: string;
}

/** The figures of a group across; the last measure is always the number of rows. */
function figuresIn(answer: Answer, shows: Shows, { key, label, level }: Across): readonly FigureOf[] {
    const { reportMetadata, reportExtendedMetadata } = answer;
    const { aggregates, groupingsAcross } = reportMetadata;
    const some = shows.rowCounts || aggregates.length < 2 ? aggregates : aggregates.slice(0, -1);
    return some.map((name, measure) => {
        const info = reportExtendedMetadata.aggregateColumnInfo[name];
        return {
            across: key,
            acrossLabel: label,
            measure,
            label: info?.label ?? name,
            word: info?.sums?.word ?? '',
            of: info?.sums?.column,
            isCount: measure === aggregates.length - 1,
            isShown: isShownAt(info?.acrossGroupingContext, level, groupingsAcross),
            downContext: info?.downGroupingContext
        };
    });
}

/** Whether the figures of a cell stand below each other, with their names at the beginning of the line. */
export function isStacked(answer: Answer, { stacked }: Shows): boolean {
    return stacked && isMatrix(answer) && answer.reportMetadata.aggregates.length > 1;
}

/** What the figures that stand below each other are called; none where each has a column. */
export function stackedWords(answer: Answer, shows: Shows): readonly string[] {
    if (!isStacked(answer, shows)) return [];
    return figuresIn(answer, shows, { ...TOTAL, level: 0 }).map(({ label }) => label);
}

/** The columns of figures; none of a report without groups, whose totals stand above its table. */
export function figureColumns(answer: Answer, shows: Shows): readonly FigureColumn[] {
    if (!isGrouped(answer)) return [];
    return acrossOf(answer, shows).flatMap((one) => {
        const figures = figuresIn(answer, shows, one);
        if (isStacked(answer, shows)) return [{ key: one.key, label: one.label, figures }];
        return figures
            .filter(({ isShown }) => isShown)
            .map((figure) => ({ key: `${one.key} ${figure.measure}`, label: figure.label, figures: [figure] }));
    });
}

/** Figures that stand in the columns of the detail rows that they sum up, by column; the first one is the name of the row. */
export function placedFigures(
    columns: readonly FigureColumn[],
    details: Rows | undefined
): ReadonlyMap<string, readonly FigureOf[]> {
    const figures = columns.flatMap((column) => column.figures);
    const names = (details?.columns ?? []).slice(1).map(({ name }) => name);
    return new Map(names.map((name) => [name, figures.filter(({ of }) => of === name)]));
}

/** Heads above the figures' heads: the groups across, each over its figures; none where the groups have the only heads. */
export function acrossHeads(answer: Answer, shows: Shows): readonly Head[] {
    if (!isMatrix(answer) || isStacked(answer, shows)) return [];
    return acrossOf(answer, shows).flatMap((one) => {
        const span = figuresIn(answer, shows, one).filter(({ isShown }) => isShown).length;
        return span > 0 ? [{ key: one.key, label: one.label, span, headClass: 'group' }] : [];
    });
}

/** What the first column holds: the groupings, outermost first. */
export function groupHeads({ reportMetadata, reportExtendedMetadata }: Answer): readonly string[] {
    return reportMetadata.groupingsDown.map(
        ({ name }) => reportExtendedMetadata.groupingColumnInfo[name]?.label ?? name
    );
}

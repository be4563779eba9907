/** A report's answer, as the Analytics API gives it: what a table of its groups needs of it. */
export interface Answer {
    readonly factMap: Readonly<
        Record<string, { readonly aggregates: readonly { readonly label: string }[] } | undefined>
    >;
    readonly groupingsDown: { readonly groupings: readonly Grouping[] };
    readonly groupingsAcross: { readonly groupings: readonly Grouping[] };
    readonly reportMetadata: {
        readonly aggregates: readonly string[];
        readonly groupingsDown: readonly { readonly name: string }[];
        readonly groupingsAcross: readonly { readonly name: string }[];
    };
    readonly reportExtendedMetadata: {
        readonly aggregateColumnInfo: Readonly<Record<string, { readonly label: string } | undefined>>;
        readonly groupingColumnInfo: Readonly<Record<string, { readonly label: string } | undefined>>;
    };
}

export interface Grouping {
    readonly key: string;
    readonly label: string;
    readonly groupings: readonly Grouping[];
}

/** A number in the table; it leads to the rows behind it. */
export interface Cell {
    readonly key: string;
    readonly label: string;
    /** Key of the fact; undefined where there are no rows. */
    readonly fact: string | undefined;
    /** What a screen reader says of it. */
    readonly title: string;
}

export interface Line {
    readonly key: string;
    readonly label: string;
    readonly indent: string;
    readonly hasGroups: boolean;
    readonly icon: string;
    readonly toggleLabel: string;
    readonly isTotal: boolean;
    readonly lineClass: string;
    readonly cells: readonly Cell[];
}

export interface Head {
    readonly key: string;
    readonly label: string;
    readonly span: number;
}

interface Column {
    readonly across: string;
    readonly acrossLabel: string;
    readonly measure: number;
}

function leaves(
    groupings: readonly Grouping[],
    above = ''
): readonly { readonly key: string; readonly label: string }[] {
    return groupings.flatMap(({ key, label, groupings: below }) => {
        const full = above === '' ? label : `${above} › ${label}`;
        return below.length > 0 ? leaves(below, full) : [{ key, label: full }];
    });
}

function measureLabel({ reportMetadata, reportExtendedMetadata }: Answer, at: number): string {
    const name = reportMetadata.aggregates[at] ?? '';
    return reportExtendedMetadata.aggregateColumnInfo[name]?.label ?? name;
}

function columnsOf(answer: Answer): readonly Column[] {
    const measures = answer.reportMetadata.aggregates.map((_, measure) => measure);
    const groups = [...leaves(answer.groupingsAcross.groupings), { key: 'T', label: 'Total' }];
    return groups.flatMap(({ key, label }) =>
        measures.map((measure) => ({ across: key, acrossLabel: label, measure }))
    );
}

/** Heads above the figures' heads: the groups across, each over its figures; none where there are no groups across. */
export function acrossHeads(answer: Answer): readonly Head[] {
    if (answer.groupingsAcross.groupings.length === 0) return [];
    const span = answer.reportMetadata.aggregates.length;
    return [...leaves(answer.groupingsAcross.groupings), { key: 'T', label: 'Total' }].map((one) => ({ ...one, span }));
}

export function measureHeads(answer: Answer): readonly Head[] {
    return columnsOf(answer).map(({ across, measure }) => ({
        key: `${across} ${measure}`,
        label: measureLabel(answer, measure),
        span: 1
    }));
}

/** What the first column holds: the groupings, outermost first. */
export function groupHead({ reportMetadata, reportExtendedMetadata }: Answer): string {
    const labels = reportMetadata.groupingsDown.map(
        ({ name }) => reportExtendedMetadata.groupingColumnInfo[name]?.label ?? name
    );
    return labels.join(' › ');
}

/** The groups as lines, those below a collapsed one left out, and the total as the last. */
export function linesOf(answer: Answer, collapsed: ReadonlySet<string>): readonly Line[] {
    const columns = columnsOf(answer);
    const cells = (down: string, label: string): readonly Cell[] =>
        columns.map(({ across, acrossLabel, measure }) => {
            const fact = `${down}!${across}`;
            const figure = answer.factMap[fact]?.aggregates[measure]?.label;
            const what =
                across === 'T' ? measureLabel(answer, measure) : `${acrossLabel}, ${measureLabel(answer, measure)}`;
            return {
                key: `${fact} ${measure}`,
                label: figure ?? '',
                fact: figure === undefined ? undefined : fact,
                title: `${figure ?? ''}: ${what}, ${label}. Show the rows.`
            };
        });
    const below = (groupings: readonly Grouping[], depth: number): readonly Line[] =>
        groupings.flatMap(({ key, label, groupings: inner }) => {
            const isCollapsed = collapsed.has(key);
            const line: Line = {
                key,
                label,
                indent: `padding-inline-start: ${depth * 1.25}rem`,
                hasGroups: inner.length > 0,
                icon: isCollapsed ? 'utility:chevronright' : 'utility:chevrondown',
                toggleLabel: `${isCollapsed ? 'Open' : 'Close'} ${label}`,
                isTotal: false,
                lineClass: `line depth-${depth}`,
                cells: cells(key, label)
            };
            return isCollapsed ? [line] : [line, ...below(inner, depth + 1)];
        });
    const total: Line = {
        key: 'T',
        label: 'Total',
        indent: '',
        hasGroups: false,
        icon: '',
        toggleLabel: '',
        isTotal: true,
        lineClass: 'line total',
        cells: cells('T', 'Total')
    };
    return [...below(answer.groupingsDown.groupings, 0), total];
}

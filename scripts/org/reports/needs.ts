import type { ColumnNode, MeasureNode, ReportTree, SummaryFunction } from './tree.ts';

/** What has to be read of one column for all figures of a report. */
export interface Need {
    readonly of: ColumnNode;
    readonly functions: ReadonlySet<SummaryFunction>;
    /** Its sum counts each record that has the value once: the record stands in several rows. */
    readonly smart: boolean;
}

function measuresOf({ summaries, formulas, down, across }: ReportTree): readonly MeasureNode[] {
    return [
        ...summaries.map((summary): MeasureNode => ({ kind: 'summary', summary })),
        ...formulas.flatMap(({ references }) => [...references.values()].map(({ measure }) => measure)),
        ...[...down, ...across].flatMap(({ orderBy }) => (orderBy && orderBy.kind !== 'formula' ? [orderBy] : []))
    ];
}

/** Columns of the figures that a report shows, calculates with or sorts by, each once. */
export function needsOf(tree: ReportTree): readonly Need[] {
    const byName = new Map<string, { of: ColumnNode; functions: Set<SummaryFunction> }>();
    for (const measure of measuresOf(tree)) {
        if (measure.kind === 'count') continue;
        const { of, function: name } = measure.summary;
        const need = byName.get(of.name) ?? { of, functions: new Set() };
        byName.set(of.name, need);
        need.functions.add(name);
    }
    return [...byName.values()].map(({ of, functions }) => ({
        of,
        functions,
        smart: tree.report.smartTotals && of.kind === 'field' && !of.ofRow
    }));
}

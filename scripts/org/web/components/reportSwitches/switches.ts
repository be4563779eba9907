import { isGrouped, isMatrix, type Answer, type Shows } from 'org/reportAnswer';

const LABELS: Readonly<Record<keyof Shows, string>> = {
    rowCounts: 'Row Counts',
    details: 'Detail Rows',
    subtotals: 'Subtotals',
    grandTotal: 'Grand Total',
    stacked: 'Stacked Summaries'
};

/** The switches that change something: rows of a matrix stand behind its cells, a table without groups has no subtotals. */
export function switchesOf(answer: Answer): readonly (keyof Shows)[] {
    if (!isGrouped(answer)) return ['grandTotal'];
    if (!isMatrix(answer)) return ['rowCounts', 'details', 'subtotals', 'grandTotal'];
    const { aggregates, groupingsDown, groupingsAcross } = answer.reportMetadata;
    const hasSeveral = aggregates.length > 1;
    const hasSubtotals = groupingsDown.length > 1 || groupingsAcross.length > 1;
    return [
        ...(hasSeveral ? (['rowCounts'] as const) : []),
        ...(hasSubtotals ? (['subtotals'] as const) : []),
        'grandTotal',
        ...(hasSeveral ? (['stacked'] as const) : [])
    ];
}

export function labelOf(name: keyof Shows): string {
    return LABELS[name];
}

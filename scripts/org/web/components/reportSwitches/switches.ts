import { isGrouped, isMatrix, type Answer, type Shows } from 'org/reportAnswer';

const LABELS: Readonly<Record<keyof Shows, string>> = {
    rowCounts: 'Row Counts',
    details: 'Detail Rows',
    subtotals: 'Subtotals',
    grandTotal: 'Grand Total'
};

/** The switches that change something: rows of a matrix stand behind its cells, a table without groups has no subtotals. */
export function switchesOf(answer: Answer): readonly (keyof Shows)[] {
    if (!isGrouped(answer)) return ['grandTotal'];
    if (!isMatrix(answer)) return ['rowCounts', 'details', 'subtotals', 'grandTotal'];
    const counts = answer.reportMetadata.aggregates.length > 1 ? (['rowCounts'] as const) : [];
    const subtotals = answer.reportMetadata.groupingsDown.length > 1 ? (['subtotals'] as const) : [];
    return [...counts, ...subtotals, 'grandTotal'];
}

export function labelOf(name: keyof Shows): string {
    return LABELS[name];
}

import type { ReportGroup } from './result.ts';

/** Categories in the order of a dashboard's component: by what is drawn for each in all, or by its name. */
export function sortedCategories(
    groups: readonly ReportGroup[],
    sortBy: string | undefined,
    valueAt: (group: ReportGroup) => number | null
): readonly ReportGroup[] {
    const [, by, direction] = /^Row(Value|Label)(Ascending|Descending)$/.exec(sortBy ?? '') ?? [];
    if (by === undefined) return groups;
    const compare = (a: ReportGroup, b: ReportGroup): number =>
        by === 'Value' ? (valueAt(a) ?? -Infinity) - (valueAt(b) ?? -Infinity) : byName(a, b);
    // (-Infinity) - (-Infinity) is no number: two blanks are equal
    const sign = direction === 'Descending' ? -1 : 1;
    return [...groups].sort((a, b) => sign * (compare(a, b) || 0));
}

/** Blanks first, numbers and days by their value, everything else as people read it. */
function byName(a: ReportGroup, b: ReportGroup): number {
    if (a.value === null || b.value === null) return Number(b.value === null) - Number(a.value === null);
    if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
    const isDay = /^\d{4}-\d\d/.test(String(a.value));
    return isDay ? (String(a.value) < String(b.value) ? -1 : 1) : a.label.localeCompare(b.label, 'en');
}

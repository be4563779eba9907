import type { CompareOperator } from '../types.ts';

// How people write what a list view or a report filters on.

/** How filters of list views and reports in metadata name their comparisons. */
export const FILTER_OPERATORS: Readonly<Record<string, CompareOperator>> = {
    equals: 'eq',
    notEqual: 'ne',
    lessThan: 'lt',
    lessOrEqual: 'lte',
    greaterThan: 'gt',
    greaterOrEqual: 'gte',
    contains: 'like',
    notContain: 'nlike',
    startsWith: 'like',
    includes: 'includes',
    excludes: 'excludes'
};
/** A value in quotes, in which two stand for one, up to the comma after it; else what is there, up to the next comma. */
const PART = /\s*"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+/g;

/** Values of a filter: parts between commas, where quotes around a whole value keep a comma inside it. */
export function listedValues(text: string): readonly string[] {
    return [...text.matchAll(PART)].map(([part, quoted]) => quoted?.replaceAll('""', '"') ?? part.trim());
}

/** A pattern for `contains`, `notContain` (anywhere) and `startsWith`, with the text taken as it is. */
export function likePattern(operation: string, text: string): string {
    const literal = text.replaceAll(/[\\%_]/g, String.raw`\$&`);
    return operation === 'startsWith' ? `${literal}%` : `%${literal}%`;
}

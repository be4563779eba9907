/** What the operators of filters are called. */
export const OPERATOR_LABELS: Readonly<Record<string, string>> = {
    equals: 'equals',
    notEqual: 'not equal to',
    lessThan: 'less than',
    greaterThan: 'greater than',
    lessOrEqual: 'less or equal',
    greaterOrEqual: 'greater or equal',
    contains: 'contains',
    notContain: 'does not contain',
    startsWith: 'starts with',
    includes: 'includes',
    excludes: 'excludes'
};

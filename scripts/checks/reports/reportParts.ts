import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import { columnsOfType } from './tables.ts';
import type { Target } from '../common/fieldPath.ts';

/** The parts of a report that name columns, and what the names mean. */
export interface ReportParts {
    readonly columns: readonly XmlElement[];
    /** `field` elements of the groupings, rows first. */
    readonly down: readonly XmlElement[];
    readonly across: readonly XmlElement[];
    readonly dateColumn: XmlElement | undefined;
    readonly criteria: readonly XmlElement[];
    readonly sortColumn: XmlElement | undefined;
    /** What is wrong with the report's type; nothing can be said about its columns then. */
    readonly typeProblem: Extract<Target, { kind: 'missing' }> | undefined;
    readonly resolve: (column: string) => Target;
}

/** Reads a report for the rules. */
export function readParts({ root }: SourceFile, model: SourceModel): ReportParts {
    const resolved = columnsOfType(model, textOf(root, 'reportType') ?? '');
    const own = ownNames(root);
    const timeFrame = child(root, 'timeFrameFilter');
    return {
        columns: children(root, 'columns'),
        down: children(root, 'groupingsDown').flatMap((one) => children(one, 'field')),
        across: children(root, 'groupingsAcross').flatMap((one) => children(one, 'field')),
        dateColumn: timeFrame && child(timeFrame, 'dateColumn'),
        criteria: children(root, 'filter').flatMap((filter) => children(filter, 'criteriaItems')),
        sortColumn: child(root, 'sortColumn'),
        typeProblem: typeof resolved === 'function' ? undefined : resolved,
        resolve: (column) => {
            if (own.has(column) || typeof resolved !== 'function') return { kind: 'foreign' };
            return resolved(column);
        }
    };
}

/** Names that the report gives itself: buckets, summary formulas, row formulas. */
function ownNames(root: XmlElement): ReadonlySet<string> {
    const named = ['buckets', 'aggregates', 'customDetailFormulas'].flatMap((list) => children(root, list));
    return new Set(['RowCount', ...named.flatMap((one) => children(one, 'developerName')).map((one) => one.text)]);
}

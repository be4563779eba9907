import type { ReportCrossFilter, ReportFilter, ReportModel } from '../../metadata/index.ts';
import { findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { plainSource } from './crossFilters.ts';
import { fieldNode } from './fields.ts';
import { kindOf, NO_VALUE, optionsOf, valuesOf } from './filterChoices.ts';
import { OPERATOR_LABELS } from './operatorLabels.ts';
import { sourceOf, type ReportSource } from './source.ts';
import type { ColumnNode } from './tree.ts';

/** What a filter says of its column: `equals Missed`, `does not contain Sales, Support`; `other` is the column it is compared with. */
export function filterWords(filter: ReportFilter, node: ColumnNode, other: ColumnNode | undefined): string {
    const { operator } = filter;
    const values = valuesOf(filter, node);
    const known = [...optionsOf(node, kindOf(node, operator), values), NO_VALUE];
    const names = other
        ? [other.label]
        : values.map((value) => known.find((one) => one.value === value)?.label ?? value);
    return `${OPERATOR_LABELS[operator] ?? operator} ${names.join(', ')}`;
}

/** What the cross filters of a report say: `Shelves without Books, where Genre equals Novel`. */
export function crossFilterWords(org: Org, report: ReportModel): readonly string[] {
    const source = sourceOf(org.model, report);
    if ('problem' in source) return [];
    return report.crossFilters.flatMap((cross) => wordsOf(org, source, cross) ?? []);
}

function wordsOf({ model }: Org, source: ReportSource, cross: ReportCrossFilter): string | undefined {
    const primary = findObject(model, source.place(cross.primaryTableColumn)?.object ?? '');
    const related = findObject(model, cross.relatedTable);
    if (!primary || !related) return undefined;
    const conditions = cross.filters.flatMap((filter) => {
        const node = fieldNode(model, plainSource(related.name), filter.column);
        return node ? [`${node.label} ${filterWords(filter, node, undefined)}`] : [];
    });
    const where = conditions.length > 0 ? `, where ${conditions.join(' and ')}` : '';
    return `${primary.pluralLabel} ${cross.operation} ${related.pluralLabel}${where}`;
}

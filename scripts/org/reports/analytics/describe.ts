import type { ReportTypeModel } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { operatorsFor } from '../operators.ts';
import { fieldNode } from '../fields.ts';
import { OPERATOR_LABELS } from '../operatorLabels.ts';
import { sourceOf } from '../source.ts';
import type { ReportTree } from '../tree.ts';
import { dataTypeOf } from './dataTypes.ts';
import { durations } from './durations.ts';
import { extendedMetadata } from './extendedMetadata.ts';
import { reportMetadata } from './metadata.ts';

interface Category {
    readonly label: string;
    readonly columns: Readonly<Record<string, unknown>>;
}

/** The sections of a custom report type with the fields that the reader may see. */
function categories(org: Org, tree: ReportTree, type: ReportTypeModel): readonly Category[] {
    const source = sourceOf(org.model, tree.report);
    if ('problem' in source) return [];
    return type.sections.map(({ label, columns }) => ({
        label,
        columns: Object.fromEntries(
            columns.flatMap(({ field, table }) => {
                const name = `${table}$${field}`;
                const node = fieldNode(org.model, source, name);
                if (!node) return [];
                const values = node.column.picklist?.values ?? [];
                return [
                    [
                        name,
                        {
                            label: node.label,
                            dataType: dataTypeOf(node.column.type, node.column.scale),
                            filterable: true,
                            filterValues: values.map((value) => ({ label: value.label, name: value.value })),
                            isLookup: node.records.length > 0
                        }
                    ]
                ];
            })
        )
    }));
}

const FILTERED = [
    'Text',
    'Number',
    'Currency',
    'Percent',
    'Checkbox',
    'Date',
    'DateTime',
    'Time',
    'Picklist',
    'MultiselectPicklist',
    'Id',
    'Phone',
    'Email',
    'Url'
] as const;

/** The answer of `describe`: the report, its report type and what both are called. */
export function describeReport(org: Org, tree: ReportTree): Record<string, unknown> {
    const type = org.model.reportTypes.get(tree.report.reportType);
    return {
        reportExtendedMetadata: extendedMetadata(tree),
        reportMetadata: reportMetadata(org, tree),
        reportTypeMetadata: {
            categories: type ? categories(org, tree, type) : [],
            dataTypeFilterOperatorMap: Object.fromEntries(
                FILTERED.map((one) => [
                    dataTypeOf(one),
                    operatorsFor(one).map((name) => ({ name, label: OPERATOR_LABELS[name] ?? name }))
                ])
            ),
            standardDateFilterDurationGroups: [{ label: 'Time frames', standardDateFilterDurations: durations() }]
        }
    };
}

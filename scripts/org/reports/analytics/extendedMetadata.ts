import { measuresOf } from '../resultMeasures.ts';
import type { ResultMeasure } from '../result.ts';
import type { ColumnNode, ReportTree } from '../tree.ts';
import { dataTypeOf } from './dataTypes.ts';

/** `sums` is ours: the column that a figure sums up, and its word there. */
function aggregateInfo({ name, label, type, scale, sums }: ResultMeasure, { report }: ReportTree): unknown {
    const formula = report.summaryFormulas.find(({ developerName }) => developerName === name);
    return {
        label,
        dataType: dataTypeOf(type, scale),
        acrossGroupingContext: formula?.acrossGroupingContext ?? null,
        downGroupingContext: formula?.downGroupingContext ?? null,
        sums: sums ?? null
    };
}

function columnInfo({ label, column, kind }: ColumnNode): unknown {
    return { label, dataType: dataTypeOf(kind === 'bucket' ? 'Text' : column.type, column.scale) };
}

/** `reportExtendedMetadata`: labels and types of figures, columns and groupings. */
export function extendedMetadata(tree: ReportTree): Record<string, unknown> {
    const groupings = [tree.down, tree.across].flatMap((side) => side.map(({ field }, level) => ({ field, level })));
    return {
        aggregateColumnInfo: Object.fromEntries(
            measuresOf(tree).map((measure) => [measure.name, aggregateInfo(measure, tree)])
        ),
        detailColumnInfo: Object.fromEntries(tree.columns.map((column) => [column.name, columnInfo(column)])),
        groupingColumnInfo: Object.fromEntries(
            groupings.map(({ field, level }) => [
                field.name,
                { label: field.label, dataType: dataTypeOf(field.column.type), groupingLevel: level }
            ])
        )
    };
}

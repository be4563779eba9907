import {
    UNGROUPED_TYPES,
    type ReportBucket,
    type ReportGrouping,
    type ReportModel,
    type SourceModel
} from '../../metadata/index.ts';
import { suggestion } from '../common/suggest.ts';
import type { Finding, Rule } from '../rule.ts';
import { readParts } from './reportParts.ts';

type Resolve = ReturnType<typeof readParts>['resolve'];

const DATES: readonly string[] = ['Date', 'DateTime'];

/** A report groups by what can be grouped, in periods only where it is a date, and orders groups by a figure that it makes. */
export const reportGroupings: Rule = {
    name: 'report-groupings',
    run: ({ model }) => [...model.reports.values()].flatMap((report) => checkReport(report, model))
};

function checkReport(report: ReportModel, model: SourceModel): readonly Finding[] {
    const { resolve } = readParts(report.file, model);
    const groupings = [...report.groupingsDown, ...report.groupingsAcross];
    return [
        ...groupings.flatMap((grouping) => [...checkField(report, grouping, resolve), ...checkOrder(report, grouping)]),
        ...report.buckets.flatMap((bucket) => checkBucket(report, bucket, resolve))
    ];
}

function checkField({ file }: ReportModel, grouping: ReportGrouping, resolve: Resolve): readonly Finding[] {
    const { field, dateGranularity = 'Day', line } = grouping;
    const target = resolve(field);
    if (target.kind !== 'field') return [];
    const { type } = target.field;
    if (UNGROUPED_TYPES.includes(type)) {
        const message = `${field} is of type ${type}, by which reports do not group.`;
        return [{ file: file.path, line, message, remedy: 'Group by another column.' }];
    }
    if (DATES.includes(type) || ['Day', 'None'].includes(dateGranularity)) return [];
    const message = `${field} is no date, and has no ${dateGranularity}.`;
    return [{ file: file.path, line, message, remedy: 'Write Day, as Salesforce does for what is no date.' }];
}

/** Groups are ordered by RowCount, by a summary that a column has, or by a summary formula. */
function checkOrder({ file, columns, summaryFormulas }: ReportModel, grouping: ReportGrouping): readonly Finding[] {
    const { sortByName, sortType, aggregateType, line } = grouping;
    if (sortByName === undefined || sortByName === 'RowCount') return [];
    const tell = (message: string, remedy: string) => [{ file: file.path, line, message, remedy }];
    if (sortType === 'CustomSummaryFormula') {
        const known = summaryFormulas.map(({ developerName }) => developerName);
        if (known.includes(sortByName)) return [];
        return tell(`Groups are ordered by ${sortByName}, which is no summary formula.`, suggestion(sortByName, known));
    }
    const column = columns.find((one) => one.field === sortByName);
    if (column?.aggregates.includes(aggregateType ?? '') === true) return [];
    const message = `Groups are ordered by the ${aggregateType ?? 'Sum'} of ${sortByName}, which the report does not make.`;
    return tell(message, 'Add it to aggregateTypes of the column.');
}

/** A bucket puts together values that its column has, and its numbers leave no gap. */
function checkBucket({ file }: ReportModel, bucket: ReportBucket, resolve: Resolve): readonly Finding[] {
    const { sourceColumn, values, line, developerName } = bucket;
    const target = resolve(sourceColumn);
    const tell = (message: string, remedy: string) => [{ file: file.path, line, message, remedy }];
    if (target.kind === 'missing') return tell(target.message, target.remedy);
    if (bucket.bucketType === 'number') {
        const gap = values.find(({ from }, at) => at > 0 && from !== values[at - 1]?.to);
        if (gap === undefined) return [];
        return tell(`${developerName} has a gap before '${gap.label}'.`, 'Begin each range where the one before ends.');
    }
    const known = target.kind === 'field' ? target.field.picklist?.values.map(({ value }) => value) : undefined;
    const unknown = values
        .flatMap(({ sourceValues }) => sourceValues)
        .find((value) => known?.includes(value) === false);
    if (unknown === undefined) return [];
    return tell(`'${unknown}' is not a value of ${sourceColumn}.`, suggestion(unknown, known ?? []));
}

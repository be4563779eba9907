import { isShownAt, type Answer } from 'org/reportAnswer';

/** A grand total above the table. */
export interface Total {
    readonly key: string;
    readonly label: string;
    readonly value: string;
}

/** The grand totals, the number of records first, as Lightning shows them above a report. */
export function totalsOf(answer: Answer): readonly Total[] {
    const figures = answer.factMap['T!T']?.aggregates ?? [];
    const { reportMetadata, reportExtendedMetadata } = answer;
    const all = figures.slice(0, -1).flatMap(({ label }, at) => {
        const name = reportMetadata.aggregates[at] ?? '';
        const info = reportExtendedMetadata.aggregateColumnInfo[name];
        const contexts = [info?.downGroupingContext, info?.acrossGroupingContext];
        if (!contexts.every((context) => isShownAt(context, 0, []))) return [];
        return [{ key: String(at), label: info?.label ?? name, value: label }];
    });
    // the last measure is always the number of records
    return [{ key: 'records', label: 'Total Records', value: figures.at(-1)?.label ?? '0' }, ...all];
}

/** What is shown of a report's rows, where there are more than one page of them. */
export function noticeOfRows(answer: Answer, shown: number): string {
    const all = answer.factMap['T!T']?.aggregates.at(-1)?.label ?? '0';
    return `The first ${shown.toLocaleString('en-US')} of ${all} rows, in the order of their groups. The totals count all of them.`;
}

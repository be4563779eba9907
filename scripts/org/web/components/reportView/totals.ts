import { isShownAt, numberText, type Answer, type Rows } from 'org/reportAnswer';

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

/** What is said of a report's rows where not all are loaded; nothing where they are. */
export function noticeOfRows(answer: Answer, { rows, hasMore }: Rows): string {
    const all = answer.factMap['T!T']?.aggregates.at(-1);
    const isAll = !hasMore && Number(all?.value ?? 0) <= rows.length;
    if (isAll) return '';
    const shown = numberText(rows.length);
    const first = `The first ${shown} of ${all?.label ?? '0'} rows, in the order of their groups. The totals count all of them.`;
    return hasMore ? first : `${first} Filter the report to see others, or export it: a file has all rows.`;
}

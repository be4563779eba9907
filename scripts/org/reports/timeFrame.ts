import type { ReportModel } from '../../metadata/index.ts';
import { compareWithRange, isoDate, type DateContext, type Filter } from '../query/index.ts';
import type { Columns } from './columns.ts';
import { readDate } from './dateText.ts';
import { allOf } from './filters.ts';
import { intervalRange } from './intervals.ts';
import type { Findings } from './problems.ts';

/** The days that a report's time frame lets through; undefined where it has none, or lets all through. */
export function timeFrameCondition(
    { timeFrame }: ReportModel,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    if (!timeFrame) return undefined;
    const { dateColumn, interval, line } = timeFrame;
    const node = columns.need(dateColumn, line, 'timeFrameFilter');
    if (!node) return undefined;
    if (node.kind !== 'field' || (node.column.type !== 'Date' && node.column.type !== 'DateTime')) {
        findings.tell(line, `timeFrameFilter is on '${dateColumn}', which is no date.`, 'Name a date field.');
        return undefined;
    }
    const within = (range: Parameters<typeof compareWithRange>[3], operator: string): Filter =>
        compareWithRange(node.path, node.column.type, operator, range, context.zone);
    if (interval !== 'INTERVAL_CUSTOM') {
        const range = intervalRange(interval, context);
        if (range) return within(range, 'eq');
        findings.tell(line, `The interval '${interval}' is not known here.`, 'Use one such as INTERVAL_LAST30.');
        return undefined;
    }
    const ends = [
        ['gte', timeFrame.startDate],
        ['lte', timeFrame.endDate]
    ] as const;
    const days = ends.flatMap(([operator, text]) => {
        const date = text === undefined ? undefined : readDate(text, context);
        if (date && 'range' in date) return [{ operator, range: date.range }];
        if (date)
            findings.tell(line, `timeFrameFilter has the date '${text ?? ''}', which is none.`, 'Write 2026-11-23.');
        return [];
    });
    const [first, last] = days.map(({ range }) => isoDate(range.from));
    if (first !== undefined && last !== undefined && first > last)
        findings.tell(line, 'timeFrameFilter ends before it begins.', 'Exchange startDate and endDate.');
    return allOf(days.map(({ operator, range }) => within(range, operator)));
}

import { z } from 'zod';
import type { Visit } from '../visit.ts';
import { intervalOf } from './durations.ts';

const FILTER = z.object({ column: z.string(), operator: z.string(), value: z.string().nullish() });
const DATE_FILTER = z.object({
    column: z.string(),
    durationValue: z.string(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish()
});

/** What the body of a run may change; everything else of a report's metadata stays as its file says. */
const BODY = z.object({
    reportMetadata: z
        .object({
            reportFilters: z.array(FILTER).max(20).nullish(),
            reportBooleanFilter: z.string().max(1000).nullish(),
            standardDateFilter: DATE_FILTER.nullish(),
            scope: z.string().nullish()
        })
        .nullish()
});

/** The changes that a body asks for, or what is wrong with it. */
export function visitOf(body: unknown): Visit | { readonly problem: string } {
    const parsed = BODY.safeParse(body ?? {});
    if (!parsed.success) return { problem: z.prettifyError(parsed.error) };
    const { reportFilters, reportBooleanFilter, standardDateFilter, scope } = parsed.data.reportMetadata ?? {};
    return {
        filters: reportFilters?.map(({ column, operator, value }) => ({ column, operator, value: value ?? '' })),
        booleanFilter: reportBooleanFilter ?? undefined,
        timeFrame: standardDateFilter
            ? {
                  dateColumn: standardDateFilter.column,
                  interval: intervalOf(standardDateFilter.durationValue),
                  startDate: standardDateFilter.startDate ?? undefined,
                  endDate: standardDateFilter.endDate ?? undefined
              }
            : undefined,
        scope: scope ?? undefined
    };
}

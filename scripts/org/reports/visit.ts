import type { ReportFilter, ReportModel, ReportTimeFrame } from '../../metadata/index.ts';
import { isOperator } from './operators.ts';
import { GIVEN } from './problems.ts';

/** A filter that somebody adds for one run. */
export type AddedFilter = Pick<ReportFilter, 'column' | 'operator' | 'value'>;

/** What somebody changes in a report for one run, without saving it. */
export interface Visit {
    /** In place of the report's own filters. */
    readonly filters?: readonly AddedFilter[] | undefined;
    /** With `filters`: their logic; all of them where it is absent. */
    readonly booleanFilter?: string | undefined;
    /** On top of the filters. */
    readonly further?: readonly AddedFilter[] | undefined;
    readonly timeFrame?: Pick<ReportTimeFrame, 'dateColumn' | 'interval' | 'startDate' | 'endDate'> | undefined;
    readonly scope?: string | undefined;
}

/** A filter of the report with another value: what else its file says of it stays. */
function changed(own: ReportFilter | undefined, { column, operator, value }: AddedFilter): ReportFilter | undefined {
    if (own?.column !== column || own.operator !== operator) return undefined;
    return own.value === value ? own : { ...own, value, line: GIVEN };
}

/** The report with the changes of a visit. */
export function visited(report: ReportModel, visit: Visit): ReportModel {
    // the report itself, whose plan is kept
    if (Object.values(visit).every((change) => change === undefined)) return report;
    const filterOf = (added: AddedFilter): ReportFilter => ({
        ...added,
        columnToColumn: false,
        isUnlocked: true,
        line: GIVEN
    });
    const own =
        visit.filters?.map((given, at) => changed(report.filters[at], given) ?? filterOf(given)) ?? report.filters;
    const further = visit.further?.map(filterOf) ?? [];
    const logic = visit.filters ? visit.booleanFilter : report.booleanFilter;
    return {
        ...report,
        filters: [...own, ...further],
        booleanFilter: logic && [`(${logic})`, ...further.map((_, at) => own.length + at + 1)].join(' AND '),
        timeFrame: visit.timeFrame ? { ...visit.timeFrame, line: GIVEN } : report.timeFrame,
        scope: visit.scope ?? report.scope
    };
}

const SIGNS: Readonly<Record<string, string>> = {
    '=': 'equals',
    '!=': 'notEqual',
    '<': 'lessThan',
    '<=': 'lessOrEqual',
    '>': 'greaterThan',
    '>=': 'greaterOrEqual'
};

/**
 * A filter as it is written on a command line: `Column=equals:Missed`, `Column=Missed`, `Column>=30`. Undefined where it cannot
 * be read so.
 */
export function parseFilter(text: string): AddedFilter | undefined {
    const [, column, sign, rest = ''] = /^\s*([\w$.]+)\s*(<=|>=|!=|=|<|>)(.*)$/s.exec(text) ?? [];
    if (column === undefined || sign === undefined) return undefined;
    const [, operator, value] = (sign === '=' ? /^([a-zA-Z]+):(.*)$/s.exec(rest) : undefined) ?? [];
    // a value may hold a colon too
    return operator === undefined || !isOperator(operator)
        ? { column, operator: SIGNS[sign] ?? 'equals', value: rest.trim() }
        : { column, operator, value: value ?? '' };
}

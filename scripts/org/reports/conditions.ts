import type { ReportModel } from '../../metadata/index.ts';
import { dateContext, type Filter } from '../query/index.ts';
import { findColumn, findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { Columns } from './columns.ts';
import { crossCondition } from './crossFilters.ts';
import { allOf, filterCondition } from './filters.ts';
import type { Findings } from './problems.ts';
import type { ReportSource } from './source.ts';
import { timeFrameCondition } from './timeFrame.ts';

/** Everything that a report lets through: its report type, scope, time frame, filters and cross filters. */
export function conditionOf(
    org: Org,
    source: ReportSource,
    report: ReportModel,
    columns: Columns,
    findings: Findings
): Filter | undefined {
    const context = dateContext(org);
    const parts = [
        source.where,
        scopeCondition(org, source, report, findings),
        timeFrameCondition(report, columns, context, findings),
        filterCondition(report, columns, context, findings),
        ...report.crossFilters.map((one) => crossCondition(org, one, columns, context, findings))
    ].filter((part) => part !== undefined);
    return allOf(parts);
}

function scopeCondition(
    org: Org,
    source: ReportSource,
    { scope, file }: ReportModel,
    findings: Findings
): Filter | undefined {
    if (scope === undefined || scope === 'organization') return undefined;
    const object = findObject(org.model, source.object);
    if (scope === 'user' && object && findColumn(object, 'OwnerId'))
        return { path: 'OwnerId', operator: 'eq', value: org.user.id };
    const why =
        scope === 'user' ? `but records of ${source.object} have no owner` : 'which the local org does not know';
    findings.tell(file.root.line, `The scope is '${scope}', ${why}.`, 'Use organization, or user for own records.');
    return undefined;
}

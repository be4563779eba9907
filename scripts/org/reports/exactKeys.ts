import { raw, sql, type DateContext, type Fragment, type Scope } from '../query/index.ts';
import { columnKey } from './columnSql.ts';
import { groupSql } from './groupKeys.ts';
import { GRANULARITIES, type GroupingNode } from './tree.ts';

/** SQL that gives the keys of groups themselves: periods, and ids of parents that the user sees. */
export function exactKey(grouping: GroupingNode, scope: Scope, { zone, weekStart }: DateContext): Fragment {
    const { field, granularity } = grouping;
    if (granularity !== undefined) {
        const number = GRANULARITIES.indexOf(granularity);
        return sql('report_period(', groupSql(grouping, scope, zone), `, ${number}, ${weekStart})`);
    }
    if (field.kind !== 'field' || field.records.length === 0) return columnKey(field, scope);
    return raw(scope.resolve(`${field.path.slice(0, -'Name'.length)}Id`).text);
}

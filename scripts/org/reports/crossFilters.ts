import type { ReportCrossFilter } from '../../metadata/index.ts';
import type { DateContext, Filter } from '../query/index.ts';
import { findColumn, findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { Columns } from './columns.ts';
import { criterion } from './criteria.ts';
import { CriterionProblem } from './operators.ts';
import { fieldNode } from './fields.ts';
import { allOf, attempt, noteUnlisted } from './filters.ts';
import type { Findings } from './problems.ts';
import type { ReportSource } from './source.ts';

/** What a cross filter lets through: records with, or without, others that its own filters let through. */
export function crossCondition(
    org: Org,
    cross: ReportCrossFilter,
    columns: Columns,
    context: DateContext,
    findings: Findings
): Filter | undefined {
    const { primaryTableColumn, relatedTable, relatedTableJoinColumn, operation, line } = cross;
    const primary = columns.need(primaryTableColumn, line, 'A cross filter');
    const object = findObject(org.model, relatedTable);
    const join = object && findColumn(object, relatedTableJoinColumn);
    if (isHidden(org, cross)) {
        // left out, it would turn "calls without events" into all calls
        const message = `${org.user.name} may not read all objects of the report's cross filter on ${relatedTable}.`;
        findings.tell(line, message, 'Assign a permission set that reads them.');
        return undefined;
    }
    if (!object || !join) {
        const what = object
            ? `'${relatedTableJoinColumn}', which ${relatedTable} does not have`
            : `'${relatedTable}', which is no object`;
        findings.tell(line, `A cross filter names ${what}.`, 'Correct the cross filter.');
        return undefined;
    }
    if (operation !== 'with' && operation !== 'without') {
        findings.tell(line, `A cross filter has the operation '${operation}'.`, 'Use with or without.');
        return undefined;
    }
    if (primary?.kind !== 'field') return undefined;
    const source = plainSource(object.name);
    const conditions = cross.filters.map((filter) =>
        attempt(filter, findings, () => {
            const node = fieldNode(org.model, source, filter.column);
            if (node) {
                noteUnlisted(filter, node, findings);
                return criterion(filter, node, context);
            }
            const unseen = fieldNode(org.system.model, source, filter.column);
            if (!unseen) throw new CriterionProblem(`is on a field that ${relatedTable} does not have`);
            findings.leftOut.add(unseen.label);
            return undefined;
        })
    );
    const where = allOf(conditions.filter((one) => one !== 'left out'));
    return {
        path: primary.key,
        operator: operation === 'with' ? 'in' : 'nin',
        query: { object: object.name, path: join.name, where }
    };
}

/** Whether the reader may not see what a cross filter asks of: its object, or the lookup of it. */
function isHidden(org: Org, { relatedTable, relatedTableJoinColumn }: ReportCrossFilter): boolean {
    const whole = findObject(org.system.model, relatedTable);
    const seen = findObject(org.model, relatedTable);
    const isThere = whole && findColumn(whole, relatedTableJoinColumn);
    return Boolean(isThere && !(seen && findColumn(seen, relatedTableJoinColumn)));
}

/** Cross filters name fields of their object without anything before them. */
export function plainSource(object: string): ReportSource {
    return {
        label: object,
        object,
        joins: [],
        rowWay: '',
        where: undefined,
        place: (column) => ({ way: '', object, path: column.split('.') }),
        offers: () => true,
        labelOf: () => undefined
    };
}

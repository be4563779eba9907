import type { ListViewModel, ObjectModel } from '../../metadata/index.ts';
import {
    compareWithRange,
    dateContext,
    dateRange,
    FILTER_OPERATORS,
    likePattern,
    listedValues,
    parseBooleanFilter,
    QueryError
} from '../query/index.ts';
import { fromApi } from '../store/index.ts';
import type { CompareOperator, Condition, Org, Stored } from '../types.ts';
import { UiError } from './error.ts';
import { listField, type ListField } from './listColumns.ts';

type ListFilter = ListViewModel['filters'][number];

function refuse(filter: ListFilter, why: string): UiError {
    return new UiError(
        400,
        'ILLEGAL_QUERY_PARAMETER_VALUE',
        `Filter '${filter.field} ${filter.operation} ${filter.value}' ${why}.`
    );
}

function stored(field: ListField, filter: ListFilter, text: string): Stored {
    const { column } = field;
    if (column.type === 'Checkbox' && (text === '0' || text === '1')) return Number(text);
    const converted = fromApi(column, text);
    if ('stored' in converted) return converted.stored;
    throw refuse(filter, `cannot be read: '${text}' is not of type ${converted.expected}`);
}

/** Dates come as literals (`TODAY`, `LAST_N_DAYS:7`) or as days (`2026-11-23`, `11/23/2026`); a DateTime is compared by the day. */
function dateCondition(
    org: Org,
    field: ListField,
    filter: ListFilter,
    operator: CompareOperator,
    text: string
): Condition {
    const context = dateContext(org);
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
    const iso = american ? [american[3], american[1]?.padStart(2, '0'), american[2]?.padStart(2, '0')].join('-') : text;
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
    try {
        const from = day ? { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) } : undefined;
        const range = from ? { from, until: { ...from, day: from.day + 1 } } : undefined;
        if (!range && /^\d{4}-\d{2}-\d{2}T/.test(iso))
            return { path: field.path, operator, value: stored(field, filter, iso) };
        return compareWithRange(
            field.path,
            field.column.type,
            operator,
            range ?? dateRange(text.replaceAll(' ', '_'), context),
            context.zone
        );
    } catch (error) {
        if (error instanceof QueryError) throw refuse(filter, `is not supported: ${error.message}`);
        throw error;
    }
}

/** Several values: any of them for `equals` and `contains`, none of them for their opposites. */
function combine(operator: CompareOperator, conditions: readonly Condition[]): Condition {
    const [only] = conditions;
    if (only && conditions.length === 1) return only;
    return operator === 'ne' || operator === 'nlike' ? { and: conditions } : { or: conditions };
}

function criterion(org: Org, object: ObjectModel, filter: ListFilter): Condition {
    const named = listField(org, object, filter.field);
    if (!named) throw refuse(filter, `names a field that '${object.name}' does not have`);
    const operator = FILTER_OPERATORS[filter.operation];
    if (!operator)
        throw refuse(
            filter,
            `uses an operation that the local org does not know; it knows ${Object.keys(FILTER_OPERATORS).join(', ')}`
        );
    const field = named.column.lookup ? (listField(org, object, nameOf(named)) ?? named) : named;
    const { path } = field;
    const values = listedValues(filter.value ?? '');
    if (values.length === 0)
        return { path, operator, value: operator === 'includes' || operator === 'excludes' ? [] : null };
    if (operator === 'includes' || operator === 'excludes') return { path, operator, value: values };
    if (operator === 'like' || operator === 'nlike') {
        return combine(
            operator,
            values.map((value): Condition => ({ path, operator, value: likePattern(filter.operation, value) }))
        );
    }
    const { type } = field.column;
    if (type === 'Date' || type === 'DateTime')
        return combine(
            operator,
            values.map((value) => dateCondition(org, field, filter, operator, value))
        );
    return combine(
        operator,
        values.map((value): Condition => ({ path, operator, value: stored(field, filter, value) }))
    );
}

/** Filters on lookups compare the record's name, as on the platform. */
function nameOf({ path, column }: ListField): string {
    return `${path.slice(0, path.length - column.name.length)}${column.lookup?.relationship}.Name`;
}

/** Everything a list view lets through. @throws UiError naming the filter or scope that is not supported */
export function listViewCondition(org: Org, object: ObjectModel, view: ListViewModel): Condition | undefined {
    const criteria = view.filters.map((filter) => criterion(org, object, filter));
    const parsed =
        view.booleanFilter === undefined
            ? { condition: { and: criteria } }
            : parseBooleanFilter(view.booleanFilter, criteria);
    if ('problem' in parsed)
        throw new UiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `List view '${view.name}': ${parsed.problem}`);
    const scope = scopeCondition(org, view);
    const all = [...(scope ? [scope] : []), ...(criteria.length > 0 ? [parsed.condition] : [])];
    return all.length > 0 ? { and: all } : undefined;
}

function scopeCondition(org: Org, { name, filterScope }: ListViewModel): Condition | undefined {
    if (filterScope === 'Everything') return undefined;
    if (filterScope === 'Mine') return { path: 'OwnerId', operator: 'eq', value: org.user.id };
    throw new UiError(
        400,
        'ILLEGAL_QUERY_PARAMETER_VALUE',
        `List view '${name}' has the scope '${filterScope}'. The local org knows Everything and Mine.`
    );
}

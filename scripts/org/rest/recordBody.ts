import type { ObjectModel } from '../../metadata/index.ts';
import { runQuery } from '../query/index.ts';
import { columnsOf, resolveField, toApi } from '../store/index.ts';
import type { ApiValue, Org, Row } from '../types.ts';
import { restError, type RestAnswer } from './message.ts';

/** The columns a `fields` parameter names; all where it is absent. */
function columnNames(org: Org, object: ObjectModel, fields: string | null): readonly string[] | RestAnswer {
    if (fields === null) return columnsOf(org.model, object.name).map((column) => column.name);
    const names: string[] = [];
    for (const field of fields.split(',').map((one) => one.trim())) {
        const resolved = resolveField(org.model, object.name, field);
        if ('problem' in resolved) return restError(400, resolved.errorCode, resolved.problem, [field]);
        if (resolved.joins.length > 0)
            return restError(400, 'INVALID_FIELD', `'${field}' is not a field of ${object.name} itself.`, [field]);
        names.push(resolved.column.name);
    }
    return names;
}

/** A record as GET answers it. */
export function recordBody(org: Org, object: ObjectModel, row: Row, base: string, fields: string | null): RestAnswer {
    const names = columnNames(org, object, fields);
    if ('status' in names) return names;
    const url = `${base}/sobjects/${object.name}/${String(row['Id'])}`;
    const values = columnsOf(org.model, object.name)
        .filter((column) => names.includes(column.name))
        .map((column): [string, ApiValue] => [column.name, toApi(column, row[column.name])]);
    return { status: 200, body: { attributes: { type: object.name, url }, ...Object.fromEntries(values) } };
}

/** The rows whose column has a value and that the user may see, two at most. */
export function rowsWhere(org: Org, object: ObjectModel, column: string, value: string | number): readonly Row[] {
    const fields = columnsOf(org.model, object.name).map(({ name }) => name);
    return runQuery(org, { object: object.name, fields, where: { path: column, operator: 'eq', value }, limit: 2 });
}

import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { accessTo, findObject } from '../store/index.ts';
import { bound, identifier, raw, sql, type Fragment } from './fragment.ts';

/** The condition that keeps the rows of a table that the model's user may read (or edit); undefined where that is all. */
export function visibleRows(
    model: SourceModel,
    object: ObjectModel,
    alias: string,
    right: 'read' | 'edit' = 'read'
): Fragment | undefined {
    const rule = accessTo(object).rows[right];
    if (rule === 'all') return undefined;
    if (rule === 'none') return raw('0');
    if ('ownerId' in rule) return sql(`${alias}."OwnerId" = `, bound(rule.ownerId));
    const master = findObject(model, rule.object);
    if (!master) return raw('0');
    const above = `${alias}_m`;
    const visible = visibleRows(model, master, above, rule.right);
    if (!visible) return undefined;
    const from = `FROM ${identifier(master.name)} AS ${above} WHERE ${above}."Id" = ${alias}.${identifier(rule.lookup)}`;
    return sql(`EXISTS (SELECT 1 ${from} AND `, visible, ')');
}

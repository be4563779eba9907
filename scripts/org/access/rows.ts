import { accessTo, findObject } from '../store/index.ts';
import type { Org, Row } from '../types.ts';

/**
 * Whether sharing lets the user do that with a row of an object of the user's model. Object permissions are another
 * matter. `rowOf` gives the row of an id, for details, which their master decides about.
 */
export function mayRow(
    org: Org,
    objectName: string,
    row: Row,
    right: 'read' | 'edit' | 'delete',
    rowOf: (object: string, id: string) => Row | undefined
): boolean {
    const object = findObject(org.model, objectName);
    if (!object) return false;
    const rule = accessTo(object).rows[right];
    if (rule === 'all' || rule === 'none') return rule === 'all';
    if ('ownerId' in rule) return row['OwnerId'] === rule.ownerId;
    const master = rowOf(rule.object, String(row[rule.lookup] ?? ''));
    return master !== undefined && mayRow(org, rule.object, master, rule.right, rowOf);
}

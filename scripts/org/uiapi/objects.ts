import type { ObjectModel } from '../../metadata/index.ts';
import { findObject, normalizeId, objectOfId } from '../store/index.ts';
import type { Org } from '../types.ts';
import { notFound, UiError } from './error.ts';

/** The object of that API name; events are none of UI API's. @throws UiError 404 */
export function objectNamed(org: Org, name: string): ObjectModel {
    const object = findObject(org.model, name);
    if (!object || object.kind === 'platformEvent') throw notFound(`object '${name}'`);
    return object;
}

/** The object a record Id belongs to, and the Id in its 18-character form. @throws UiError 400, 404 */
export function recordObject(org: Org, id: string): { readonly object: ObjectModel; readonly id: string } {
    const normal = normalizeId(id);
    if (!normal) throw new UiError(400, 'INVALID_ID_FIELD', `'${id}' is not a record id of 15 or 18 characters.`);
    const object = objectOfId(org.model, normal);
    if (!object) throw notFound(`record '${id}'`);
    return { object, id: normal };
}

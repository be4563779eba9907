import { accessTo, findObject } from '../store/index.ts';
import type { Org, RecordChange } from '../types.ts';
import type { Channel } from './channel.ts';

/**
 * Platform events go to whoever may read them; change events disregard sharing, so that only who may see every record of
 * an object gets them.
 */
export function isWanted({ model }: Org, objects: Channel, change: RecordChange): boolean {
    const object = findObject(model, change.object);
    if (!object) return false;
    if (object.kind === 'platformEvent') return objects !== 'all' && objects.has(object.name);
    return accessTo(object).viewAll && (objects === 'all' || objects.has(object.name));
}

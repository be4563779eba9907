import { accessTo, findObject } from '../store/index.ts';
import type { Org, RecordChange } from '../types.ts';
import type { Channel } from './channel.ts';

/** Change events disregard sharing, so that only who may see every record of an object gets them. */
export function isWanted({ model }: Org, objects: Channel, change: RecordChange): boolean {
    const object = findObject(model, change.object);
    if (!object || !accessTo(object).viewAll) return false;
    return objects === 'all' || objects.has(change.object);
}

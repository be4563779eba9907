import type { Column } from '../store/index.ts';
import type { SaveError } from '../types.ts';
import { coerce } from './coerce.ts';
import { saveError } from './errors.ts';
import { valueOf, type RecordInput } from './input.ts';

/** The external id of each record of an upsert, as it is stored; an error where it is missing or given twice. */
export function upsertKeys(key: Column, records: readonly RecordInput[]): readonly (string | number | SaveError)[] {
    const keys = records.map((record) => {
        const given = valueOf(record, key.name);
        const coerced = given === undefined ? { stored: null } : coerce(key, given);
        if ('error' in coerced) return coerced.error;
        return coerced.stored ?? saveError('MISSING_ARGUMENT', `${key.name} not specified`, []);
    });
    const same = (value: string | number): string | number =>
        typeof value === 'string' && !key.caseSensitive ? value.toLowerCase() : value;
    const counts = new Map<string | number, number>();
    for (const one of keys) if (typeof one !== 'object') counts.set(same(one), (counts.get(same(one)) ?? 0) + 1);
    return keys.map((one) =>
        typeof one !== 'object' && (counts.get(same(one)) ?? 0) > 1
            ? saveError('DUPLICATE_VALUE', `Duplicate external id specified: ${one}`, [key.name])
            : one
    );
}

import { raw, type Fragment, type Scope } from '../query/index.ts';
import { columnKey, columnValue } from './columnSql.ts';
import type { Need } from './needs.ts';

/**
 * A figure that is no sum of finer groups' figures, so that its values are read with their groups: which different ones there
 * are, the values of a median with their numbers, or records that count once with their values.
 */
export interface Spread {
    readonly kind: 'unique' | 'median' | 'smart';
    /** The place of its column among the needs. */
    readonly at: number;
    readonly need: Need;
}

/** Every figure of a report that is read so. */
export function spreadsOf(needs: readonly Need[]): readonly Spread[] {
    return needs.flatMap((need, at) => {
        const { functions, smart } = need;
        const isSmart = smart && (functions.has('sum') || functions.has('avg'));
        return [
            ...(functions.has('unique') ? [{ kind: 'unique', at, need } as const] : []),
            ...(functions.has('median') ? [{ kind: 'median', at, need } as const] : []),
            ...(isSmart ? [{ kind: 'smart', at, need } as const] : [])
        ];
    });
}

/** What the rows of a spread are told apart by. */
export interface SpreadKeys {
    readonly value: Fragment;
    /** For smart totals the record that the value belongs to. */
    readonly owner: Fragment | undefined;
}

export function spreadKeys({ kind, need: { of } }: Spread, scope: Scope): SpreadKeys {
    if (kind === 'unique') return { value: columnKey(of, scope), owner: undefined };
    const value = columnValue(of, scope);
    if (kind === 'median') return { value, owner: undefined };
    return { value, owner: raw(of.kind === 'field' ? scope.resolve(of.owner).text : 'NULL') };
}

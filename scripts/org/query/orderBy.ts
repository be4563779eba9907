import type { OrderBy } from '../types.ts';
import { bound, joined, raw, sql, type Fragment } from './fragment.ts';
import type { ResolvedPath, Scope } from './paths.ts';

/** ORDER BY's list; the Id at its end makes every order total, which paging needs. */
export function compileOrder(orderBy: readonly OrderBy[], scope: Scope): Fragment {
    const keys = orderBy.flatMap(({ path, direction, nulls }) => {
        const resolved = scope.resolve(path);
        const ends = ` ${direction} NULLS ${nulls}`;
        const rank = picklistRank(resolved);
        return rank ? [sql(rank, ends), raw(`${resolved.text}${ends}`)] : [raw(`${resolved.text}${ends}`)];
    });
    return joined([...keys, raw(`${scope.root.alias}."Id"`)], ', ');
}

/** Picklists sort as their values are listed, as in Salesforce; values that are not listed come after them. */
export function picklistRank({ text, field }: ResolvedPath): Fragment | undefined {
    const values = field.type === 'Picklist' ? (field.picklist?.values ?? []) : [];
    if (values.length === 0) return undefined;
    const cases = values.map(({ value }, rank) => sql(' WHEN ', bound(value), ` THEN ${rank}`));
    return sql(
        `CASE WHEN ${text} IS NULL THEN NULL ELSE CASE ${text}`,
        joined(cases, ''),
        ` ELSE ${values.length} END END`
    );
}

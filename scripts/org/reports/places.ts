import { dateContext } from '../query/index.ts';
import type { Org } from '../types.ts';
import type { PlaceOf } from './databaseFunctions.ts';
import { keyReader, type GroupKey } from './groupKeys.ts';
import { factKey, type ReportGroup, type ReportResult } from './result.ts';
import type { GroupingNode } from './tree.ts';

/** The finest groups of one side, in their order. */
interface Side {
    readonly groups: readonly ReportGroup[];
    /** The place of the group that the keys of a row lead to; 0 where there are no groups. */
    readonly placeOf: (keys: readonly GroupKey[]) => number;
}

function finestOf(
    groups: readonly ReportGroup[],
    above: readonly GroupKey[],
    levels: number
): readonly { readonly keys: readonly GroupKey[]; readonly group: ReportGroup }[] {
    return groups.flatMap((group) => {
        const keys = [...above, group.value];
        return keys.length === levels ? [{ keys, group }] : finestOf(group.groups, keys, levels);
    });
}

function sideOf(org: Org, groups: readonly ReportGroup[], groupings: readonly GroupingNode[]): Side {
    const context = dateContext(org);
    const readers = groupings.map((grouping) => keyReader(grouping, context));
    // what tells groups apart folds case, their values do not
    const idOf = (keys: readonly GroupKey[]): string =>
        JSON.stringify(
            keys.map((key, at) => (groupings[at]?.granularity === undefined ? (readers[at]?.(key) ?? null) : key))
        );
    const finest = finestOf(groups, [], groupings.length);
    const places = new Map(finest.map(({ keys }, at) => [idOf(keys), at]));
    return { groups: finest.map(({ group }) => group), placeOf: (keys) => places.get(idOf(keys)) ?? 0 };
}

/** Places of rows among the finest groups, those of rows first, then those of columns. */
export interface Places {
    readonly placeOf: PlaceOf;
    /** The key of the fact at a place. */
    readonly factAt: (place: number) => string;
}

/** The places that the rows of a result have. */
export function placesOf(org: Org, { tree, down, across }: ReportResult): Places {
    const [rows, columns] = [sideOf(org, down, tree.down), sideOf(org, across, tree.across)];
    const width = Math.max(1, columns.groups.length);
    const levels = tree.down.length;
    return {
        placeOf: (keys) => rows.placeOf(keys.slice(0, levels)) * width + columns.placeOf(keys.slice(levels)),
        factAt: (place) => factKey(rows.groups[Math.floor(place / width)], columns.groups[place % width])
    };
}

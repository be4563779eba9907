import { rowsOf, type DateContext, type Fragment } from '../query/index.ts';
import type { Org, Row } from '../types.ts';
import { compileLevel, compileSmartTotal, type ExactKey } from './compile.ts';
import { exactKey } from './exactKeys.ts';
import { keyReader, type GroupKey } from './groupKeys.ts';
import type { Need } from './needs.ts';
import type { GroupNode, Totals } from './rollUp.ts';
import type { GroupingNode, ReportTree } from './tree.ts';

/** Adds what only the database can count for a level: unique values, medians, and sums that count a record once. */
export function addLevels(
    org: Org,
    tree: ReportTree,
    needs: readonly Need[],
    roots: { readonly down: GroupNode; readonly across: GroupNode },
    context: DateContext
): void {
    const counted = needs.filter(({ functions }) => functions.has('unique') || functions.has('median'));
    const smart = needs.filter(
        ({ smart: isSmart, functions }) => isSmart && (functions.has('sum') || functions.has('avg'))
    );
    if (counted.length === 0 && smart.length === 0) return;
    const exact: ExactKey = (grouping, scope) => exactKey(grouping, scope, context);
    for (let down = 0; down <= tree.down.length; down += 1) {
        for (let across = 0; across <= tree.across.length; across += 1) {
            const [downs, acrosses] = [tree.down.slice(0, down), tree.across.slice(0, across)];
            const groupings = [...downs, ...acrosses];
            const totalsOf = finder(roots, groupings, down, context);
            const each = (statement: Fragment, add: (totals: Totals, row: Row) => void): void => {
                for (const row of rowsOf(org.db, statement)) {
                    const totals = totalsOf(row);
                    if (totals) add(totals, row);
                }
            };
            if (counted.length > 0)
                each(compileLevel(org.model, tree, groupings, counted, exact), (totals, row) =>
                    addCounts(totals, row, counted, needs)
                );
            for (const need of smart) {
                const at = needs.indexOf(need);
                each(compileSmartTotal(org.model, tree, groupings, need, exact), (totals, row) => {
                    totals.sum[at] = Number(row['s'] ?? 0);
                    totals.filled[at] = Number(row['n'] ?? 0);
                });
            }
        }
    }
}

function addCounts(totals: Totals, row: Row, counted: readonly Need[], needs: readonly Need[]): void {
    counted.forEach((need, position) => {
        const at = needs.indexOf(need);
        totals.unique[at] = Number(row[`u${position}`] ?? 0);
        totals.median[at] = row[`m${position}`] ?? null;
    });
}

/** Finds the figures that a row of a level belongs to. */
function finder(
    roots: { readonly down: GroupNode; readonly across: GroupNode },
    groupings: readonly GroupingNode[],
    downLevels: number,
    context: DateContext
): (row: Row) => Totals | undefined {
    const readers = groupings.map((grouping) =>
        // periods are keys already
        grouping.granularity === undefined ? keyReader(grouping, context) : (stored: GroupKey): GroupKey => stored
    );
    return (row) => {
        let [down, across]: (GroupNode | undefined)[] = [roots.down, roots.across];
        readers.forEach((read, at) => {
            const key = read(row[`g${at}`] ?? null);
            if (at < downLevels) down = down?.children.get(key);
            else across = across?.children.get(key);
        });
        return down && across && down.totals.get(across);
    };
}

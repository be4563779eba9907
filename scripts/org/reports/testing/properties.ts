import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReportModel } from '../../../metadata/index.ts';
import { insertRows } from '../../testing/index.ts';
import type { Org } from '../../types.ts';
import { readRows } from '../rows.ts';
import { factKey, type ReportGroup, type ReportResult } from '../result.ts';
import { runReport } from '../run.ts';
import { withinFact } from '../within.ts';
import { visited } from '../visit.ts';
import { reports, shelves, type RandomShelf } from './generate.ts';
import { filters } from './generateFilters.ts';
import { countInLoop } from './loop.ts';
import { openReportOrg } from './reports.ts';

/** Puts shelves, books and loans into the emptied tables of an org; gives the ids of the shelves. */
function fill(org: Org, random: readonly RandomShelf[]): readonly string[] {
    org.db.exec('DELETE FROM "Loan__c"; DELETE FROM "Book__c"; DELETE FROM "Shelf__c"');
    return random.map(({ row, books }) => {
        const [shelf = ''] = insertRows(org, 'Shelf__c', [row]);
        for (const { row: book, loans } of books) {
            const [id = ''] = insertRows(org, 'Book__c', [{ ...book, Shelf__c: shelf }]);
            insertRows(
                org,
                'Loan__c',
                loans.map((loan) => ({ ...loan, Book__c: id }))
            );
        }
        return shelf;
    });
}

type Keyed = readonly (readonly [keys: string, group: ReportGroup | undefined])[];

/** All groups of one side, the total among them, by the keys that a loop gives them. */
function keyed(groups: readonly ReportGroup[], idToShelf: ReadonlyMap<string, number>): Keyed {
    const keyOf = ({ value }: ReportGroup): string => {
        if (value === null) return '-';
        const shelf = idToShelf.get(String(value));
        return shelf === undefined ? String(value).toLowerCase() : `shelf ${shelf}`;
    };
    const below = (some: readonly ReportGroup[], way: readonly string[]): Keyed =>
        some.flatMap((group) => {
            const here = [...way, keyOf(group)];
            return [[here.join('|'), group] as const, ...below(group.groups, here)];
        });
    return [['', undefined], ...below(groups, [])];
}

function byKeys(result: ReportResult, ids: readonly string[]): ReadonlyMap<string, readonly unknown[]> {
    const idToShelf = new Map(ids.map((id, at) => [id, at]));
    const [down, across] = [keyed(result.down, idToShelf), keyed(result.across, idToShelf)];
    return new Map(
        down.flatMap(([row, group]) =>
            across.flatMap(([column, other]) => {
                const fact = result.facts.get(factKey(group, other));
                return fact ? [[`${row}!${column}`, fact.figures] as const] : [];
            })
        )
    );
}

function rounded(figures: readonly unknown[]): readonly unknown[] {
    // a sum a hair below zero, by the order it was made in, rounds to minus zero
    return figures.map((one) => {
        if (typeof one === 'number') return Number(one.toFixed(9)) + 0;
        return typeof one === 'object' && one !== null ? 'an error' : one;
    });
}

function assertSame(
    found: ReadonlyMap<string, readonly unknown[]>,
    wanted: ReadonlyMap<string, readonly unknown[]>
): void {
    assert.deepEqual([...found.keys()].sort(), [...wanted.keys()].sort());
    for (const [key, figures] of wanted) assert.deepEqual(rounded(found.get(key) ?? []), rounded(figures), key);
}

/** Counts of the groups below add up to that of the group above, everywhere. */
function assertAddsUp({ down, across, facts, tree }: ReportResult): void {
    const count = (group: ReportGroup | undefined, other: ReportGroup | undefined): number =>
        Number(facts.get(factKey(group, other))?.figures.at(-1) ?? 0);
    const sum = (groups: readonly ReportGroup[], of: (group: ReportGroup) => number): number =>
        groups.reduce((total, group) => total + of(group), 0);
    const check = (group: ReportGroup | undefined, groups: readonly ReportGroup[]): void => {
        assert.equal(
            sum(groups, (one) => count(one, undefined)),
            count(group, undefined)
        );
        if (tree.across.length > 0)
            assert.equal(
                sum(across, (other) => count(group, other)),
                count(group, undefined)
            );
        for (const one of groups) if (one.groups.length > 0) check(one, one.groups);
    };
    check(undefined, down);
}

/** Rows come group after group, as many as the groups say. */
function assertRows(org: Org, result: ReportResult): void {
    const rows = readRows(org, result, { limit: 1000 });
    assert.equal(rows.length, result.rowCount);
    const counts = new Map<string, number>();
    for (const { fact } of rows) counts.set(fact, (counts.get(fact) ?? 0) + 1);
    for (const [fact, count] of counts) assert.equal(result.facts.get(fact)?.figures.at(-1), count);
    const [first] = counts.keys();
    if (first !== undefined) {
        const within = readRows(org, result, { limit: 1000, within: withinFact(result, first) });
        assert.deepEqual(
            within.map(({ cells }) => cells),
            rows.filter(({ fact }) => fact === first).map(({ cells }) => cells)
        );
    }
}

/** What holds for any report over any data: `runs` times, the seed in the message of a failure. */
export function checkProperties(runs: number, seed: number): void {
    const org = openReportOrg();
    const property = fc.property(shelves, reports, filters, filters, (random, report: ReportModel, one, other) => {
        const ids = fill(org, random);
        const result = runReport(org, report);
        assertSame(byKeys(result, ids), countInLoop(report, random));
        assertAddsUp(result);
        assertRows(org, result);
        const both = (first: typeof one, second: typeof one): ReadonlyMap<string, readonly unknown[]> =>
            byKeys(runReport(org, visited(report, { further: [first, second] })), ids);
        assertSame(both(one, other), both(other, one));
    });
    fc.assert(property, { numRuns: runs, seed });
}

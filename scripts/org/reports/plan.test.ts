import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportModel } from '../../metadata/index.ts';
import { accessTo, restrictObject } from '../store/index.ts';
import { TEST_NOW } from '../testing/index.ts';
import { planReport } from './plan.ts';
import { runReport } from './run.ts';
import { library } from './testing/library.ts';
import { aColumn, aFilter, aGrouping, aReport, withoutFields } from './testing/reports.ts';

const DAY = 86_400_000;
const timeFrame = {
    dateColumn: 'Book__c$Bought_At__c',
    interval: 'INTERVAL_TODAY',
    startDate: undefined,
    endDate: undefined,
    line: 3
};
const given = { reportType: 'Books__c', groupingsDown: [aGrouping('Book__c$Genre__c')] };

test('a report that is run again keeps its plan', () => {
    const org = library();
    const report = aReport(given);
    assert.equal(planReport(org, report), planReport(org, report));
});

test('a kept plan ends with the day: relative dates move on', () => {
    const org = library();
    const report = aReport({ ...given, timeFrame });
    const today = runReport(org, report).rowCount;
    const later = runReport({ ...org, clock: () => TEST_NOW + 30 * DAY }, report).rowCount;
    assert.deepEqual([today > 0, later], [true, 0]);
});

test('a kept plan is for its reader only: another one gets no column of it that is hidden', () => {
    const org = library();
    const report = aReport({ ...given, columns: [aColumn('Book__c$Pages__c', 'Sum')] });
    assert.deepEqual(runReport(org, report).tree.leftOut, []);
    const seen = runReport(withoutFields(org, 'Book__c', 'Pages__c'), report);
    assert.deepEqual([seen.tree.leftOut.length, seen.measures.length], [1, 1]);
});

const BY_SHELF = {
    reportType: 'Shelves_With_Books__c',
    groupingsDown: [aGrouping('Shelf__c$Name')],
    columns: [aColumn('Shelf__c.Books__r$Pages__c', 'Sum')]
} as const;

/** The statement of a report's groups, and its groups by name with their figures. */
function planned(given: Partial<ReportModel>, org = library()): readonly [string, readonly string[]] {
    const report = aReport(given);
    const { down, facts } = runReport(org, report);
    const shown = down.map(({ key, label }) => `${label} ${Number(facts.get(`${key}!T`)?.figures[0])}`);
    return [planReport(org, report).groups.statement.text, shown];
}

test('parents of whom only the names of groups are asked for are not read with every row', () => {
    const [text, shown] = planned(BY_SHELF);
    assert.doesNotMatch(text, /"Shelf__c" AS/);
    assert.deepEqual(shown, ['Low 300', 'Tall 300']);
});

for (const [what, given] of [
    ['a column', { columns: [...BY_SHELF.columns, aColumn('Shelf__c$Number__c', 'Maximum')] }],
    ['a filter', { filters: [aFilter('Shelf__c$Name', 'notEqual', 'Nowhere')] }],
    ['rows of shelves without books', { reportType: 'Shelves__c' }]
] as const)
    test(`parents are read for ${what}`, () => {
        const [text, shown] = planned({ ...BY_SHELF, ...given });
        assert.match(text, /"Shelf__c" AS/);
        assert.match(shown.join(), /Low 300,.*Tall 300/);
    });

test('parents are read for a reader who does not see all of them', () => {
    const org = library();
    const shelf = org.model.objects.get('Shelf__c');
    assert.ok(shelf);
    const own = { ...accessTo(shelf), rows: { ...accessTo(shelf).rows, read: { ownerId: 'nobody' } } };
    const objects = new Map([...org.model.objects, ['Shelf__c', restrictObject(shelf, shelf.fields, own)]]);
    const [text, shown] = planned(BY_SHELF, { ...org, model: { ...org.model, objects }, system: org });
    assert.match(text, /"OwnerId" = /);
    assert.deepEqual(shown, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_NOW } from '../testing/index.ts';
import { planReport } from './plan.ts';
import { runReport } from './run.ts';
import { library } from './testing/library.ts';
import { aColumn, aGrouping, aReport, withoutFields } from './testing/reports.ts';

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

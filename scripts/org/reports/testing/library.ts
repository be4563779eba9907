import type { SourceModel } from '../../../metadata/index.ts';
import { insertRows, TEST_NOW } from '../../testing/index.ts';
import type { Org } from '../../types.ts';
import { openReportOrg } from './reports.ts';

const HOUR = 3_600_000;

/** Two shelves with five books and one without; books lie on a shelf or nowhere. */
export function library(more: Partial<SourceModel> = {}): Org {
    const org = openReportOrg(more);
    const [tall = '', low = ''] = insertRows(org, 'Shelf__c', [
        { Name: 'Tall', Floor__c: '2', Number__c: 10 },
        { Name: 'Low', Floor__c: '1', Number__c: 20 },
        { Name: 'Empty', Floor__c: '1', Number__c: 40 }
    ]);
    insertRows(org, 'Book__c', [
        {
            Name: 'A',
            Shelf__c: tall,
            Genre__c: 'Poems',
            Pages__c: 100,
            Bought_At__c: TEST_NOW,
            Published__c: '2026-01-31'
        },
        {
            Name: 'B',
            Shelf__c: tall,
            Genre__c: 'Novel',
            Pages__c: 200,
            Bought_At__c: TEST_NOW - 24 * HOUR,
            Published__c: '2025-12-31'
        },
        {
            Name: 'C',
            Shelf__c: low,
            Genre__c: 'Novel',
            Pages__c: null,
            Bought_At__c: TEST_NOW - 11 * HOUR,
            Published__c: null
        },
        { Name: 'D', Shelf__c: low, Genre__c: null, Pages__c: 300, Bought_At__c: null, Published__c: '2026-02-01' },
        {
            Name: 'E',
            Shelf__c: null,
            Genre__c: 'Zines',
            Pages__c: 50,
            Bought_At__c: TEST_NOW + 13 * HOUR,
            Published__c: '2026-02-28'
        }
    ]);
    return org;
}

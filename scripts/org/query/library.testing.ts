import { insertRows, openTestOrg } from '../testing/index.ts';
import type { Org, Row } from '../types.ts';

/** A library with two authors and four books, for tests about reading. */
export interface Library {
    readonly org: Org;
    readonly ann: string;
    readonly bob: string;
    /** Ids of Alpha, beta, Gamma and Delta; Delta has no author and no other value. */
    readonly books: readonly string[];
}

const HOUR = 3_600_000;

/** Opens a test org with the library in it. */
export function openLibrary(): Library {
    const org = openTestOrg();
    const [ann = '', bob = ''] = insertRows(org, 'Author__c', [
        { Name: 'Ann', Country__c: 'Norway', Fee__c: 10 },
        { Name: 'Bob', Country__c: null, Fee__c: 20 }
    ]);
    const now = org.clock();
    const rows: readonly Row[] = [
        {
            Name: 'Alpha',
            Author__c: ann,
            Genre__c: 'Poems',
            Pages__c: 100,
            ISBN__c: 'aB',
            Tags__c: 'Prize;Rare',
            Bought_At__c: now
        },
        {
            Name: 'beta',
            Author__c: ann,
            Genre__c: 'Novel',
            Pages__c: 200,
            ISBN__c: 'AB',
            Tags__c: 'Rare',
            Bought_At__c: now - 24 * HOUR
        },
        {
            Name: 'Gamma',
            Author__c: bob,
            Genre__c: 'Zines',
            Pages__c: 300,
            Tags__c: 'Signed',
            Bought_At__c: now - 48 * HOUR
        },
        { Name: 'Delta' }
    ];
    return { org, ann, bob, books: insertRows(org, 'Book__c', rows) };
}

import fc from 'fast-check';
import { insertRows, openTestOrg } from '../../testing/index.ts';
import type { Org } from '../../types.ts';

/** A book as a plain object, for evaluating queries by a loop. */
export interface PlainBook {
    readonly Id: string;
    readonly Name: string;
    readonly Pages__c: number | null;
    readonly Genre__c: string | null;
    readonly For_Sale__c: boolean;
    readonly Bought_At__c: number | null;
    readonly Author__c: string | null;
    readonly 'Author__r.Country__c': string | null;
    readonly lent: boolean;
}

/** A store with its content once more as plain objects. */
export interface Shelves {
    readonly org: Org;
    readonly books: readonly PlainBook[];
}

const GENRES = ['Novel', 'Essay', 'Poems', null] as const;
const COUNTRIES = ['norway', 'chile', null] as const;

/** A library of so many random books; the same seed gives the same library. */
export function openShelves(count: number, seed: number): Shelves {
    const org = openTestOrg();
    const authors = insertRows(
        org,
        'Author__c',
        COUNTRIES.map((Country__c, at) => ({ Name: `author ${at}`, Country__c }))
    );
    const draft = fc.record({
        Name: fc.constantFrom('ash', 'birch', 'cedar', 'elm', "o'ak", 'pi_ne', 'ye%w'),
        Pages__c: fc.option(fc.integer({ min: -3, max: 3 })),
        Genre__c: fc.constantFrom(...GENRES),
        For_Sale__c: fc.boolean(),
        Bought_At__c: fc.option(fc.integer({ min: 0, max: 6 }).map((days) => org.clock() - days * 86_400_000)),
        author: fc.constantFrom(0, 1, 2, undefined),
        lent: fc.boolean()
    });
    const drafts = fc.sample(draft, { numRuns: count, seed });
    const authorOf = (place: number | undefined) => (place === undefined ? null : (authors[place] ?? null));
    const rows = drafts.map(({ Name, Pages__c, Genre__c, For_Sale__c, Bought_At__c, author }) => ({
        ...{ Name, Pages__c, Genre__c, Bought_At__c },
        For_Sale__c: For_Sale__c ? 1 : 0,
        Author__c: authorOf(author)
    }));
    const ids = insertRows(org, 'Book__c', rows);
    const books = drafts.map(({ author, ...book }, at) => ({
        ...book,
        Id: ids[at] ?? '',
        Author__c: authorOf(author),
        'Author__r.Country__c': author === undefined ? null : (COUNTRIES[author] ?? null)
    }));
    insertRows(
        org,
        'Loan__c',
        books.filter(({ lent }) => lent).map(({ Id }) => ({ Name: 'loan', Book__c: Id }))
    );
    return { org, books };
}

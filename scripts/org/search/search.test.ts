import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, openGarage } from '../access/garage.testing.ts';
import { cellOf, SoqlError } from '../soql/index.ts';
import { insertRows, openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { parametersOfBody, parametersOfUrl, parseSosl, runSearch, SearchError, type Search } from './index.ts';

const BASE = '/services/data/v66.0';

function openShop(): Org {
    const org = openTestOrg();
    insertRows(org, 'Author__c', [
        { Name: 'Ann Berg', Country__c: 'Norway', Mail__c: 'ann@example.com' },
        { Name: 'Bob', Country__c: 'Ann Arbor' }
    ]);
    insertRows(org, 'Book__c', [
        { Name: 'The Sea-Wolf', Pages__c: 100, Summary__c: 'A storm\nand a ship', Hotline__c: '+44 20 7946 0958' },
        { Name: 'Seaside', Pages__c: 200, Summary__c: 'No storm here: 100% calm' },
        { Name: 'Calm Harbour', Pages__c: 300, Summary__c: "It's a 100 to one {chance}" }
    ]);
    return org;
}

const shop = openShop();

function names(search: Search, org = shop): readonly unknown[] {
    return runSearch(org, search, BASE).searchRecords.map((record) => record['Name']);
}

const find = (text: string, more = 'RETURNING Book__c(Name ORDER BY Name)') =>
    names(parseSosl(`FIND {${text}} ${more}`));

function refusal(work: () => unknown): string {
    try {
        work();
    } catch (error) {
        assert.ok(error instanceof SearchError || error instanceof SoqlError, String(error));
        return `${error.code} ${error.message}`;
    }
    assert.fail('It was not refused.');
}

const FOUND: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['sea', ['The Sea-Wolf']],
    ['SEA*', ['Seaside', 'The Sea-Wolf']],
    ['*side', []],
    ['seas?de', ['Seaside']],
    ['"sea wolf"', ['The Sea-Wolf']],
    ['"wolf sea"', []],
    ['sea\\-wolf', ['The Sea-Wolf']],
    ['wolf ship', ['The Sea-Wolf']],
    ['storm AND calm', ['Seaside']],
    ['wolf OR harbour', ['Calm Harbour', 'The Sea-Wolf']],
    ['storm AND NOT wolf', ['Seaside']],
    ['calm AND (harbour OR wolf)', ['Calm Harbour']],
    ['storm and a', ['The Sea-Wolf']],
    ["It\\'s", ['Calm Harbour']],
    ['\\{chance\\}', ['Calm Harbour']],
    ['10_', []],
    ['ca%m', []],
    ['+442079460958', ['The Sea-Wolf']],
    ['7946', ['The Sea-Wolf']],
    ["x') OR 1=1 --", []]
];

for (const [text, found] of FOUND)
    test(`FIND {${text}} finds ${found.join(' and ') || 'nothing'}`, () => {
        if (text.includes('1=1'))
            assert.match(
                refusal(() => find(text)),
                /^MALFORMED_SEARCH/
            );
        else assert.deepEqual(find(text), found);
    });

test('searches the fields of the group', () => {
    const returning = 'RETURNING Author__c(Name ORDER BY Name)';
    assert.deepEqual(find('ann', `IN ALL FIELDS ${returning}`), ['Ann Berg', 'Bob']);
    assert.deepEqual(find('ann', `IN NAME FIELDS ${returning}`), ['Ann Berg']);
    assert.deepEqual(find('example', `IN EMAIL FIELDS ${returning}`), ['Ann Berg']);
    assert.deepEqual(find('ann', `IN PHONE FIELDS ${returning}`), []);
});

test('holds to WHERE, ORDER BY and LIMIT of an object, and to LIMIT of all', () => {
    const books = (clauses: string, limit = '') => find('storm OR calm', `RETURNING Book__c(Name ${clauses}) ${limit}`);
    assert.deepEqual(books('WHERE Pages__c > 100 OR Pages__c < 0 ORDER BY Name DESC'), ['Seaside', 'Calm Harbour']);
    assert.deepEqual(books("WHERE Name IN ('Seaside', ')') LIMIT 1"), ['Seaside']);
    assert.deepEqual(books('ORDER BY Name LIMIT 2 OFFSET 1'), ['Seaside', 'The Sea-Wolf']);
    assert.equal(find('storm OR ann', 'RETURNING Book__c(Name), Author__c(Name) LIMIT 3').length, 3);
});

test('gives type, address and id of whatever is found where no object is named', () => {
    const { searchRecords } = runSearch(shop, parseSosl('FIND {ann OR storm}'), BASE);
    assert.deepEqual(
        new Set(searchRecords.map(({ attributes }) => attributes.type)),
        new Set(['Author__c', 'Book__c'])
    );
    for (const record of searchRecords) {
        const { type, url } = record.attributes;
        assert.equal(url, `${BASE}/sobjects/${type}/${cellOf(record, 'Id')}`);
    }
});

const REFUSED: readonly (readonly [sosl: string, says: RegExp])[] = [
    ['FIND {a}', /^MALFORMED_SEARCH search term must be longer than one character: a$/],
    ['FIND {*?}', /longer than one character/],
    ['FIND {}', /longer than one character/],
    ['FIND {"sea}', /closing quotation mark/],
    ['FIND {(sea}', /not closed/],
    ['FIND {sea AND}', /unexpected token: '<EOF>'/],
    ['FIND {sea', /^MALFORMED_SEARCH[\s\S]*Row:1:Column:6/],
    ['FIND {sea\\}', /Column:6/],
    ['FIND {sea} IN SOME FIELDS', /Column:15[\s\S]*'SOME'/],
    ['FIND {sea} IN SIDEBAR FIELDS', /^NOT_SUPPORTED/],
    ['FIND {sea} RETURNING Book__c(Name', /'<EOF>'/],
    ['FIND {sea} RETURNING Book__c(Name) WITH SNIPPET', /^NOT_SUPPORTED[\s\S]*Column:36/],
    ['FIND {sea} LIMIT 2001', /LIMIT of a search is 1 to 2000/],
    ['FIND {sea} LIMIT 5 OR 1=1', /unexpected token: 'OR'/],
    ['FIND {sea} RETURNING Nope__c', /^INVALID_TYPE/],
    ['FIND {sea} RETURNING Loan__c(Id)', /^INVALID_TYPE entity type Loan__c does not support search/],
    ['FIND {sea} RETURNING Book__c(Nope__c)', /^INVALID_FIELD/],
    ['FIND {sea} RETURNING Book__c(Id FROM User WHERE Id != null)', /^MALFORMED_SEARCH/],
    ['FIND {sea} RETURNING Book__c((SELECT Id FROM Loans__r))', /^MALFORMED_SEARCH/],
    ['FIND {sea} RETURNING Book__c(COUNT(Id))', /^MALFORMED_SEARCH/],
    ['FIND {sea} RETURNING Book__c(Name WHERE Id != null GROUP BY Name)', /^NOT_SUPPORTED/],
    [`FIND {${'('.repeat(1000)}sea${')'.repeat(1000)}}`, /^QUERY_TOO_COMPLICATED/],
    [`FIND {${'sea '.repeat(101)}}`, /^QUERY_TOO_COMPLICATED/]
];

for (const [sosl, says] of REFUSED)
    test(`refuses ${sosl.slice(0, 70)}`, () => {
        assert.match(
            refusal(() => runSearch(shop, parseSosl(sosl), BASE)),
            says
        );
    });

test('finds nothing by a text longer than 10,000 characters, and by any word beyond 4,000', () => {
    assert.deepEqual(find(`sea ${'x'.repeat(10_000)}`), []);
    assert.deepEqual(find(`wolf AND ${'x'.repeat(4000)}`), ['The Sea-Wolf']);
});

test('runs a hundred words', () => {
    assert.deepEqual(find(Array.from({ length: 100 }, (_, at) => `word${at}`).join(' OR ')), []);
});

test('takes parameters of an address and of a body', () => {
    const address = 'q=storm&sobject=Book__c&Book__c.fields=Id,Name&Book__c.limit=1&sobject=Author__c&fields=Name';
    assert.equal(names(parametersOfUrl(new URLSearchParams(address))).length, 1);
    const sobjects = [{ name: 'Book__c', where: 'Pages__c > 100', orderBy: 'Name' }];
    assert.deepEqual(names(parametersOfBody({ q: 'storm OR calm', fields: ['Name'], sobjects })), [
        'Calm Harbour',
        'Seaside'
    ]);
    assert.deepEqual(
        names(parametersOfBody({ q: 'ann', in: 'NAME', fields: ['Name'], sobjects: [{ name: 'Author__c' }] })),
        ['Ann Berg']
    );
    const limited = { q: 'storm OR calm', sobjects: [{ name: 'Book__c' }], defaultLimit: '2', overallLimit: 1 };
    assert.equal(names(parametersOfBody(limited)).length, 1);
});

test('names every parameter that is wrong', () => {
    const said = refusal(() =>
        parametersOfBody({ overallLimit: 2001, dataCategories: [], sobjects: [{ name: "x'y" }] })
    );
    assert.match(said, /^MALFORMED_SEARCH q: .*sobjects\.0\.name: .*overallLimit: .*dataCategories/);
    assert.match(
        refusal(() => parametersOfBody(undefined)),
        /^MALFORMED_SEARCH body: /
    );
});

test('finds nothing by a field that the user may not read', () => {
    const { admin, foreman } = openGarage();
    create(admin, 'Repair__c', { Name: 'Gearbox', Plate__c: 'AB 1', Key__c: 'hidden', Fault__c: 'Clutch slips' });
    const found = (org: Org, text: string) => runSearch(org, parseSosl(`FIND {${text}}`), BASE).searchRecords.length;
    assert.deepEqual([found(admin, 'hidden'), found(foreman, 'hidden'), found(foreman, 'slips')], [1, 0, 1]);
});

test('finds only what the user may read', () => {
    const { admin, mechanic, nobody } = openGarage();
    create(admin, 'Repair__c', { Name: 'Gearbox', Plate__c: 'AB 1', Fault__c: 'Clutch slips' });
    create(mechanic, 'Repair__c', { Name: 'Gearbox too', Plate__c: 'AB 2' });
    const search = parseSosl('FIND {gearbox} RETURNING Repair__c(Name ORDER BY Name)');
    assert.deepEqual(names(search, admin), ['Gearbox', 'Gearbox too']);
    assert.deepEqual(names(search, mechanic), ['Gearbox too']);
    assert.match(
        refusal(() => names(search, nobody)),
        /^INVALID_TYPE/
    );
    assert.deepEqual(names(parseSosl('FIND {gearbox}'), nobody), []);
});

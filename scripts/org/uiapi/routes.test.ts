import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { uiapiRoutes } from './index.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const org = openTestOrg();
const [ann = ''] = insertRows(org, 'Author__c', [{ Name: 'Ann', Country__c: 'Norway' }]);
const books = insertRows(org, 'Book__c', [
    { Name: 'Alpha', Author__c: ann, Genre__c: 'Poems', Pages__c: 100 },
    { Name: 'Beta', Author__c: ann, Genre__c: 'Novel', Pages__c: 300, Bought_At__c: org.clock() },
    { Name: 'Gamma', Genre__c: 'Novel', Pages__c: 299 }
]);
const [alpha = ''] = books;
insertRows(org, 'Loan__c', [
    { Book__c: alpha, Borrower__c: 'Eve', Due__c: org.clock() },
    { Book__c: alpha, Borrower__c: 'Dan', Due__c: org.clock() + 1000 },
    { Book__c: alpha, Borrower__c: 'Cid' }
]);

interface Answer {
    readonly status: number;
    readonly body: Json;
}

async function send(of: Org, method: string, path: string, body?: object): Promise<Answer> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await uiapiRoutes(of).request(`/services/data/v66.0/ui-api/${path}`, init);
    return { status: response.status, body: response.status === 204 ? null : ((await response.json()) as Json) };
}

async function get(path: string): Promise<Json> {
    const { status, body } = await send(org, 'GET', path);
    assert.equal(status, 200, JSON.stringify(body));
    return body;
}

function at(json: Json, ...path: readonly (string | number)[]): Json {
    let found: Json | undefined = json;
    for (const step of path)
        found = typeof found === 'object' && found !== null ? (Reflect.get(found, step) as Json) : undefined;
    return found ?? null;
}

function list(json: Json, ...path: readonly (string | number)[]): readonly Json[] {
    const found = at(json, ...path);
    return Array.isArray(found) ? (found as readonly Json[]) : assert.fail(`no list at ${path.join('.')}`);
}

async function refused(method: string, path: string, body?: object): Promise<readonly [number, Json, Json]> {
    const answer = await send(org, method, path, body);
    return [answer.status, at(answer.body, 0, 'errorCode'), at(answer.body, 0, 'message')];
}

test('a record has the fields asked for, parents nested with their name as what is shown', async () => {
    const record = await get(
        `records/${alpha}?fields=Book__c.Name,Book__c.Author__r.Country__c&optionalFields=Book__c.Genre__c,Book__c.Nope__c`
    );
    assert.equal(at(record, 'apiName'), 'Book__c');
    assert.equal(at(record, 'id'), alpha);
    assert.deepEqual(at(record, 'fields', 'Genre__c'), { displayValue: 'Poetry', value: 'Poems' });
    assert.equal(at(record, 'fields', 'Author__r', 'displayValue'), 'Ann');
    assert.equal(at(record, 'fields', 'Author__r', 'value', 'apiName'), 'Author__c');
    assert.deepEqual(at(record, 'fields', 'Author__r', 'value', 'fields'), {
        Country__c: { displayValue: null, value: 'Norway' }
    });
    assert.deepEqual(Object.keys(at(record, 'fields') as object).sort(), ['Author__r', 'Genre__c', 'Name']);
});

test('an Id of 15 characters means the same record', async () => {
    assert.equal(at(await get(`records/${alpha.slice(0, 15)}?fields=Book__c.Name`), 'id'), alpha);
});

test('layout types bring the fields of the layout with the names of lookups', async () => {
    const record = await get(`records/${alpha}?layoutTypes=Full,Compact&modes=View`);
    assert.equal(at(record, 'fields', 'Author__r', 'displayValue'), 'Ann');
    assert.equal(at(record, 'fields', 'CreatedBy', 'displayValue'), 'Ada Berg');
    assert.deepEqual(at(record, 'fields', 'Author__c'), { displayValue: null, value: ann });
});

test('a full layout has its sections, rows and empty spaces', async () => {
    const layout = await get('layout/Book__c?layoutType=Full&mode=View');
    assert.deepEqual(
        list(layout, 'sections').map((section) => [
            at(section, 'heading'),
            at(section, 'rows'),
            at(section, 'columns')
        ]),
        [
            ['Information', 4, 2],
            ['System', 1, 2]
        ]
    );
    const row = list(layout, 'sections', 0, 'layoutRows', 2, 'layoutItems');
    assert.deepEqual(
        row.map((item) => [
            at(item, 'label'),
            at(item, 'layoutComponents', 0, 'apiName'),
            at(item, 'layoutComponents', 0, 'componentType')
        ]),
        [
            ['Genre', 'Genre__c', 'Field'],
            ['', null, 'EmptySpace']
        ]
    );
    const owner = at(layout, 'sections', 0, 'layoutRows', 0, 'layoutItems', 1);
    assert.deepEqual([at(owner, 'label'), at(owner, 'lookupIdApiName')], ['Owner', 'OwnerId']);
});

test('a compact layout has its fields, an object without one its name', async () => {
    const fields = async (object: string) =>
        list(await get(`layout/${object}?layoutType=Compact`), 'sections', 0, 'layoutRows').map((row) =>
            at(row, 'layoutItems', 0, 'layoutComponents', 0, 'apiName')
        );
    assert.deepEqual(await fields('Book__c'), ['Name', 'Author__c', 'Genre__c', 'Pages__c']);
    assert.deepEqual(await fields('Loan__c'), ['Name']);
});

test('an object without a layout shows all its fields', async () => {
    const rows = list(await get('layout/Shelf__c'), 'sections', 0, 'layoutRows');
    const names = rows.flatMap((row) =>
        list(row, 'layoutItems').map((item) => at(item, 'layoutComponents', 0, 'apiName'))
    );
    assert.ok(
        ['Name', 'Floor__c', 'Keeper__c', 'Number__c', 'Open__c'].every((name) => names.includes(name)),
        JSON.stringify(names)
    );
});

test('an object info describes fields, references and child relationships', async () => {
    const info = await get('object-info/book__c');
    assert.equal(at(info, 'apiName'), 'Book__c');
    assert.deepEqual(at(info, 'fields', 'Author__c', 'referenceToInfos'), [
        { apiName: 'Author__c', nameFields: ['Name'] }
    ]);
    assert.equal(at(info, 'fields', 'Author__c', 'relationshipName'), 'Author__r');
    assert.deepEqual(
        ['Bought_At__c', 'Pages__c', 'Summary__c', 'For_Sale__c'].map((name) => at(info, 'fields', name, 'dataType')),
        ['DateTime', 'Double', 'TextArea', 'Boolean']
    );
    assert.equal(at(info, 'fields', 'Verdict__c', 'calculated'), true);
    assert.deepEqual(
        list(info, 'childRelationships').map((child) => at(child, 'relationshipName')),
        ['Loans__r']
    );
    const batch = await get('object-info/batch/Book__c,Loan__c');
    assert.deepEqual(
        list(batch, 'results').map((one) => at(one, 'result', 'apiName')),
        ['Book__c', 'Loan__c']
    );
});

test('picklist values come with labels and the default', async () => {
    const genre = await get('object-info/Book__c/picklist-values/012000000000000AAA/Genre__c');
    assert.deepEqual(
        list(genre, 'values').map((value) => [at(value, 'value'), at(value, 'label')]),
        [
            ['Novel', 'Novel'],
            ['Essay', 'Essay'],
            ['Poems', 'Poetry']
        ]
    );
    assert.equal(at(genre, 'defaultValue', 'value'), 'Novel');
    const all = await get('object-info/Book__c/picklist-values/012000000000000AAA');
    assert.deepEqual(Object.keys(at(all, 'picklistFieldValues') as object).sort(), [
        'Condition__c',
        'Genre__c',
        'Tags__c'
    ]);
});

test('a related list has the columns and order of the layout of its parent', async () => {
    const info = await get('related-list-info/Book__c/Loans__r');
    assert.deepEqual(
        list(info, 'displayColumns').map((column) => at(column, 'fieldApiName')),
        ['Name', 'Borrower__c', 'Due__c']
    );
    assert.deepEqual(at(info, 'orderedByInfo'), [{ fieldApiName: 'Due__c', isAscending: false, label: 'Due' }]);
    const page = await get(`related-list-records/${alpha}/Loans__r`);
    assert.deepEqual(
        list(page, 'records').map((record) => at(record, 'fields', 'Borrower__c', 'value')),
        ['Dan', 'Eve', 'Cid']
    );
});

test('related lists of an object are those of its layout, or all where it has none', async () => {
    const names = async (object: string) =>
        list(await get(`related-list-info/${object}`), 'relatedLists').map((one) => at(one, 'relatedListId'));
    assert.deepEqual(await names('Book__c'), ['Loans__r']);
    assert.deepEqual(await names('Author__c'), ['Books__r', 'Kept_Shelves__r']);
});

test('related records come in pages, sorted as asked, by GET and by POST', async () => {
    const path = `related-list-records/${ann}/Books__r`;
    const first = await get(`${path}?fields=Book__c.Name&sortBy=-Book__c.Pages__c&pageSize=1`);
    assert.deepEqual(
        [
            at(first, 'records', 0, 'fields', 'Name', 'value'),
            at(first, 'nextPageToken'),
            at(first, 'previousPageToken')
        ],
        ['Beta', '1', null]
    );
    const { body: second } = await send(org, 'POST', path, {
        fields: ['Book__c.Name'],
        sortBy: ['-Book__c.Pages__c'],
        pageSize: 1,
        pageToken: '1'
    });
    assert.deepEqual(
        [
            at(second, 'records', 0, 'fields', 'Name', 'value'),
            at(second, 'nextPageToken'),
            at(second, 'previousPageToken')
        ],
        ['Alpha', null, '0']
    );
    assert.equal(at(await get(`related-list-count/${ann}/Books__r`), 'count'), 2);
});

test('a list view shows its columns and filters its records', async () => {
    const info = await get('list-info/Book__c/Long_Novels');
    assert.deepEqual(
        list(info, 'displayColumns').map((column) => [at(column, 'fieldApiName'), at(column, 'label')]),
        [
            ['Name', 'Title'],
            ['Pages__c', 'Pages'],
            ['CreatedDate', 'Created Date']
        ]
    );
    const names = async (view: string) =>
        list(await get(`list-records/Book__c/${view}`), 'records').map((record) =>
            at(record, 'fields', 'Name', 'value')
        );
    assert.deepEqual(await names('Long_Novels'), ['Beta']);
    assert.deepEqual(await names('All'), ['Alpha', 'Beta', 'Gamma']);
    assert.deepEqual(
        list(await get('list-info/Book__c'), 'lists').map((one) => at(one, 'apiName')),
        ['All', 'Long_Novels']
    );
});

test('a lookup column of a list view shows the name and keeps the Id', async () => {
    const info = await get('list-info/Book__c/All');
    assert.deepEqual(at(info, 'displayColumns', 1), {
        fieldApiName: 'Author__r.Name',
        label: 'Author',
        lookupId: 'Author__c',
        sortable: true
    });
    const record = at(await get('list-records/Book__c/All?pageSize=1'), 'records', 0);
    assert.equal(at(record, 'fields', 'Author__r', 'value', 'fields', 'Name', 'value'), 'Ann');
    assert.equal(at(record, 'fields', 'Author__c', 'value'), ann);
});

test('records are created, changed and deleted', async () => {
    const own = openTestOrg();
    const created = await send(own, 'POST', 'records', {
        apiName: 'Author__c',
        fields: { Name: 'Cat', Country__c: 'Spain' }
    });
    assert.equal(created.status, 201);
    const id = at(created.body, 'id');
    assert.ok(typeof id === 'string');
    const changed = await send(own, 'PATCH', `records/${id}`, { fields: { Country__c: 'Italy' } });
    assert.equal(at(changed.body, 'fields', 'Country__c', 'value'), 'Italy');
    assert.equal((await send(own, 'DELETE', `records/${id}`)).status, 204);
    assert.equal((await send(own, 'GET', `records/${id}?fields=Author__c.Name`)).status, 404);
    assert.equal((await send(own, 'DELETE', `records/${id}`)).status, 404);
});

test('a refused write names the field and why', async () => {
    const { status, body } = await send(org, 'PATCH', `records/${alpha}`, { fields: { Pages__c: 'many' } });
    assert.equal(status, 400);
    const errors = [
        ...Object.keys(at(body, 'output', 'fieldErrors') as object),
        ...list(body, 'output', 'errors').map(() => 'plain')
    ];
    assert.ok(errors.length > 0, JSON.stringify(body));
});

test('what does not exist or cannot be read is refused in words', async () => {
    assert.deepEqual((await refused('GET', 'object-info/Nope__c')).slice(0, 2), [404, 'NOT_FOUND']);
    assert.deepEqual((await refused('GET', 'records/zzz?fields=Book__c.Name')).slice(0, 2), [400, 'INVALID_ID_FIELD']);
    assert.deepEqual((await refused('GET', `records/${alpha}`)).slice(0, 2), [400, 'MISSING_REQUIRED_PARAMETER']);
    assert.deepEqual((await refused('GET', `records/${alpha}?fields=Book__c.Nope__c`)).slice(0, 2), [
        400,
        'INVALID_FIELD'
    ]);
    assert.deepEqual((await refused('GET', `records/${alpha}?fields=Name`)).slice(0, 2), [400, 'INVALID_FIELD']);
    assert.deepEqual((await refused('GET', 'list-records/Book__c/Nope')).slice(0, 2), [404, 'NOT_FOUND']);
    assert.deepEqual((await refused('GET', 'list-records/Book__c/All?pageSize=9999')).slice(0, 2), [
        400,
        'ILLEGAL_QUERY_PARAMETER_VALUE'
    ]);
    assert.deepEqual((await refused('GET', 'list-records/Book__c/All?pageToken=x')).slice(0, 2), [
        400,
        'ILLEGAL_QUERY_PARAMETER_VALUE'
    ]);
    assert.deepEqual((await refused('GET', 'list-records/Book__c/All?sortBy=Summary__c')).slice(0, 2), [
        400,
        'INVALID_SORT_BY'
    ]);
    assert.deepEqual((await refused('GET', `related-list-records/${alpha}/Nope__r`)).slice(0, 2), [404, 'NOT_FOUND']);
    assert.deepEqual((await refused('POST', 'records', { fields: {} })).slice(0, 2), [400, 'POST_BODY_PARSE_ERROR']);
    assert.deepEqual(
        (await refused('GET', 'object-info/Book__c/picklist-values/012000000000001AAA/Genre__c')).slice(0, 2),
        [404, 'NOT_FOUND']
    );
    const [status, , message] = await refused('POST', `related-list-records/${alpha}/Loans__r`, {
        where: '{ Name: { eq: "x" } }'
    });
    assert.deepEqual([status, /Use GraphQL/.test(String(message as string))], [501, true]);
});

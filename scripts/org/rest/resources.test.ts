import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary, type Library } from '../query/library.testing.ts';
import { restRoutes } from './index.ts';

const BASE = '/services/data/v66.0';

interface Answer {
    readonly status: number;
    readonly body: unknown;
    readonly warning: string | null;
}

type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

function library(): Library & { readonly call: Call } {
    const opened = openLibrary();
    const app = restRoutes(opened.org);
    const call: Call = async (method, path, body, headers = {}) => {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const answer = await app.request(BASE + path, { method, headers, ...sent });
        const text = await answer.text();
        return {
            status: answer.status,
            body: text === '' ? undefined : (JSON.parse(text) as unknown),
            warning: answer.headers.get('warning')
        };
    };
    return { ...opened, call };
}

/** What stands at `a.b.0.c` of a JSON value. */
function at(value: unknown, path: string): unknown {
    return path.split('.').reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], value);
}

function query(text: string, more = ''): string {
    return `/query?q=${encodeURIComponent(text)}${more}`;
}

test('columns=true answers the columns of a query', async () => {
    const { call } = library();
    const { body } = await call(
        'GET',
        query('SELECT Id, Author__r.Name, (SELECT Due__c FROM Loans__r) FROM Book__c', '&columns=true')
    );
    assert.equal(at(body, 'entityName'), 'Book__c');
    assert.equal(at(body, 'idSelected'), true);
    assert.equal(at(body, 'columnMetadata.1.joinColumns.0.columnName'), 'Name');
    assert.equal(at(body, 'columnMetadata.2.aggregate'), true);
});

test('a figure without alias is shown as it was written', async () => {
    const { call } = library();
    const { body } = await call('GET', query('SELECT COUNT(Id) FROM Book__c', '&columns=true'));
    assert.equal(at(body, 'columnMetadata.0.columnName'), 'expr0');
    assert.equal(at(body, 'columnMetadata.0.displayName'), 'COUNT(Id)');
});

test('what a query asks for in vain is told in a Warning header', async () => {
    const { call } = library();
    const { status, warning } = await call('GET', query('SELECT Id FROM Book__c FOR VIEW FOR REFERENCE'));
    assert.equal(status, 200);
    assert.match(warning ?? '', /FOR VIEW has no effect.*FOR REFERENCE has no effect/);
});

test('a batch size that Salesforce does not take is refused', async () => {
    const { call } = library();
    const headers = { 'Sforce-Query-Options': 'batchSize=100' };
    const { status, body } = await call('GET', query('SELECT Id FROM Book__c'), undefined, headers);
    assert.equal(status, 400);
    assert.equal(at(body, '0.errorCode'), 'INVALID_BATCH_SIZE');
});

test('Collections read records in the order of their ids, null where there is none', async () => {
    const { call, books } = library();
    const ids = [books[2], 'a01000000000000AAA', books[0]];
    const { body } = await call('POST', '/composite/sobjects/Book__c', { ids, fields: ['name', 'Author__r.Name'] });
    assert.equal(at(body, '0.Name'), 'Gamma');
    assert.equal(at(body, '1'), null);
    assert.equal(at(body, '2.Author__r.Name'), 'Ann');
});

test('Collections read by GET, too', async () => {
    const { call, books } = library();
    const { body } = await call('GET', `/composite/sobjects/Book__c?ids=${books[0]?.slice(0, 15)}&fields=Name`);
    assert.equal(at(body, '0.Id'), books[0]);
});

for (const [what, body, code] of [
    ['a field that does not exist', { ids: ['a01000000000000AAA'], fields: ['Nope__c'] }, 'INVALID_FIELD'],
    ['a field that is more than a name', { ids: ['a01000000000000AAA'], fields: ['Id FROM User'] }, 'INVALID_FIELD'],
    ['an id that is none', { ids: ['x'], fields: ['Id'] }, 'MALFORMED_ID'],
    ['no fields', { ids: ['a01000000000000AAA'], fields: [] }, 'JSON_PARSER_ERROR']
] as const)
    test(`reading Collections with ${what} is refused`, async () => {
        const { call } = library();
        const answer = await call('POST', '/composite/sobjects/Book__c', body);
        assert.equal(`${answer.status} ${String(at(answer.body, '0.errorCode'))}`, `400 ${code}`);
    });

test('records are counted by object, unknown ones left out', async () => {
    const { call } = library();
    const { body } = await call('GET', '/limits/recordCount?sObjects=Book__c,Nope__c,author__c');
    assert.deepEqual(body, {
        sObjects: [
            { count: 2, name: 'Author__c' },
            { count: 4, name: 'Book__c' }
        ]
    });
});

const shelf = (referenceId: string, books: readonly unknown[]) => ({
    attributes: { type: 'Shelf__c', referenceId },
    Name: referenceId,
    Books__r: { records: books }
});
const book = (referenceId: string, more = {}) => ({
    attributes: { type: 'Book__c', referenceId },
    Name: referenceId,
    ...more
});

test('a tree is created with its children, level by level', async () => {
    const { call } = library();
    const records = [shelf('r1', [book('r2'), book('r3')]), shelf('r4', [])];
    const { status, body } = await call('POST', '/composite/tree/Shelf__c', { records });
    assert.equal(status, 201);
    assert.equal(at(body, 'hasErrors'), false);
    assert.deepEqual(
        (at(body, 'results') as { referenceId: string }[]).map(({ referenceId }) => referenceId),
        ['r1', 'r4', 'r2', 'r3']
    );
    const found = await call('GET', query("SELECT Shelf__r.Name FROM Book__c WHERE Name = 'r3'"));
    assert.equal(at(found.body, 'records.0.Shelf__r.Name'), 'r1');
});

test('a tree with one bad record creates nothing and names it', async () => {
    const { call } = library();
    const records = [shelf('r1', [book('r2', { Pages__c: 1e17 }), book('r3')])];
    const { status, body } = await call('POST', '/composite/tree/Shelf__c', { records });
    assert.equal(status, 400);
    assert.equal(at(body, 'hasErrors'), true);
    assert.equal(at(body, 'results.0.referenceId'), 'r2');
    assert.equal(at((await call('GET', query('SELECT COUNT() FROM Shelf__c'))).body, 'totalSize'), 0);
});

for (const [what, records, code] of [
    ['a reference given twice', [shelf('r1', [book('r1')])], 'INVALID_INPUT'],
    [
        'a relationship that is not there',
        [{ attributes: { type: 'Shelf__c', referenceId: 'a' }, Nope__r: { records: [] } }],
        'INVALID_FIELD'
    ],
    [
        'children of another object',
        [shelf('r1', [{ attributes: { type: 'Author__c', referenceId: 'b' } }])],
        'INVALID_INPUT'
    ],
    ['more than 200 records', Array.from({ length: 201 }, (_, n) => shelf(`r${n}`, [])), 'INVALID_INPUT'],
    ['no records', [], 'JSON_PARSER_ERROR']
] as const)
    test(`a tree with ${what} is refused`, async () => {
        const { call } = library();
        const { status, body } = await call('POST', '/composite/tree/Shelf__c', { records });
        assert.equal(`${status} ${String(at(body, '0.errorCode'))}`, `400 ${code}`);
    });

test('requests of a batch stand for themselves', async () => {
    const { call } = library();
    const batchRequests = [
        { method: 'POST', url: 'v66.0/sobjects/Author__c', richInput: { Name: 'Cid', Author_Key__c: 'c' } },
        { method: 'GET', url: 'v66.0/sobjects/Nope__c/1' },
        { method: 'GET', url: 'v66.0/limits/recordCount?sObjects=Author__c' }
    ];
    const { body } = await call('POST', '/composite/batch', { batchRequests });
    assert.equal(at(body, 'hasErrors'), true);
    assert.deepEqual(
        (at(body, 'results') as { statusCode: number }[]).map(({ statusCode }) => statusCode),
        [201, 404, 200]
    );
    assert.equal(at(body, 'results.2.result.sObjects.0.count'), 3);
});

test('a batch stops at the first error where it is asked to', async () => {
    const { call } = library();
    const batchRequests = [
        { method: 'GET', url: 'v66.0/sobjects/Nope__c/1' },
        { method: 'GET', url: 'v66.0/limits' }
    ];
    const { body } = await call('POST', '/composite/batch', { haltOnError: true, batchRequests });
    assert.equal(at(body, 'results.1.statusCode'), 412);
    assert.equal(at(body, 'results.1.result.0.errorCode'), 'BATCH_PROCESSING_HALTED');
});

test('each graph is done as a whole or not at all', async () => {
    const { call } = library();
    const create = (referenceId: string, body: unknown) => ({
        method: 'POST',
        url: `${BASE}/sobjects/Author__c`,
        referenceId,
        body
    });
    const graphs = [
        { graphId: 'good', compositeRequest: [create('a', { Name: 'Cid' })] },
        { graphId: 'bad', compositeRequest: [create('a', { Name: 'Dov' }), create('b', { Nope__c: 1 })] }
    ];
    const { body } = await call('POST', '/composite/graph', { graphs });
    assert.equal(at(body, 'graphs.0.isSuccessful'), true);
    assert.equal(at(body, 'graphs.1.isSuccessful'), false);
    assert.equal(at((await call('GET', query('SELECT COUNT() FROM Author__c'))).body, 'totalSize'), 3);
});

test('a describe tells fields, values, parents and lists of children', async () => {
    const { call } = library();
    const { body } = await call('GET', '/sobjects/book__c/describe');
    const fields = at(body, 'fields') as readonly { readonly name: string }[];
    const field = (name: string) => fields.find((one) => one.name === name);
    assert.equal(at(body, 'name'), 'Book__c');
    assert.deepEqual(at(field('Author__c'), 'referenceTo'), ['Author__c']);
    assert.equal(at(field('Author__c'), 'relationshipName'), 'Author__r');
    assert.equal(at(field('Genre__c'), 'picklistValues.0.label'), 'Novel');
    assert.equal(at(field('Pages__c'), 'type'), 'double');
    assert.equal(at(field('ISBN__c'), 'externalId'), true);
    const children = at(body, 'childRelationships') as readonly { readonly relationshipName: string | null }[];
    assert.ok(children.some(({ relationshipName }) => relationshipName === 'Loans__r'));
});

test('the global describe lists every object with its addresses', async () => {
    const { call } = library();
    const { body } = await call('GET', '/sobjects');
    const names = (at(body, 'sobjects') as { name: string }[]).map(({ name }) => name);
    for (const name of ['Author__c', 'Book__c', 'Library_Setting__mdt', 'Organization', 'User'])
        assert.ok(names.includes(name));
    assert.equal(at(body, 'sobjects.0.urls.describe'), `${BASE}/sobjects/Author__c/describe`);
});

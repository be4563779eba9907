import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { restRoutes } from './index.ts';

const BASE = '/services/data/v66.0';

interface Answer {
    readonly status: number;
    readonly body: unknown;
    readonly headers: Headers;
}

type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

function caller(org: Org = openTestOrg()): Call {
    const app = restRoutes(org);
    return async (method, path, body) => {
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        const answer = await app.request(path, { method, ...(body !== undefined && { body: text }) });
        const json = await answer.text();
        return {
            status: answer.status,
            body: json === '' ? undefined : (JSON.parse(json) as unknown),
            headers: answer.headers
        };
    };
}

/** Error code and status of an answer that is an error in Salesforce's shape. */
function error({ status, body }: Answer): string {
    assert.ok(Array.isArray(body));
    const [first] = body as readonly { errorCode?: unknown; message?: unknown }[];
    assert.equal(typeof first?.message, 'string');
    return `${status} ${String(first?.errorCode)}`;
}

function idIn({ body }: Answer): string {
    assert.ok(typeof body === 'object' && body !== null && 'id' in body);
    return String(body.id);
}

test('the list of versions goes with the releases', async () => {
    const { body } = await caller()('GET', '/services/data');
    assert.deepEqual((body as readonly unknown[]).at(-1), {
        label: "Winter '27",
        url: '/services/data/v68.0',
        version: '68.0'
    });
});

test('a version that does not exist is not found', async () => {
    assert.equal(error(await caller()('GET', '/services/data/v12.0/sobjects/User')), '404 NOT_FOUND');
});

test('who I am is the org’s user', async () => {
    const org = openTestOrg();
    const { body } = await caller(org)('GET', '/services/oauth2/userinfo');
    assert.ok(typeof body === 'object' && body !== null && 'user_id' in body && body.user_id === org.user.id);
});

test('a record is created, read, changed and deleted', async () => {
    const call = caller();
    const created = await call('POST', `${BASE}/sobjects/Book__c`, {
        Name: 'Walden',
        Bought_At__c: '2026-11-23T09:00:00Z'
    });
    assert.equal(created.status, 201);
    const path = `${BASE}/sobjects/Book__c/${idIn(created)}`;
    assert.equal(created.headers.get('location'), path);
    assert.equal((await call('PATCH', path, { Pages__c: 300 })).status, 204);
    assert.deepEqual((await call('GET', `${path}?fields=Name,Pages__c,Bought_At__c,For_Sale__c`)).body, {
        attributes: { type: 'Book__c', url: path },
        Name: 'Walden',
        Bought_At__c: '2026-11-23T09:00:00.000+0000',
        For_Sale__c: false,
        Pages__c: 300
    });
    assert.equal((await call('DELETE', path)).status, 204);
    assert.equal(error(await call('GET', path)), '404 NOT_FOUND');
});

test('a record is upserted and read by its external id', async () => {
    const call = caller();
    const path = `${BASE}/sobjects/Book__c/ISBN__c/a%2Fb`;
    const created = await call('PATCH', path, { Name: 'x' });
    const updated = await call('PATCH', path, { Name: 'y' });
    assert.deepEqual([created.status, updated.status, idIn(updated)], [201, 200, idIn(created)]);
    const { body } = await call('GET', path);
    assert.ok(typeof body === 'object' && body !== null && 'ISBN__c' in body && body.ISBN__c === 'a/b');
});

test('an external id belongs into the address, not into the record', async () => {
    const answer = await caller()('PATCH', `${BASE}/sobjects/Book__c/ISBN__c/1`, { ISBN__c: '1' });
    assert.equal(error(answer), '400 INVALID_FIELD');
});

test('an external id that several records have answers with all of them', async () => {
    const call = caller();
    for (const Name of ['a', 'b']) await call('POST', `${BASE}/sobjects/Book__c`, { Name, Series_Code__c: 's' });
    const { status, body } = await call('GET', `${BASE}/sobjects/Book__c/Series_Code__c/s`);
    assert.deepEqual([status, (body as readonly unknown[]).length], [300, 2]);
});

const REFUSED: readonly (readonly [what: string, method: string, path: string, body: unknown, expected: string])[] = [
    ['an unknown object', 'GET', '/sobjects/Nope__c/a00000000000000', undefined, '404 NOT_FOUND'],
    ['a field that is no external id', 'PATCH', '/sobjects/Book__c/Name/x', {}, '404 NOT_FOUND'],
    ['an unknown field', 'POST', '/sobjects/Book__c', { Nope__c: 1 }, '400 INVALID_FIELD'],
    ['a value of another type', 'POST', '/sobjects/Book__c', { Pages__c: 'many' }, '400 JSON_PARSER_ERROR'],
    ['a body that is no JSON', 'POST', '/sobjects/Book__c', '{"Name":', '400 JSON_PARSER_ERROR'],
    ['a body that is no object', 'POST', '/sobjects/Book__c', [], '400 JSON_PARSER_ERROR'],
    ['no body', 'POST', '/sobjects/Book__c', undefined, '400 JSON_PARSER_ERROR'],
    ['a query that nobody understands', 'GET', '/query?q=SELECT', undefined, '400 MALFORMED_QUERY'],
    ['a describe of layouts', 'GET', '/sobjects/Book__c/describe/layouts', undefined, '501 FUNCTIONALITY_NOT_ENABLED'],
    ['an address that nobody has', 'GET', '/nope', undefined, '404 NOT_FOUND'],
    ['a method that nobody has', 'PUT', '/composite', undefined, '405 METHOD_NOT_ALLOWED'],
    ['Collections without records', 'POST', '/composite/sobjects', {}, '400 JSON_PARSER_ERROR'],
    ['Collections without types', 'POST', '/composite/sobjects', { records: [{ Name: 'x' }] }, '400 JSON_PARSER_ERROR'],
    [
        'Collections of another type than the address',
        'PATCH',
        '/composite/sobjects/Book__c/ISBN__c',
        { records: [{ attributes: { type: 'Loan__c' } }] },
        '400 INVALID_TYPE'
    ],
    [
        'Collections by a field that is no external id',
        'PATCH',
        '/composite/sobjects/Book__c/Name',
        { records: [] },
        '404 NOT_FOUND'
    ],
    ['a composite request without subrequests', 'POST', '/composite', { compositeRequest: [] }, '400 JSON_PARSER_ERROR']
];

for (const [what, method, path, body, expected] of REFUSED) {
    test(`${what} is refused as ${expected}`, async () =>
        assert.equal(error(await caller()(method, BASE + path, body)), expected));
}

function books(count: number): readonly unknown[] {
    return Array.from({ length: count }, (_, at) => ({ attributes: { type: 'Book__c' }, ISBN__c: String(at) }));
}

test('Collections take 200 records and not one more', async () => {
    const call = caller();
    const path = `${BASE}/composite/sobjects/Book__c/ISBN__c`;
    assert.equal((await call('PATCH', path, { records: books(200) })).status, 200);
    assert.equal(error(await call('PATCH', path, { records: books(201) })), '400 EXCEEDED_ID_LIMIT');
});

test('Collections answer each record in order, good or bad', async () => {
    const records = [
        { attributes: { type: 'Book__c' }, ISBN__c: '1' },
        { attributes: { type: 'Book__c' }, ISBN__c: 'x'.repeat(30) }
    ];
    const { status, body } = await caller()('PATCH', `${BASE}/composite/sobjects/Book__c/ISBN__c`, { records });
    assert.equal(status, 200);
    const [good, bad] = body as readonly {
        success: boolean;
        created?: boolean;
        errors: readonly { statusCode: string }[];
    }[];
    assert.deepEqual(
        [good?.success, good?.created, bad?.success, bad?.errors[0]?.statusCode],
        [true, true, false, 'STRING_TOO_LONG']
    );
});

test('Collections insert several types in one request, and all or none of them', async () => {
    const org = openTestOrg();
    const records = [
        { attributes: { type: 'Author__c' }, Name: 'Poe' },
        { attributes: { type: 'Book__c' }, Name: 'x', Condition__c: 'Burnt' }
    ];
    const { body } = await caller(org)('POST', `${BASE}/composite/sobjects`, { allOrNone: true, records });
    assert.deepEqual(
        (body as readonly { success: boolean }[]).map((one) => one.success),
        [false, false]
    );
    assert.equal(org.db.prepare('SELECT count(*) AS n FROM "Author__c"').get()?.['n'], 0);
});

test('Collections delete by ids', async () => {
    const call = caller();
    const id = idIn(await call('POST', `${BASE}/sobjects/Book__c`, { Name: 'x' }));
    const { body } = await call('DELETE', `${BASE}/composite/sobjects?ids=${id},${id}`);
    assert.deepEqual(
        (body as readonly { success: boolean }[]).map((one) => one.success),
        [true, false]
    );
});

function composite(
    allOrNone: boolean,
    ...requests: readonly (readonly [method: string, path: string, body?: unknown])[]
): unknown {
    const compositeRequest = requests.map(([method, path, body], at) => ({
        method,
        url: BASE + path,
        referenceId: `r${at}`,
        ...(body !== undefined && { body })
    }));
    return { allOrNone, compositeRequest };
}

async function statuses(call: Call, request: unknown): Promise<readonly number[]> {
    const { body } = await call('POST', `${BASE}/composite`, request);
    const { compositeResponse } = body as { compositeResponse: readonly { httpStatusCode: number }[] };
    return compositeResponse.map((one) => one.httpStatusCode);
}

test('a composite request upserts parents and children in one go', async () => {
    const org = openTestOrg();
    const request = composite(
        false,
        [
            'PATCH',
            '/composite/sobjects/Author__c/Author_Key__c',
            { records: [{ attributes: { type: 'Author__c' }, Author_Key__c: 'a' }] }
        ],
        [
            'PATCH',
            '/composite/sobjects/Book__c/ISBN__c',
            { records: [{ attributes: { type: 'Book__c' }, ISBN__c: '1', Author__r: { Author_Key__c: 'a' } }] }
        ]
    );
    assert.deepEqual(await statuses(caller(org), request), [200, 200]);
    assert.notEqual(org.db.prepare('SELECT "Author__c" FROM "Book__c"').get()?.['Author__c'], null);
});

test('a later subrequest uses what an earlier one answered', async () => {
    const org = openTestOrg();
    const request = composite(
        true,
        ['POST', '/sobjects/Author__c', { Name: 'Poe' }],
        ['POST', '/sobjects/Book__c', { Name: 'Raven by @{r0.id}', Author__c: '@{r0.id}' }],
        ['GET', '/sobjects/Book__c/@{r1.id}']
    );
    assert.deepEqual(await statuses(caller(org), request), [201, 201, 200]);
});

test('a reference to what failed fails alone', async () => {
    const request = composite(
        false,
        ['POST', '/sobjects/Author__c', { Nope__c: 1 }],
        ['POST', '/sobjects/Book__c', { Author__c: '@{r0.id}' }],
        ['POST', '/sobjects/Book__c', {}]
    );
    assert.deepEqual(await statuses(caller(), request), [400, 400, 201]);
});

test('an all-or-none composite request undoes everything', async () => {
    const org = openTestOrg();
    const request = composite(
        true,
        ['POST', '/sobjects/Book__c', {}],
        ['POST', '/sobjects/Nope__c', {}],
        ['POST', '/sobjects/Book__c', {}]
    );
    assert.deepEqual(await statuses(caller(org), request), [400, 404, 400]);
    assert.equal(org.db.prepare('SELECT count(*) AS n FROM "Book__c"').get()?.['n'], 0);
});

test('a composite request takes 25 subrequests, five of them Collections', async () => {
    const call = caller();
    const post = (
        ...requests: Parameters<typeof composite> extends [boolean, ...infer R] ? R : never
    ): Promise<Answer> => call('POST', `${BASE}/composite`, composite(false, ...requests));
    const one = ['GET', '/sobjects/User/x'] as const;
    const many = ['POST', '/composite/sobjects', { records: [] }] as const;
    assert.equal((await post(...Array.from({ length: 25 }, () => one))).status, 200);
    assert.equal(error(await post(...Array.from({ length: 26 }, () => one))), '400 INVALID_INPUT');
    assert.equal(error(await post(...Array.from({ length: 6 }, () => many))), '400 INVALID_INPUT');
});

test('a composite request holds no other', async () => {
    const request = composite(false, ['POST', '/composite', composite(false, ['GET', '/sobjects/User/x'])]);
    assert.deepEqual(await statuses(caller(), request), [400]);
});

test('one Collections request may hold records of several types, answered in their order', async () => {
    const record = (type: string, Name: string): unknown => ({ attributes: { type }, Name });
    const org = openTestOrg();
    const records = [record('Author__c', 'Poe'), record('Book__c', 'Raven'), record('Author__c', 'Twain')];
    const { body } = await caller(org)('POST', `${BASE}/composite/sobjects`, { records });
    const ids = (body as readonly { id?: unknown }[]).map(({ id }) => String(id));
    const names = ids.map((id, at) => {
        const object = at === 1 ? 'Book__c' : 'Author__c';
        return org.db.prepare(`SELECT "Name" FROM "${object}" WHERE "Id" = ?`).get(id)?.['Name'];
    });
    assert.deepEqual(names, ['Poe', 'Raven', 'Twain']);
});

test('nothing can refer to the answer of a subrequest that failed', async () => {
    const { body } = await caller()('POST', `${BASE}/composite`, {
        compositeRequest: [
            { method: 'GET', url: `${BASE}/sobjects/Book__c/none`, referenceId: 'lost' },
            {
                method: 'POST',
                url: `${BASE}/sobjects/Book__c`,
                referenceId: 'made',
                body: { Name: '@{lost[0].errorCode}' }
            }
        ]
    });
    const [, made] = (body as { compositeResponse: readonly Answer[] }).compositeResponse;
    assert.equal(error({ status: 400, body: made?.body, headers: new Headers() }), '400 PROCESSING_HALTED');
});

test('a body that breaks off is the caller’s error, not the org’s', async () => {
    const broken = new ReadableStream({ pull: (stream) => stream.error(new Error('aborted')) });
    const streamed = { method: 'POST', body: broken, duplex: 'half' };
    const answer = await restRoutes(openTestOrg()).request(`${BASE}/sobjects/Book__c`, streamed);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /did not arrive in full/);
});

test('all or none holds across the types of a request', async () => {
    const org = openTestOrg();
    const records = [
        { attributes: { type: 'Author__c' }, Name: 'Poe' },
        { attributes: { type: 'Book__c' }, Foo__c: 1 }
    ];
    const { body } = await caller(org)('POST', `${BASE}/composite/sobjects`, { allOrNone: true, records });
    const codes = (body as readonly { errors: readonly { statusCode: string }[] }[]).map(
        ({ errors }) => errors[0]?.statusCode
    );
    assert.deepEqual(codes, ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'INVALID_FIELD']);
    assert.equal(org.db.prepare('SELECT count(*) AS n FROM "Author__c"').get()?.['n'], 0);
});

test('after a failure, all or none runs nothing that follows', async () => {
    const post = (referenceId: string): unknown => ({
        method: 'POST',
        url: `${BASE}/sobjects/Book__c`,
        referenceId,
        body: { Foo__c: 1 }
    });
    const { body } = await caller()('POST', `${BASE}/composite`, {
        allOrNone: true,
        compositeRequest: [post('a'), post('b')]
    });
    const { compositeResponse } = body as { compositeResponse: readonly Answer[] };
    const codes = compositeResponse.map(({ body: one }) => error({ status: 400, body: one, headers: new Headers() }));
    assert.deepEqual(codes, ['400 INVALID_FIELD', '400 PROCESSING_HALTED']);
});

test('a question mark inside a query is a part of it', async () => {
    const call = caller();
    await call('POST', `${BASE}/sobjects/Book__c`, { Name: 'Who?' });
    const { body } = await call('GET', `${BASE}/query?q=SELECT+Name+FROM+Book__c+WHERE+Name='Who?'`);
    assert.equal((body as { totalSize: number }).totalSize, 1);
});

test('HEAD asks whether a record is there', async () => {
    const call = caller();
    const id = idIn(await call('POST', `${BASE}/sobjects/Book__c`, { Name: 'A', ISBN__c: '7' }));
    const heads = [id, 'a01000000000000AAA', 'ISBN__c/7', 'ISBN__c/8'].map((one) =>
        call('HEAD', `${BASE}/sobjects/Book__c/${one}`)
    );
    assert.deepEqual(
        (await Promise.all(heads)).map(({ status, body }) => [status, body]),
        [200, 404, 200, 404].map((status) => [status, undefined])
    );
});

test('POST stands for PATCH where the address says so', async () => {
    const call = caller();
    const id = idIn(await call('POST', `${BASE}/sobjects/Book__c`, { Name: 'A' }));
    assert.equal((await call('POST', `${BASE}/sobjects/Book__c/${id}?_HttpMethod=PATCH`, { Name: 'B' })).status, 204);
    const { body } = await call('GET', `${BASE}/sobjects/Book__c/${id}?fields=Name`);
    assert.equal((body as { Name: string }).Name, 'B');
});

test('the address of an identity tells who that is', async () => {
    const org = openTestOrg();
    const call = caller(org);
    const { body } = await call('GET', BASE);
    const { identity } = body as { identity: string };
    const who = (await call('GET', new URL(identity).pathname)).body as Record<string, unknown>;
    assert.deepEqual([who['user_id'], who['organization_id'], who['id']], [org.user.id, org.id, identity]);
    assert.equal(error(await call('GET', `/id/${org.id}/005000000000000AAA`)), '404 NOT_FOUND');
});

test('limits and the list of resources are read, and nothing else', async () => {
    const call = caller();
    for (const path of [BASE, `${BASE}/limits`]) {
        assert.equal((await call('GET', path)).status, 200);
        assert.equal(error(await call('DELETE', path)), '405 METHOD_NOT_ALLOWED');
    }
});

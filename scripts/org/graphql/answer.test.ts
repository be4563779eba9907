import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { ask, at, send, textAt, type Json } from './ask.testing.ts';
import { graphqlRoutes } from './index.ts';

const org = openTestOrg();

test('a document that cannot be read is an answer with errors, not a failed request', async () => {
    const { data, errors } = await send(org, '{ uiapi { ');
    assert.equal(data, null);
    assert.deepEqual(
        errors.map(({ extensions }) => extensions.ErrorType),
        ['InvalidSyntax']
    );
});

test('every unknown field is reported, with its place', async () => {
    const { errors } = await send(
        org,
        '{ uiapi { query { Book__c { edges { node { Nope__c { value } Name { nope } } } } } } }'
    );
    assert.deepEqual(
        errors.map(({ extensions }) => extensions.ErrorType),
        ['ValidationError', 'ValidationError']
    );
    assert.match(errors.map(({ message }) => message).join(), /Nope__c.*nope/s);
});

test('a variable of the wrong type is reported', async () => {
    const { errors } = await send(org, 'query q($n: Int) { uiapi { query { Book__c(first: $n) { totalCount } } } }', {
        n: 'ten'
    });
    assert.match(errors[0]?.message ?? '', /\$n/);
});

test('one connection that fails leaves the others', async () => {
    const { data, errors } = await send(
        org,
        '{ uiapi { query { good: Book__c { totalCount } bad: Book__c(first: 900) { totalCount } } } }'
    );
    assert.deepEqual(data, { uiapi: { query: { good: { totalCount: 0 }, bad: null } } });
    assert.deepEqual(
        errors.map(({ path, extensions }) => [path, extensions.ErrorType]),
        [[['uiapi', 'query', 'bad'], 'DataFetchingException']]
    );
});

test('subscriptions are refused', async () => {
    const { errors } = await send(org, 'subscription { uiapi { __typename } }');
    assert.equal(errors[0]?.extensions.ErrorType, 'OperationNotSupported');
});

test('bodies that are no request are refused with 400', async () => {
    for (const body of ['', 'x', '[]', '{}', '{"query": 1}', `{"query": "${'a'.repeat(100_001)}"}`]) {
        const response = await graphqlRoutes(org).request('/services/data/v66.0/graphql', { method: 'POST', body });
        assert.equal(response.status, 400, body.slice(0, 20));
        assert.equal(at((await response.json()) as Json, 0, 'errorCode'), 'JSON_PARSER_ERROR');
    }
});

test('versions that the local org does not speak are not found', async () => {
    const status = async (version: string) =>
        (
            await graphqlRoutes(org).request(`/services/data/${version}/graphql`, {
                method: 'POST',
                body: '{"query":"{ __typename }"}'
            })
        ).status;
    assert.deepEqual([await status('v50.0'), await status('v68.0')], [200, 200]);
    assert.deepEqual([await status('v49.0'), await status('v69.0'), await status('66')], [404, 404, 404]);
});

test('documents beyond reason are refused before they are validated or run', async () => {
    const reason = async (document: string): Promise<string> =>
        (await send(org, document)).errors[0]?.message ?? 'no error';
    const nested = (depth: number): string =>
        depth === 0 ? 'Id' : `Author__r { Books__r { edges { node { ${nested(depth - 1)} } } } }`;
    assert.match(
        await reason(`{ uiapi { query { Book__c { edges { node { ${nested(10)} } } } } } }`),
        /deeper than 30/
    );
    const twice = (level: number): string =>
        `fragment f${level} on Book__c { a: Author__r { b: Books__r { edges { node { ...f${level + 1} ...f${level + 1} } } } } c: Author__r { d: Books__r { edges { node { ...f${level + 1} } } } } }`;
    const bomb = Array.from({ length: 20 }, (_, level) => twice(level)).join(' ');
    assert.match(
        await reason(
            `{ uiapi { query { Book__c { edges { node { ...f0 } } } } } } ${bomb} fragment f20 on Book__c { Id }`
        ),
        /deeper than 30|more than 5000/
    );
    const many = Array.from({ length: 11 }, (_, number) => `q${number}: Book__c { totalCount }`).join(' ');
    assert.match(await reason(`{ uiapi { query { ${many} } } }`), /more than 10 subqueries/);
    assert.match(
        await reason(`{ uiapi { query { Book__c { edges { node { ${'Id '.repeat(12_000)} } } } } } }`),
        /tokens|more than 5000/
    );
    assert.match(
        await reason('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
        /Cannot spread fragment/
    );
});

test('input nested to exhaust the stack is refused', async () => {
    const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);
    const where = (filter: string): string => `{ uiapi { query { Book__c(where: ${filter}) { totalCount } } } }`;
    for (const document of [
        deep('{a', '}', 4900),
        where(deep('[', ']', 4900)),
        where(`${'{not:'.repeat(1900)}{}${'}'.repeat(1900)}`)
    ]) {
        const { errors } = await send(org, document);
        assert.equal(errors.length > 0, true);
    }
    const filter = `${'{"not":'.repeat(3000)}{}${'}'.repeat(3000)}`;
    const { errors } = await send(
        org,
        'query q($w: Book__c_Filter) { uiapi { query { Book__c(where: $w) { totalCount } } } }',
        { w: JSON.parse(filter) as object }
    );
    assert.match(errors[0]?.message ?? '', /nested/);
});

test('object infos name fields and picklist values', async () => {
    const answer = await ask(
        org,
        '{ uiapi { objectInfos(apiNames: ["Shelf__c"]) { ApiName label labelPlural keyPrefix fields { ApiName label dataType ... on PicklistField { picklistValuesByRecordTypeIDs { defaultValue { value } picklistValues { value label } } } } } } }'
    );
    const info = at(answer, 'objectInfos', 0);
    assert.equal(at(info, 'label'), 'Shelf');
    const fields = at(info, 'fields') as readonly Json[];
    assert.deepEqual(
        fields.find((field) => at(field, 'ApiName') === 'Floor__c'),
        {
            ApiName: 'Floor__c',
            label: 'Floor',
            dataType: 'Picklist',
            picklistValuesByRecordTypeIDs: [
                {
                    defaultValue: { value: 'Ground' },
                    picklistValues: [
                        { value: 'Ground', label: 'Ground' },
                        { value: 'Upper', label: 'Upper floor' }
                    ]
                }
            ]
        }
    );
});

test('the schema can be introspected', async () => {
    const { data, errors } = await send(org, '{ __type(name: "Book__c") { fields { name } } }');
    assert.deepEqual(errors, []);
    const names = (at(data, '__type', 'fields') as readonly Json[]).map((field) => textAt(field, 'name'));
    assert.ok(
        ['Id', 'Name', 'Author__r', 'Loans__r', 'Owner', 'CreatedDate'].every((name) => names.includes(name)),
        names.join()
    );
});

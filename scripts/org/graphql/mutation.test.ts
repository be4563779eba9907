import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, openGarage } from '../access/garage.testing.ts';
import { openTestOrg } from '../testing/index.ts';
import type { Org, RecordChange } from '../types.ts';
import { at, send, textAt, type Answer } from './ask.testing.ts';
import { graphqlRoutes } from './index.ts';

const mutate = (org: Org, operations: string, input = ''): Promise<Answer> =>
    send(org, `mutation m { uiapi${input} { ${operations} } }`);

function count(org: Org, object: string): unknown {
    return org.db.prepare(`SELECT count(*) AS "n" FROM "${object}"`).get()?.['n'];
}

const types = ({ errors }: Answer): readonly string[] => errors.map(({ extensions }) => extensions.ErrorType);

test('a record is created, changed and deleted, and its own fields come back', async () => {
    const org = openTestOrg();
    const created = await mutate(
        org,
        'Book__cCreate(input: { Book__c: { Name: "Emma", Copies__c: 3, For_Sale__c: true } }) { Record { Id ApiName Name { value } Copies__c { value } For_Sale__c { value } } }'
    );
    assert.deepEqual(created.errors, []);
    const id = textAt(created.data, 'uiapi', 'Book__cCreate', 'Record', 'Id');
    assert.deepEqual(at(created.data, 'uiapi', 'Book__cCreate', 'Record'), {
        Id: id,
        ApiName: 'Book__c',
        Name: { value: 'Emma' },
        Copies__c: { value: 3 },
        For_Sale__c: { value: true }
    });
    const updated = await mutate(
        org,
        `Book__cUpdate(input: { Id: "${id}", Book__c: { Name: "Persuasion", Copies__c: null } }) { Record { Name { value } Copies__c { value } } }`
    );
    assert.deepEqual(updated, {
        data: { uiapi: { Book__cUpdate: { Record: { Name: { value: 'Persuasion' }, Copies__c: { value: null } } } } },
        errors: []
    });
    const deleted = await mutate(org, `gone: Book__cDelete(input: { Id: "${id}" }) { Id }`);
    assert.deepEqual(deleted, { data: { uiapi: { gone: { Id: id } } }, errors: [] });
    assert.equal(count(org, 'Book__c'), 0);
});

test('values come from variables, of the input types by their names', async () => {
    const { data, errors } = await send(
        openTestOrg(),
        'mutation m($input: Book__cCreateInput!, $all: Boolean) { uiapi(input: { allOrNone: $all }) { Book__cCreate(input: $input) { Record { Name { value } } } } }',
        { input: { Book__c: { Name: 'Emma' } }, all: false }
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(data, { uiapi: { Book__cCreate: { Record: { Name: { value: 'Emma' } } } } });
});

test('a later operation refers to an earlier one by its alias or name', async () => {
    const org = openTestOrg();
    const { data, errors } = await mutate(
        org,
        `Author__cCreate(input: { Author__c: { Name: "Austen" } }) { Record { Id } }
         emma: Book__cCreate(input: { Book__c: { Name: "Emma", Author__c: "@{Author__cCreate}" } }) { Record { Id Author__c { value } } }
         Book__cUpdate(input: { Id: "@{emma}", Book__c: { Name: "Emma II" } }) { Record { Name { value } } }
         Book__cDelete(input: { Id: "@{emma}" }) { Id }`
    );
    assert.deepEqual(errors, []);
    assert.equal(
        textAt(data, 'uiapi', 'Book__cDelete', 'Id').length,
        textAt(data, 'uiapi', 'Author__cCreate', 'Record', 'Id').length
    );
    assert.deepEqual([count(org, 'Author__c'), count(org, 'Book__c')], [1, 0]);
});

test('a reference that leads nowhere fails its operation', async () => {
    const org = openTestOrg();
    for (const [reference, message] of [
        ['@{later}', /no operation before/],
        ['@{first.Record.Id}', /refers to a field/],
        ['@{}', /no operation before/]
    ] as const) {
        const answer = await mutate(
            org,
            `first: Author__cCreate(input: { Author__c: { Name: "A" } }) { Record { Id } }
             book: Book__cCreate(input: { Book__c: { Name: "B", Author__c: "${reference}" } }) { Record { Id } }
             later: Author__cCreate(input: { Author__c: { Name: "C" } }) { Record { Id } }`
        );
        assert.match(answer.errors.map((one) => one.message).join(), message);
    }
    assert.equal(count(org, 'Author__c'), 0);
});

const ONE_BAD = `good: Book__cCreate(input: { Book__c: { Name: "Emma" } }) { Record { Name { value } } }
    bad: Book__cCreate(input: { Book__c: { Name: "X", Condition__c: "Lost", For_Sale__c: true } }) { Record { Id } }
    after: Book__cUpdate(input: { Id: "@{bad}", Book__c: { Name: "Y" } }) { Record { Id } }`;

test('one operation that fails undoes all of them, and nobody hears of any', async () => {
    const org = openTestOrg();
    const heard: RecordChange[] = [];
    org.onChange((change) => heard.push(change));
    for (const input of ['', '(input: { allOrNone: true })', '(input: { allOrNone: null })']) {
        const answer = await mutate(org, ONE_BAD, input);
        assert.deepEqual(answer.data, { uiapi: { good: null, bad: null, after: null } });
        assert.deepEqual(types(answer), Array<string>(3).fill('DataFetchingException'));
        assert.match(answer.errors[0]?.message ?? '', /rolled back/);
        assert.equal(answer.errors[1]?.message, 'A lost book cannot be sold.');
        assert.deepEqual(answer.errors[1]?.paths, ['uiapi', 'bad']);
    }
    assert.deepEqual([count(org, 'Book__c'), heard], [0, []]);
});

test('without allOrNone only what failed, and what refers to it, is left out', async () => {
    const org = openTestOrg();
    const answer = await mutate(org, ONE_BAD, '(input: { allOrNone: false })');
    assert.deepEqual(answer.data, {
        uiapi: { good: { Record: { Name: { value: 'Emma' } } }, bad: null, after: null }
    });
    assert.deepEqual(
        answer.errors.map(({ message }) => message),
        ['A lost book cannot be sold.', '@{bad} refers to an operation that failed.']
    );
    assert.equal(count(org, 'Book__c'), 1);
});

test('operations are found through fragments, in the order of the document, and directives leave them out', async () => {
    const org = openTestOrg({ namespace: 'nbx' });
    const { data, errors } = await send(
        org,
        `mutation m($no: Boolean = false) { uiapi {
            a: nbx__Author__cCreate(input: { nbx__Author__c: { Name: "A" } }) { Record { Name { value } } }
            ...books
            z: nbx__Author__cDelete(input: { Id: "@{a}" }) @include(if: $no) { Id } } }
         fragment books on UIAPIMutations {
            b: nbx__Book__cCreate(input: { nbx__Book__c: { Name: "B", nbx__Author__c: "@{a}" } }) { Record { ...name } } }
         fragment name on nbx__Book__c { Name { value } }`
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(data, {
        uiapi: { a: { Record: { Name: { value: 'A' } } }, b: { Record: { Name: { value: 'B' } } } }
    });
});

test('an id of no record is an error of its operation', async () => {
    const answer = await mutate(openTestOrg(), 'Book__cDelete(input: { Id: "nope" }) { Id }');
    assert.deepEqual([answer.data, types(answer)], [{ uiapi: { Book__cDelete: null } }, ['DataFetchingException']]);
});

test('fields that do not exist or are calculated, and values of another kind, are refused before anything is written', async () => {
    const org = openTestOrg();
    for (const fields of ['Nope__c: 1', 'CreatedDate: "2026-01-01T00:00:00Z"', 'Copies__c: "x"', 'Id: "a"']) {
        const answer = await mutate(
            org,
            `a: Book__cCreate(input: { Book__c: { Name: "A" } }) { Record { Id } }
             b: Book__cCreate(input: { Book__c: { Name: "B", ${fields} } }) { Record { Id } }`,
            '(input: { allOrNone: false })'
        );
        assert.deepEqual([answer.data, types(answer)], [null, ['ValidationError']], fields);
    }
    assert.equal(count(org, 'Book__c'), 0);
});

test('parents and children are not in the results of a mutation, and the record is written', async () => {
    const org = openTestOrg();
    const answer = await mutate(
        org,
        'Book__cCreate(input: { Book__c: { Name: "A" } }) { Record { Name { value } Author__r { Id } } }'
    );
    assert.match(answer.errors[0]?.message ?? '', /Author__r is not currently available in mutation results/);
    assert.deepEqual(at(answer.data, 'uiapi', 'Book__cCreate', 'Record'), { Name: { value: 'A' }, Author__r: null });
    assert.equal(count(org, 'Book__c'), 1);
});

test('nobody writes by mutation what they may not write', async () => {
    const { admin, mechanic, foreman, auditor, nobody } = openGarage();
    const theirs = create(admin, 'Repair__c', { Plate__c: 'AA', Key__c: 'K1' });
    const creating = 'Repair__cCreate(input: { Repair__c: { Plate__c: "X" } }) { Record { Id } }';
    assert.deepEqual(types(await mutate(auditor, creating)), ['ValidationError']);
    assert.ok(types(await mutate(nobody, creating)).includes('ValidationError'));
    const changing = (field: string): string =>
        `Repair__cUpdate(input: { Id: "${theirs}", Repair__c: { ${field} } }) { Record { Id } }`;
    assert.deepEqual(types(await mutate(mechanic, changing('Cost_Centre__c: "1"'))), ['ValidationError']);
    const readOnly = await mutate(foreman, changing('Fault__c: "x"'));
    assert.deepEqual(types(readOnly), ['DataFetchingException']);
    assert.match(readOnly.errors[0]?.message ?? '', /insufficient access rights/);
    assert.deepEqual(types(await mutate(mechanic, `Repair__cDelete(input: { Id: "${theirs}" }) { Id }`)), [
        'DataFetchingException'
    ]);
    assert.equal(count(admin, 'Repair__c'), 1);
});

test('versions before 66 have no mutations', async () => {
    const org = openTestOrg();
    const query = 'mutation m { uiapi { Book__cCreate(input: { Book__c: { Name: "A" } }) { Record { Id } } } }';
    const body = JSON.stringify({ query });
    const response = await graphqlRoutes(org).request('/services/data/v65.0/graphql', { method: 'POST', body });
    const answer = (await response.json()) as Answer;
    assert.deepEqual([answer.data, types(answer)], [null, ['OperationNotSupported']]);
    assert.match(answer.errors[0]?.message ?? '', /66\.0 or later/);
    assert.equal(count(org, 'Book__c'), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { ask, at, nodes, send, type Json } from './ask.testing.ts';

const org = openTestOrg();
const HOUR = 3_600_000;
const [ann = '', bob = ''] = insertRows(org, 'Author__c', [{ Name: 'Ann' }, { Name: 'Bob' }]);
insertRows(org, 'Book__c', [
    { Author__c: ann, Genre__c: 'Poems', Pages__c: 100, Bought_At__c: org.clock() },
    { Author__c: ann, Genre__c: 'Novel', Pages__c: 300, Bought_At__c: org.clock() - HOUR },
    // 23:30 UTC on the day before, 00:30 in Berlin
    { Author__c: bob, Genre__c: 'Poems', Pages__c: 200, Bought_At__c: Date.UTC(2026, 9, 31, 23, 30) },
    { Author__c: bob }
]);

async function groups(args: string, selection: string): Promise<readonly Json[]> {
    const answer = await ask(
        org,
        `{ uiapi { aggregate { Book__c${args} { edges { node { aggregate { ${selection} } } } } } } }`
    );
    return nodes(at(answer, 'aggregate', 'Book__c')).map((node) => at(node, 'aggregate'));
}

test('records count and add up by group, in the order of a figure', async () => {
    const args =
        '(groupBy: { Genre__c: { group: true } }, orderBy: { Pages__c: { function: SUM, order: DESC, nulls: LAST } })';
    const figures =
        'Genre__c { value label } Id { count { value displayValue } } Pages__c { sum { value } avg { value displayValue } min { value } max { value } countDistinct { value } }';
    assert.deepEqual(await groups(args, figures), [
        {
            Genre__c: { value: 'Novel', label: 'Novel' },
            Id: { count: { value: 1, displayValue: '1' } },
            Pages__c: {
                sum: { value: 300 },
                avg: { value: 300, displayValue: '300,00' },
                min: { value: 300 },
                max: { value: 300 },
                countDistinct: { value: 1 }
            }
        },
        {
            Genre__c: { value: 'Poems', label: 'Poetry' },
            Id: { count: { value: 2, displayValue: '2' } },
            Pages__c: {
                sum: { value: 300 },
                avg: { value: 150, displayValue: '150,00' },
                min: { value: 100 },
                max: { value: 200 },
                countDistinct: { value: 2 }
            }
        },
        {
            Genre__c: { value: null, label: null },
            Id: { count: { value: 1, displayValue: '1' } },
            Pages__c: {
                sum: { value: null },
                avg: { value: null, displayValue: null },
                min: { value: null },
                max: { value: null },
                countDistinct: { value: 0 }
            }
        }
    ]);
});

test('groups go by a parent, under aliases', async () => {
    const found = await groups(
        '(groupBy: { Author__r: { Name: { group: true } } })',
        'by: Author__r { name: Name { value } } n: Id { many: count { value } }'
    );
    assert.deepEqual(found, [
        { by: { name: { value: 'Ann' } }, n: { many: { value: 2 } } },
        { by: { name: { value: 'Bob' } }, n: { many: { value: 2 } } }
    ]);
});

test('groups go by a part of a date, in UTC as SOQL does without convertTimezone', async () => {
    const found = await groups(
        '(where: { Bought_At__c: { ne: null } }, groupBy: { Bought_At__c: { function: DAY_ONLY } })',
        'Bought_At__c { dayOnly { value } max { value } } Id { count { value } }'
    );
    assert.deepEqual(found, [
        {
            Bought_At__c: { dayOnly: { value: '2026-10-31' }, max: { value: '2026-10-31T23:30:00.000Z' } },
            Id: { count: { value: 1 } }
        },
        {
            Bought_At__c: { dayOnly: { value: '2026-11-23' }, max: { value: '2026-11-23T10:00:00.000Z' } },
            Id: { count: { value: 2 } }
        }
    ]);
});

test('without groupBy one group holds every record the filter lets through', async () => {
    assert.deepEqual(
        await groups('(where: { Author__c: { ne: null }, Pages__c: { gt: 100 } })', 'Id { count { value } }'),
        [{ Id: { count: { value: 2 } } }]
    );
});

test('groups come in pages', async () => {
    const read = async (after: string) =>
        at(
            await ask(
                org,
                `{ uiapi { aggregate { Book__c(first: 2${after}, groupBy: { Genre__c: { group: true } }) { totalCount pageInfo { hasNextPage endCursor } edges { node { aggregate { Genre__c { value } } } } } } } }`
            ),
            'aggregate',
            'Book__c'
        );
    const first = await read('');
    assert.deepEqual(at(first, 'pageInfo'), { hasNextPage: true, endCursor: 'djE6Mg==' });
    const second = await read(', after: "djE6Mg=="');
    assert.equal(at(second, 'totalCount'), 3);
    assert.equal(
        new Set([...nodes(first), ...nodes(second)].map((node) => at(node, 'aggregate', 'Genre__c', 'value'))).size,
        3
    );
});

test('what cannot be grouped or has no such figure is refused', async () => {
    const refused = async (args: string, selection: string, words: RegExp): Promise<void> => {
        const { errors } = await send(
            org,
            `{ uiapi { aggregate { Book__c${args} { edges { node { aggregate { ${selection} } } } } } } }`
        );
        assert.match(errors[0]?.message ?? 'no error', words);
    };
    await refused('', 'Name { value }', /must be grouped or aggregated: Name/);
    await refused(
        '(groupBy: { Bought_At__c: { function: DAY_ONLY } })',
        'Bought_At__c { calendarYear { value } }',
        /must be grouped/
    );
    await refused('(groupBy: { Bought_At__c: { group: true } })', 'Id { count { value } }', /group/);
    await refused('(groupBy: { Pages__c: { group: true } })', 'Id { count { value } }', /Pages__c/);
    await refused('', 'Name { sum { value } }', /sum/);
    await refused('(groupBy: { Genre__c: { group: true }, type: ROLLUP })', 'Genre__c { value }', /ROLLUP/);
    await refused('(orderBy: { Name: { order: ASC } })', 'Id { count { value } }', /must be grouped or aggregated/);
});

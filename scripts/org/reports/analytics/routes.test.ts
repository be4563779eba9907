import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Org } from '../../types.ts';
import { unzipped, withoutFields } from '../testing/index.ts';
import { analyticsRoutes } from './routes.ts';
import { app, ask, BASE, org } from './testing/index.ts';

interface Run {
    readonly factMap: Readonly<
        Record<string, { readonly aggregates: readonly { readonly value: unknown }[]; rows?: unknown[] }>
    >;
    readonly groupingsDown: { readonly groupings: readonly { readonly label: string }[] };
    readonly reportMetadata: {
        readonly reportFilters: readonly { readonly isRunPageEditable: boolean; readonly isLeftOut: boolean }[];
        readonly standardDateFilter: object | null;
        readonly sortBy: readonly object[];
    };
}

async function run(body?: unknown, path = '/reports/Desk%2FGenres'): Promise<Run> {
    const { status, body: answer } = await ask(path, body);
    assert.equal(status, 200, JSON.stringify(answer));
    return answer as Run;
}

const filters = (...reportFilters: readonly object[]): object => ({ reportMetadata: { reportFilters } });

test('reports are listed by name, and each is found by the id that the list gives', async () => {
    const { body } = await ask('/reports');
    const list = body as readonly { readonly id: string; readonly name: string; readonly url: string }[];
    assert.deepEqual(
        list.map(({ name }) => name),
        ['Broken', 'Dated', 'Genres']
    );
    const { factMap } = await run(undefined, `/reports/${list[2]?.id ?? ''}`);
    assert.deepEqual(
        factMap['T!T']?.aggregates.map(({ value }) => value),
        [600, 4]
    );
});

test('a run gives groups and figures, and rows where it is asked for details', async () => {
    const { groupingsDown, factMap } = await run(undefined, '/reports/Desk%2FGenres?includeDetails=true');
    assert.deepEqual(
        groupingsDown.groupings.map(({ label }) => label),
        ['-', 'Novel', 'Poetry']
    );
    assert.equal(factMap['1!T']?.rows?.length, 2);
    assert.equal((await run()).factMap['1!T']?.rows, undefined);
});

test('a run may change the filters, and what is locked stays locked', async () => {
    const own = { column: 'Book__c$Name', operator: 'notEqual', value: 'D' };
    const { factMap, reportMetadata } = await run(filters(own));
    assert.deepEqual(
        factMap['T!T']?.aggregates.map(({ value }) => value),
        [350, 4]
    );
    assert.equal(reportMetadata.reportFilters[0]?.isRunPageEditable, false);
    assert.equal((await run()).factMap['T!T']?.aggregates[1]?.value, 4);
});

test('hostile values of a filter are values, and hostile columns do not exist', async () => {
    const value = `'); DROP TABLE "Book__c"; --`;
    const found = await run(filters({ column: 'Book__c$Name', operator: 'equals', value }));
    assert.equal(found.factMap['T!T']?.aggregates[1]?.value, 0);
    for (const column of [
        'Book__c$Name" OR 1=1 --',
        '__proto__',
        'Book__c$constructor',
        `Book__c$Name${'.Name'.repeat(500)}`
    ]) {
        const { status, body } = await ask(
            '/reports/Desk%2FGenres',
            filters({ column, operator: 'equals', value: 'x' })
        );
        assert.equal(status, 400, column);
        assert.match(JSON.stringify(body), /REPORT_NOT_RUNNABLE.*which the report type 'Books' does not have/);
    }
    assert.equal((await run()).factMap['T!T']?.aggregates[1]?.value, 4);
});

test('a body that is no JSON or of another shape is told, and nothing runs', async () => {
    for (const body of [
        '{',
        { reportMetadata: { reportFilters: 'all' } },
        filters({ column: 1 }),
        filters(...Array.from({ length: 21 }, () => ({ column: 'a', operator: 'equals' })))
    ]) {
        const { status, body: told } = await ask('/reports/Desk%2FGenres', body);
        assert.equal(status, 400);
        assert.match(JSON.stringify(told), /JSON_PARSER_ERROR/);
    }
});

test('a broken report is told with its file, its line and the element, and no stack', async () => {
    const { status, body } = await ask('/reports/Desk%2FBroken');
    assert.equal(status, 400);
    const [told] = body as readonly { readonly errorCode: string; readonly message: string }[];
    assert.equal(told?.errorCode, 'REPORT_NOT_RUNNABLE');
    assert.match(
        told?.message ?? '',
        /^app\/reports\/Desk\/Test\.report-meta\.xml:3: columns names 'Book__c\$Nope__c'/
    );
    assert.doesNotMatch(told?.message ?? '', /\.ts:/);
});

test('an export is CSV or a workbook by what is accepted', async () => {
    const get = (accept: string): Promise<Response> =>
        Promise.resolve(app.request(`${BASE}/reports/Desk%2FGenres`, { headers: { accept } }));
    const csv = await get('text/csv');
    assert.match(csv.headers.get('content-disposition') ?? '', /filename="Genres\.csv"/);
    assert.match(await csv.text(), /"Genre","Pages"\r\n"","300"|"Genre","Pages"\r\n,"300"/);
    const excel = await get('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    assert.ok(unzipped(Buffer.from(await excel.arrayBuffer())).has('xl/workbook.xml'));
});

test('describe tells columns, operators and time frames', async () => {
    const { body } = await ask('/reports/Desk%2FGenres/describe');
    const { reportTypeMetadata } = body as { readonly reportTypeMetadata: { readonly categories: readonly object[] } };
    assert.match(JSON.stringify(reportTypeMetadata.categories), /"Book__c\$Pages__c":\{"label":"Pages"/);
});

test('what does not exist is 404, and an asynchronous run is refused by name', async () => {
    for (const path of ['/reports/00O000000000999AAA', '/reports/..%2f..%2fx', '/dashboards/nope'])
        assert.equal((await ask(path)).status, 404, path);
    assert.equal((await ask('/reports/Desk%2FGenres/instances')).status, 501);
});

test('a run says which filters, time frame and order are left out for its reader', async () => {
    const asked = {
        ...filters(
            { column: 'Book__c$Genre__c', operator: 'equals', value: 'Novel' },
            { column: 'Book__c$Name', operator: 'notEqual', value: 'D' }
        )
    };
    const run = async (reader: Org): Promise<Run> => {
        const body = JSON.stringify(asked);
        const answer = await analyticsRoutes(reader).request(`${BASE}/reports/Desk%2FDated`, { method: 'POST', body });
        return (await answer.json()) as Run;
    };
    const told = ({ reportMetadata: { reportFilters, standardDateFilter, sortBy } }: Run): unknown => [
        ...reportFilters.map(({ isLeftOut }) => isLeftOut),
        standardDateFilter !== null,
        sortBy.length
    ];
    assert.deepEqual(told(await run(org)), [false, false, true, 1]);
    assert.deepEqual(told(await run(withoutFields(org, 'Book__c', 'Genre__c'))), [true, false, true, 1]);
    assert.deepEqual(told(await run(withoutFields(org, 'Book__c', 'Bought_At__c', 'Pages__c'))), [
        false,
        false,
        false,
        0
    ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DashboardComponent, DashboardModel, ReportModel } from '../../../metadata/index.ts';
import { aColumn, aFilter, aGrouping, aReport, library, unzipped, withoutFields } from '../testing/index.ts';
import { analyticsRoutes } from './routes.ts';

const BASE = '/services/data/v66.0/analytics';

function named(developerName: string, given: Partial<ReportModel>): readonly [string, ReportModel] {
    const name = `Desk/${developerName}`;
    return [name, aReport({ reportType: 'Books__c', developerName, label: developerName, ...given, name })];
}

const reports = new Map([
    named('Genres', {
        groupingsDown: [aGrouping('Book__c$Genre__c')],
        columns: [aColumn('Book__c$Pages__c', 'Sum')],
        filters: [aFilter('Book__c$Name', 'notEqual', 'E', { isUnlocked: false })]
    }),
    named('Broken', { format: 'Tabular', columns: [aColumn('Book__c$Nope__c')] })
]);

function aComponent(report: string, more: Partial<DashboardComponent> = {}): DashboardComponent {
    const nothing = { header: undefined, title: undefined, footer: undefined, sortBy: undefined, maxValues: undefined };
    return {
        ...nothing,
        componentType: 'Metric',
        report,
        column: 0,
        row: 0,
        columnSpan: 1,
        rowSpan: 1,
        groupingColumns: [],
        summaries: [],
        tableColumns: [],
        filterColumns: ['Book__c$Genre__c', 'Book__c$Pages__c'],
        useReportChart: false,
        showValues: false,
        showPercentage: false,
        showTotal: false,
        expandOthers: true,
        legendPosition: undefined,
        metricLabel: undefined,
        decimals: undefined,
        gauge: { min: undefined, max: undefined },
        breakpoints: [],
        line: 3,
        ...more
    };
}

const dashboard: DashboardModel = {
    name: 'Desk/Desk',
    folder: 'Desk',
    developerName: 'Desk',
    label: 'The desk',
    description: undefined,
    dashboardType: undefined,
    runningUser: undefined,
    numberOfColumns: 12,
    rowHeight: 36,
    components: [aComponent('Desk/Genres'), aComponent('Desk/Gone'), aComponent('Desk/Broken')],
    filters: [
        { label: 'Genre', options: [{ operator: 'equals', values: ['Novel'] }] },
        { label: 'Pages', options: [{ operator: 'between', values: ['100', '200'] }] }
    ],
    file: aReport({}).file
};

const org = library({ reports, dashboards: new Map([[dashboard.name, dashboard]]) });
const app = analyticsRoutes(org);

interface Answered {
    readonly status: number;
    readonly body: unknown;
}

async function ask(path: string, body?: unknown): Promise<Answered> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.request(BASE + path, body === undefined ? {} : { method: 'POST', body: text });
    return { status: answer.status, body: await answer.json() };
}

interface Run {
    readonly factMap: Readonly<
        Record<string, { readonly aggregates: readonly { readonly value: unknown }[]; rows?: unknown[] }>
    >;
    readonly groupingsDown: { readonly groupings: readonly { readonly label: string }[] };
    readonly reportMetadata: { readonly reportFilters: readonly { readonly isRunPageEditable: boolean }[] };
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
        ['Broken', 'Genres']
    );
    const { factMap } = await run(undefined, `/reports/${list[1]?.id ?? ''}`);
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

test('rows of a group are read a page at a time, and wrong pages are told', async () => {
    const { body } = await ask('/reports/Desk%2FGenres/rows', { within: '1!T', limit: 1 });
    const page = body as {
        readonly rows: readonly {
            readonly fact: string;
            readonly cells: readonly { readonly label: string; readonly url: string }[];
        }[];
        hasMore: boolean;
    };
    assert.deepEqual(
        page.rows[0]?.cells.map(({ label }) => label),
        ['B', 'Novel', '200']
    );
    assert.match(page.rows[0]?.cells[0]?.url ?? '', /^\/lightning\/r\/Book__c\/\w{18}\/view$/);
    assert.equal(page.hasMore, true);
    assert.equal(page.rows[0]?.fact, '1!T');
    for (const wrong of [{ limit: 0 }, { limit: 1e9 }, { offset: -1 }, { within: 'x'.repeat(200) }])
        assert.equal((await ask('/reports/Desk%2FGenres/rows', wrong)).status, 400);
});

test('rows of a group are found by its value, whatever place it has by now', async () => {
    const within = { down: ['Novel'], across: [] };
    const { body } = await ask('/reports/Desk%2FGenres/rows', { within });
    const { rows, total } = body as { readonly rows: readonly unknown[]; readonly total: number };
    assert.deepEqual([rows.length, total], [2, 2]);
    const gone = await ask('/reports/Desk%2FGenres/rows', { within: { down: ['Gone'], across: [] } });
    const nothing = gone.body as { readonly rows: readonly unknown[]; readonly total: number };
    assert.deepEqual([nothing.rows.length, nothing.total], [0, 0]);
    const blank = await ask('/reports/Desk%2FGenres/rows', { within: { down: [null], across: [] } });
    assert.equal((blank.body as { readonly total: number }).total, 1);
});

for (const within of ['99!T', 'x', '-1!T', '', '1e0!T', '__proto__', '0!T!T', 'T!0'])
    test(`a group '${within}', which the report does not have, is told`, async () => {
        const { status, body } = await ask('/reports/Desk%2FGenres/rows', { within });
        assert.equal(status, 400);
        assert.match(JSON.stringify(body), /The report has no group/);
    });

test('rows in their groups say which group is theirs, begin with their record and repeat no grouping', async () => {
    const { body } = await ask('/reports/Desk%2FGenres/rows', { inGroups: true });
    const page = body as {
        readonly columns: readonly { readonly label: string }[];
        readonly rows: readonly { readonly fact: string; readonly cells: readonly { readonly label: string }[] }[];
    };
    assert.deepEqual(
        page.columns.map(({ label }) => label),
        ['Book', 'Pages']
    );
    assert.deepEqual(
        page.rows.map(({ fact, cells }) => `${fact} ${cells[0]?.label ?? ''}`),
        ['0!T D', '1!T B', '1!T C', '2!T A']
    );
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

test('a dashboard shows what can be shown: a report that is gone or broken is said in its place', async () => {
    const { body } = await ask('/dashboards/Desk%2FDesk');
    const { componentData } = body as {
        readonly componentData: readonly {
            readonly metric: string | null;
            readonly status: { readonly errorMessage: string | null };
        }[];
    };
    assert.deepEqual(
        componentData.map(({ metric }) => metric),
        ['4', null, null]
    );
    assert.match(componentData[1]?.status.errorMessage ?? '', /There is no report 'Desk\/Gone'/);
    assert.match(componentData[2]?.status.errorMessage ?? '', /Nope__c/);
});

test('an option of a dashboard’s filter filters its reports, and one that is not there does nothing', async () => {
    const metric = async (query: string): Promise<unknown> =>
        ((await ask(`/dashboards/Desk%2FDesk${query}`)).body as { componentData: { metric: unknown }[] })
            .componentData[0]?.metric;
    assert.equal(await metric('?filter1=0'), '2');
    assert.equal(await metric('?filter1=7'), '4');
    // both ends of "between" belong to it: pages are 300, 200, none and 100
    assert.equal(await metric('?filter2=0'), '2');
    assert.equal(await metric("?filter1=0'%20OR%201"), '4');
});

test('an option that filters by what the reader may not see shows no number that it did not filter', async () => {
    const seen = analyticsRoutes(withoutFields(org, 'Book__c', 'Genre__c'));
    const first = async (query: string): Promise<unknown> => {
        const answer = await seen.request(`${BASE}/dashboards/Desk%2FDesk${query}`);
        return ((await answer.json()) as { componentData: unknown[] }).componentData[0];
    };
    const { metric, reportResult, status } = (await first('?filter1=0')) as {
        readonly metric: unknown;
        readonly reportResult: unknown;
        readonly status: { readonly errorMessage: string };
    };
    assert.deepEqual([metric, reportResult], [null, null]);
    assert.match(status.errorMessage, /The filter 'Genre' cannot be applied for you/);
    assert.equal(((await first('')) as { readonly metric: unknown }).metric, '4');
});

interface Drawn {
    readonly chartData: { readonly labels: readonly string[] } | null;
    readonly metric: string | null;
    readonly status: { readonly errorMessage: string | null };
}

/** What a component of the report Genres draws: Novel has two books, the others one. */
async function drawn(component: Partial<DashboardComponent>): Promise<Drawn> {
    const components = [aComponent('Desk/Genres', component)];
    const one = new Map([[dashboard.name, { ...dashboard, components }]]);
    const answer = await analyticsRoutes(library({ reports, dashboards: one })).request(
        `${BASE}/dashboards/Desk%2FDesk`
    );
    const [data] = ((await answer.json()) as { readonly componentData: readonly Drawn[] }).componentData;
    return data ?? assert.fail('no component');
}

const ORDERS = [
    ['RowValueDescending', ['Novel', '-']],
    ['RowValueAscending', ['-', 'Poetry']],
    ['RowLabelDescending', ['Poetry', 'Novel']],
    ['RowLabelAscending', ['-', 'Novel']],
    [undefined, ['-', 'Novel']]
] as const;

for (const [sortBy, labels] of ORDERS)
    test(`a component in the order ${sortBy ?? 'of its report'} draws the first of that order`, async () => {
        const summaries = [{ column: 'RowCount', aggregate: undefined, axis: undefined }];
        const { chartData } = await drawn({ componentType: 'Bar', summaries, sortBy, maxValues: 2 });
        assert.deepEqual(chartData?.labels, labels);
    });

test('a component says what its report does not have, and draws no other figure for it', async () => {
    const summaries = [{ column: 'Book__c$Nope__c', aggregate: 'Sum', axis: undefined }];
    for (const wrong of [{ summaries }, { componentType: 'Bar', groupingColumns: ['Book__c$Nope__c'] }]) {
        const { chartData, metric, status } = await drawn(wrong);
        assert.deepEqual([chartData, metric], [null, null]);
        assert.match(status.errorMessage ?? '', /This shows Book__c\$Nope__c, which the report does not have/);
    }
});

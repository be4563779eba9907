import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DashboardComponent } from '../../../metadata/index.ts';
import { library, withoutFields } from '../testing/index.ts';
import { analyticsRoutes } from './routes.ts';
import { aComponent, ask, BASE, dashboard, org, reports } from './testing/index.ts';

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
    readonly chartData: { readonly labels: readonly string[]; readonly showTotal: boolean } | null;
    readonly reportResult: { readonly notices: readonly string[] } | null;
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

test('a gauge is shown as its number, and says so', async () => {
    const { metric, reportResult } = await drawn({ componentType: 'Gauge' });
    assert.equal(metric, '4');
    assert.deepEqual(reportResult?.notices, ['A chart of the type Gauge is shown here as its number.']);
    assert.deepEqual((await drawn({ componentType: 'Metric' })).reportResult?.notices, []);
});

test('a donut carries its total and joins its small slices where its component says so', async () => {
    const summaries = [{ column: 'RowCount', aggregate: undefined, axis: undefined }];
    const donut = { componentType: 'Donut', summaries, showTotal: true, expandOthers: false } as const;
    const { chartData } = await drawn(donut);
    assert.equal(chartData?.showTotal, true);
    assert.deepEqual(chartData.labels, ['-', 'Novel', 'Poetry']);
});

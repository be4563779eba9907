import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { compileAggregate, countGroups, runAggregate, type AggregateQuery, type DateFunction } from './index.ts';
import { openLibrary } from './library.testing.ts';

const { org } = openLibrary();

test('groups are one statement', () => {
    const query: AggregateQuery = {
        object: 'Book__c',
        groupBy: [{ path: 'Author__r.Name' }],
        measures: [
            { aggregate: 'count', path: 'Id' },
            { aggregate: 'countDistinct', path: 'Genre__c' }
        ],
        where: { path: 'Pages__c', operator: 'gt', value: 0 },
        orderBy: [{ by: { aggregate: 'count', path: 'Id' }, direction: 'DESC', nulls: 'LAST' }],
        limit: 5
    };
    assert.deepEqual(compileAggregate(org.model, query), {
        text:
            'SELECT t1."Name" AS g0, COUNT(t0."Id") AS m0, COUNT(DISTINCT t0."Genre__c") AS m1 FROM "Book__c" AS t0' +
            ' LEFT JOIN "Author__c" AS t1 ON t1."Id" = t0."Author__c" WHERE t0."Pages__c" > ? GROUP BY t1."Name"' +
            ' ORDER BY COUNT(t0."Id") DESC NULLS LAST, t1."Name" LIMIT ? OFFSET ?',
        values: [0, 5, 0]
    });
    assert.deepEqual(runAggregate(org, query), [
        { keys: ['Ann'], figures: [2, 2] },
        { keys: ['Bob'], figures: [1, 1] }
    ]);
});

test('records without a value are a group of their own', () => {
    const query: AggregateQuery = {
        object: 'Book__c',
        groupBy: [{ path: 'Genre__c' }],
        measures: [
            { aggregate: 'count', path: 'Genre__c' },
            { aggregate: 'count', path: 'Id' }
        ]
    };
    assert.deepEqual(runAggregate(org, query)[0], { keys: [null], figures: [0, 1] });
    assert.equal(countGroups(org, { ...query, limit: 1 }), 4);
});

test('sums, averages, least and most leave out empty values', () => {
    const measures = (['sum', 'avg', 'min', 'max', 'count'] as const).map((aggregate) => ({
        aggregate,
        path: 'Pages__c'
    }));
    assert.deepEqual(runAggregate(org, { object: 'Book__c', groupBy: [], measures }), [
        { keys: [], figures: [600, 200, 100, 300, 3] }
    ]);
});

test('no records are one group with empty figures where nothing is grouped, and no group where something is', () => {
    const where = { path: 'Name', operator: 'eq', value: 'nobody' } as const;
    const measures = [
        { aggregate: 'count', path: 'Id' },
        { aggregate: 'sum', path: 'Pages__c' }
    ] as const;
    assert.deepEqual(runAggregate(org, { object: 'Book__c', groupBy: [], measures, where }), [
        { keys: [], figures: [0, null] }
    ]);
    assert.deepEqual(runAggregate(org, { object: 'Book__c', groupBy: [{ path: 'Genre__c' }], measures, where }), []);
});

test('sums of words and orders by what is not grouped are refused', () => {
    const refused = (more: Partial<AggregateQuery>): void => {
        assert.throws(() => runAggregate(org, { object: 'Book__c', groupBy: [], measures: [], ...more }), {
            name: 'QueryError'
        });
    };
    refused({ measures: [{ aggregate: 'sum', path: 'Name' }] });
    refused({ orderBy: [{ by: { path: 'Name' }, direction: 'ASC', nulls: 'FIRST' }] });
    refused({ groupBy: [{ path: 'Name', dateFunction: 'CALENDAR_YEAR' }] });
});

/** What a wall clock in the zone shows, by another road than the code under test. */
function wallClock(instant: number, zone: string): Date {
    return new Date(`${new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
}

function dayOfYear(wall: Date): number {
    return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

const PARTS: Readonly<Record<DateFunction, (wall: Date) => number | string>> = {
    CALENDAR_MONTH: (wall) => wall.getUTCMonth() + 1,
    CALENDAR_QUARTER: (wall) => Math.floor(wall.getUTCMonth() / 3) + 1,
    CALENDAR_YEAR: (wall) => wall.getUTCFullYear(),
    DAY_IN_MONTH: (wall) => wall.getUTCDate(),
    DAY_IN_WEEK: (wall) => wall.getUTCDay() + 1,
    DAY_IN_YEAR: dayOfYear,
    DAY_ONLY: (wall) => wall.toISOString().slice(0, 10),
    FISCAL_MONTH: (wall) => wall.getUTCMonth() + 1,
    FISCAL_QUARTER: (wall) => Math.floor(wall.getUTCMonth() / 3) + 1,
    FISCAL_YEAR: (wall) => wall.getUTCFullYear(),
    HOUR_IN_DAY: (wall) => wall.getUTCHours(),
    WEEK_IN_MONTH: (wall) => Math.ceil(wall.getUTCDate() / 7),
    WEEK_IN_YEAR: (wall) => Math.ceil(dayOfYear(wall) / 7)
};

for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
    test(`parts of dates are those of a wall clock in ${zone}, also around changes of clocks`, () => {
        const year = openTestOrg();
        const instants = Array.from({ length: 400 }, (_, at) => Date.UTC(2026, 0, 1) + at * 22.1 * 3_600_000);
        const changes = [
            '2026-03-29T00:59:59Z',
            '2026-03-29T01:00:00Z',
            '2026-10-25T00:59:59Z',
            '2026-10-25T01:00:00Z',
            '2026-11-01T05:59:59Z',
            '2026-11-01T06:00:00Z'
        ].map(Date.parse);
        const all = [...instants, ...changes].map(Math.floor);
        insertRows(
            year,
            'Book__c',
            all.map((Bought_At__c) => ({ Bought_At__c }))
        );
        const walls = new Map(all.map((instant) => [instant, wallClock(instant, zone)]));
        for (const [dateFunction, part] of Object.entries(PARTS) as [DateFunction, (wall: Date) => number | string][]) {
            const rows = runAggregate(year, {
                object: 'Book__c',
                groupBy: [{ path: 'Bought_At__c' }, { path: 'Bought_At__c', dateFunction, zone }],
                measures: []
            });
            for (const { keys } of rows)
                assert.equal(
                    keys[1],
                    part(walls.get(Number(keys[0]))!),
                    `${dateFunction} of ${new Date(Number(keys[0])).toISOString()}`
                );
            assert.equal(rows.length, 406);
        }
    });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows } from '../testing/index.ts';
import { runReport } from './run.ts';
import { aFilter, aReport, dayInBerlin, firstInstant, openReportOrg, RELATIVE_DAYS } from './testing/index.ts';

/** Moments at which days, weeks, quarters and years turn, summer time ends, and February has a day more. */
const CLOCKS = [
    '2026-11-22T23:00:00Z',
    '2026-10-25T00:59:59Z',
    '2026-12-31T23:30:00Z',
    '2028-02-29T12:00:00Z',
    '2027-03-28T21:59:59Z'
];
const DAY = 86_400_000;
/** Days around a clock, in which every relative date of the test begins and ends. */
const REACH = 800;

/** First and last day of a relative date, found by asking of each day. */
function ends(isIn: (day: string, today: string) => boolean, now: number): readonly [first: string, last: string] {
    const today = dayInBerlin(now);
    const days = Array.from({ length: 2 * REACH + 1 }, (_, at) =>
        new Date(now + (at - REACH) * DAY).toISOString().slice(0, 10)
    ).filter((day) => isIn(day, today));
    return [days[0] ?? '', days.at(-1) ?? ''];
}

for (const clock of CLOCKS)
    test(`every relative date begins and ends with its days at ${clock}, in the zone of the reader`, () => {
        const now = Date.parse(clock);
        const org = openReportOrg({}, () => now);
        for (const [name, isIn] of Object.entries(RELATIVE_DAYS)) {
            const [first, last] = ends(isIn, now);
            const after = new Date(Date.parse(last) + DAY).toISOString().slice(0, 10);
            const instants = [
                firstInstant(first) - 1000,
                firstInstant(first),
                firstInstant(after) - 1000,
                firstInstant(after)
            ];
            org.db.exec('DELETE FROM "Book__c"');
            insertRows(
                org,
                'Book__c',
                instants.map((at) => ({ Name: 'At an edge', Bought_At__c: at, Published__c: dayInBerlin(at) }))
            );
            for (const field of ['Bought_At__c', 'Published__c'])
                for (const [operator, count] of [
                    ['equals', 2],
                    ['lessThan', 1],
                    ['greaterThan', 1]
                ] as const) {
                    const filters = [aFilter(`Book__c$${field}`, operator, name)];
                    const { rowCount } = runReport(
                        org,
                        aReport({ format: 'Tabular', reportType: 'Books__c', filters })
                    );
                    assert.equal(rowCount, count, `${field} ${operator} ${name}, which is ${first} to ${last}`);
                }
        }
    });

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PERIODS } from 'c/phoneEventModel';
import { mostOf as mostOfCall } from '../../callReportingTimeline/loaded';
import { FIRST_CHOICE } from '../../missedCallsOf/board';
import { rowsOf as rowsOfBoard } from '../../missedCallsOf/reader';
import { minutesOf, rowsOf as rowsOfDay } from '../../missedCallsToday/reader';
import { mostOf as mostOfAttempt } from '../../phoneEventRecord/reader';

/** What a page makes of each number that App Builder lets an admin set. */
const READ: Readonly<Record<string, (value: unknown) => number>> = {
    'agentMissedCalls maxRows': rowsOfBoard,
    'callQueueMissedCalls maxRows': rowsOfBoard,
    'callReportingTimeline maxRows': mostOfCall,
    'missedCallsToday maxRows': rowsOfDay,
    'missedCallsToday recentMinutes': minutesOf,
    'phoneEventRecord maxRows': mostOfAttempt
};
const PAGES = [...new Set(Object.keys(READ).map((name) => name.split(' ')[0] ?? ''))];

type Attributes = Readonly<Record<string, string>>;

/** The attributes of a page's properties of a type, as its metadata say them. */
function propertiesOf(page: string, type: string): readonly Attributes[] {
    const file = path.join(__dirname, '..', '..', page, `${page}.js-meta.xml`);
    return [...readFileSync(file, 'utf8').matchAll(/<property ([^>]*)\/>/g)]
        .map(([, text = '']): Attributes =>
            Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]))
        )
        .filter((property) => property.type === type);
}

describe('what App Builder offers', () => {
    it('is every number that a page reads', () => {
        const offered = PAGES.flatMap((page) => propertiesOf(page, 'Integer').map(({ name }) => `${page} ${name}`));
        expect(offered.sort()).toEqual(Object.keys(READ).sort());
    });

    it.each(Object.entries(READ))('has the bounds and the usual value of the code: %s', (of, read) => {
        const [page = '', name] = of.split(' ');
        const property = propertiesOf(page, 'Integer').find((each) => each.name === name);
        const { min, max, default: usual } = property ?? {};
        // Beyond its bounds the code takes the nearest; without a value the usual one.
        expect([1, 1e9, undefined].map(read)).toEqual([min, max, usual].map(Number));
    });

    it.each(['agentMissedCalls', 'callQueueMissedCalls'])('has the periods of the code: %s', (page) => {
        const [{ datasource, default: usual } = {} as Attributes] = propertiesOf(page, 'String').filter(
            ({ name }) => name === 'period'
        );
        expect([datasource, usual]).toEqual([PERIODS.join(','), String(FIRST_CHOICE.period)]);
    });
});

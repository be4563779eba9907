import TodayTable from 'c/todayTable';
import type { TodayRow } from 'c/missedCallsView';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

function row(key: string, more: Partial<TodayRow> = {}): TodayRow {
    const cells = [{ key: 'misses', text: '7', strong: true }];
    return { key, id: key, name: `Name ${key}`, open: `Open ${key}`, number: undefined, cells, ...more };
}

async function table(rows: readonly TodayRow[], more: Partial<Record<keyof TodayTable, unknown>> = {}) {
    const properties = { heading: 'Missing calls', columns: ['Person', 'Missed'], rows, empty: 'Nobody.', ...more };
    const element = draw('c-today-table', TodayTable, properties);
    await settle();
    return element;
}

const MANY = Array.from({ length: 12 }, (_, index) => row(String(index)));

describe('c-today-table', () => {
    it('says so where it has no rows', async () => {
        const element = await table([]);
        expect(textOf(element)).toContain('Nobody.');
        expect(all(element, 'table')).toHaveLength(0);
    });

    it('shows the first rows, and all when asked', async () => {
        const element = await table(MANY);
        const before = all(element, 'tbody tr').length;
        one(element, 'lightning-button').click();
        await settle();
        expect([before, all(element, 'tbody tr').length]).toEqual([10, 12]);
    });

    it('goes on with the first new row where somebody asked for all', async () => {
        const element = await table(MANY);
        one(element, 'lightning-button').click();
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(all(element, 'tbody tr')[10]);
    });

    it('goes on with the row below where an update takes the one with the focus away, else with its heading', async () => {
        const element = await table(MANY);
        one(element, 'button[data-id="3"]').focus();
        element.rows = MANY.filter(({ key }) => key !== '3');
        await settle();
        const below = element.shadowRoot?.activeElement;
        element.rows = [];
        await settle();
        expect([(below as HTMLElement).dataset.id, element.shadowRoot?.activeElement?.className]).toEqual([
            '4',
            'heading'
        ]);
    });

    it('opens the record of a row', async () => {
        const element = await table([row('a')]);
        const told = heard(element, 'open');
        one(element, 'button[data-id="a"]').click();
        expect(told).toEqual(['a']);
    });

    it('leads nowhere from a row without a record', async () => {
        expect(all(await table([row('', { id: undefined })]), 'tbody button')).toHaveLength(0);
    });

    it('tells which number was asked for, of whom, and what to call its records', async () => {
        const cells = [{ key: 'lost', text: '3', strong: true, leadsTo: 'queueLost' as const, heading: 'Sales: Lost' }];
        const element = await table([row('a', { cells }), row('', { key: '', cells })]);
        const told = heard(element, 'count');
        for (const button of all(element, 'button[data-leads-to]')) button.click();
        const number = { kind: 'queueLost', heading: 'Sales: Lost' };
        expect(told).toEqual([
            { ...number, key: 'a' },
            { ...number, key: undefined }
        ]);
    });

    it('dials where it has numbers', async () => {
        const rows = [row('a', { number: '+441632960001' })];
        const columns = ['Since', 'Caller', 'Calls'];
        expect(all(await table(rows, { withNumber: true, columns }), 'lightning-click-to-dial')).toHaveLength(1);
    });

    it.each<readonly [string, readonly TodayRow[]]>([
        ['full', MANY],
        ['empty', []]
    ])('is accessible when %s', async (_state, rows) => {
        await expect(await table(rows)).toBeAccessible();
    });
});

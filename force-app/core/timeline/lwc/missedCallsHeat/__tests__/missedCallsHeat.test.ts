import MissedCallsHeat from 'c/missedCallsHeat';
import type { HeatCell, HeatView } from 'c/missedCallsView';
import { all, draw, heard, one, settle } from '../../../../../../tests/lwc/draw';

function cell(row: string, hour: number, count: number): HeatCell {
    return { key: `${row}|${hour}`, count, shade: count, label: `${row}, ${hour}: ${count}`, pressed: false };
}

/** Two days of three hours; the second hour of the second day has the misses. */
const VIEW: HeatView = {
    hours: ['8', '9', '10'].map((name) => ({ key: name, name })),
    rows: ['mon', 'tue'].map((key) => ({
        key,
        name: key,
        cells: [8, 9, 10].map((hour) => cell(key, hour, key === 'tue' && hour === 9 ? 4 : 0))
    }))
};

async function heat(view: HeatView | undefined = VIEW): Promise<HTMLElement & MissedCallsHeat> {
    const element = draw('c-missed-calls-heat', MissedCallsHeat, { view });
    await settle();
    return element;
}

const cellOf = (element: HTMLElement, key: string): HTMLElement => one(element, `button[data-key="${key}"]`);
const stops = (element: HTMLElement): readonly unknown[] =>
    all(element, 'button[tabindex="0"]').map(({ dataset }) => dataset.key);

async function press(element: HTMLElement, from: string, key: string): Promise<void> {
    cellOf(element, from).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
}

describe('c-missed-calls-heat', () => {
    it('draws nothing where nothing has a time', async () => {
        const element = draw('c-missed-calls-heat', MissedCallsHeat, {});
        await settle();
        expect(all(element, 'table')).toHaveLength(0);
    });

    it('says the number of an hour, and nothing where nothing was missed', async () => {
        const element = await heat();
        expect([cellOf(element, 'tue|9').textContent, cellOf(element, 'mon|9').textContent]).toEqual(['4', '']);
    });

    it('has one tab stop, at the first hour with a miss', async () => {
        expect(stops(await heat())).toEqual(['tue|9']);
    });

    it.each([
        ['ArrowRight', 'tue|10'],
        ['ArrowLeft', 'tue|8'],
        ['ArrowUp', 'mon|9'],
        ['Home', 'tue|8'],
        ['End', 'tue|10']
    ])('moves the tab stop by %s', async (key, to) => {
        const element = await heat();
        await press(element, 'tue|9', key);
        expect(stops(element)).toEqual([to]);
    });

    it.each([
        ['ltr', 'ArrowDown', 'tue|10'],
        ['ltr', 'ArrowUp', 'tue|8'],
        ['ltr', 'ArrowLeft', 'mon|9'],
        ['rtl', 'ArrowDown', 'tue|10'],
        ['rtl', 'ArrowRight', 'mon|9'],
        ['ltr', 'End', 'tue|10']
    ])('where the days stand beside each other, %s, moves the tab stop by %s', async (direction, key, to) => {
        const element = await heat();
        one(element, 'table').style.display = 'grid';
        cellOf(element, 'tue|9').style.direction = direction;
        await press(element, 'tue|9', key);
        expect(stops(element)).toEqual([to]);
    });

    it.each(['ArrowDown', 'a'])('stays where %s leads nowhere', async (key) => {
        const element = await heat();
        await press(element, 'tue|9', key);
        expect(stops(element)).toEqual(['tue|9']);
    });

    it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves keys with %s to the browser', async (modifier) => {
        const element = await heat();
        const pressed = new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true, [modifier]: true });
        cellOf(element, 'tue|9').dispatchEvent(pressed);
        await settle();
        expect([stops(element), pressed.defaultPrevented]).toEqual([['tue|9'], false]);
    });

    it('keeps the focus at the hour where a new day takes the oldest away', async () => {
        const element = await heat();
        cellOf(element, 'mon|9').focus();
        element.view = { ...VIEW, rows: VIEW.rows.slice(1) };
        await settle();
        expect((element.shadowRoot?.activeElement as HTMLElement).dataset.key).toBe('tue|9');
    });

    it('has a heading that can take the focus', async () => {
        const element = await heat();
        one(element, '.heading').focus();
        expect(element.shadowRoot?.activeElement).toBe(one(element, '.heading'));
    });

    it('tells the hour that was chosen', async () => {
        const element = await heat();
        const told = heard(element, 'focuson');
        cellOf(element, 'tue|9').click();
        expect(told).toEqual([{ kind: 'cell', key: 'tue|9' }]);
    });

    it('is accessible', async () => {
        await expect(await heat()).toBeAccessible();
    });
});

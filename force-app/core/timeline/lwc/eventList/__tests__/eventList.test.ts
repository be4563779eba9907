import EventList from 'c/eventList';
import { viewOf, type Rows } from 'c/phoneEventView';
import { aCall, ARRIVAL, attempts } from '../../../../../../tests/lwc/calls';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';

const MISSES = attempts([5, 'Ada'], [6, 'Bo', { type: 'Trying', cause: undefined, ringSeconds: 10, actor: 'Device' }]);

function rowsOf(misses = MISSES): Rows {
    return viewOf(aCall(), misses, ARRIVAL).rows;
}

function list(rows = rowsOf(), selectedId?: string): HTMLElement & EventList {
    return draw('c-event-list', EventList, { rows, selectedId });
}

describe('c-event-list', () => {
    it('shows an attempt in each line', () => {
        const cells = all(list(), 'tbody tr').map((line) => [...line.children].map(textOf));
        expect(cells).toEqual([
            ['0:05', '1', 'Ada', 'No answer', '20 sec', 'The person who was called'],
            ['0:06', '1', 'Bo', 'Phone never rang', '–', 'Whoever looks after their phone']
        ]);
    });

    it('shows no time where none is known', () => {
        const [row] = rowsOf(attempts([5, 'Ada', { startedAt: undefined }])).slice(0, 1);
        expect([row?.time, row?.round]).toEqual(['–', '–']);
    });

    it('tells which attempt was chosen', () => {
        const element = list();
        const choose = jest.fn();
        element.addEventListener('choose', choose);
        all(element, 'button.result')[1]?.click();
        expect(choose.mock.calls[0][0].detail).toBe(MISSES[1]?.id);
    });

    it('marks the selected attempt', () => {
        const element = list(rowsOf(), MISSES[1]?.id);
        expect(all(element, 'button.result').map((button) => button.getAttribute('aria-pressed'))).toEqual([
            'false',
            'true'
        ]);
    });

    it('asks to close the explanation with Escape', () => {
        const element = list();
        const dismiss = jest.fn();
        element.addEventListener('dismiss', dismiss);
        one(element, '.box').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(dismiss).toHaveBeenCalledTimes(1);
    });

    it('gives the focus to an attempt', () => {
        const element = list();
        const button = one(element, `button[data-id="${MISSES[1]?.id}"]`);
        const focus = jest.spyOn(button, 'focus');
        element.focusAttempt(MISSES[1]?.id ?? '');
        expect(focus).toHaveBeenCalledTimes(1);
    });

    it('draws 50 lines, and when asked the others, where the focus goes on', async () => {
        const many = Array.from({ length: 80 }, (_, index) => [index, 'Ada'] as const);
        const element = list(rowsOf(attempts(...many)));
        expect(all(element, 'tbody tr')).toHaveLength(50);
        one(element, 'lightning-button').click();
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(80);
        expect(element.shadowRoot?.activeElement).toBe(all(element, 'tbody tr')[50]);
    });

    it('goes on with the attempt beside it where an update takes the one with the focus away', async () => {
        const element = list();
        one(element, `button[data-id="${MISSES[1]?.id}"]`).focus();
        element.rows = rowsOf(MISSES.slice(0, 1));
        await settle();
        expect((element.shadowRoot?.activeElement as HTMLElement).dataset.id).toBe(MISSES[0]?.id);
    });

    it('is accessible', async () => {
        await expect(list()).toBeAccessible();
    });
});

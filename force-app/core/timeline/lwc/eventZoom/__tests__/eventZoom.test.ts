import EventZoom from 'c/eventZoom';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

const AXIS = { from: 0, to: 130 };

function zoom(changes: Partial<Pick<EventZoom, 'seen' | 'zoom' | 'most'>> = {}): HTMLElement & EventZoom {
    return draw('c-event-zoom', EventZoom, { axis: AXIS, seen: AXIS, zoom: 1, most: 26, ...changes });
}

describe('c-event-zoom', () => {
    it.each([
        [1, AXIS, 'All of it, 0:00 to 2:10'],
        [2, { from: 30, to: 95 }, '0:30 to 1:35, of 0:00 to 2:10']
    ])('says which time is shown at zoom %d', (factor, seen, words) => {
        expect(textOf(one(zoom({ zoom: factor, seen }), '.range'))).toBe(words);
    });

    it('asks for less, more and all of the time', () => {
        const element = zoom({ zoom: 4 });
        const asked: number[] = [];
        element.addEventListener('zoom', (event) => asked.push((event as CustomEvent<number>).detail));
        all(element, 'button').forEach((button) => button.click());
        expect(asked).toEqual([0.5, 2, 0]);
    });

    it.each([
        ['more than everything', {}, ['true', 'false', 'true']],
        ['less than a ring', { zoom: 26, seen: { from: 30, to: 35.0001 } }, ['false', 'true', 'false']]
    ])('cannot show %s, and says so', (_what, changes, disabled) => {
        const element = zoom(changes);
        const asked = heard(element, 'zoom');
        all(element, 'button').forEach((button) => button.click());
        expect(all(element, 'button').map((button) => button.getAttribute('aria-disabled'))).toEqual(disabled);
        expect(asked).toHaveLength(disabled.filter((each) => each === 'false').length);
    });

    it('leaves the focus on a button that can do nothing more', async () => {
        const element = zoom({ zoom: 2 });
        const out = one(element, 'button');
        out.focus();
        element.zoom = 1;
        await settle();
        expect([document.activeElement, element.shadowRoot?.activeElement]).toEqual([element, out]);
        expect(all(element, 'button:disabled')).toEqual([]);
    });

    it('is accessible', async () => {
        await expect(zoom({ zoom: 2 })).toBeAccessible();
    });
});

import EventTimelineItem, { type PlacedItem } from 'c/eventTimelineItem';
import type { Bar } from 'c/phoneEventView';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

const BAR: Bar = {
    id: 'a0P1',
    from: 5,
    to: 25,
    word: 'No answer',
    seconds: '20s',
    sentence: 'Ada, 0:05 into the call: No answer, rang for 20 sec',
    icon: 'M0 0',
    tone: 'warning',
    shape: 'ring'
};

type Item = HTMLElement & EventTimelineItem;

const PLACED: PlacedItem = {
    bar: BAR,
    fill: 0.4,
    side: 'after',
    word: 'No answer',
    seconds: '20s'
};

type Properties = Partial<PlacedItem & { readonly selected: boolean; readonly reachable: boolean }>;

function item({ selected, reachable, ...changes }: Properties = {}): Item {
    return draw('c-event-timeline-item', EventTimelineItem, { placed: { ...PLACED, ...changes }, selected, reachable });
}

describe('c-event-timeline-item', () => {
    it('says its sentence, as name and as tooltip', () => {
        const button = one(item(), 'button');
        expect([button.getAttribute('aria-label'), button.title]).toEqual([BAR.sentence, BAR.sentence]);
    });

    it('shows its word and seconds', () => {
        const element = item();
        expect(textOf(one(element, '.words'))).toBe('No answer');
        expect(one(element, '.seconds').dataset.seconds).toBe('20s');
    });

    it('is as long as its share of the room', () => {
        expect(one(item(), '.bar').getAttribute('style')).toContain('40cqi');
    });

    it.each(['ring', 'open', 'silent', 'unplaced'] as const)('has a class for the shape %s', (shape) => {
        expect(one(item({ bar: { ...BAR, shape } }), 'button').classList).toContain(shape);
    });

    it('tells that it was chosen', () => {
        const element = item();
        const explain = jest.fn();
        element.addEventListener('explain', explain);
        one(element, 'button').click();
        expect(explain.mock.calls[0][0].detail).toBe('a0P1');
    });

    it('tells that it has the focus, and takes it', () => {
        const element = item({ reachable: true });
        const reach = jest.fn();
        element.addEventListener('reach', reach);
        element.focus();
        expect(reach.mock.calls[0][0].detail).toBe('a0P1');
    });

    it('is no button where it shows the answer', () => {
        const element = item({ bar: { ...BAR, shape: 'answer' } });
        expect(all(element, 'button')).toHaveLength(0);
        expect(textOf(element)).toContain(BAR.sentence);
    });

    it.each<Properties>([
        {},
        { selected: true, side: 'inside', reachable: true },
        { bar: { ...BAR, shape: 'answer' as const } }
    ])('is accessible with %o', async (properties) => {
        await expect(item(properties)).toBeAccessible();
    });
});

import EventLanes, { type DrawnLane, type DrawnLanes, type Item } from 'c/eventLanes';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

const ITEM: Item = {
    thing: 7,
    className: 'item warning',
    style: 'inset-inline-start:5%',
    sentence: 'Ada, 0:05 into the call: No answer, rang for 20 sec',
    word: 'No answer',
    seconds: '20s',
    icon: 'm0 0h1',
    tone: 'warning',
    pressed: 'false',
    tab: '0'
};
const LANE: DrawnLane = {
    key: 'ada',
    name: 'Ada',
    note: '2 attempts',
    title: 'Ada · 2 attempts',
    style: 'block-size:3rem',
    position: 3,
    items: [ITEM, { ...ITEM, thing: 8, tab: '-1', pressed: 'true', className: 'item error silent after selected' }],
    answer: { ...ITEM, thing: 9, className: 'item success answer after', sentence: 'Ada, 0:40: Answered' }
};

function lanes(changes: Partial<DrawnLanes> = {}): HTMLElement & EventLanes {
    const drawn: DrawnLanes = {
        lanes: [LANE],
        icons: { box: '0 0 1 1', paths: [] },
        count: 40,
        tab: undefined,
        room: 'block-size:90rem',
        ...changes
    };
    return draw('c-event-lanes', EventLanes, { drawn });
}

describe('c-event-lanes', () => {
    it('says each bar in its sentence, and under the pointer in a tooltip', () => {
        const button = one(lanes(), 'button');
        button.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        expect([button.getAttribute('aria-label'), button.title]).toEqual([ITEM.sentence, ITEM.sentence]);
    });

    it('says all of a heading under the pointer', () => {
        const target = one(lanes(), '.head');
        target.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        expect(target.title).toBe(LANE.title);
    });

    it('has no tooltip beside bars and headings', () => {
        const element = lanes();
        for (const part of ['.track', '.lane', '.lanes']) {
            const target = one(element, part);
            target.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
            expect(target.title).toBe('');
        }
    });

    it('leaves the note to the name of the lane where there is no room', () => {
        const element = lanes({ lanes: [{ ...LANE, note: undefined }] });
        expect([textOf(one(lanes(), '.note')), all(element, '.note')]).toEqual([LANE.note, []]);
        expect(one(element, '.track').getAttribute('aria-label')).toBe('Ada · 2 attempts');
    });

    it('shows its word, and its seconds by the style, because they are no part of the sentence', () => {
        const button = one(lanes(), 'button');
        expect([textOf(button), button.dataset.seconds]).toEqual(['No answer', '20s']);
    });

    it('draws the icons of all bars as one path for each tone', () => {
        const icons = { box: '0 0 640 90', paths: [{ tone: 'warning' as const, path: 'M5 5m0 0h1' }] };
        const element = lanes({ icons });
        expect(all(element, 'path').map((path) => [path.getAttribute('class'), path.getAttribute('d')])).toEqual([
            ['warning', 'M5 5m0 0h1']
        ]);
    });

    it('takes one element for a bar', () => {
        expect(all(lanes(), 'button *')).toHaveLength(0);
    });

    it('says where in all lanes a lane stands, though others are not drawn', () => {
        const lane = one(lanes(), 'li');
        expect([lane.getAttribute('aria-posinset'), lane.getAttribute('aria-setsize')]).toEqual(['3', '40']);
    });

    it('tells which bar was chosen, and which has the focus', () => {
        const element = lanes();
        const told: unknown[] = [];
        element.addEventListener('explain', (event) => told.push(['explain', (event as CustomEvent).detail]));
        element.addEventListener('reach', (event) => told.push(['reach', (event as CustomEvent).detail]));
        all(element, 'button')[1]?.click();
        element.focus();
        expect(told).toEqual([
            ['explain', 8],
            ['reach', 7]
        ]);
    });

    it('tells nothing of a click beside the bars', () => {
        const element = lanes();
        const told = jest.fn();
        element.addEventListener('explain', told);
        one(element, '.track').click();
        expect(told).not.toHaveBeenCalled();
    });

    it('shows the phone that answered as no button', () => {
        expect(textOf(one(lanes(), 'span.answer'))).toContain('Ada, 0:40: Answered');
    });

    it('is accessible', async () => {
        await expect(lanes()).toBeAccessible();
    });
});

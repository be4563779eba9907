import EventLegend from 'c/eventLegend';
import { all, draw, textOf } from '../../../../../../tests/lwc/draw';

const ENTRIES = [
    { key: 'noAnswer', word: 'No answer', count: '3', icon: 'M0 0', tone: 'warning', hollow: false },
    { key: 'noPhone', word: 'No phone connected', count: '1', icon: 'M1 1', tone: 'neutral', hollow: true }
] as const;

describe('c-event-legend', () => {
    it('shows each reason with its count', () => {
        const element = draw('c-event-legend', EventLegend, { entries: ENTRIES });
        expect(all(element, 'li').map(textOf)).toEqual(['No answer 3', 'No phone connected 1']);
    });

    it('is accessible', async () => {
        await expect(draw('c-event-legend', EventLegend, { entries: ENTRIES })).toBeAccessible();
    });
});

import EventIcon from 'c/eventIcon';
import { draw, one } from '../../../../../../tests/lwc/draw';

describe('c-event-icon', () => {
    it('draws its path in its colour, filled', () => {
        const element = draw('c-event-icon', EventIcon, { icon: 'M1 1', tone: 'error' });
        expect(one(element, 'path').getAttribute('d')).toBe('M1 1');
        expect(one(element, '.icon').getAttribute('class')).toBe('icon error');
    });

    it('draws an outline where it is hollow', () => {
        expect(one(draw('c-event-icon', EventIcon, { hollow: true }), '.icon').getAttribute('class')).toBe(
            'icon neutral hollow'
        );
    });

    it('is accessible', async () => {
        await expect(draw('c-event-icon', EventIcon, { icon: 'M1 1' })).toBeAccessible();
    });
});

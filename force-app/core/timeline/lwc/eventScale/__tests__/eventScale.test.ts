import EventScale from 'c/eventScale';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

const PLACE = 'inset-inline-start: 10%; inline-size: 20%';

function scale(): HTMLElement & EventScale {
    return draw('c-event-scale', EventScale, {
        axisWord: 'Time since the call came in',
        wait: [{ key: 'a', word: 'Ringing', title: 'Ringing: 20 sec', className: 'part ringing', style: PLACE }],
        rounds: [{ key: '1', word: '1', title: 'Round 1: 2 people tried at 0:05', style: PLACE }],
        ticks: [{ key: 0, word: '0:00', style: 'inset-inline-start: 0%' }]
    });
}

describe('c-event-scale', () => {
    it('names its rows', () => {
        expect(all(scale(), '.head').map(textOf)).toEqual(["Caller's wait", 'Rounds', 'Time since the call came in']);
    });

    it('shows the parts of the wait, the rounds and the times in their places', () => {
        const element = scale();
        expect(one(element, '.part.ringing').title).toBe('Ringing: 20 sec');
        expect(one(element, '.round').getAttribute('style')).toBe(`${PLACE};`.replace(/;$/, ''));
        expect(textOf(one(element, '.tick'))).toBe('0:00');
    });

    it('is accessible', async () => {
        await expect(scale()).toBeAccessible();
    });
});

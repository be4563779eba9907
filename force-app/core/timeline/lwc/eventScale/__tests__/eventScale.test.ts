import EventScale, { type ScaleMarks } from 'c/eventScale';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

const PLACE = 'inset-inline-start: 10%; inline-size: 20%';

function placed(word: string, title: string, className: string): ScaleMarks['ticks'][number] {
    return { key: word, word, title, className, style: PLACE };
}

function scale(changes: Partial<ScaleMarks> = {}): HTMLElement & EventScale {
    return draw('c-event-scale', EventScale, {
        axisWord: 'Time since the call came in',
        marks: {
            parts: [placed('Ringing', 'Ringing: 20 sec', 'part ringing')],
            paths: [],
            rounds: [placed('1', 'Round 1: 2 people tried at 0:05', 'round')],
            ticks: [placed('0:00', '', 'tick')],
            ...changes
        }
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

    it('draws a path for each kind of wait where there are too many parts to point at', () => {
        const element = scale({ parts: [], paths: [{ kind: 'ringing', path: 'M0 0H500000V1H0z' }] });
        expect(one(element, 'path.ringing').getAttribute('d')).toBe('M0 0H500000V1H0z');
    });

    it('is accessible', async () => {
        await expect(scale()).toBeAccessible();
    });
});

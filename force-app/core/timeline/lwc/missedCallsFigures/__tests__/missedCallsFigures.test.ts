import MissedCallsFigures from 'c/missedCallsFigures';
import type { FiguresView } from 'c/missedCallsView';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

const figure = { key: 'lost', name: 'Calls lost', value: '3', hint: undefined, focus: 'lost', pressed: false } as const;
const VIEW: FiguresView = {
    title: '3 calls lost',
    text: 'of 10 calls',
    lost: true,
    figures: [
        { ...figure, focusKey: undefined },
        { ...figure, key: 'against', name: 'Against', focus: 'actor', focusKey: 'Agent', pressed: true, hint: 'Why' }
    ],
    actors: [
        { ...figure, key: 'Agent', name: 'Person', value: '3 · 75%', focus: 'actor', focusKey: 'Agent', share: 75 },
        { ...figure, key: 'Device', name: 'Phone', value: '1 · 25%', focus: 'actor', focusKey: 'Device', share: 25 }
    ]
};

async function figures(view: FiguresView | undefined = VIEW): Promise<HTMLElement & MissedCallsFigures> {
    const element = draw('c-missed-calls-figures', MissedCallsFigures, { view });
    await settle();
    return element;
}

describe('c-missed-calls-figures', () => {
    it('draws nothing before there is anything', async () => {
        const element = draw('c-missed-calls-figures', MissedCallsFigures, {});
        await settle();
        expect(textOf(element)).toBe('');
    });

    it.each([true, false])('has a headline that stands out where calls were lost: %s', async (lost) => {
        const element = await figures({ ...VIEW, lost });
        expect(textOf(one(element, '.title'))).toBe('3 calls lost');
        expect(all(element, '.title.lost')).toHaveLength(lost ? 1 : 0);
    });

    it('tells what was chosen', async () => {
        const element = await figures();
        const told = heard(element, 'focuson');
        all(element, 'button').forEach((button) => button.click());
        expect(told).toEqual([
            { kind: 'lost', key: undefined },
            { kind: 'actor', key: 'Agent' },
            { kind: 'actor', key: 'Agent' },
            { kind: 'actor', key: 'Device' }
        ]);
    });

    it('shows what is chosen', async () => {
        const pressed = all(await figures(), 'button').map((button) => button.getAttribute('aria-pressed'));
        expect(pressed).toEqual(['false', 'true', 'false', 'false']);
    });

    it('explains the figures that need it', async () => {
        const hints = all(await figures(), 'lightning-helptext');
        expect(hints.map((hint) => 'content' in hint && hint.content)).toEqual(['Why']);
    });

    it('draws shares as wide as they are, with the words beside', async () => {
        const element = await figures();
        const widths = all(element, '.bar span').map(({ style, className }) => [style.flexGrow, className]);
        expect(widths).toEqual([
            ['75', 'swatch agent'],
            ['25', 'swatch device']
        ]);
        expect(textOf(one(element, '.legend'))).toMatch(/Person 3 · 75%.*Phone 1 · 25%/);
    });

    it('is accessible', async () => {
        await expect(await figures()).toBeAccessible();
    });
});

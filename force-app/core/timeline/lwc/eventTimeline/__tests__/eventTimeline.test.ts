import EventTimeline from 'c/eventTimeline';
import { viewOf, type Picture } from 'c/phoneEventView';
import { aCall, ARRIVAL, attempts } from '../../../../../../tests/lwc/calls';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';

const ROWS = attempts(
    [5, 'Ada'],
    [5, 'Bo', { cause: 'CALL_REJECTED', ringSeconds: 6 }],
    [5, 'Cleo', { type: 'No Devices', cause: undefined, ringSeconds: undefined }],
    [34, 'Ada'],
    [36, 'Bo']
);

function pictureOf(misses = ROWS, call = aCall({ hungUpByCaller: true, queueSeconds: 50 })): Picture {
    return viewOf(call, misses, ARRIVAL).picture;
}

type Timeline = HTMLElement & EventTimeline;

function timeline(picture = pictureOf(), selectedId?: string): Timeline {
    return draw('c-event-timeline', EventTimeline, { picture, selectedId });
}

function press(element: Timeline, key: string): void {
    one(element, '.lanes').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })
    );
}

/** The sentences of the bars in the tab order. */
function reachable(element: Timeline): readonly (string | null)[] {
    return all(element, 'button[tabindex="0"]').map((button) => button.getAttribute('aria-label'));
}

/** The sentence of the bar that has the focus. */
function focused(element: Timeline): string | null | undefined {
    return one(element, 'c-event-lanes').shadowRoot?.activeElement?.getAttribute('aria-label');
}

describe('c-event-timeline', () => {
    it('draws a lane for each person, with what was tried', () => {
        const lanes = all(timeline(), '.lane .head').map((head) => textOf(head));
        expect(lanes).toEqual(['Ada 2 attempts · rang 40s', 'Bo 2 attempts · rang 26s', 'Cleo 1 attempt · never rang']);
    });

    it('says each attempt in a sentence', () => {
        const sentences = all(timeline(), 'button.item').map((button) => button.getAttribute('aria-label'));
        expect(sentences).toContain('Bo, 0:05 into the call: Rejected, rang for 6 sec');
    });

    it('draws what never rang as an outline', () => {
        expect(all(timeline(), '.silent').map(textOf)).toEqual(['No phone connected']);
    });

    it('places a bar by its start', () => {
        // 5 of 63.6 seconds: the call's 60 and a margin.
        expect(one(timeline(), 'button.item').getAttribute('style')).toContain('inset-inline-start:7.86164%');
    });

    it('shows rounds, the parts of the wait and the outcome', () => {
        const element = timeline();
        expect(all(element, '.round, .gap').map(textOf)).toEqual(['1', '9 sec', '2']);
        expect(all(element, '.part').map((part) => part.title)).toEqual([
            'Dead time: 5 sec',
            'Ringing: 20 sec',
            'Queueing: 9 sec',
            'Ringing: 22 sec',
            'Queueing: 4 sec'
        ]);
        expect(textOf(one(element, '.flag'))).toBe('Caller hung up 1:00');
    });

    it('keeps the focus on an attempt when another one comes in before it', async () => {
        const element = timeline();
        const sentence = 'Bo, 0:36 into the call: No answer, rang for 20 sec';
        all(element, 'button.item')
            .find((bar) => bar.getAttribute('aria-label') === sentence)
            ?.focus();
        await settle();
        element.picture = pictureOf([...attempts([55, 'Ada']).map((each) => ({ ...each, id: 'new' })), ...ROWS]);
        await settle();
        expect(focused(element)).toBe(sentence);
    });

    it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves keys with %s to the browser', (modifier) => {
        const element = timeline();
        one(element, 'button.item').focus();
        const pressed = ['+', '0', 'ArrowRight', 'End'].map(
            (key) =>
                new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, [modifier]: true })
        );
        for (const event of pressed) one(element, '.lanes').dispatchEvent(event);
        expect(pressed.some(({ defaultPrevented }) => defaultPrevented)).toBe(false);
    });

    it('draws rounds as one that are too close to be told apart', () => {
        const picture = pictureOf(attempts([5, 'Ada'], [6, 'Ada'], [20, 'Bo', { type: 'Trying' }]));
        expect(all(timeline(picture), '.round').map((round) => [textOf(round), round.title])).toEqual([
            ['1–2', 'Rounds 1 to 2'],
            ['3', 'Round 3: 1 person tried at 0:20']
        ]);
    });

    it('writes no time that the edge would cut', () => {
        const words = all(timeline(pictureOf(ROWS, aCall({ endedAt: ARRIVAL + 57_000 }))), '.tick').map(textOf);
        expect(words.at(-1)).toBe('0:50');
    });

    it('counts the reasons in a legend', () => {
        const legend = all(timeline(), '.legend li').map(textOf);
        expect(legend).toEqual(['No answer 3', 'Rejected 1', 'No phone connected 1']);
    });

    it('tells which attempt was chosen', () => {
        const element = timeline();
        const chosen = jest.fn();
        element.addEventListener('choose', chosen);
        all(element, 'button.item')[2]?.click();
        expect(chosen.mock.calls[0][0].detail).toBe(ROWS[1]?.id);
    });

    it('marks the selected attempt', () => {
        const pressed = all(timeline(pictureOf(), ROWS[1]?.id), 'button[aria-pressed="true"]');
        expect(pressed).toHaveLength(1);
    });

    it('takes one stop in the tab order', () => {
        expect(reachable(timeline())).toEqual(['Ada, 0:05 into the call: No answer, rang for 20 sec']);
    });

    it('goes on with the attempt beside it where another picture lacks the one that had the focus', async () => {
        const element = timeline();
        press(element, 'End');
        await settle();
        element.picture = pictureOf(ROWS.slice(0, 2));
        await settle();
        expect([reachable(element), focused(element)]).toEqual([
            [expect.stringContaining('Bo, 0:05')],
            expect.stringContaining('Bo, 0:05')
        ]);
    });

    it('goes on with a bar in view where the one that had the focus is no longer drawn', async () => {
        const element = timeline();
        press(element, 'End');
        for (let times = 0; times < 3; times += 1) press(element, '+');
        await settle();
        const scroller = one(element, '.scroll');
        scroller.scrollLeft = 0;
        scroller.dispatchEvent(new CustomEvent('scroll'));
        await settle();
        expect(reachable(element)).toEqual([expect.stringContaining('0:05')]);
        expect(focused(element)).toContain('0:05');
    });

    it('leaves the keyboard in the lanes, and the arrow keys at work, where no bar is in view', async () => {
        const element = timeline(
            pictureOf(attempts([5, 'Ada'], [900, 'Ada']), aCall({ endedAt: ARRIVAL + 1_000_000 }))
        );
        press(element, 'Home');
        for (let times = 0; times < 6; times += 1) press(element, '+');
        await settle();
        const scroller = one(element, '.scroll');
        scroller.scrollLeft = 20_000;
        scroller.dispatchEvent(new CustomEvent('scroll'));
        await settle();
        expect(all(element, '.lanes[tabindex="0"]')).toHaveLength(1);
        press(element, 'ArrowRight');
        await settle();
        expect(focused(element)).toContain('15:00');
    });

    it.each([
        [['ArrowRight'], 'Bo, 0:05'],
        [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'Ada, 0:34'],
        [['ArrowRight', 'ArrowLeft'], 'Ada, 0:05'],
        [['End', 'ArrowLeft', 'ArrowDown'], 'Bo, 0:36'],
        [['ArrowDown', 'ArrowDown'], 'Cleo, 0:05'],
        [['ArrowDown', 'ArrowUp'], 'Ada, 0:05'],
        [['End'], 'Bo, 0:36'],
        [['End', 'Home'], 'Ada, 0:05'],
        [['ArrowLeft'], 'Ada, 0:05']
    ])('moves by %j to %s', async (keys, sentence) => {
        const element = timeline();
        keys.forEach((key) => press(element, key));
        await settle();
        expect(reachable(element)).toEqual([expect.stringContaining(sentence)]);
    });

    it('leaves a key alone that leads nowhere, so that the page scrolls', () => {
        const element = timeline();
        const event = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true, composed: true });
        one(element, '.lanes').dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
    });

    it('asks to close the explanation with Escape', () => {
        const element = timeline();
        const dismissed = jest.fn();
        element.addEventListener('dismiss', dismissed);
        press(element, 'Escape');
        expect(dismissed).toHaveBeenCalledTimes(1);
    });

    it('gives many people less height', () => {
        const many = Array.from({ length: 40 }, (_, index) => [5, `Agent${index}`] as const);
        expect(one(timeline(pictureOf(attempts(...many))), '.root').className).toBe('root dense');
    });

    it('draws a dotted line for as long as the queue leaves a person alone', () => {
        const element = timeline(pictureOf(attempts([5, 'Ada', { wrapUpSeconds: 15 }])));
        expect(one(element, 'path.pause').getAttribute('d')).toMatch(/^M\d+ [\d.]+H\d+$/);
        expect(textOf(one(element, '.legend'))).toContain('Pause after a miss');
    });

    it('draws nothing without a picture', () => {
        expect(all(draw('c-event-timeline', EventTimeline), '.lane')).toHaveLength(0);
    });

    it.each([
        ['with attempts', pictureOf()],
        ['with an answer', pictureOf(ROWS, aCall({ outcome: 'Answered', answeredBy: 'Eve', answeredById: 'x' }))],
        ['without a time', pictureOf(attempts([5, 'Ada', { startedAt: undefined }]))]
    ])('is accessible %s', async (_name, picture) => {
        await expect(timeline(picture)).toBeAccessible();
    });
});

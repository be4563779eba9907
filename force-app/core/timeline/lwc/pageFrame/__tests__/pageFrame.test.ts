import PageFrame from 'c/pageFrame';
import { isEmpEnabled, subscribe } from 'lightning/empApi';
import type { Message } from 'c/phoneEventText';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';

const FAILED: Message = { kind: 'network', title: 'Not fetched', text: 'Try again.', retry: true };
const EMPTY: Message = { kind: 'empty', title: 'Nothing missed', text: 'A good day.', retry: false };
const READING = 'Reading the missed attempts …';

async function frame(properties: Partial<Record<keyof PageFrame, unknown>>): Promise<HTMLElement & PageFrame> {
    const element = draw('c-page-frame', PageFrame, { heading: 'Missed calls', ...properties });
    await settle();
    return element;
}

/** A reading that ends when the test says so. */
function slow(): { readonly reload: () => Promise<void>; readonly end: () => void } {
    let end: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
        end = resolve;
    });
    return { reload: () => done, end: () => end() };
}

describe('c-page-frame', () => {
    it('shows heading and message', async () => {
        const element = await frame({ message: EMPTY });
        expect(textOf(one(element, '[slot="title"]'))).toBe('Missed calls');
        expect(textOf(element)).toContain('Nothing missed');
    });

    it.each([
        ['Who was tried', 'Who was tried'],
        ['  ', 'Missed calls'],
        [undefined, 'Missed calls']
    ])('takes the heading that an admin wrote, %p, for %s', async (ownHeading, title) => {
        expect(textOf(one(await frame({ ownHeading }), '[slot="title"]'))).toBe(title);
    });

    it('shows no message where there is only data', async () => {
        expect(all(await frame({}), 'c-phone-event-message')).toHaveLength(0);
    });

    it.each(['c-page-freshness', 'c-phone-event-message'])('reads again when %s asks', async (selector) => {
        const reload = jest.fn();
        const element = await frame({ reload, message: FAILED });
        one(element, selector).dispatchEvent(new CustomEvent(selector === 'c-page-freshness' ? 'refresh' : 'retry'));
        expect(reload).toHaveBeenCalledTimes(1);
    });

    it('gives the focus of the button that asked to the one that reads again', async () => {
        const element = await frame({ reload: slow().reload, message: FAILED });
        const focus = jest.spyOn(one(element, 'lightning-button-icon'), 'focus');
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(focus).toHaveBeenCalledTimes(1);
    });

    it('gives way from an error to the loading state, and back where it remains', async () => {
        const { reload, end } = slow();
        const element = await frame({ reload, message: FAILED });
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(textOf(element)).toContain(READING);
        end();
        await settle();
        expect(textOf(element)).toContain('Not fetched');
    });

    it('keeps the empty state while it reads again', async () => {
        const element = await frame({ reload: slow().reload, message: EMPTY });
        one(element, 'c-page-freshness').dispatchEvent(new CustomEvent('refresh'));
        await settle();
        expect(textOf(element)).toContain('Nothing missed');
    });

    it.each<readonly [unknown, boolean]>([
        [true, true],
        ['true', true],
        ['false', false],
        [undefined, false]
    ])('is compact by the property %p: %p', async (compact, expected) => {
        expect(all(await frame({ compact }), '.compact').length > 0).toBe(expected);
    });

    it('listens only where the page asks for it', async () => {
        jest.mocked(isEmpEnabled).mockResolvedValue(true);
        jest.mocked(subscribe).mockResolvedValue({ id: '1', channel: '/data/Phone_Events__chn' });
        await frame({ live: false });
        expect(subscribe).not.toHaveBeenCalled();
        expect(textOf(await frame({ live: true, subject: 'queue', subjectId: 'a02' }))).toContain('Live');
    });

    it.each<readonly [string, Message | undefined]>([
        ['empty', EMPTY],
        ['failed', FAILED],
        ['full', undefined]
    ])('is accessible when %s', async (_state, message) => {
        await expect(await frame({ message })).toBeAccessible();
    });
});

import PhoneEventDetail from 'c/phoneEventDetail';
import type { Attempt } from 'c/phoneEventModel';
import { viewOf, type Explanation } from 'c/phoneEventView';
import { aCall, anAttempt, ARRIVAL } from '../../../../../../tests/lwc/calls';
import { all, draw, one, textOf } from '../../../../../../tests/lwc/draw';

function explanationOf(changes: Partial<Attempt> = {}): Explanation | undefined {
    const attempt = anAttempt(changes);
    return viewOf(aCall(), [attempt], ARRIVAL).explain(attempt.id);
}

function detail(changes?: Partial<Attempt>): HTMLElement & PhoneEventDetail {
    return draw('c-phone-event-detail', PhoneEventDetail, { explanation: explanationOf(changes) });
}

function facts(element: Element): Readonly<Record<string, string>> {
    return Object.fromEntries(
        all(element, '.facts div').map((pair) => [...pair.children].map(textOf) as [string, string])
    );
}

describe('c-phone-event-detail', () => {
    it('says what happened, who should act and what comes next', () => {
        const words = textOf(detail());
        expect(words).toContain('Ada Byron: No answer');
        expect(words).toContain('The phone rang and nobody picked up.');
        expect(words).toContain('The person who was called');
        expect(words).toContain('Ask what kept them from answering.');
    });

    it('tells screen readers what happened, and no more', () => {
        const live = one(detail(), '[aria-live]');
        expect(textOf(live)).toBe('Ada Byron: No answer. Tried for a call queue: The phone rang and nobody picked up.');
    });

    it('comes into sight', () => {
        const scroll = jest.spyOn(Element.prototype, 'scrollIntoView');
        detail();
        expect(scroll).toHaveBeenCalledWith({ block: 'nearest' });
    });

    it('lists the facts as they were at the time', () => {
        expect(facts(detail({ wrapUpSeconds: 30, dataIssue: 'No user' }))).toEqual({
            When: '23 Nov 2026, 09:14:07 (0:05 into the call)',
            'Rang for': '20 sec',
            Round: '1',
            'Dialled through': 'Queue Sales',
            'Availability then': 'Available for calls · online · Ready (profile Service desk)',
            'Pause after the miss': '30 sec',
            'Phone system said': 'Ringing · NO_ANSWER',
            'Doubt about the record': 'No user'
        });
    });

    it('has a word for everything nobody knows', () => {
        const nothing: Partial<Attempt> = {
            startedAt: undefined,
            type: 'Unknown',
            cause: undefined,
            dialType: undefined,
            ringSeconds: undefined,
            personName: undefined,
            queueName: undefined,
            availability: { profile: undefined, state: undefined, available: 'Unknown', online: 'Unknown' },
            actor: 'Unknown'
        };
        expect(facts(detail(nothing))).toEqual({
            When: 'Not known',
            'Rang for': 'Not known',
            'Dialled through': 'Not known',
            'Availability then': 'Not known whether available',
            'Phone system said': 'Unknown'
        });
    });

    it.each([
        ['DDI', 'Their direct number'],
        ['Group', 'A group'],
        ['Pigeon', 'Pigeon']
    ])('says that the person was dialled through %s', (dialType, words) => {
        expect(facts(detail({ dialType, queueName: undefined }))['Dialled through']).toBe(words);
    });

    it('shows a cause that is not in the picklist as it came', () => {
        expect(facts(detail({ cause: 'MEDIA_TIMEOUT' }))['Phone system said']).toBe('Ringing · MEDIA_TIMEOUT');
    });

    it('asks to open the record', () => {
        const element = detail();
        const open = jest.fn();
        element.addEventListener('open', open);
        one(element, 'lightning-button').click();
        expect(open.mock.calls[0][0].detail).toBe(anAttempt().id);
    });

    it.each([
        ['its button', (element: Element) => one(element, 'lightning-button-icon').click()],
        [
            'Escape',
            (element: Element) => one(element, 'section').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
        ]
    ])('asks to be closed by %s', (_name, close) => {
        const element = detail();
        const dismiss = jest.fn();
        element.addEventListener('dismiss', dismiss);
        close(element);
        expect(dismiss).toHaveBeenCalledTimes(1);
    });

    it('shows nothing where nothing is chosen', () => {
        expect(textOf(draw('c-phone-event-detail', PhoneEventDetail))).toBe('');
    });

    it('is accessible', async () => {
        await expect(detail()).toBeAccessible();
    });
});

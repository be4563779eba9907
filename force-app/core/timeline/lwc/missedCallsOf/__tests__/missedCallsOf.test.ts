import MissedCallsOf from 'c/missedCallsOf';
import { isEmpEnabled, onError, subscribe } from 'lightning/empApi';
import { answer, askedWith, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';
import person from './data/graphql.person.json';
import queue from './data/graphql.queue.json';

type Board = HTMLElement & MissedCallsOf;

const QUEUE = 'a02000000000001AAA';
const EMPTY = { uiapi: { aggregate: {}, query: {} } };

async function board(properties: object, operation: string, data: unknown, refresh?: () => Promise<void>) {
    const element = draw('c-missed-calls-of', MissedCallsOf, { recordId: QUEUE, ...properties });
    await settle();
    answer(operation, data, refresh);
    await settle();
    return element;
}

const queueBoard = (properties: object = {}, data: unknown = queue): Promise<Board> =>
    board({ scope: 'queue', ...properties }, 'missedOfQueue', data);

function button(element: Element, words: string): HTMLElement {
    const found = all(element, 'button').find((each) =>
        `${each.textContent} ${each.getAttribute('aria-label')}`.includes(words)
    );
    if (found === undefined) throw new Error(`No button says ${words}.`);
    return found;
}

async function click(element: Element, words: string): Promise<void> {
    button(element, words).click();
    await settle();
}

/** The attempts that the list names or counts. */
function attempts(element: Element): number {
    const words = all(element, '.calls tbody li').map(({ textContent }) => textContent ?? '');
    return words.reduce((sum, each) => sum + Number(/^and (\d+) more$/.exec(each)?.[1] ?? 1), 0);
}

const lines = (element: Element): number => all(element, '.calls tbody tr').length;

/** The button that reads more, which the platform's own would let have the focus. */
function readMore(element: Element): HTMLElement {
    const found = all(element, 'lightning-button').find(
        (each) => 'label' in each && each.label === 'Read more attempts'
    );
    if (found === undefined) throw new Error('No button reads more.');
    found.tabIndex = 0;
    return found;
}

beforeEach(() => {
    jest.setSystemTime(Date.parse('2026-03-02T14:30:00Z'));
});

describe('c-missed-calls-of', () => {
    it('asks for everything at once', async () => {
        draw('c-missed-calls-of', MissedCallsOf, { scope: 'queue', recordId: QUEUE, maxRows: 300 });
        await settle();
        expect(askedWith('missedOfQueue')).toEqual({ id: QUEUE, rows: 300 });
    });

    it('shows that it is loading', async () => {
        const element = draw('c-missed-calls-of', MissedCallsOf, { scope: 'queue', recordId: QUEUE });
        await settle();
        expect(textOf(element)).toContain('Reading the missed attempts …');
    });

    it('says the lost calls first, then the attempts', async () => {
        const words = textOf(await queueBoard());
        expect(words).toContain('43 calls lost of 228 that came in (19%)');
        expect(words.indexOf('calls lost')).toBeLessThan(words.indexOf('Attempts missed'));
    });

    it.each([
        ['nothing is left of', (): void => answer('missedOfQueue', EMPTY)],
        [
            'another record takes the place of',
            (element: Board): void => {
                element.recordId = QUEUE.replace('1', '2');
            }
        ]
    ])('hands the focus on to what reads again where %s the board', async (_, change) => {
        const element = await queueBoard();
        button(element, 'Mon 2 Mar, 13: ').focus();
        const focus = jest.spyOn(one(element, 'lightning-button-icon'), 'focus');
        change(element);
        await settle();
        expect(all(element, '.strip')).toHaveLength(0);
        expect(focus).toHaveBeenCalledTimes(1);
    });

    it('says who should act', async () => {
        expect(textOf(await queueBoard())).toMatch(/Agent 338 · 62%.*Phone 106 · 20%/);
    });

    it('shows a person’s queues and their own streak', async () => {
        const element = await board({ scope: 'person' }, 'missedOfPerson', person);
        expect(textOf(element)).toMatch(/Through which queues.*Support/);
        expect(textOf(element)).toMatch(/\d+ in a row Missed in a row/);
    });

    it('leads from a person’s own streak to the misses of the streak alone', async () => {
        const element = await board({ scope: 'person' }, 'missedOfPerson', person);
        const streak = Number(button(element, 'Missed in a row').textContent?.match(/\d+/)?.[0]);
        await click(element, 'Missed in a row');
        expect(attempts(element)).toBe(streak);
    });

    it.each(['Now', 'Longest'])('leads from “%s” of a person to as many attempts', async (column) => {
        const element = await queueBoard();
        const number = all(element, 'td button').find((each) => each.textContent?.includes(`: ${column}`));
        const value = Number(number?.textContent?.match(/\d+/)?.[0]);
        number?.click();
        await settle();
        expect(attempts(element)).toBe(value);
    });

    it('lists the calls of an hour that somebody chose', async () => {
        const element = await queueBoard();
        const before = lines(element);
        await click(element, 'Mon 2 Mar, 13: ');
        expect(lines(element)).toBeLessThan(before);
        expect(
            all(element, 'lightning-button').some((each) => 'label' in each && each.label === 'Show everything')
        ).toBe(true);
    });

    it.each(['Lost calls', 'Agent 338', 'Only Olga Okonwell'])('lists the records behind “%s”', async (words) => {
        const element = await queueBoard();
        await click(element, words);
        expect(button(element, words).getAttribute('aria-pressed')).toBe('true');
        await click(element, words);
        expect(button(element, words).getAttribute('aria-pressed')).toBe('false');
    });

    it('filters everything by reason', async () => {
        const element = await queueBoard();
        one(element, '.reason').dispatchEvent(new CustomEvent('change', { detail: { value: 'rejected' } }));
        await settle();
        const tried = all(element, '.calls tbody li').map(({ textContent }) => textContent);
        expect(tried.every((words) => words?.includes('Rejected'))).toBe(true);
        expect(tried.length).toBeGreaterThan(0);
    });

    it('asks again for another period and forgets the filter', async () => {
        const element = await queueBoard();
        one(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value: '30' } }));
        await settle();
        expect(textOf(element)).toContain('Reading the missed attempts …');
    });

    it('says that not everything was read, and reads more', async () => {
        const element = await queueBoard({ maxRows: 200 });
        expect(textOf(element)).toContain('the newest 14 of 555 attempts');
        readMore(element).click();
        await settle();
        expect(askedWith('missedOfQueue')).toMatchObject({ rows: 400 });
    });

    it.each([
        ['stays at the button that reads more while there is more', 200, 'lightning-button'],
        ['goes on at the list once that button is gone', 1000, 'heading']
    ])('the keyboard %s', async (_where, maxRows, focused) => {
        const element = await queueBoard({ maxRows });
        readMore(element).focus();
        readMore(element).click();
        await settle();
        const { activeElement } = one(element, 'c-missed-calls-list').shadowRoot ?? {};
        expect([activeElement?.localName, activeElement?.className]).toContain(focused);
    });

    it('opens the record of a call and of a person', async () => {
        const element = await queueBoard();
        await click(element, 'Open call CR-');
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { objectApiName: 'CallReporting__c' } });
        await click(element, 'Olga Okonwell');
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { objectApiName: 'User__c' } });
    });

    it('says that nothing was missed', async () => {
        expect(textOf(await queueBoard({}, EMPTY))).toContain('Nothing missed');
    });

    it.each([
        ['You may not see missed attempts', [{ extensions: { ErrorType: 'ValidationError' } }]],
        ['The missed attempts could not be fetched', [{ message: 'Failed to fetch' }]]
    ])('says “%s” and keeps what was read before', async (title, errors) => {
        const element = await queueBoard();
        fail('missedOfQueue', errors);
        await settle();
        expect(textOf(element)).toContain(title);
        expect(textOf(element)).toContain('43 calls lost');
    });

    it('reads again and says when', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await board({ scope: 'queue' }, 'missedOfQueue', queue, refresh);
        jest.setSystemTime(Date.parse('2026-03-02T15:00:07Z'));
        one(element, 'lightning-button-icon').click();
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(textOf(element)).toContain('Updated 15:00:07');
    });

    it('does not say that it was read when reading again failed', async () => {
        const refresh = jest.fn(() => Promise.resolve(fail('missedOfQueue', [{ message: 'Failed to fetch' }])));
        const element = await board({ scope: 'queue' }, 'missedOfQueue', queue, refresh);
        const [updated] = /Updated [\d:]+/.exec(textOf(element)) ?? [];
        jest.setSystemTime(Date.parse('2026-03-02T15:00:07Z'));
        one(element, 'lightning-button-icon').click();
        await settle();
        expect(textOf(element)).toContain('The missed attempts could not be fetched');
        expect(textOf(element)).toContain(updated);
        expect(updated).not.toBe('Updated 15:00:07');
    });

    it('forgets a record when the page passes another one', async () => {
        const element = await queueBoard();
        element.recordId = 'a02000000000002AAA';
        await settle();
        expect(textOf(element)).not.toContain('43 calls lost');
    });

    it('listens to nothing unless asked', async () => {
        await queueBoard();
        expect(subscribe).not.toHaveBeenCalled();
    });

    it('shows that it is live when asked', async () => {
        jest.mocked(isEmpEnabled).mockResolvedValue(true);
        jest.mocked(subscribe).mockResolvedValue({ id: '1', channel: '/data/Phone_Events__chn' });
        const element = await queueBoard({ live: true });
        await settle();
        expect(onError).toHaveBeenCalled();
        expect(textOf(element)).toContain('Live');
        element.remove();
    });

    it.each<readonly [string, object, unknown]>([
        ['loading', {}, undefined],
        ['full', {}, queue],
        ['empty', {}, EMPTY]
    ])('is accessible when %s', async (_state, properties, data) => {
        const element = await queueBoard(properties, data);
        await expect(element).toBeAccessible();
    });
});

import MissedCallsPart, { type ShownPart } from 'c/missedCallsPart';
import { answer, askedWith, askedText, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';
import { connection } from '../../../../../../tests/lwc/nodes';

const LOST: ShownPart = { kind: 'queueLost', key: 'a03sales', heading: 'Sales: Lost' };
const RECENT = '2026-03-02T13:30:00.000Z';
const CALL = { Id: 'a01a', name: 'CR-1', direction: 'Inbound', outcome: 'Lost', number: '+441632960001' };
const ANSWERED = { ...CALL, Id: 'a01b', name: 'CR-2', outcome: 'Answered' };
const MISS = { Id: 'a0Pa', type: 'Ringing', cause: 'CALL_REJECTED', user: { Id: 'a05ada', name: 'Ada' }, call: CALL };
const DATA = { uiapi: { query: { calls: connection(CALL, ANSWERED), misses: connection(MISS) } } };
const EMPTY = { uiapi: { query: { calls: connection(), misses: connection() } } };

async function list(part: ShownPart = LOST, data?: unknown, refresh?: () => Promise<void>) {
    const element = draw('c-missed-calls-part', MissedCallsPart, { counted: part, recent: RECENT, readAt: 1 });
    await settle();
    if (data !== undefined) answer('todayPart', data, refresh);
    await settle();
    return element;
}

describe('c-missed-calls-part', () => {
    it.each<readonly [ShownPart['kind'], object, RegExp]>([
        ['callerLost', { key: 'k' }, /calls: .*"Lost".*From_Number__c: \{ eq: \$key/s],
        ['queueLost', { key: 'k' }, /calls: .*"Lost".*Call_Queue__c: \{ eq: \$key/s],
        ['queueCalls', { key: 'k' }, /calls: .*"Inbound".*Call_Queue__c: \{ eq: \$key/s],
        ['queueMisses', { key: 'k' }, /misses: .*literal: TODAY.*Call_Queue__c: \{ eq: \$key/s],
        ['personMisses', { key: 'k', recent: RECENT }, /misses: .*value: \$recent.*Natterbox_User__c: \{ eq: \$key/s],
        ['personAgainst', { key: 'k', recent: RECENT }, /misses: .*value: \$recent.*Counts_Against_Agent__c: \{ eq: 1/s]
    ])('asks for what the number counts: %s', async (kind, variables, text) => {
        await list({ kind, key: 'k', heading: '' });
        expect(askedWith('todayPart')).toEqual(variables);
        expect(askedText('todayPart')).toMatch(text);
    });

    it('asks for what has no queue', async () => {
        await list({ ...LOST, key: undefined });
        expect(askedText('todayPart')).toMatch(/calls: .*Call_Queue__c: \{ eq: null/s);
    });

    it('says that it is loading, and takes the focus', async () => {
        const element = await list();
        expect(textOf(element)).toContain('Reading the missed attempts …');
        expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Sales: Lost');
    });

    it('lists the calls with who was tried, those without misses too', async () => {
        const words = textOf(await list(LOST, DATA));
        expect(words).toMatch(/Sales: Lost 2 calls/);
        expect(words).toMatch(/Ada: Rejected.*No missed attempts/);
    });

    it('says that there is nothing behind the number any more', async () => {
        expect(textOf(await list(LOST, EMPTY))).toContain('Nothing here fits what you chose.');
    });

    it('says what went wrong, and asks again', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await list(LOST, DATA, refresh);
        fail('todayPart', [{ message: 'Failed to fetch' }]);
        await settle();
        expect(textOf(element)).toContain('The missed attempts could not be fetched');
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('takes the focus from the button that asked again', async () => {
        const element = await list();
        fail('todayPart', [{ message: 'Failed to fetch' }]);
        await settle();
        (element.shadowRoot?.activeElement as HTMLElement).blur();
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(one(element, 'section'));
    });

    it('is read again with the page', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await list(LOST, DATA, refresh);
        element.readAt = 2;
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('forgets the records of another number', async () => {
        const element = await list(LOST, DATA);
        element.counted = { ...LOST, kind: 'queueMisses', heading: 'Sales: Missed' };
        await settle();
        expect(textOf(element)).not.toContain('Ada: Rejected');
    });

    it('keeps the records of a number that was chosen again', async () => {
        const element = await list(LOST, DATA);
        element.counted = { ...LOST };
        await settle();
        expect(textOf(element)).toContain('Ada: Rejected');
    });

    it('opens a record and closes', async () => {
        const element = await list(LOST, DATA);
        one(element, '.calls button[data-id="a01a"]').click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { objectApiName: 'CallReporting__c' } });
        const closed = heard(element, 'close');
        one(element, 'lightning-button-icon').click();
        expect(closed).toHaveLength(1);
    });

    it.each([
        ['loading', undefined],
        ['full', DATA],
        ['empty', EMPTY]
    ])('is accessible when %s', async (_state, data) => {
        const element = await list(LOST, data);
        expect(all(element, 'section')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});

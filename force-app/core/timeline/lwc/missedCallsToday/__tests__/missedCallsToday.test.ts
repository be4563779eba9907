import MissedCallsToday from 'c/missedCallsToday';
import { answer, askedWith, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';
import { connection, groups } from '../../../../../../tests/lwc/nodes';

type Home = HTMLElement & MissedCallsToday;

const CALL = { name: 'CR-1', direction: 'Inbound', outcome: 'Lost', queue: { name: 'Sales' } };
const DAY = {
    uiapi: {
        aggregate: {
            calls: groups(
                { key: 'a03sales', record: { name: 'Sales' }, all: { count: 10 } },
                { key: null, record: { name: null }, all: { count: 4 } }
            ),
            lost: groups({ key: 'a03sales', record: { name: 'Sales' }, all: { count: 3 } }),
            misses: groups({ key: 'a03sales', record: { name: 'Sales' }, all: { count: 12 }, against: { sum: 5 } }),
            allLost: groups({ all: { count: 3 } }),
            allMisses: groups({ all: { count: 12 } }),
            everybody: groups({ all: { count: 1 } }),
            people: groups({
                key: 'a05ada',
                record: { name: 'Ada Byron' },
                all: { count: 7 },
                against: { sum: 4 },
                time: { max: '2026-03-02T14:20:00.000Z' }
            })
        },
        query: {
            lostCalls: connection(
                { Id: 'a01a', ...CALL, number: '+441632960001', started: '2026-03-02T09:00:00.000Z' },
                { Id: 'a01b', ...CALL, number: '+441632960002', started: '2026-03-02T10:00:00.000Z' },
                { Id: 'a01c', ...CALL, number: 'anonymous', started: '2026-03-02T11:00:00.000Z' }
            )
        }
    }
};
const CONTACTS = {
    uiapi: {
        query: {
            contacts: connection({
                Id: 'a01x',
                started: '2026-03-02T12:00:00.000Z',
                number: '2001',
                dialled: '+441632960002'
            })
        }
    }
};
const EMPTY = { uiapi: { aggregate: {}, query: {} } };

async function home(data: unknown, contacts?: unknown): Promise<Home> {
    const element = draw('c-missed-calls-today', MissedCallsToday, {});
    await settle();
    answer('missedToday', data);
    await settle();
    if (contacts !== undefined) answer('contactsToday', contacts);
    await settle();
    return element;
}

beforeEach(() => {
    jest.setSystemTime(Date.parse('2026-03-02T14:30:20Z'));
});

describe('c-missed-calls-today', () => {
    it('asks for the day and for the last hour', async () => {
        await home(EMPTY);
        expect(askedWith('missedToday')).toEqual({ rows: 500, recent: '2026-03-02T13:30:00.000Z' });
    });

    it.each([
        ['as many as can be looked for', 600, 600],
        ['no more than can be looked for', 601, 600]
    ])('asks for conversations with %s', async (_what, callers, asked) => {
        const calls = Array.from({ length: callers }, (_, index) => ({
            ...{ Id: `a01${index}`, ...CALL, number: `+44163296${1000 + index}` },
            started: '2026-03-02T09:00:00.000Z'
        }));
        const { aggregate } = DAY.uiapi;
        const allLost = groups({ all: { count: callers } });
        const day = { uiapi: { aggregate: { ...aggregate, allLost }, query: { lostCalls: connection(...calls) } } };
        const element = await home(day, { uiapi: { query: { contacts: connection() } } });
        expect(askedWith('contactsToday')?.numbers).toHaveLength(asked);
        expect(textOf(element).includes(`the newest ${asked} of ${callers} lost calls`)).toBe(asked < callers);
    });

    it('knows that nobody waits where all callers withheld their number', async () => {
        const lostCalls = connection({
            Id: 'a01c',
            ...CALL,
            number: 'anonymous@anonymous.invalid',
            started: '2026-03-02T11:00:00.000Z'
        });
        const element = await home({ uiapi: { ...DAY.uiapi, query: { lostCalls } } });
        expect(textOf(element)).toMatch(/Callers to call back 0/);
    });

    it('says how many calls were lost, and by which queue', async () => {
        const words = textOf(await home(DAY, CONTACTS));
        expect(words).toMatch(/Calls lost today 3/);
        expect(words).toMatch(/Sales 3 Sales: Lost 10 Sales: Came in 30% 12/);
    });

    it('keeps calls without a queue in a line of their own', async () => {
        expect(textOf(await home(DAY, CONTACTS))).toMatch(/No queue 0 4 No queue: Came in 0% 0/);
    });

    it('looks for conversations with the numbers of the lost callers only', async () => {
        await home(DAY);
        expect(askedWith('contactsToday')).toEqual({ numbers: ['+441632960001', '+441632960002'] });
    });

    it('lists who has not been spoken to since', async () => {
        const element = await home(DAY, CONTACTS);
        const numbers = all(element, 'lightning-click-to-dial').map((each) => 'value' in each && each.value);
        expect(numbers).toEqual(['+441632960001']);
    });

    it('says where so many conversations were found that not all of them were read', async () => {
        const counted = { aggregate: { allContacts: groups({ all: { count: 2001 } }) }, ...CONTACTS.uiapi };
        const element = await home(DAY, { uiapi: counted });
        expect(textOf(element)).toContain('Callers last lost before 12:00 may have been spoken to since');
    });

    it('says how many lost callers cannot be called back', async () => {
        expect(textOf(await home(DAY, CONTACTS))).toContain('which nobody can call back: 1');
    });

    it('does not say that nobody waits before it knows', async () => {
        expect(textOf(await home(DAY))).toMatch(/Callers to call back –/);
    });

    it.each([0, 61])('asks again who was spoken to when read again after %i seconds', async (seconds) => {
        const element = await home(DAY);
        const refresh = jest.fn(() => Promise.resolve());
        answer('contactsToday', CONTACTS, refresh);
        await settle();
        jest.setSystemTime(Date.now() + seconds * 1000);
        one(element, 'lightning-button-icon').click();
        await settle();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('forgets that nobody could be looked for once somebody was', async () => {
        const element = await home(DAY);
        fail('contactsToday', [{ message: 'Failed to fetch' }]);
        await settle();
        answer('contactsToday', CONTACTS);
        await settle();
        expect(textOf(element)).not.toContain('could not be fetched');
    });

    it('says who is missing calls right now', async () => {
        expect(textOf(await home(DAY, CONTACTS))).toMatch(/Since 13:30.*Ada Byron 7 .* 4 .* 14:20/);
    });

    it('counts all who miss calls, also those the table leaves out', async () => {
        const everybody = groups({ all: { count: 31 } });
        const words = textOf(await home({ uiapi: { ...DAY.uiapi, aggregate: { ...DAY.uiapi.aggregate, everybody } } }));
        expect(words).toContain('People missing calls now 31');
        expect(words).toContain('Since 13:30: 1 of 31, those who missed most');
    });

    it('leads from a number to its list and from a line to its record', async () => {
        const element = await home(DAY, CONTACTS);
        one(element, 'button[data-list="lostCalls"]').click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ state: { filterName: 'Lost_Today' } });
        one(element, 'button[data-id="a05ada"]').click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { objectApiName: 'User__c' } });
    });

    it.each([
        ['call', 'Waiting to be called back'],
        ['person', 'Missing calls right now']
    ])('leads from the number of a %s to the table of them', async (table, heading) => {
        const element = await home(DAY, CONTACTS);
        one(element, `button[data-table="${table}"]`).click();
        const reached = one(element, `c-today-table[data-kind="${table}"]`).shadowRoot?.activeElement;
        expect(reached?.textContent).toBe(heading);
    });

    it('lists the records behind the number of a line, and leads back to its table', async () => {
        const element = await home(DAY, CONTACTS);
        one(element, 'button[data-leads-to="queueLost"]').click();
        await settle();
        expect(one(one(element, 'c-missed-calls-part'), 'section').getAttribute('aria-label')).toBe('Sales: Lost');
        expect(askedWith('todayPart')).toEqual({ key: 'a03sales' });
        one(element, 'c-missed-calls-part').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(all(element, 'c-missed-calls-part')).toHaveLength(0);
        const reached = one(element, 'c-today-table[data-kind="queue"]').shadowRoot?.activeElement;
        expect(reached?.textContent).toBe('Queues today');
    });

    it('says that nothing happened on an empty day', async () => {
        expect(textOf(await home(EMPTY))).toContain('No call was lost');
    });

    it('says what a missing right means, and keeps what was read', async () => {
        const element = await home(DAY, CONTACTS);
        fail('missedToday', [{ message: 'Insufficient rights' }]);
        await settle();
        expect(textOf(element)).toMatch(/You may not see missed attempts.*Sales/);
    });

    it.each<readonly [string, unknown, unknown]>([
        ['loading', undefined, undefined],
        ['full', DAY, CONTACTS],
        ['empty', EMPTY, undefined]
    ])('is accessible when %s', async (_state, data, contacts) => {
        const element = await home(data, contacts);
        await expect(element).toBeAccessible();
    });
});

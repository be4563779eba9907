import PhoneEventRecord from 'c/phoneEventRecord';
import { answer, askedWith, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';
import { connection, groups } from '../../../../../../tests/lwc/nodes';
import saved from '../../callReportingTimeline/__tests__/data/graphql.saved.json';

type Record = HTMLElement & PhoneEventRecord;

const { call: calls, attempts } = saved.uiapi.query;
const [callNode] = calls.edges;
const [attemptNode] = attempts.edges;
const callId = callNode!.node.Id;
const attemptId = attemptNode!.node.Id;

function attempt(more: object = {}): object {
    const node = {
        ...attemptNode!.node,
        eventType: { value: 'Missed' },
        callerName: { value: 'Hill & Sons' },
        callerNumber: { value: '+441632960001' },
        call: callNode!.node,
        ...more
    };
    return { uiapi: { query: { attempt: { edges: [{ node }] } } } };
}

async function page(data: unknown, call?: unknown): Promise<Record> {
    const element = draw('c-phone-event-record', PhoneEventRecord, { recordId: attemptId });
    await settle();
    answer('oneAttempt', data);
    await settle();
    if (call !== undefined) answer('callTimeline', call);
    await settle();
    return element;
}

describe('c-phone-event-record', () => {
    it('asks for the attempt, then for its call', async () => {
        await page(attempt());
        expect(askedWith('oneAttempt')).toEqual({ id: attemptId });
        expect(askedWith('callTimeline')).toEqual({ callId });
    });

    it('says what happened, who should act and what to do', async () => {
        expect(textOf(await page(attempt()))).toMatch(/Who should act.*Next step/);
    });

    it('shows the attempt among the others of its call', async () => {
        const element = await page(attempt(), saved);
        expect(textOf(element)).toContain('Saved after 5 missed attempts');
        expect(all(element, 'button.item').length).toBeGreaterThan(1);
    });

    it('names the caller, whose number can be dialled', async () => {
        const element = await page(attempt());
        expect(textOf(element)).toContain('Hill & Sons');
        expect(one(element, 'lightning-click-to-dial')).toMatchObject({ value: '+441632960001' });
    });

    it('says that a number was withheld', async () => {
        const withheld = { callerNumber: { value: 'anonymous' }, callerName: { value: 'Anonymous' }, call: null };
        expect(textOf(await page(attempt(withheld)))).toContain('Number withheld');
    });

    it('explains an attempt without a call, and asks for none', async () => {
        const element = await page(attempt({ call: null }));
        expect(textOf(element)).toContain('This attempt is not linked to a call');
        expect(askedWith('callTimeline')).toBeUndefined();
    });

    it('explains an attempt of which nothing is known', async () => {
        const bare = { uiapi: { query: { attempt: connection({ Id: attemptId, eventType: 'Missed' }) } } };
        expect(textOf(await page(bare))).toContain('Person not known: Reason not known');
    });

    it('explains nothing of an event of another type', async () => {
        const element = await page(attempt({ eventType: { value: 'Voicemail' } }));
        expect(textOf(element)).toContain('Not a missed attempt');
        expect(textOf(element)).not.toContain('Next step');
    });

    it('says that a record is not there', async () => {
        expect(textOf(await page({ uiapi: { query: { attempt: { edges: [] } } } }))).toContain('not found');
    });

    it('keeps the words where the call could not be read', async () => {
        const element = await page(attempt());
        fail('callTimeline', [{ message: 'Failed to fetch' }]);
        await settle();
        expect(textOf(element)).toMatch(/could not be fetched.*Next step/);
    });

    it('forgets that the call could not be read once it was', async () => {
        const element = await page(attempt());
        fail('callTimeline', [{ message: 'Failed to fetch' }]);
        await settle();
        answer('callTimeline', saved);
        await settle();
        expect(textOf(element)).toContain('Saved after 5 missed attempts');
        expect(textOf(element)).not.toContain('could not be fetched');
    });

    it('has its place in the call also where it is not among the attempts that were read, and says so', async () => {
        const others = { ...attempts, edges: attempts.edges.slice(1), totalCount: 300 };
        const element = await page(attempt(), { uiapi: { query: { call: calls, attempts: others } } });
        expect(all(element, 'button.item[aria-pressed="true"]')).toHaveLength(1);
        expect(textOf(element)).toContain('Saved after 5 missed attempts');
        expect(textOf(element)).toMatch(/\d of 300/);
    });

    it('counts all attempts of the call, though a page counts no further than its bound', async () => {
        const counted = { counted: groups({ all: { count: 2500 } }) };
        const element = await page(attempt(), { uiapi: { ...saved.uiapi, aggregate: counted } });
        expect(textOf(element)).toMatch(/\d of 2,500/);
    });

    it('leads to the call and to another attempt', async () => {
        const element = await page(attempt(), saved);
        all(element, 'lightning-button').at(-1)?.click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { recordId: callId } });
        all(element, 'button.item').at(-1)?.click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { objectApiName: 'Phone_Event__c' } });
    });

    it.each<readonly [string, unknown, unknown]>([
        ['loading', undefined, undefined],
        ['full', attempt(), saved],
        ['without a call', attempt({ call: null }), undefined]
    ])('is accessible when %s', async (_state, data, call) => {
        const element = await page(data, call);
        await expect(element).toBeAccessible();
    });
});

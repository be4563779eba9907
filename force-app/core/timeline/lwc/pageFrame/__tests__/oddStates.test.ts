import type { LightningElement } from 'lwc';
import AgentMissedCalls from 'c/agentMissedCalls';
import CallQueueMissedCalls from 'c/callQueueMissedCalls';
import CallReportingTimeline from 'c/callReportingTimeline';
import MissedCallsToday from 'c/missedCallsToday';
import PhoneEventRecord from 'c/phoneEventRecord';
import { answer, askedText, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, settle, textOf } from '../../../../../../tests/lwc/draw';
import { answersOf, ODD_STATES, type OddState, type PageName } from '../../../../../../tests/lwc/oddStates';

interface Page {
    readonly tag: string;
    readonly is: typeof LightningElement & (new () => LightningElement);
    /** What it asks, in that order. */
    readonly asks: readonly string[];
}

const PAGES: Readonly<Record<PageName, Page>> = {
    call: { tag: 'c-call-reporting-timeline', is: CallReportingTimeline, asks: ['callTimeline'] },
    attempt: { tag: 'c-phone-event-record', is: PhoneEventRecord, asks: ['oneAttempt', 'callTimeline'] },
    queue: { tag: 'c-call-queue-missed-calls', is: CallQueueMissedCalls, asks: ['missedOfQueue'] },
    user: { tag: 'c-agent-missed-calls', is: AgentMissedCalls, asks: ['missedOfPerson'] },
    home: { tag: 'c-missed-calls-today', is: MissedCallsToday, asks: ['missedToday', 'contactsToday'] }
};
const NAMES = Object.keys(PAGES) as readonly PageName[];

async function open(name: PageName): Promise<HTMLElement> {
    const { tag, is } = PAGES[name];
    const element = draw(tag, is, { recordId: 'a0P000000000001AAA' } as object);
    await settle();
    return element;
}

async function show(name: PageName, state: OddState): Promise<HTMLElement> {
    const element = await open(name);
    const answers = answersOf(state);
    await PAGES[name].asks.reduce(async (before, question) => {
        await before;
        answer(question, answers[question]);
        await settle();
    }, Promise.resolve());
    return element;
}

/** Words and places in which something that is not there shows. */
function slips(element: HTMLElement): readonly string[] {
    const attributes = all(element, '*').flatMap(({ attributes: own }) =>
        [...own].filter(({ name }) => /^(aria-label|title|style|alt)$/.test(name)).map(({ value }) => value)
    );
    return [textOf(element), ...attributes].filter((words) =>
        /undefined|\bnull\b|NaN|Infinity|Invalid Date|\[object|\{\d\}|\u202E/.test(words)
    );
}

const CASES = ODD_STATES.flatMap((state) =>
    NAMES.flatMap((name) => {
        const look = state.looks[name];
        return look === undefined ? [] : [[name, state.name, state, look] as const];
    })
);

beforeEach(() => {
    jest.setSystemTime(Date.parse('2026-11-23T14:30:00Z'));
});

describe('the page of', () => {
    it.each(CASES)('%s has a look for %s', async (name, _state, state, look) => {
        const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const element = await show(name, state);
        expect(textOf(element)).toMatch(look);
        expect(slips(element)).toEqual([]);
        expect(all(element, 'img, b')).toEqual([]);
        // jsdom's CSS parser knows no container queries.
        const told = complaints.mock.calls.map(String).filter((words) => !words.includes('parse CSS stylesheet'));
        expect(told).toEqual([]);
        complaints.mockRestore();
    });

    it.each(NAMES)('%s says so to a reader who may not see missed attempts', async (name) => {
        const element = await open(name);
        for (const question of PAGES[name].asks) fail(question, [{ extensions: { ErrorType: 'ValidationError' } }]);
        await settle();
        expect(textOf(element)).toContain('You may not see missed attempts');
    });

    it.each(NAMES.filter((name) => name !== 'attempt'))('%s asks for no events of another type', async (name) => {
        await open(name);
        const [question = ''] = PAGES[name].asks;
        const asked = askedText(question)?.match(/Phone_Event__c\(\s*where: \{[^)]*?\)/g) ?? [];
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.filter((where) => !where.includes('Event_Type__c: { eq: "Missed" }'))).toEqual([]);
    });

    it('attempt says that an event of another type is none', async () => {
        const element = await open('attempt');
        const other = { Id: 'a0P000000000001AAA', eventType: { value: 'Voicemail' } };
        answer('oneAttempt', { uiapi: { query: { attempt: { edges: [{ node: other }] } } } });
        await settle();
        expect(textOf(element)).toContain('Not a missed attempt');
    });
});

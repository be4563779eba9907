import CallReportingTimeline from 'c/callReportingTimeline';
import { answer, answerWith, fail, askedWith } from '../../../../../../tests/lwc/answers';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';
import callerGaveUp from './data/graphql.callerGaveUp.json';
import inProgress from './data/graphql.inProgress.json';
import noAttempts from './data/graphql.noAttempts.json';
import nobodyReachable from './data/graphql.nobodyReachable.json';
import noStart from './data/graphql.noStart.json';
import notFound from './data/graphql.notFound.json';
import odd from './data/graphql.odd.json';
import rejectedTwice from './data/graphql.rejectedTwice.json';
import saved from './data/graphql.saved.json';
import voicemail from './data/graphql.voicemail.json';

const RECORD = 'a01000000000001AAA';

type Timeline = HTMLElement & CallReportingTimeline;

function page(): Timeline {
    return draw('c-call-reporting-timeline', CallReportingTimeline, { recordId: RECORD });
}

async function pageWith(data: unknown, refresh?: () => Promise<void>): Promise<Timeline> {
    const element = page();
    await settle();
    answer('callTimeline', data, refresh);
    await settle();
    await openList(element);
    return element;
}

/** The tab of the list, where there is one: nothing is drawn in it before. */
async function openList(element: Timeline): Promise<void> {
    all(element, 'lightning-tab')[1]?.dispatchEvent(new CustomEvent('active'));
    await settle();
}

function bar(element: Timeline, words: string): HTMLElement {
    const match = all(element, 'button.item').find((button) => button.getAttribute('aria-label')?.includes(words));
    if (match === undefined) throw new Error(`No bar says ${words}.`);
    return match;
}

describe('c-call-reporting-timeline', () => {
    it('asks for the call and its first attempts at once', async () => {
        page();
        await settle();
        expect(askedWith('callTimeline')).toEqual({ callId: RECORD });
    });

    it('asks for no second page where there is none', async () => {
        await pageWith(saved);
        expect(askedWith('moreAttempts')).toBeUndefined();
    });

    it('shows that it is loading', () => {
        expect(textOf(page())).toContain('Reading the missed attempts …');
    });

    it('takes its heading from the page', async () => {
        const element = draw('c-call-reporting-timeline', CallReportingTimeline, { title: 'Who was tried' });
        await settle();
        expect(textOf(one(element, '[slot="title"]'))).toBe('Who was tried');
    });

    it('draws the list when somebody looks at it', async () => {
        const element = page();
        await settle();
        answer('callTimeline', saved);
        await settle();
        const before = all(element, 'tbody tr').length;
        await openList(element);
        expect([before, all(element, 'tbody tr').length > 0]).toEqual([0, true]);
    });

    it.each<readonly [string, unknown, string]>([
        ['saved', saved, 'Saved after 5 missed attempts'],
        ['rejected twice', rejectedTwice, 'Cleo Diaz answered when the caller had waited 41 sec.'],
        ['given up', callerGaveUp, 'The caller hung up after waiting 2 min, 14 sec.'],
        ['without anybody reachable', nobodyReachable, 'In 31 sec, no phone could be made to ring.'],
        ['in progress', inProgress, 'The caller is waiting: 1 min, 30 sec so far.'],
        ['taken by voicemail', voicemail, 'Voicemail took the call after 36 sec.'],
        ['without a start', noStart, 'How long the caller waited is not known.'],
        ['full of oddities', odd, 'Caller gave up']
    ])('tells the verdict of a call %s', async (_name, data, words) => {
        expect(textOf(await pageWith(data))).toContain(words);
    });

    it('shows one lane for each person tried and one for who answered', async () => {
        const names = all(await pageWith(saved), '.lane .head').map(({ firstChild }) => firstChild?.textContent);
        expect(names).toEqual(['Ada Byron', 'Bo Chen', 'Cleo Diaz', 'Dev Okafor', 'Eve Fox']);
    });

    it('shows the same attempts as a table', async () => {
        expect(all(await pageWith(saved), 'tbody tr')).toHaveLength(5);
    });

    it('explains the attempt that is chosen', async () => {
        const element = await pageWith(saved);
        bar(element, 'Bo Chen').click();
        await settle();
        expect(textOf(one(element, 'c-phone-event-detail'))).toContain('Bo Chen: Rejected');
    });

    it('closes the explanation and gives the focus back', async () => {
        const element = await pageWith(saved);
        const chosen = bar(element, 'Bo Chen');
        chosen.click();
        await settle();
        const focus = jest.spyOn(chosen, 'focus');
        one(element, 'c-phone-event-detail').dispatchEvent(new CustomEvent('dismiss'));
        await settle();
        expect(textOf(one(element, 'c-phone-event-detail'))).toBe('');
        expect(focus).toHaveBeenCalledTimes(1);
    });

    it('opens the record of the attempt', async () => {
        const element = await pageWith(saved);
        const id = saved.uiapi.query.attempts.edges[0]?.node.Id;
        one(element, 'c-phone-event-detail').dispatchEvent(new CustomEvent('open', { detail: id }));
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({
                type: 'standard__recordPage',
                attributes: expect.objectContaining({ recordId: id, actionName: 'view' })
            }),
            undefined
        );
    });

    it('keeps nothing of a call when it is given another', async () => {
        const element = await pageWith(saved);
        element.recordId = 'a01000000000002AAA';
        await settle();
        expect(textOf(element)).toContain('Reading the missed attempts …');
        expect(textOf(element)).not.toContain('Saved');
    });

    it('says so where a call has no missed attempt', async () => {
        expect(textOf(await pageWith(noAttempts))).toContain('Nobody missed this call.');
    });

    it('says so where the call cannot be found', async () => {
        expect(textOf(await pageWith(notFound))).toContain('This call was not found');
    });

    it.each([
        ['may not be read', { extensions: { ErrorType: 'ValidationError' } }, 'You may not see missed attempts'],
        ['cannot be fetched', { status: 503 }, 'The missed attempts could not be fetched'],
        ['fails in another way', { message: 'Divide by zero' }, 'The answer was: Divide by zero.']
    ])('says what to do where it %s', async (_name, error, words) => {
        const element = page();
        await settle();
        fail('callTimeline', [error]);
        await settle();
        expect(textOf(element)).toContain(words);
    });

    it('reads again when asked to', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await pageWith(saved, refresh);
        one(element, 'c-page-freshness').dispatchEvent(new CustomEvent('refresh'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });
});

describe('c-call-reporting-timeline after an error', () => {
    async function failed(): Promise<Timeline> {
        const element = page();
        await settle();
        fail('callTimeline', [{ message: 'Divide by zero' }]);
        await settle();
        return element;
    }

    it('shows it again where trying again changed nothing', async () => {
        const element = await failed();
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(textOf(element)).toContain('The answer was: Divide by zero.');
    });

    it('brings back nothing of a call that was left while it was read again', async () => {
        const element = await failed();
        one(element, 'c-phone-event-message').dispatchEvent(new CustomEvent('retry'));
        element.recordId = 'a01000000000002AAA';
        await settle();
        expect(textOf(element)).toContain('Reading the missed attempts …');
    });

    it('shows the call where trying again helped', async () => {
        const element = await failed();
        answer('callTimeline', saved);
        await settle();
        expect(textOf(element)).toContain('Saved after 5 missed attempts');
    });
});

describe('c-call-reporting-timeline with more than one page of attempts', () => {
    const { edges } = saved.uiapi.query.attempts;
    const pageOf = (nodes: readonly unknown[], endCursor: string | null, call = saved.uiapi.query.call): unknown => ({
        uiapi: {
            query: {
                call,
                attempts: { edges: nodes, pageInfo: { endCursor, hasNextPage: endCursor !== null }, totalCount: 5 }
            }
        }
    });

    it('asks for what follows', async () => {
        await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        expect(askedWith('moreAttempts')).toEqual({ callId: RECORD, first: 998, after: 'cursor-2', most: 1000 });
    });

    it.each([
        [100_000, 4000],
        [1, 10],
        [0, 1000],
        ['300', 300]
    ])('reads, where the page says %p, at most %d', async (maxRows, most) => {
        draw('c-call-reporting-timeline', CallReportingTimeline, { recordId: RECORD, maxRows });
        await settle();
        answer('callTimeline', pageOf(edges.slice(0, 2), 'cursor-2'));
        await settle();
        expect(askedWith('moreAttempts')).toMatchObject({ most });
    });

    it('says how far it is', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        expect(textOf(element)).toContain('2 of 5 missed attempts read so far.');
    });

    it('shows all pages', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        answer('moreAttempts', pageOf(edges.slice(2), null));
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(5);
    });

    it('keeps what was read where a further page fails, and says so', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        fail('moreAttempts', [{ message: 'Divide by zero' }]);
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(2);
        expect(textOf(element)).toContain('The answer was: Divide by zero.');
    });

    it('keeps them when it is read again', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        answer('moreAttempts', pageOf(edges.slice(2), null));
        await settle();
        answer('callTimeline', pageOf(edges.slice(0, 2), 'cursor-2'));
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(5);
    });

    it('shows an attempt that came after the last page was read', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        answer('moreAttempts', pageOf(edges.slice(2, 4), null));
        await settle();
        answer('moreAttempts', pageOf(edges.slice(2), null));
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(5);
    });

    it('derives nothing from an answer that is told again', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        const more = pageOf(edges.slice(2), null);
        answer('moreAttempts', more);
        await settle();
        const picture = () => one(element, 'c-event-timeline') as HTMLElement & { readonly picture: unknown };
        const before = picture().picture;
        answer('moreAttempts', more);
        await settle();
        expect(picture().picture).toBe(before);
    });

    it('reads each page again when asked to', async () => {
        const refresh = [jest.fn(), jest.fn(), jest.fn()].map((each) => each.mockResolvedValue(undefined));
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'), refresh[0]);
        answer('moreAttempts', pageOf(edges.slice(2, 3), 'cursor-3'), refresh[1]);
        await settle();
        expect(askedWith('moreAttempts')).toMatchObject({ after: 'cursor-3' });
        answerWith('moreAttempts', { after: 'cursor-3' }, pageOf(edges.slice(3), null), refresh[2]);
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(5);
        one(element, 'c-page-freshness').dispatchEvent(new CustomEvent('refresh'));
        expect(refresh.map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
    });

    it('keeps what was read where the call cannot be read again, and says so until it can', async () => {
        const element = await pageWith(pageOf(edges, null));
        fail('callTimeline', [{ message: 'Divide by zero' }]);
        await settle();
        const failed = [all(element, 'tbody tr').length, textOf(element).includes('Divide by zero')];
        answer('callTimeline', pageOf(edges, null));
        await settle();
        expect([failed, textOf(element).includes('Divide by zero')]).toEqual([[5, true], false]);
    });

    it('goes on saying that a page failed where another was read', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        fail('moreAttempts', [{ message: 'Divide by zero' }]);
        answer('callTimeline', pageOf(edges.slice(0, 2), 'cursor-2'));
        await settle();
        expect(textOf(element)).toContain('The answer was: Divide by zero.');
    });

    it('says no longer that a page failed once there is none', async () => {
        const element = await pageWith(pageOf(edges.slice(0, 2), 'cursor-2'));
        fail('moreAttempts', [{ message: 'Divide by zero' }]);
        await settle();
        answer('callTimeline', pageOf(edges.slice(0, 1), null));
        await settle();
        expect(textOf(element)).not.toContain('Divide by zero');
    });

    it('stops where the page says enough, and says so', async () => {
        const element = draw('c-call-reporting-timeline', CallReportingTimeline, { recordId: RECORD, maxRows: 10 });
        await settle();
        const twelve = Array.from({ length: 12 }, (_, index) => ({ node: { ...edges[0]?.node, Id: `a0P${index}` } }));
        answer('callTimeline', pageOf(twelve, 'cursor-12'));
        await settle();
        expect(textOf(element)).toContain('Showing the first 10 of 12 missed attempts.');
    });
});

describe('c-call-reporting-timeline for everybody', () => {
    it.each<readonly [string, unknown]>([
        ['saved', saved],
        ['in progress', inProgress],
        ['without attempts', noAttempts],
        ['not found', notFound],
        ['odd', odd]
    ])('is accessible with a call %s', async (_name, data) => {
        const element = await pageWith(data);
        await expect(element).toBeAccessible();
    });

    it('is accessible while it loads', async () => {
        await expect(page()).toBeAccessible();
    });

    it('is accessible with an explanation', async () => {
        const element = await pageWith(saved);
        bar(element, 'Bo Chen').click();
        await settle();
        await expect(element).toBeAccessible();
    });
});

import { viewOf, type CallView } from 'c/phoneEventView';
import type { Attempt, Call } from 'c/phoneEventModel';
import { aCall, at, attempts } from '../../../../../../tests/lwc/calls';

const YEARS = 2 * 365 * 86_400;
const PAST = { startedAt: Date.UTC(1970, 0, 1) };
const FUTURE = { startedAt: Date.UTC(2099, 11, 31, 23, 59, 59) };
/** Two attempts of the call, and two whose time cannot be right. */
const FAR = attempts([0, 'Cy', PAST], [5, 'Ada'], [30, 'Bo'], [0, 'Cy', FUTURE]);

function shown(changes: Partial<Call>, rows: readonly Attempt[] = FAR): CallView {
    return viewOf(aCall(changes), rows, at(90));
}

/** The attempts without a place in time. */
function unplaced({ picture }: CallView): readonly (string | undefined)[] {
    const things = [...picture.strip.from.keys()].filter((thing) => picture.bar(thing)?.shape === 'unplaced');
    return things.map(picture.idOf);
}

describe('times that cannot be right', () => {
    it.each<readonly [string, Partial<Call>]>([
        ['has start and end', {}],
        ['has no end', { endedAt: undefined }],
        ['has no start', { startedAt: undefined }],
        ['is in progress', { outcome: 'In Progress', endedAt: undefined }],
        ['is in progress, without a start', { outcome: 'In Progress', startedAt: undefined, endedAt: undefined }],
        ['came in a hundred years before it ended', { endedAt: FUTURE.startedAt }]
    ])('of attempts in 1970 and 2099 leave the others a minute on the axis where the call %s', (_what, changes) => {
        const view = shown(changes);
        expect(unplaced(view)).toEqual([FAR[0]?.id, FAR[3]?.id]);
        expect(view.picture.axis.from).toBe(0);
        expect(view.picture.axis.to).toBeLessThan(100);
        expect(view.picture.rounds.spans).toHaveLength(2);
    });

    it('of a ring of two years say nothing of how long it rang', () => {
        const view = shown({}, attempts([5, 'Ada', { ringSeconds: YEARS }]));
        expect(view.picture.bar(0)).toMatchObject({ shape: 'open', seconds: '' });
        expect(view.summary.figures.map(({ key }) => key)).not.toContain('longest');
        expect(view.picture.axis.to).toBeLessThan(100);
    });

    it.each<readonly [string, Partial<Call>]>([
        ['ended', { endedAt: at(YEARS) }],
        ['was answered', { outcome: 'Answered', answeredAt: at(YEARS), answeredBy: 'Eve' }]
    ])('of a call that %s after two years say nothing of the wait', (_what, changes) => {
        const { summary, picture } = shown(changes, attempts([5, 'Ada']));
        expect([summary.text, summary.wait, picture.mark]).toEqual([
            'How long the caller waited is not known.',
            [],
            undefined
        ]);
    });

    it.each([
        ['1970', PAST.startedAt],
        ['2099', FUTURE.startedAt],
        ['the hour before', at(-3600)]
    ])('of the phone that answered say nothing of how long it rang: %s', (_when, answerRingAt) => {
        const answered = { answeredAt: at(40), answerRingAt, answeredBy: 'Eve', answeredById: 'a05eve' };
        const { picture, summary } = shown({ outcome: 'Answered', ...answered }, []);
        expect([picture.strip.from[0], picture.strip.to[0]]).toEqual([40, 40]);
        expect(picture.bar(0)).toMatchObject({ seconds: '', sentence: 'Eve, 0:40 into the call: Answered' });
        expect(summary.wait.map(({ text }) => text)).toEqual(['Dead time 40 sec (100%)']);
    });

    it('of a clock some seconds slow begin the ring of the phone that answered with the call', () => {
        const answered = { answeredAt: at(40), answerRingAt: at(-3), answeredBy: 'Eve', answeredById: 'a05eve' };
        const { strip } = shown({ outcome: 'Answered', ...answered }, []).picture;
        expect([strip.from[0], strip.to[0]]).toEqual([0, 40]);
    });

    it.each([
        ['2099', FUTURE.startedAt],
        ['the next day', at(80_000)]
    ])('of an attempt, %s, leave the voicemail its time', (_when, startedAt) => {
        const call = { outcome: 'Voicemail', answeredAt: at(40), endedAt: at(200) } as const;
        const { summary } = shown(call, attempts([5, 'Ada'], [0, 'Bo', { startedAt }]));
        expect(summary.text).toContain('40 sec');
        expect(summary.wait.map(({ text }) => text)).toEqual(['Ringing 20 sec (50%)', 'Dead time 20 sec (50%)']);
    });

    it.each<readonly [string, Partial<Call>, number]>([
        ['ended', {}, FUTURE.startedAt],
        ['ended', {}, PAST.startedAt],
        ['was answered', { outcome: 'Answered', answeredAt: at(40), endedAt: undefined }, FUTURE.startedAt],
        ['is in progress', { outcome: 'In Progress', endedAt: undefined }, FUTURE.startedAt],
        ['is in progress', { outcome: 'In Progress', endedAt: undefined }, PAST.startedAt],
        ['says nothing of time', { endedAt: undefined }, FUTURE.startedAt],
        ['ended, in another century', { endedAt: FUTURE.startedAt + 1e12 }, FUTURE.startedAt]
    ])('leave the one that can its place in a call without a start that %s', (_what, changes, startedAt) => {
        const rows = attempts([5, 'Ada'], [0, 'Cy', { startedAt }]);
        const view = shown({ startedAt: undefined, ...changes }, startedAt < at(0) ? [...rows].reverse() : rows);
        expect(unplaced(view)).toEqual([rows[1]?.id]);
    });

    it('are believed up to a day: who waits that long is shown so', () => {
        const { summary, picture } = shown({ endedAt: at(86_400) }, attempts([5, 'Ada'], [80_000, 'Bo']));
        expect(summary.text).toBe('Nobody picked up in 24 hr.');
        expect(picture.bar(1)?.shape).toBe('ring');
    });
});

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

    it('of the phone that answered begin its ring with the call', () => {
        const answered = {
            answeredAt: at(40),
            answerRingAt: PAST.startedAt,
            answeredBy: 'Eve',
            answeredById: 'a05eve'
        };
        const { strip } = shown({ outcome: 'Answered', ...answered }, []).picture;
        expect([strip.from[0], strip.to[0]]).toEqual([0, 40]);
    });

    it('are believed up to a day: who waits that long is shown so', () => {
        const { summary, picture } = shown({ endedAt: at(86_400) }, attempts([5, 'Ada'], [80_000, 'Bo']));
        expect(summary.text).toBe('Nobody picked up in 24 hr.');
        expect(picture.bar(1)?.shape).toBe('ring');
    });
});

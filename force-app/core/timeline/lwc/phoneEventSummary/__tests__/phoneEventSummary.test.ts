import PhoneEventSummary from 'c/phoneEventSummary';
import type { Attempt, Call } from 'c/phoneEventModel';
import { viewOf } from 'c/phoneEventView';
import { aCall, at, attempts } from '../../../../../../tests/lwc/calls';
import { all, draw, textOf } from '../../../../../../tests/lwc/draw';

const MISSES = attempts(
    [5, 'Ada'],
    [5, 'Bo', { cause: 'CALL_REJECTED', ringSeconds: 6 }],
    [34, 'Ada', { type: 'Trying', cause: undefined, actor: 'Device' }],
    [34, 'Cleo', { cause: 'LOSE_RACE', ringSeconds: 30 }]
);

function summary(changes: Partial<Call> = {}, misses: readonly Attempt[] = MISSES): HTMLElement & PhoneEventSummary {
    const view = viewOf(aCall(changes), misses, at(60));
    return draw('c-phone-event-summary', PhoneEventSummary, { summary: view.summary });
}

describe('c-phone-event-summary', () => {
    it('splits the wait in shares that make a whole', () => {
        const queued = { queueSeconds: 49, endedAt: at(53) };
        const words = textOf(summary(queued, attempts([8, 'Ada', { ringSeconds: 28 }])));
        const shares = [...words.matchAll(/\((\d+)%\)/g)].map(([, share]) => Number(share));
        expect(shares).toEqual([40, 53, 7]);
    });

    it.each<readonly [Partial<Call>, readonly Attempt[], string, string]>([
        [
            { outcome: 'In Progress', endedAt: undefined },
            MISSES,
            'In progress',
            'The caller is waiting: 1 min, 4 sec so far.'
        ],
        [{ outcome: 'Voicemail', answeredAt: at(40) }, MISSES, 'Voicemail', 'Voicemail took the call after 40 sec.'],
        [
            { outcome: 'Answered', answeredAt: at(9), answeredBy: 'Eve' },
            [],
            'Answered',
            'Eve answered after 9 sec, and nobody had missed it.'
        ],
        [
            { outcome: 'Answered', answeredAt: at(67) },
            MISSES,
            'Saved after 3 missed attempts',
            'Somebody answered when the caller had waited 1 min, 7 sec.'
        ],
        [
            { outcome: 'Answered', answeredAt: at(67), answeredBy: 'Eve' },
            MISSES.slice(0, 1),
            'Saved after 1 missed attempt',
            'Eve answered when the caller had waited 1 min, 7 sec.'
        ],
        [{ outcome: 'Not Answered', inbound: false }, MISSES, 'Not answered', 'Nobody answered within 1 min.'],
        [{ hungUpByCaller: true }, MISSES, 'Caller gave up', 'The caller hung up after waiting 1 min.'],
        [{}, MISSES.slice(2, 3), 'Nobody reachable', 'In 1 min, no phone could be made to ring.'],
        [{}, MISSES, 'Lost', 'Nobody picked up in 1 min.']
    ])('says the verdict of %o', (changes, misses, title, text) => {
        const [titled] = all(summary(changes, misses), '.title').map(textOf);
        const [said] = all(document.body, '.text').map(textOf);
        expect([titled, said]).toEqual([title, text]);
    });

    it('counts misses, and apart from them what is none', () => {
        const figures = all(summary(), '.figure').map(textOf);
        expect(figures).toEqual([
            'Missed attempts 3',
            'People tried 2',
            'Phone rang 2',
            'Rejected 1',
            'Longest ring 20 sec',
            'Who should act Agent 2 · Phone 1',
            'Not counted 1'
        ]);
    });

    it('shows no figures where nothing was missed', () => {
        expect(all(summary({}, []), '.figure')).toHaveLength(0);
    });

    it('splits the wait', () => {
        const shares = all(summary({ queueSeconds: 55 }), '.shares li').map(textOf);
        expect(shares).toEqual(['Queueing 9 sec (15%)', 'Ringing 46 sec (77%)', 'Dead time 5 sec (8%)']);
    });

    it('says nothing of a wait nobody knows', () => {
        expect(all(summary({ startedAt: undefined }), '.wait')).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(summary()).toBeAccessible();
    });
});

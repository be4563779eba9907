import { emptyMessage, partialText, viewOf, type Bar, type LaneView, type Picture } from 'c/phoneEventView';
import type { Attempt, Call, Outcome } from 'c/phoneEventModel';
import { aCall, anAttempt, at, attempts } from '../../../../../../tests/lwc/calls';

function pictureOf(attempt: Partial<Attempt>, call: Partial<Call> = {}): Picture {
    return viewOf(aCall(call), [anAttempt(attempt)], at(60)).picture;
}

function barOf(
    attempt: Partial<Attempt>,
    call: Partial<Call> = {}
): (Bar & Record<'from' | 'to', unknown>) | undefined {
    const picture = pictureOf(attempt, call);
    const bar = picture.bar(0);
    return bar && { ...bar, from: picture.strip.from[0], to: picture.strip.to[0] };
}

function lanesOf({ lane, strip }: Picture): readonly LaneView[] {
    return Array.from({ length: strip.offsets.length - 1 }, (_, index) => lane(index));
}

/** The shapes of the bars, lane by lane. */
function shapesOf({ bar, strip }: Picture): readonly (readonly (string | undefined)[])[] {
    return [...strip.offsets.subarray(1)].map((end, lane) =>
        [...strip.from.subarray(strip.offsets[lane], end)].map(
            (_, index) => bar((strip.offsets[lane] ?? 0) + index)?.shape
        )
    );
}

const ANSWERED: Partial<Call> = {
    outcome: 'Answered',
    answeredAt: at(40),
    answerRingAt: at(30),
    answeredBy: 'Eve',
    answeredById: 'a05eve'
};

describe('a bar', () => {
    it.each<readonly [string, Partial<Attempt>, string]>([
        ['rang', {}, 'ring'],
        ['rang, nobody knows how long', { ringSeconds: undefined }, 'open'],
        ['rang longer than any phone', { ringSeconds: 999_999 }, 'open'],
        ['never rang', { type: 'No Devices', cause: undefined }, 'silent'],
        ['only looked up', { lookup: true }, 'silent'],
        ['has no time', { startedAt: undefined }, 'unplaced'],
        ['has a time long before the call', { startedAt: at(-3600) }, 'unplaced'],
        ['has a time long after it', { startedAt: at(86_400) }, 'unplaced']
    ])('has a shape of its own where the attempt %s', (_name, changes, shape) => {
        expect(barOf(changes)?.shape).toBe(shape);
    });

    it('is as long as the phone rang', () => {
        expect(barOf({ ringSeconds: 12 })).toMatchObject({ from: 5, to: 17, seconds: '12s' });
    });

    it('says so where its time is not known', () => {
        expect(barOf({ startedAt: undefined })).toMatchObject({
            word: 'No answer, time not known',
            sentence: 'Ada Byron, time not known: No answer'
        });
    });

    it('says so where its time is not that of the call, and which it is', () => {
        expect(barOf({ startedAt: at(86_400 * 730) })).toMatchObject({
            word: 'No answer, not during the call',
            sentence: expect.stringMatching(/^Ada Byron, not during the call \(.*2028.*\): No answer$/) as string
        });
    });

    it('counts from the first attempt where the call has no start, and says so', () => {
        expect(barOf({}, { startedAt: undefined })).toMatchObject({
            from: 0,
            to: 20,
            sentence: 'Ada Byron, 0:00 after the first attempt: No answer, rang for 20 sec'
        });
    });
});

function away(state: string | undefined): Attempt['availability'] {
    return { profile: 'Service desk', state, available: 'No', online: 'Yes' };
}

describe('several attempts as one bar', () => {
    it('say how many there are, until when, and what became of them', () => {
        const rows = attempts([5, 'Ada'], [9, 'Ada', { cause: 'CALL_REJECTED' }], [12, 'Ada']);
        expect(viewOf(aCall(), rows, at(60)).picture.group(0, 3)).toMatchObject({
            word: 'No answer',
            seconds: '3',
            sentence:
                'Ada, 3 attempts, 0:05 into the call until 0:12: No answer 2, Rejected 1. Select to see them apart',
            shape: 'group'
        });
    });
});

describe('a lane', () => {
    it.each<readonly [Partial<Attempt>, string]>([
        [{}, 'Ada Byron'],
        [{ personName: undefined, personNumber: 100234 }, 'User 100234'],
        [{ personName: undefined }, 'Person not known']
    ])('has a name for %o', (changes, name) => {
        expect(pictureOf(changes).lane(0).name).toBe(name);
    });

    it.each<readonly [Partial<Attempt>, string]>([
        [{ type: 'No Devices', cause: undefined }, '1 attempt · never rang'],
        [{ type: 'Unknown', cause: undefined, ringSeconds: undefined }, '1 attempt']
    ])('says of %o only what is known', (changes, note) => {
        expect(pictureOf(changes).lane(0).note).toBe(note);
    });

    it.each<readonly [string, readonly Partial<Attempt>['availability'][], string]>([
        ['was away', [away('Lunch'), away('Lunch')], 'Lunch · 2 attempts · rang 40s'],
        ['was away without a state', [away(undefined)], 'Not available for calls · 1 attempt · rang 20s'],
        ['was away once', [away('Lunch'), anAttempt().availability], 'availability changed · 2 attempts · rang 40s']
    ])('says so where the person %s', (_name, states, note) => {
        const rows = states.map((availability, index) => [index * 30, 'Ada', { availability }] as const);
        expect(viewOf(aCall(), attempts(...rows), at(90)).picture.lane(0).note).toBe(note);
    });

    it('is added for who answered', () => {
        const { picture } = viewOf(aCall(ANSWERED), attempts([5, 'Ada']), at(60));
        expect(lanesOf(picture).map((lane) => lane.name)).toEqual(['Ada', 'Eve']);
        expect(shapesOf(picture)).toEqual([['ring'], ['answer']]);
        expect([picture.answered, picture.strip.from[1], picture.strip.to[1]]).toEqual([1, 30, 40]);
    });

    it('says no ring of who answered where nobody knows it', () => {
        const { picture } = viewOf(aCall({ ...ANSWERED, answerRingAt: undefined }), [], at(60));
        expect(picture.bar(0)?.sentence).toBe('Eve, 0:40 into the call: Answered');
    });

    it('holds the answer of a person who missed before', () => {
        expect(shapesOf(viewOf(aCall(ANSWERED), attempts([5, 'Eve']), at(60)).picture)).toEqual([['ring', 'answer']]);
    });

    it('comes first for who answered among many', () => {
        const many = Array.from({ length: 20 }, (_, index) => [5, `Agent${index}`] as const);
        expect(viewOf(aCall(ANSWERED), attempts(...many), at(60)).picture.lane(0).name).toBe('Eve');
    });

    it('comes after those with misses that count where it has none', () => {
        const { picture } = viewOf(aCall(), attempts([5, 'Ada', { cause: 'LOSE_RACE' }], [5, 'Bo']), at(60));
        expect(lanesOf(picture).map((lane) => lane.name)).toEqual(['Bo', 'Ada']);
    });
});

describe('a call in progress', () => {
    const call = aCall({ outcome: 'In Progress', endedAt: undefined });
    const markAt = (now: number): number | undefined => viewOf(call, attempts([5, 'Ada']), now).picture.mark?.at;

    it('goes on until now', () => {
        expect(markAt(at(90))).toBe(90);
    });

    it('is not believed to go on an hour after the last thing known of it', () => {
        expect(markAt(at(86_400))).toBe(25);
    });

    it('is not over before what is known of it, whatever the clock of the reader says', () => {
        expect(markAt(at(-300))).toBe(25);
    });
});

describe('the outcome', () => {
    it.each<readonly [Partial<Call>, string]>([
        [{}, 'Call ended 1:00'],
        [{ hungUpByCaller: true }, 'Caller hung up 1:00'],
        [ANSWERED, 'Answered 0:40'],
        [{ outcome: 'Voicemail', answeredAt: at(30) }, 'Voicemail 0:30']
    ])('is marked for %o', (changes, word) => {
        expect(viewOf(aCall(changes), attempts([5, 'Ada']), at(60)).picture.mark?.word).toBe(word);
    });

    it('is not marked where nobody knows when it was', () => {
        expect(viewOf(aCall({ endedAt: undefined }), [], at(60)).picture.mark).toBeUndefined();
    });
});

describe('emptyMessage', () => {
    it.each<readonly [Outcome, string]>([
        ['Answered', 'Nobody missed this call.'],
        ['In Progress', 'Nobody has missed this call so far.'],
        ['Lost', 'The phone system reported no attempt to reach anybody on this call.']
    ])('means something else for a call %s', (outcome, text) => {
        expect(emptyMessage(aCall({ outcome })).text).toBe(text);
    });
});

describe('partialText', () => {
    it.each([
        [5, 5, false, undefined],
        [200, 1500, true, '200 of 1,500 missed attempts read so far.'],
        [1000, 1500, false, 'Showing the first 1,000 of 1,500 missed attempts.']
    ])('says of %d of %d (reading: %s): %s', (shown, total, reading, text) => {
        expect(partialText(shown, total, reading)).toBe(text);
    });
});

describe('a row', () => {
    const timeOf = (attempt: Partial<Attempt>, call: Partial<Call> = {}): unknown => {
        const [row] = viewOf(aCall(call), [anAttempt(attempt)], at(60)).rows.slice(0, 1);
        return [row?.time, row?.round];
    };

    it('has the time into the call and its round', () => {
        expect(timeOf({})).toEqual(['0:05', '1']);
    });

    it('has the time of day where the call has no start', () => {
        expect(timeOf({}, { startedAt: undefined })).toEqual(['23 Nov 2026, 09:14:07', '1']);
    });

    it('has neither where its time cannot be right', () => {
        expect(timeOf({ startedAt: at(86_400) })).toEqual(['–', '–']);
    });
});

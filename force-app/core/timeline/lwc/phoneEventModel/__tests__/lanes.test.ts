import { byTime, counted, lanesOf, ringOf, roundsOf } from 'c/phoneEventModel';
import { anAttempt, at, attempts } from '../../../../../../tests/lwc/calls';

describe('roundsOf', () => {
    const people = (...rows: Parameters<typeof attempts>): readonly string[] =>
        roundsOf(attempts(...rows)).map((round) => round.attempts.map((attempt) => attempt.personName).join());

    it('puts what began together into one round', () => {
        expect(people([5, 'Ada'], [6, 'Bo'], [8, 'Cleo'])).toEqual(['Ada,Bo,Cleo']);
    });

    it('opens a round for what began later, though others still ring', () => {
        expect(people([5, 'Ada'], [9, 'Bo'])).toEqual(['Ada', 'Bo']);
    });

    it('opens a round where a person is tried again at once', () => {
        expect(people([5, 'Ada'], [7, 'Ada'])).toEqual(['Ada', 'Ada']);
    });

    it('keeps people nobody knows in one round', () => {
        const unknown = { personKey: '', personName: undefined };
        expect(people([5, 'Ada', unknown], [5, 'Bo', unknown])).toHaveLength(1);
    });

    it('leaves out what has no time', () => {
        expect(people([5, 'Ada'], [5, 'Bo', { startedAt: undefined }])).toEqual(['Ada']);
    });

    it('lasts until its last phone stops ringing', () => {
        const [round] = roundsOf(
            attempts([5, 'Ada'], [6, 'Bo', { ringSeconds: 30 }], [6, 'Cleo', { ringSeconds: -3 }])
        );
        expect(round).toMatchObject({ number: 1, startedAt: at(5), endedAt: at(36) });
    });
});

describe('lanesOf', () => {
    it('gives each person a lane, in the order of their first attempts', () => {
        const lanes = lanesOf(attempts([30, 'Ada'], [5, 'Bo'], [9, 'Ada']));
        expect(lanes.map((lane) => [lane.key, lane.attempts.length])).toEqual([
            ['a05bo', 1],
            ['a05ada', 2]
        ]);
    });
});

describe('byTime', () => {
    it('puts what has no time last, and lets the id decide a tie', () => {
        const unsorted = attempts([9, 'Ada', { startedAt: undefined }], [5, 'Bo'], [5, 'Cleo'], [2, 'Dev']);
        expect(byTime([...unsorted].reverse()).map((attempt) => attempt.personName)).toEqual([
            'Dev',
            'Bo',
            'Cleo',
            'Ada'
        ]);
    });
});

describe('counted', () => {
    it('leaves out look-ups and lost races', () => {
        expect(
            counted(attempts([1, 'Ada'], [1, 'Bo', { lookup: true }], [1, 'Cleo', { cause: 'LOSE_RACE' }]))
        ).toHaveLength(1);
    });
});

describe('ringOf', () => {
    it.each([
        [anAttempt(), 20],
        [anAttempt({ type: 'Trying', ringSeconds: 10 }), undefined],
        [anAttempt({ type: 'Unknown', ringSeconds: 10 }), 10],
        [anAttempt({ type: 'Unknown', ringSeconds: 0 }), undefined],
        [anAttempt({ lookup: true }), undefined],
        [anAttempt({ ringSeconds: -1 }), undefined],
        [anAttempt({ ringSeconds: undefined }), undefined]
    ])('counts seconds only where a phone rang (%#)', (attempt, seconds) => {
        expect(ringOf(attempt)).toBe(seconds);
    });
});

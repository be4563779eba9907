import { splitWait, waitEnd, type Attempt, type Call } from 'c/phoneEventModel';
import { aCall, at, attempts } from '../../../../../../tests/lwc/calls';

const NOW = at(500);

describe('waitEnd', () => {
    it.each<readonly [string, Partial<Call>, readonly Attempt[], number | undefined]>([
        ['the answer', { outcome: 'Answered', answeredAt: at(20), answerRingAt: at(15) }, [], at(20)],
        [
            'the start of the talk where a menu answered first',
            { outcome: 'Answered', answeredAt: at(1), answerRingAt: at(15), talkSeconds: 38 },
            [],
            at(22)
        ],
        ['the answer where nothing else is known', { outcome: 'Answered', answeredAt: at(9) }, [], at(9)],
        ['the hang-up of a lost call', { answeredAt: at(1) }, [], at(60)],
        ['the present of a call in progress', { outcome: 'In Progress', endedAt: undefined }, [], NOW],
        [
            'the voicemail after the last attempt',
            { outcome: 'Voicemail', answeredAt: at(30) },
            attempts([5, 'Ada']),
            at(30)
        ],
        [
            'the hang-up where the answer of a voicemail came before an attempt',
            { outcome: 'Voicemail', answeredAt: at(1) },
            attempts([5, 'Ada']),
            at(60)
        ],
        ...[
            ['a hundred years later', Date.UTC(2099, 11, 31)],
            ['the next day', at(86_500)],
            ['after its end', at(7200)]
        ].map(
            ([when, startedAt]) =>
                [
                    `the voicemail, though an attempt says ${when}`,
                    { outcome: 'Voicemail', answeredAt: at(40) },
                    attempts([5, 'Ada'], [0, 'Bo', { startedAt: Number(startedAt) }]),
                    at(40)
                ] as const
        ),
        ...[Date.UTC(1970, 0, 1), Date.UTC(2099, 11, 31), at(-3600)].map(
            (answerRingAt) =>
                [
                    `the answer, though its phone rang ${new Date(answerRingAt).toISOString()}`,
                    { outcome: 'Answered', answeredAt: at(40), answerRingAt, talkSeconds: 5 },
                    [],
                    at(40)
                ] as const
        ),
        ['nothing where a lost call has no end', { endedAt: undefined }, [], undefined]
    ])('is %s', (_name, changes, misses, end) => {
        expect(waitEnd(aCall(changes), misses, NOW)).toBe(end);
    });
});

describe('splitWait', () => {
    it.each<readonly [string, Partial<Call>, readonly Attempt[], readonly [number, number, number]]>([
        ['nothing happened', {}, [], [0, 0, 60]],
        ['a phone rang', {}, attempts([5, 'Ada']), [0, 20, 40]],
        ['phones rang at once', {}, attempts([5, 'Ada'], [10, 'Bo']), [0, 25, 35]],
        ['it queued for a part', { queueSeconds: 50 }, attempts([15, 'Ada']), [30, 20, 10]],
        ['it queued, nobody knows how long', { queueSeconds: undefined, queueName: 'Sales' }, [], [60, 0, 0]],
        ['a ring outlasts the call', {}, attempts([50, 'Ada']), [0, 10, 50]],
        ['a ring began before the call', {}, attempts([-10, 'Ada']), [0, 10, 50]],
        ['a phone that never rang has a duration', {}, attempts([5, 'Ada', { type: 'Trying' }]), [0, 0, 60]],
        ['a duration is missing', {}, attempts([5, 'Ada', { ringSeconds: undefined }]), [0, 0, 60]],
        ['a duration is negative', {}, attempts([5, 'Ada', { ringSeconds: -7 }]), [0, 0, 60]],
        [
            'somebody answered',
            { outcome: 'Answered', answeredAt: at(40), answerRingAt: at(30), queueSeconds: 40 },
            attempts([5, 'Ada']),
            [10, 30, 0]
        ],
        [
            'the phone that answered rang in another year',
            { outcome: 'Answered', answeredAt: at(40), answerRingAt: Date.UTC(1970, 0, 1) },
            [],
            [0, 0, 40]
        ],
        [
            'the clock of the phone that answered is some seconds slow',
            { outcome: 'Answered', answeredAt: at(40), answerRingAt: at(-3) },
            [],
            [0, 40, 0]
        ]
    ])('counts queueing, ringing and dead time where %s', (_name, changes, misses, [queueing, ringing, dead]) => {
        expect(splitWait(aCall(changes), misses, NOW)?.totals).toEqual({ queueing, ringing, dead });
    });

    it('gives parts without gaps or overlaps', () => {
        const parts = splitWait(aCall({ queueSeconds: 30 }), attempts([5, 'Ada'], [8, 'Bo'], [40, 'Ada']), NOW)?.parts;
        expect(parts?.map((part) => [part.kind, part.from, part.to])).toEqual([
            ['dead', 0, 5],
            ['ringing', 5, 28],
            ['dead', 28, 30],
            ['queueing', 30, 40],
            ['ringing', 40, 60]
        ]);
    });

    it.each<readonly [string, Partial<Call>]>([
        ['no start', { startedAt: undefined }],
        ['no end', { endedAt: undefined }],
        ['an end before its start', { endedAt: at(-1) }],
        ['an end more than a day after it', { endedAt: at(86_401) }]
    ])('gives nothing for a call with %s', (_name, changes) => {
        expect(splitWait(aCall(changes), [], NOW)).toBeUndefined();
    });
});

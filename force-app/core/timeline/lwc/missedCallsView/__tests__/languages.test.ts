import type * as View from 'c/missedCallsView';
import type { Attempt, Call, Outcome, ReasonGroup } from 'c/phoneEventModel';
import type * as CallViews from 'c/phoneEventView';
import { aCall, anAttempt, at, attempts } from '../../../../../../tests/lwc/calls';
import { inLanguage, LANGUAGES, wordsOf, type Language } from '../../../../../../tests/lwc/languages';
import { aBrief, aMiss } from '../../../../../../tests/lwc/misses';
import { CAUSES, DIAL_TYPES, TYPES } from '../../../../../../tests/lwc/values';
import verdicts from './data/verdicts.json';

/** What no speaker of the language writes, by why. Ada, whose name begins with a vowel, is in all sentences. */
const MISTAKES: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
    de: {
        'a dative is missing': /\b(aus|bei|mit|nach|seit|von|zu) \d+ (verpasster? Versuche?|Versuche|Anrufe)\b/,
        'a person is no attempt':
            /\bVersuchten?\b|[Vv]ersuchte[nr]? (Person|Benutzer)|wurden? (vergeblich )?versucht|versucht wurden?/,
        'who misses, misses something': /gerade verpassen/,
        'one is not many': /\b1 (Versuche|Anrufe|Personen|Tage)\b/
    },
    es: {
        'a vowel is dropped': /(?<!\p{L})(de|a) el\b/u,
        'a person is no attempt': /\b(personas?|usuarios?|los) intentad[oa]s?|se intentó con/i,
        'callers are not given back': /Llamantes por devolver/,
        'who loses, loses something': /que pierden ahora/,
        'one is not many': /\b1 (recibidas|llamadas|intentos|personas|seguidas|seguidos)\b|\bde 1 en las\b/,
        'a time of day needs another article': /\ba los \d/
    },
    fr: {
        'a vowel is dropped': /(?<![-\p{L}])(de|le|la|que|ne|se|jusque|lorsque) (?=[aeéèêiouyAEÉIOU])/u,
        'an article is drawn in': /\b(de|à) les?\b/,
        'tenté is tempted': /(?<!inten)\btentée?s?\b/,
        'personne needs ne': /^Personne (?!n’|inconnue|ici)\w+/,
        'who misses, misses something': /qui en manquent/,
        'one is not many': /\b1 (reçus|tentatives|appels|personnes)\b/
    },
    nl: {
        'a person is no attempt':
            /\b[Gg]eprobeerde (persoon|personen|gebruiker)|(werd|wordt) (vergeefs )?geprobeerd|\bgeprobeerd op\b/,
        'who misses, misses something': /die nu missen/,
        'op is no time here': /\bop \d/,
        'one is not many': /\b1 (oproepen|pogingen|personen|dagen|gemiste pogingen)\b|\bvan de 1 die\b/
    }
};
/** What no language has. */
const UNFINISHED = /\{\d\}|undefined|NaN|\bc\.\w+_|\.\.|\s{2}|^\s|\s$/;

const ANSWERED: Partial<Call> = {
    outcome: 'Answered',
    answeredAt: at(40),
    answerRingAt: at(30),
    answeredBy: 'Ada',
    answeredById: 'a05eve'
};
const MANY = attempts([5, 'Ada'], [7, 'Ada'], [9, 'Bo', { cause: 'CALL_REJECTED' }], [31, 'Ada'], [36, 'Bo']);
const UNREACHED = attempts([5, 'Ada', { type: 'No Devices', cause: undefined }]);
const outcome = (is: Outcome): Partial<Call> => ({ outcome: is });
const ONE = MANY.slice(0, 1);

/** A call for each verdict. */
const CALLS: readonly (readonly [string, Partial<Call>, readonly Attempt[]])[] = [
    ['inProgress', { outcome: 'In Progress', endedAt: undefined }, MANY],
    ['voicemail', outcome('Voicemail'), MANY],
    ['answered', ANSWERED, []],
    ['saved after one', ANSWERED, ONE],
    ['saved after five', ANSWERED, MANY],
    ['notAnswered', outcome('Not Answered'), ONE],
    ['callerGaveUp', { hungUpByCaller: true }, MANY],
    ['nobodyReachable', {}, UNREACHED],
    ['lost', {}, MANY],
    ['unknown wait', { startedAt: undefined }, MANY]
];

const CHOICE = { period: 7, reason: undefined, focus: { kind: 'all' } } as const;

/** All that a reader of a language may be told of calls, attempts, a queue, a person and a day. */
function sentencesIn(language: Language): readonly string[] {
    const { viewOf } = inLanguage<typeof CallViews>(language, 'c/phoneEventView');
    const { boardView, todayView } = jest.requireActual<typeof View>('c/missedCallsView');
    const said = [
        ...CALLS.flatMap(([, changes, missed]) => callWords(viewOf(aCall(changes), missed, at(60)))),
        ...TYPES.flatMap((type) => DIAL_TYPES.flatMap((dialType) => CAUSES.map((cause) => ({ type, dialType, cause }))))
            .flatMap((changes) => [true, false].map((lookup) => anAttempt({ ...changes, lookup, personName: 'Ada' })))
            .flatMap((attempt) => textsIn(viewOf(aCall(), [attempt], at(60)).explain(attempt.id))),
        ...[1, 4].flatMap((some) =>
            (['queue', 'person'] as const).flatMap((scope) =>
                textsIn(boardView(factsOf(some), scope, CHOICE, at(1000)))
            )
        ),
        ...[1, 4].flatMap((some) => textsIn(todayView(dayOf(some), at(0))))
    ];
    return [...new Set(said)];
}

function callWords(view: CallViews.CallView): readonly string[] {
    const { picture, rows, ...rest } = view;
    const things = picture.strip.from.length;
    const lanes = picture.strip.offsets.length - 1;
    const each = <T>(count: number, get: (index: number) => T): readonly T[] =>
        Array.from({ length: count }, (_, index) => get(index));
    const { spans, title, gap } = picture.rounds;
    return textsIn([
        rest.summary,
        picture.axisWord,
        picture.mark,
        picture.legend,
        each(things, picture.bar),
        each(Math.max(0, things - 1), (first) => picture.group(first, first + 2)),
        each(lanes, picture.lane),
        each(spans.length, (index) => [title(index, index + 1), title(index, index + 2), gap(index)]),
        rows
    ]);
}

/** The words in what a view gives, however deep; what stands in keys and ids goes through the same sieve. */
function textsIn(value: unknown): readonly string[] {
    if (typeof value === 'string') return value === '' ? [] : [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function factsOf(some: number): Parameters<typeof View.boardView>[0] {
    const group: ReasonGroup = {
        type: 'Ringing',
        cause: 'NO_ANSWER',
        lookup: false,
        attempts: 9,
        timed: 9,
        against: 9
    };
    return {
        calls: some,
        lost: some,
        groups: [group, { ...group, cause: 'CALL_REJECTED' }],
        others: [{ id: 'a05ada', name: 'Ada', misses: some, against: some }],
        areGroupsCut: true,
        areOthersCut: true,
        misses: Array.from({ length: some }, (_, index) => aMiss({ id: `m${index}`, personName: 'Ada' })),
        total: some,
        lostCalls: [aBrief()],
        answers: [],
        answersSince: at(-60)
    };
}

function dayOf(some: number): Parameters<typeof View.todayView>[0] {
    return {
        queues: [{ id: 'a03', name: 'Ada', calls: some, lost: some, misses: some }],
        areQueuesCut: true,
        lost: some,
        misses: some,
        people: [{ id: 'a05ada', name: 'Ada', misses: some, against: some, lastMissAt: at(5) }],
        everybody: some + 1,
        lostCalls: [aBrief({ number: undefined }), aBrief({ id: 'a01b' })].slice(0, some),
        contacts: [],
        contactsSince: at(60)
    };
}

describe.each(LANGUAGES)('in the language %s', (language) => {
    it('the verdict is a sentence that a speaker of it has read', () => {
        const { viewOf } = inLanguage<typeof CallViews>(language, 'c/phoneEventView');
        const said = CALLS.map(([kind, changes, missed]) => {
            const { title, text } = viewOf(aCall(changes), missed, at(60)).summary;
            return [kind, `${title} | ${text}`];
        });
        expect(Object.fromEntries(said)).toEqual(verdicts[language]);
    });

    it('nothing is unfinished', () => {
        const sentences = sentencesIn(language);
        expect(sentences.length).toBeGreaterThan(200);
        expect(sentences.filter((sentence) => UNFINISHED.test(sentence))).toEqual([]);
    });

    it.each(Object.entries(MISTAKES[language]))('no sentence breaks the rule: %s', (_rule, mistake) => {
        expect(sentencesIn(language).filter((sentence) => mistake.test(sentence))).toEqual([]);
        expect([...wordsOf(language)].filter(([, words]) => mistake.test(words)).map(([name]) => name)).toEqual([]);
    });
});

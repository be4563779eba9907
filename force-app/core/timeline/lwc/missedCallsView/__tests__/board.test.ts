import { boardView, type BoardFacts, type Choice, type Count, type Focus } from 'c/missedCallsView';
import { at } from '../../../../../../tests/lwc/calls';
import { aBrief, aMiss } from '../../../../../../tests/lwc/misses';

const answered = aBrief({ id: 'a01answered', outcome: 'Answered' });
/** Ada: a ring that she let go by, an answer, then a rejection and a phone that was not connected. Bo: a ring too short. */
const MISSES = [
    aMiss({ id: 'm4', startedAt: at(400), type: 'No Devices', cause: undefined, actor: 'Device' }),
    aMiss({ id: 'm3', startedAt: at(300), cause: 'CALL_REJECTED', call: answered }),
    aMiss({ id: 'm2', startedAt: at(200), personKey: 'a05bo', personName: 'Bo', actor: 'Routing', queueName: 'Help' }),
    aMiss({ id: 'm1', startedAt: at(100) })
];
const FACTS: BoardFacts = {
    calls: 4,
    lost: 2,
    groups: [
        { type: 'Ringing', cause: 'NO_ANSWER', lookup: false, attempts: 2, timed: 2, against: 1 },
        { type: 'Ringing', cause: 'CALL_REJECTED', lookup: false, attempts: 1, timed: 1, against: 1 },
        { type: 'No Devices', cause: undefined, lookup: false, attempts: 1, timed: 0, against: 0 }
    ],
    others: [
        { id: 'a05ada', name: 'Ada Byron', misses: 3, against: 2 },
        { id: 'a05bo', name: 'Bo', misses: 1, against: 0 }
    ],
    areGroupsCut: false,
    areOthersCut: false,
    misses: MISSES,
    total: 4,
    lostCalls: [aBrief(), aBrief({ id: 'a01untried' })],
    answers: [{ personKey: 'a05ada', at: at(250) }],
    answersSince: undefined
};

const choose = (focus: Focus = { kind: 'all' }, more: Partial<Choice> = {}): Choice => ({
    period: 7,
    reason: undefined,
    focus,
    ...more
});
const view = (choice: Choice = choose(), facts = FACTS, scope: 'queue' | 'person' = 'queue') =>
    boardView(facts, scope, choice, at(1000));
/** The attempts that the lines name. */
const named = (shown: ReturnType<typeof view>): readonly string[] =>
    shown.lines.flatMap(({ attempts }) => attempts.map(({ key }) => key)).sort();
const focusOf = ({ focus, focusKey }: Count): Focus => ({ kind: focus, key: focusKey }) as Focus;

describe('the page of a queue', () => {
    it.each<readonly [string, readonly string[]]>([
        ['other', ['m1', 'm3', 'm4']],
        ['against', ['m1', 'm3']],
        ['streak', ['m3', 'm4']],
        ['longest', ['m3', 'm4']]
    ])('leads from the number “%s” of a person to the attempts it counts', (kind, expected) => {
        const number = view().tallies[0]?.counts.find(({ key }) => key === kind);
        const shown = view(choose(number && focusOf(number)));
        expect(Number(number?.value.match(/\d+/)?.[0])).toBe(expected.length);
        expect(named(shown)).toEqual(expected);
        expect(shown.tallies.map(({ pressed }) => pressed)).toEqual([true, false]);
    });

    it('leads nowhere from a number that is none', () => {
        const counts = view().tallies[1]?.counts ?? [];
        expect(counts.filter(({ focus }) => focus === undefined).map(({ key, value }) => [key, value])).toEqual([
            ['against', '0']
        ]);
    });

    it('leads from each figure to as many lost calls or attempts', () => {
        for (const figure of view().figures.figures) {
            const shown = view(choose(focusOf(figure)));
            const found = figure.key === 'lost' ? shown.lines.filter(({ lost }) => lost) : named(shown);
            expect([figure.key, String(found.length)]).toEqual([figure.key, figure.value]);
        }
    });

    it('leads from each of those who should act to as many attempts', () => {
        const { actors } = view().figures;
        const found = actors.map((actor) => [actor.key, named(view(choose(focusOf(actor)))).length]);
        expect(found).toEqual([
            ['Agent', 2],
            ['Device', 1],
            ['Routing', 1]
        ]);
        expect(actors.map(({ key, value }) => [key, Number(value.split(' ')[0])])).toEqual(found);
    });

    it('lists lost calls that nobody was tried for, unless a reason was chosen', () => {
        const untried = (choice: Choice) => view(choice).lines.some(({ id }) => id === 'a01untried');
        expect([untried(choose()), untried(choose(undefined, { reason: 'rejected' }))]).toEqual([true, false]);
    });

    it('leaves no attempt of another reason in lines and strip', () => {
        const shown = view(choose(undefined, { reason: 'rejected' }));
        const cells = shown.heat?.rows.flatMap((row) => row.cells) ?? [];
        expect(named(shown)).toEqual(['m3']);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    });

    it.each([7, 30, 90] as const)('lists of an hour the attempts that it counts, of %d days', (period) => {
        const years = 52 * 7 * 86_400;
        const misses = [
            ...MISSES,
            aMiss({ id: 'past', startedAt: at(100 - years) }),
            aMiss({ id: 'next', startedAt: at(100 + years) })
        ];
        const facts = { ...FACTS, misses };
        const cell = view(choose(undefined, { period }), facts)
            .heat?.rows.at(-1)
            ?.cells.find(({ count }) => count > 0);
        const shown = view(choose({ kind: 'cell', key: cell?.key ?? '' }, { period }), facts);
        expect([cell?.count, named(shown)]).toEqual([4, ['m1', 'm2', 'm3', 'm4']]);
    });

    it.each(['noAnswer', 'rejected', 'noPhone'] as const)('counts and lists the same for the reason %s', (reason) => {
        const { figures, tallies } = view(choose(undefined, { reason }));
        const numbers = [...figures.figures.slice(1), ...figures.actors, ...tallies.flatMap(({ counts }) => counts)];
        for (const number of numbers.filter(({ focus }) => focus !== undefined)) {
            const shown = view(choose(focusOf(number), { reason }));
            expect([number.key, Number(number.value.match(/\d+/)?.[0])]).toEqual([number.key, named(shown).length]);
        }
        const lost = view(choose({ kind: 'lost' }, { reason })).lines;
        expect(lost.length).toBe(Number(figures.figures[0]?.value));
    });

    it('leads from people who are known by their number alone to their attempts', () => {
        const unlinked = { personKey: '4711', personNumber: 4711, personName: undefined };
        const facts = {
            ...FACTS,
            others: [{ id: undefined, name: undefined, misses: 2, against: 2 }],
            misses: [aMiss({ id: 'u1', ...unlinked }), aMiss({ id: 'u2', personKey: '', personName: undefined })]
        };
        const number = view(choose(), facts).tallies[0]?.counts[0];
        expect(named(view(choose(number && focusOf(number)), facts))).toEqual(['u1', 'u2']);
    });

    it('lists no lost call that moved on to another queue, which counts it there', () => {
        const movedOn = aMiss({ id: 'm5', startedAt: at(500), call: aBrief({ id: 'a01moved' }) });
        const { lines } = view(choose({ kind: 'lost' }), { ...FACTS, misses: [movedOn, ...MISSES] });
        expect(lines.map(({ id }) => id)).not.toContain('a01moved');
        expect(lines).toHaveLength(FACTS.lost);
    });

    it('tells two queues of one name apart', () => {
        const queues = ['a03one', 'a03two'];
        const facts = {
            ...FACTS,
            others: queues.map((id) => ({ id, name: 'Sales', misses: 1, against: 1 })),
            misses: queues.map((queueId) => aMiss({ id: `of ${queueId}`, queueId }))
        };
        const shown = view(choose({ kind: 'other', key: 'a03two' }), facts, 'person');
        expect(named(shown)).toEqual(['of a03two']);
        expect(shown.tallies.map(({ pressed }) => pressed)).toEqual([false, true]);
    });

    it('counts misses in a row only where it knows the answers, and says from when on', () => {
        const shown = view(choose(), { ...FACTS, answers: [], answersSince: at(350) });
        expect(shown.tallies[0]?.counts.at(-1)?.value).toBe('1');
        expect(shown.partial).toContain('Misses in a row are counted from Mon 23 Nov');
    });

    it('says that not all lost calls were read', () => {
        expect(view(choose(), { ...FACTS, lost: 300 }).partial).toContain('the newest 2 of 300 lost calls');
    });

    it('offers the reasons that there are, with their numbers', () => {
        expect(view().reasons.map(({ label }) => label)).toEqual([
            'All reasons',
            'No answer (2)',
            'Rejected (1)',
            'No phone connected (1)'
        ]);
    });

    it('says what share of the attempts was read', () => {
        expect([view().partial, view(choose(), { ...FACTS, total: 9 }).partial]).toEqual([
            undefined,
            expect.stringContaining('4 of 9')
        ]);
    });

    it('says which of its numbers know what was read alone, where a reason was chosen', () => {
        const facts = { ...FACTS, total: 9 };
        const [all, some] = [view(choose(), facts), view(choose(undefined, { reason: 'rejected' }), facts)];
        expect(all.partial).toContain('The totals count them all.');
        expect(some.partial).toMatch(/^Lost calls, table, .* newest 4 of 9 .*The other totals/);
    });

    it.each([
        ['people', { areOthersCut: true }, 'The table shows the 2 with the most attempts.'],
        ['kinds of attempt', { areGroupsCut: true }, 'count the 3 most frequent kinds of attempt only']
    ])('says that there are more %s than it counts', (_what, changes, words) => {
        expect(view(choose(), { ...FACTS, ...changes }).partial).toContain(words);
    });

    it.each([
        [2, false],
        [3, true]
    ])('lets %d misses in a row stand out: %s', (misses, hot) => {
        const facts = { ...FACTS, misses: MISSES.map((miss) => ({ ...miss, personKey: 'a05ada' })).slice(0, misses) };
        const streak = view(choose(), { ...facts, answers: [] }).tallies[0]?.counts.find(({ key }) => key === 'streak');
        expect([streak?.value, streak?.hot]).toEqual([`${misses} in a row`, hot]);
    });

    it('says that nothing was missed', () => {
        const nothing = { ...FACTS, calls: 0, lost: 0, groups: [], others: [], misses: [], total: 0, lostCalls: [] };
        expect(view(choose(), nothing).message).toMatchObject({ kind: 'empty' });
    });
});

describe('the page of a person', () => {
    const ofAda = { ...FACTS, misses: MISSES.filter(({ personKey }) => personKey === 'a05ada') };

    it('leads from their own streak to its attempts', () => {
        const streak = view(choose(), ofAda, 'person').figures.figures.at(-1);
        const shown = view(choose(streak && focusOf(streak)), ofAda, 'person');
        expect(streak?.value).toBe('2 in a row');
        expect(named(shown)).toEqual(['m3', 'm4']);
        expect(shown.figures.figures.map(({ pressed }) => pressed)).toEqual([false, false, false, true]);
    });

    it('has a streak of none where the last call was answered', () => {
        const facts = { ...ofAda, answers: [{ personKey: 'a05ada', at: at(900) }] };
        expect(view(choose(), facts, 'person').figures.figures.at(-1)?.value).toBe('–');
    });

    it('counts by queue, without streaks', () => {
        const facts = { ...ofAda, others: [{ id: 'a03sales', name: 'Sales', misses: 3, against: 2 }] };
        const [sales] = view(choose({ kind: 'other', key: 'a03sales' }), facts, 'person').tallies;
        expect(sales?.counts.map(({ key }) => key)).toEqual(['other', 'against']);
        expect(sales?.pressed).toBe(true);
    });
});

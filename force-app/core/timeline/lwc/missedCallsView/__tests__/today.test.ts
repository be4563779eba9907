import { todayView, type TodayFacts } from 'c/missedCallsView';
import { at } from '../../../../../../tests/lwc/calls';
import { aBrief } from '../../../../../../tests/lwc/misses';

const FACTS: TodayFacts = {
    queues: [{ id: 'a03sales', name: 'Sales', calls: 10, lost: 3, misses: 12 }],
    areQueuesCut: false,
    lost: 3,
    misses: 12,
    people: [{ id: 'a05ada', name: 'Ada Byron', misses: 7, against: 0, lastMissAt: at(0) }],
    everybody: 1,
    lostCalls: [
        aBrief({ id: 'c', number: undefined }),
        aBrief({ id: 'b' }),
        aBrief({ id: 'a', number: '+441632960002' })
    ],
    contacts: [],
    contactsSince: undefined
};

const view = (changes: Partial<TodayFacts> = {}) => todayView({ ...FACTS, ...changes }, at(0));
const figures = (changes?: Partial<TodayFacts>) => view(changes).figures.map(({ value }) => value);

describe('the day of all queues', () => {
    it('counts lost calls, callers to call back, attempts and people', () => {
        expect(figures()).toEqual(['3', '2', '12', '1']);
    });

    it('counts those of the queues that are not shown too', () => {
        expect(figures({ lost: 300, misses: 1200 })).toEqual(['300', '2', '1,200', '1']);
    });

    it('does not say how many wait before it knows', () => {
        expect(figures({ contacts: undefined })[1]).toBe('–');
    });

    it('says how many withheld their number, and that only the newest lost calls were read', () => {
        expect(view().notes).toEqual([expect.stringContaining('1')]);
        expect(view({ lost: 9 }).notes).toEqual([
            expect.stringContaining('1'),
            'Callers are those of the newest 3 of 9 lost calls.'
        ]);
    });

    it.each([
        ['before what was read', at(-60), []],
        [
            'since',
            at(60),
            ['Callers last lost before 09:15 may have been spoken to since: earlier conversations were not read.']
        ]
    ])('says which callers may have been spoken to, where all were lost %s', (_when, contactsSince, notes) => {
        const lostCalls = [aBrief({ id: 'a', startedAt: at(0) })];
        expect(view({ lostCalls, lost: 1, contactsSince }).notes).toEqual(notes);
    });

    it('says that there are more queues and people than it shows', () => {
        const { queuesHint, recent } = view({ areQueuesCut: true, everybody: 30 });
        expect([view().queuesHint, queuesHint]).toEqual(['', expect.stringContaining('The 1 queues with the most')]);
        expect(recent).toContain('1 of 30');
    });

    it('leads from each number but 0 to its records', () => {
        const cells = [...view().queues, ...view().people].flatMap((row) => row.cells);
        expect(cells.map(({ text, leadsTo }) => [text, leadsTo])).toEqual([
            ['3', 'queueLost'],
            ['10', 'queueCalls'],
            ['30%', undefined],
            ['12', 'queueMisses'],
            ['7', 'personMisses'],
            ['0', undefined],
            ['09:14', undefined]
        ]);
    });

    it('gives no share where no call came in', () => {
        const [row] = view({ queues: [{ id: undefined, name: undefined, calls: 0, lost: 0, misses: 2 }] }).queues;
        expect([row?.name, row?.cells[2]?.text]).toEqual(['No queue', '–']);
    });

    it('says of what was not read of a queue neither a number nor a share', () => {
        const [queue] = FACTS.queues;
        const [row] = queue ? view({ queues: [{ ...queue, lost: undefined, misses: undefined }] }).queues : [];
        expect(row?.cells.map(({ text, strong }) => [text, strong])).toEqual([
            ['–', false],
            ['10', false],
            ['–', false],
            ['–', false]
        ]);
    });

    it.each<readonly [Partial<TodayFacts>, boolean]>([
        [{ lost: 0, misses: 0 }, true],
        [{ lost: 0 }, false],
        [{ misses: 0 }, false]
    ])('is good where %j: %s', (changes, good) => {
        expect(view(changes).message !== undefined).toBe(good);
    });
});

import { readToday, TODAY_QUERY } from 'c/phoneEventService';
import { groups } from '../../../../../../tests/lwc/nodes';

const ofQueue = (key: string | null, count: number) => ({ key, record: { name: key }, all: { count } });
const day = (aggregate: object) => readToday({ uiapi: { aggregate, query: {} } });
const MORE = { pageInfo: { hasNextPage: true } };

const AGGREGATE = {
    calls: groups(ofQueue('sales', 10), ofQueue('help', 40), ofQueue('busy', 90)),
    lost: groups(ofQueue('help', 2), ofQueue('sales', 5), ofQueue('small', 1)),
    misses: groups(ofQueue('busy', 7), ofQueue(null, 3)),
    allLost: groups({ all: { count: 8 } }),
    allMisses: groups({ all: { count: 10 } })
};

describe('what was read of a day', () => {
    it('has the queues with the most lost calls first, then those with the most misses', () => {
        expect(day(AGGREGATE)?.queues.map(({ id }) => id)).toEqual(['sales', 'help', 'small', 'busy', undefined]);
    });

    it('joins what is told of a queue', () => {
        const [sales] = day(AGGREGATE)?.queues ?? [];
        expect(sales).toEqual({ id: 'sales', name: 'sales', calls: 10, lost: 5, misses: 0 });
    });

    it('counts all queues', () => {
        expect(day(AGGREGATE)).toMatchObject({ lost: 8, misses: 10, areQueuesCut: false });
    });

    it('leaves out queues of which it does not know all, where there are more than it reads', () => {
        const cut = day({ ...AGGREGATE, calls: { ...AGGREGATE.calls, ...MORE } });
        expect([cut?.areQueuesCut, cut?.queues.map(({ id }) => id)]).toEqual([true, ['sales', 'help', 'busy']]);
    });

    it.each(['lost', 'misses'] as const)(
        'does not know the %s of a queue that is not among those with the most',
        (key) => {
            const cut = day({ ...AGGREGATE, [key]: { ...groups(ofQueue('help', 2)), ...MORE } });
            const others = cut?.queues.filter(({ id }) => id !== 'help').map((queue) => queue[key]);
            expect(others).toEqual([undefined, undefined]);
            expect(cut?.queues.find(({ id }) => id === 'help')?.[key]).toBe(2);
        }
    );

    it('asks for the queues with the most first', () => {
        const { text } = TODAY_QUERY as { readonly text: string };
        const groupings = text.match(/groupBy: .*/g) ?? [];
        expect(groupings.filter((each) => !each.includes('function: COUNT, order: DESC'))).toEqual([]);
        expect(groupings).toHaveLength(4);
    });
});

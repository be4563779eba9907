import { streaksOf, type Answer } from 'c/phoneEventModel';
import { at } from '../../../../../../tests/lwc/calls';
import { aMiss } from '../../../../../../tests/lwc/misses';

const miss = (second: number, changes = {}) => aMiss({ id: `m${second}`, startedAt: at(second), ...changes });
const answer = (second: number, personKey = 'a05ada'): Answer => ({ personKey, at: at(second) });

describe('streaks of misses', () => {
    it('go on until a call is answered', () => {
        const misses = [miss(50), miss(40), miss(10), miss(5), miss(1)];
        const { now, longest } = streaksOf(misses, [answer(20)]).get('a05ada') ?? {};
        expect([now, longest].map((run) => run?.map(({ id }) => id))).toEqual([
            ['m40', 'm50'],
            ['m1', 'm5', 'm10']
        ]);
    });

    it('are over where the last call was answered', () => {
        expect(streaksOf([miss(1)], [answer(2)]).get('a05ada')?.now).toEqual([]);
    });

    it('are not ended by what somebody else answered', () => {
        expect(streaksOf([miss(1), miss(3)], [answer(2, 'a05bo')]).get('a05ada')?.now).toHaveLength(2);
    });

    it('are ended by an answer at the same second', () => {
        expect(streaksOf([miss(2), miss(2)], [answer(2)]).get('a05ada')?.now).toEqual([]);
    });

    it('leave out what is no miss, has no time, or belongs to nobody', () => {
        const misses = [
            miss(1, { lookup: true }),
            miss(2, { cause: 'LOSE_RACE' }),
            miss(3, { startedAt: undefined }),
            miss(4, { personKey: '' })
        ];
        expect(streaksOf(misses, []).size).toBe(0);
    });
});

import { callLinesOf, periodOf, waitingOf, type Contact } from 'c/phoneEventModel';
import { at } from '../../../../../../tests/lwc/calls';
import { aBrief, aMiss } from '../../../../../../tests/lwc/misses';

describe('the lines of calls', () => {
    it('put the attempts of a call together, newest call first', () => {
        const later = aBrief({ id: 'later', startedAt: at(100) });
        const misses = [aMiss({ id: '1' }), aMiss({ id: '2', call: later }), aMiss({ id: '3' })];
        const lines = callLinesOf(misses, []);
        expect(lines.map(({ id, misses: own }) => [id, own.length])).toEqual([
            ['later', 1],
            ['a01000000000001AAA', 2]
        ]);
    });

    it('have lost calls on which nobody was tried, and none twice', () => {
        const lines = callLinesOf([aMiss()], [aBrief(), aBrief({ id: 'alone', startedAt: at(-5) })]);
        expect(lines.map(({ id }) => id)).toEqual(['a01000000000001AAA', 'alone']);
    });

    it('keep an attempt without a call, and what has no time at the end', () => {
        const lines = callLinesOf([aMiss({ id: 'x', call: undefined, startedAt: undefined }), aMiss()], []);
        expect(lines.at(-1)).toMatchObject({ id: 'x', call: undefined, at: undefined });
    });
});

describe('a period', () => {
    it.each([
        ['30', 30],
        [1, 1],
        ['', 7],
        [undefined, 7],
        ['12', 7]
    ])('named %p is %p days', (value, days) => {
        expect(periodOf(value)).toBe(days);
    });
});

describe('callers who wait to be called back', () => {
    const contact = (second: number, number = '+441632960001'): Contact => ({ at: at(second), numbers: [number] });

    it('are those whom nobody has spoken to since', () => {
        expect(waitingOf([aBrief()], [contact(-60)])).toMatchObject([{ number: '+441632960001', lostCalls: 1 }]);
    });

    it('are gone when they were called back or got through', () => {
        expect(waitingOf([aBrief()], [contact(60)])).toEqual([]);
    });

    it('have one entry however often they called, longest waiting first', () => {
        const lost = [
            aBrief({ id: '1', startedAt: at(0) }),
            aBrief({ id: '2', startedAt: at(90) }),
            aBrief({ id: '3', startedAt: at(30), number: '+441632960002' })
        ];
        expect(waitingOf(lost, [])).toMatchObject([
            { number: '+441632960001', lostCalls: 2, since: at(0), call: { id: '2' } },
            { number: '+441632960002', lostCalls: 1 }
        ]);
    });

    it('leave out who withheld the number', () => {
        expect(waitingOf([aBrief({ number: undefined })], [])).toEqual([]);
    });
});

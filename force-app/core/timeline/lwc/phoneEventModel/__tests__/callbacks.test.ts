import { waitingOf, type Contact } from 'c/phoneEventModel';
import { at } from '../../../../../../tests/lwc/calls';
import { aBrief } from '../../../../../../tests/lwc/misses';

const NUMBER = '+441632960001';
const lostAt = (minute: number, number: string | undefined = NUMBER) =>
    aBrief({ id: `at ${minute}`, startedAt: at(minute * 60), number });
const spokenAt = (minute: number): Contact => ({ at: at(minute * 60), numbers: ['2001', NUMBER] });

describe('who waits to be called back', () => {
    it.each<readonly [string, readonly number[], number]>([
        ['nobody spoke to them', [], 1],
        ['somebody has spoken to them since', [20], 0],
        ['they were spoken to only before', [5], 1],
        ['the last conversation came after, one before', [5, 20], 0],
        ['the conversations are told newest first', [20, 5], 0]
    ])('where %s', (_what, spoken, waiting) => {
        expect(waitingOf([lostAt(10)], spoken.map(spokenAt))).toHaveLength(waiting);
    });

    it('is one entry for each caller, since their first lost call that nobody made good', () => {
        const [only, ...more] = waitingOf([lostAt(40), lostAt(30), lostAt(10)], [spokenAt(20)]);
        expect([only?.lostCalls, only?.since, only?.call.id, more]).toEqual([2, at(1800), 'at 40', []]);
    });

    it('has first who waits longest', () => {
        const waiting = waitingOf([lostAt(30, '+441632960002'), lostAt(10)], []);
        expect(waiting.map(({ number }) => number)).toEqual([NUMBER, '+441632960002']);
    });

    it('leaves out who cannot be called back, and calls without a time', () => {
        const untimed = aBrief({ startedAt: undefined });
        expect(waitingOf([aBrief({ number: undefined }), untimed], [])).toEqual([]);
    });
});

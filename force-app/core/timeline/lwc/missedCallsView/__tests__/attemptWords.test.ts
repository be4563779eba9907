import { attemptWords } from 'c/missedCallsView';
import { viewOf } from 'c/phoneEventView';
import { aCall, anAttempt, at } from '../../../../../../tests/lwc/calls';
import { aMiss } from '../../../../../../tests/lwc/misses';

const caller = { callerName: 'Acme Ltd', callerNumber: '+441632960001' };

describe('an attempt in words', () => {
    it('names the caller beside their number, but no number twice', () => {
        const named = attemptWords(aMiss(), caller, undefined, at(60));
        const unnamed = attemptWords(aMiss(), { ...caller, callerName: caller.callerNumber }, undefined, at(60));
        expect([named.callerName, unnamed.callerName, unnamed.callerNumber]).toEqual([
            'Acme Ltd',
            undefined,
            '+441632960001'
        ]);
    });

    it.each([
        ['a record', { personKey: 'a05ada', personNumber: 1 }, 'a05ada'],
        ['a number alone', { personKey: '4711', personNumber: 4711 }, undefined],
        ['nobody', { personKey: '', personNumber: undefined }, undefined]
    ])('leads to who was tried where that is %s', (_what, person, id) => {
        expect(attemptWords(aMiss(person), caller, undefined, at(60)).personId).toBe(id);
    });

    it('explains it without its call too', () => {
        const { explanation } = attemptWords(aMiss(), caller, undefined, at(60));
        expect([explanation.title, explanation.step]).toEqual([
            expect.stringContaining('No answer'),
            expect.any(String)
        ]);
    });

    it('says no round before it knows the others of its call', () => {
        const call = viewOf(
            aCall(),
            [anAttempt({ id: 'other', startedAt: at(0) }), aMiss({ startedAt: at(40) })],
            at(60)
        );
        const roundIn = (view: typeof call | undefined): string | undefined =>
            attemptWords(aMiss({ startedAt: at(40) }), caller, view, at(60)).explanation.facts.find(
                ({ key }) => key === 'round'
            )?.value;
        expect([roundIn(undefined), roundIn(call)]).toEqual([undefined, '2']);
    });
});

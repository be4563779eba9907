import { viewOf } from 'c/phoneEventView';
import { aCall, anAttempt, ARRIVAL } from '../../../../../../tests/lwc/calls';
import { CAUSES, DIAL_TYPES, TYPES } from '../../../../../../tests/lwc/values';

function said(changes: Parameters<typeof anAttempt>[0]): string {
    const attempt = anAttempt(changes);
    return viewOf(aCall(), [attempt], ARRIVAL).explain(attempt.id)?.text ?? '';
}

describe('the sentence of an attempt', () => {
    it.each(TYPES.flatMap((type) => DIAL_TYPES.map((dialType) => [type, dialType] as const)))(
        'says what happened for %s by %s, whatever the cause and the flag',
        (type, dialType) => {
            const sentences = CAUSES.flatMap((cause) =>
                [true, false].map((lookup) => said({ type, dialType, cause, lookup }))
            );
            expect(sentences.filter((sentence) => !/^[A-Z][^{}]+\.$/.test(sentence))).toEqual([]);
        }
    );

    it('tells how the person was tried', () => {
        expect(said({ dialType: 'DDI' })).toBe('Tried on their direct number: The phone rang and nobody picked up.');
    });

    it.each(['Unknown', 'NOT_KNOWN', undefined])('does not tell it where it is %s', (dialType) => {
        expect(said({ dialType })).toBe('The phone rang and nobody picked up.');
    });

    it('does not tell it of a check for a queue, which tried nobody', () => {
        expect(said({ dialType: 'Call Queue', lookup: true })).toMatch(/^The system only checked/);
    });
});

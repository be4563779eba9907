import { messageOf } from 'c/phoneEventText';

describe('messageOf', () => {
    it.each<readonly [unknown, string]>([
        [{ message: 'INSUFFICIENT_ACCESS: no' }, 'permission'],
        [{ message: "Cannot query field 'Time__c' on type 'Phone_Event__c'." }, 'permission'],
        [{ status: 403, body: [{ message: 'Forbidden' }] }, 'permission'],
        [{ status: 0, message: 'whatever' }, 'network'],
        [{ message: 'Failed to fetch' }, 'network'],
        [{ body: { message: 'Gateway timeout' } }, 'network'],
        [{ statusText: 'Teapot' }, 'other'],
        ['Boom', 'other'],
        [undefined, 'other'],
        [{}, 'other']
    ])('reads %j as %s', (error, kind) => {
        expect(messageOf([error]).kind).toBe(kind);
    });

    it('shows the first thing that was said', () => {
        expect(messageOf([{}, { message: 'Divide by zero' }]).text).toContain('Divide by zero');
    });

    it('ends the sentence once, whether what was said was one or not', () => {
        expect(messageOf(['Boom. ']).text).toBe(messageOf(['Boom']).text);
    });
});

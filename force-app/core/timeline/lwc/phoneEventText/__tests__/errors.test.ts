import { messageOf } from 'c/phoneEventText';

describe('messageOf', () => {
    it.each<readonly [unknown, string]>([
        [{ message: 'INSUFFICIENT_ACCESS: no' }, 'permission'],
        [{ message: 'Feld Time__c ist nicht definiert.', extensions: { ErrorType: 'ValidationError' } }, 'permission'],
        [{ message: 'Teilen durch null', extensions: { ErrorType: 'DataFetchingException' } }, 'other'],
        [{ message: 'Network', extensions: { ErrorType: 'ValidationError' } }, 'permission'],
        [{ status: 400, body: [{ message: 'Kein Zugriff', errorCode: 'INSUFFICIENT_ACCESS' }] }, 'permission'],
        [{ message: 'Die API ist gesperrt', errorCode: 'API_DISABLED_FOR_ORG' }, 'permission'],
        [{ status: 403, body: [{ message: 'Nein' }] }, 'permission'],
        [{ status: 503, message: 'Später' }, 'network'],
        [{ status: 0, message: 'whatever' }, 'network'],
        [{ status: 500, message: 'Divide by zero' }, 'other'],
        [{ message: 'Failed to fetch' }, 'network'],
        [{ body: { message: 'Gateway timeout' } }, 'network'],
        [{ statusText: 'Teapot' }, 'other'],
        ['Boom', 'other'],
        [undefined, 'other'],
        [{}, 'other']
    ])('reads %j as %s', (error, kind) => {
        expect(messageOf([error]).kind).toBe(kind);
    });

    it('goes by the first error that says what it is', () => {
        const denied = { message: 'Nein', extensions: { ErrorType: 'ValidationError' } };
        expect(messageOf([{ message: 'Boom' }, denied]).kind).toBe('permission');
    });

    it('shows the first thing that was said', () => {
        expect(messageOf([{}, { message: 'Divide by zero' }]).text).toContain('Divide by zero');
    });

    it('ends the sentence once, whether what was said was one or not', () => {
        expect(messageOf(['Boom. ']).text).toBe(messageOf(['Boom']).text);
    });
});

import { outcomeOf, type Outcome, type OutcomeFacts } from 'c/phoneEventModel';

const FACTS: OutcomeFacts = { voicemail: false, connected: false, ended: true, inbound: true };

describe('outcomeOf', () => {
    it('takes what the formula says, whatever the facts are', () => {
        expect(outcomeOf('Not Answered', FACTS)).toBe('Not Answered');
    });

    it.each<readonly [Partial<OutcomeFacts>, Outcome]>([
        [{ voicemail: true, connected: true }, 'Voicemail'],
        [{ connected: true, ended: false }, 'Answered'],
        [{ ended: false }, 'In Progress'],
        [{}, 'Lost'],
        [{ inbound: false }, 'Not Answered']
    ])('derives it from %o where the formula cannot be read', (facts, outcome) => {
        expect(outcomeOf(undefined, { ...FACTS, ...facts })).toBe(outcome);
    });

    it('derives it where the formula says something unknown', () => {
        expect(outcomeOf('Abducted', FACTS)).toBe('Lost');
    });
});

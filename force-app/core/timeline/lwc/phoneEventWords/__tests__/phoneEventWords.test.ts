import PhoneEventWords from 'c/phoneEventWords';
import { attemptWords, type AttemptWords } from 'c/missedCallsView';
import { at } from '../../../../../../tests/lwc/calls';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';
import { aMiss } from '../../../../../../tests/lwc/misses';

const CALLER = { callerName: 'Acme Ltd', callerNumber: '+441632960001' };
const WORDS = attemptWords(aMiss({ personKey: 'a05ada', personName: 'Ada Byron' }), CALLER, undefined, at(60));

async function words(given: AttemptWords | undefined): Promise<HTMLElement & PhoneEventWords> {
    const element = draw('c-phone-event-words', PhoneEventWords, { words: given, recordId: 'a0P1' });
    await settle();
    return element;
}

describe('c-phone-event-words', () => {
    it('draws nothing before there is anything', async () => {
        expect(textOf(await words(undefined))).toBe('');
    });

    it('says what happened, who should act, what to do and who called', async () => {
        const { title, text, actor, step } = WORDS.explanation;
        const said = textOf(await words(WORDS));
        for (const part of [title, text, actor, step, 'Acme Ltd', 'Ada Byron']) {
            expect(said).toContain(part);
        }
    });

    it('shows every fact', async () => {
        const names = all(await words(WORDS), '.facts dt').map(textOf);
        expect(names).toEqual(expect.arrayContaining(WORDS.explanation.facts.map(({ name }) => name)));
    });

    it('dials the caller for this record', async () => {
        const number = one(await words(WORDS), 'c-phone-number');
        expect(number).toMatchObject({ number: '+441632960001', recordId: 'a0P1' });
    });

    it('leads to who was tried', async () => {
        const element = await words(WORDS);
        const told = heard(element, 'open');
        one(element, 'button.link').click();
        expect(told).toEqual([{ id: 'a05ada', kind: 'person' }]);
    });

    it('leads nowhere where the attempt is linked to nobody', async () => {
        const element = await words({ ...WORDS, personId: undefined });
        expect(all(element, 'button.link')).toHaveLength(0);
        expect(textOf(element)).toContain('Ada Byron');
    });

    it('is accessible', async () => {
        await expect(await words(WORDS)).toBeAccessible();
    });
});

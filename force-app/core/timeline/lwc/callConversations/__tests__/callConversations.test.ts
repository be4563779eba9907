import CallConversations from 'c/callConversations';
import { answer, askedWith, fail } from '../../../../../../tests/lwc/answers';
import { all, draw, settle, textOf } from '../../../../../../tests/lwc/draw';
import { navigate } from '../../../../../../tests/lwc/mocks/navigation';

const rows = (...ids: readonly string[]): unknown => ({
    uiapi: { query: { calls: { edges: ids.map((Id) => ({ node: { Id, name: { value: `CR-${Id}` } } })) } } }
});

async function conversations(data: unknown, callId = 'b'): Promise<HTMLElement> {
    const element = draw('c-call-conversations', CallConversations, { callId, legs: ['from', 'to'] });
    await settle();
    answer('conversations', data);
    await settle();
    return element;
}

const labelsOf = (element: HTMLElement): readonly unknown[] =>
    all(element, 'lightning-button').map((button) => (button as unknown as { label: string }).label);

describe('c-call-conversations', () => {
    it('asks for the conversations that share a leg', async () => {
        await conversations(rows());
        expect(askedWith('conversations')).toEqual({ uuids: ['from', 'to'] });
    });

    it('asks for nothing where the leg is not known', async () => {
        draw('c-call-conversations', CallConversations, { callId: 'b' });
        await settle();
        expect(askedWith('conversations')).toBeUndefined();
    });

    it('leads to the conversations before and after', async () => {
        const element = await conversations(rows('a', 'b', 'c'));
        expect(textOf(element)).toContain('conversation 2 of 3');
        expect(labelsOf(element)).toEqual(['Previous: CR-a', 'Next: CR-c']);
    });

    it('has none before the first', async () => {
        expect(labelsOf(await conversations(rows('b', 'c')))).toEqual(['Next: CR-c']);
    });

    it('opens the one that was clicked', async () => {
        const element = await conversations(rows('a', 'b'));
        all(element, 'lightning-button')[0]?.click();
        expect(navigate.mock.lastCall?.[0]).toMatchObject({ attributes: { recordId: 'a', actionName: 'view' } });
    });

    it.each<readonly [string, unknown, string]>([
        ['there is only one', rows('b'), 'b'],
        ['this one is not among them', rows('a', 'c'), 'b'],
        ['the answer is none', { odd: true }, 'b']
    ])('draws nothing where %s', async (_name, data, callId) => {
        expect(all(await conversations(data, callId), 'nav')).toHaveLength(0);
    });

    it('draws nothing where they cannot be read', async () => {
        const element = await conversations(rows('a', 'b'));
        fail('conversations', [{ message: 'No access' }]);
        await settle();
        expect(all(element, 'nav')).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(await conversations(rows('a', 'b', 'c'))).toBeAccessible();
    });
});

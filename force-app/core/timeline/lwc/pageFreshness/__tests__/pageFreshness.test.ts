import PageFreshness from 'c/pageFreshness';
import type { LiveState } from 'c/phoneEventLive';
import { all, draw, one, settle, textOf } from '../../../../../../tests/lwc/draw';

async function freshness(state: LiveState, readAt?: number): Promise<HTMLElement> {
    const element = draw('c-page-freshness', PageFreshness, { state, readAt });
    await settle();
    return element;
}

describe('c-page-freshness', () => {
    it('says when the page was read', async () => {
        expect(textOf(await freshness('off', Date.parse('2026-03-02T15:00:07Z')))).toContain('Updated 15:00:07');
    });

    it('says nothing of live updates where they are off', async () => {
        expect(all(await freshness('off'), '[role="status"]')).toHaveLength(0);
    });

    it.each(['lost', 'limit', 'denied'] as const)('says why live updates pause: %s', async (state) => {
        const { content } = one(await freshness(state), 'lightning-helptext') as HTMLElement & { content: string };
        expect(content.length).toBeGreaterThan(20);
    });

    it('gives each pause words of its own', async () => {
        const elements = await Promise.all((['lost', 'limit', 'denied'] as const).map((state) => freshness(state)));
        const words = elements.map(
            (each) => (one(each, 'lightning-helptext') as HTMLElement & { content: string }).content
        );
        expect(new Set(words).size).toBe(3);
    });

    it('asks to read again', async () => {
        const element = await freshness('live');
        const told = jest.fn();
        element.addEventListener('refresh', told);
        one(element, 'lightning-button-icon').click();
        expect(told).toHaveBeenCalledTimes(1);
    });

    it.each(['off', 'connecting', 'live', 'lost', 'limit', 'denied'] as const)(
        'is accessible when %s',
        async (state) => {
            await expect(await freshness(state)).toBeAccessible();
        }
    );
});

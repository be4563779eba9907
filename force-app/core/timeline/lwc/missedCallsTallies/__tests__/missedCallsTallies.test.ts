import MissedCallsTallies from 'c/missedCallsTallies';
import type { TallyView } from 'c/missedCallsView';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

function tally(key: string, more: Partial<TallyView> = {}): TallyView {
    return {
        key,
        id: key,
        name: `Name ${key}`,
        misses: '7',
        against: '4',
        now: '3 in a row',
        longest: '5',
        hot: true,
        only: `Only ${key}`,
        open: `Open ${key}`,
        pressed: false,
        ...more
    };
}

async function table(tallies: readonly TallyView[], scope = 'queue'): Promise<HTMLElement> {
    const element = draw('c-missed-calls-tallies', MissedCallsTallies, { tallies, scope });
    await settle();
    return element;
}

const many = Array.from({ length: 11 }, (_, index) => tally(String(index)));

describe('c-missed-calls-tallies', () => {
    it('draws nothing where nobody missed anything', async () => {
        expect(all(await table([]), 'table')).toHaveLength(0);
    });

    it('shows streaks of people', async () => {
        const element = await table([tally('a')]);
        expect(textOf(element)).toContain('3 in a row');
        expect(all(element, '.hot')).toHaveLength(1);
    });

    it('shows no streaks of queues', async () => {
        expect(textOf(await table([tally('a')], 'person'))).not.toContain('3 in a row');
    });

    it.each(['queue', 'person'])('opens the record of a line of a %s', async (scope) => {
        const element = await table([tally('a')], scope);
        const told = heard(element, 'open');
        one(element, 'button[data-id="a"]').click();
        expect(told).toEqual([{ id: 'a', kind: scope === 'queue' ? 'person' : 'queue' }]);
    });

    it('leads to no record where there is none', async () => {
        expect(all(await table([tally('', { id: undefined })]), 'button[data-id]')).toHaveLength(0);
    });

    it('tells whose misses were asked for', async () => {
        const element = await table([tally('a', { pressed: true })]);
        const told = heard(element, 'focuson');
        const button = one(element, 'button[data-key="a"]');
        button.click();
        expect(told).toEqual([{ kind: 'other', key: 'a' }]);
        expect(button.getAttribute('aria-pressed')).toBe('true');
    });

    it('shows the first lines, and all when asked', async () => {
        const element = await table(many);
        const before = all(element, 'tbody tr').length;
        one(element, 'lightning-button').click();
        await settle();
        expect([before, all(element, 'tbody tr').length]).toEqual([8, 11]);
    });

    it.each(['queue', 'person'])('is accessible for a %s', async (scope) => {
        await expect(await table(many, scope)).toBeAccessible();
    });
});

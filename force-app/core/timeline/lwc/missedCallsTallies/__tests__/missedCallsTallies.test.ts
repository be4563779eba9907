import MissedCallsTallies from 'c/missedCallsTallies';
import type { TallyCount, TallyView } from 'c/missedCallsView';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

function count(kind: 'other' | 'streak', key: string, more: Partial<TallyCount> = {}): TallyCount {
    const name = `Only ${key}: ${kind}`;
    return {
        key: kind,
        name,
        value: '7',
        hint: undefined,
        focus: kind,
        focusKey: key,
        pressed: false,
        hot: false,
        ...more
    };
}

function tally(key: string, more: Partial<TallyView> = {}): TallyView {
    const counts = [count('other', key), count('streak', key, { value: '3 in a row', hot: true })];
    return { key, id: key, name: `Name ${key}`, open: `Open ${key}`, counts, pressed: false, ...more };
}

async function table(tallies: readonly TallyView[], scope = 'queue'): Promise<HTMLElement & MissedCallsTallies> {
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

    it.each([
        ['queue', 5],
        ['person', 3]
    ])('has as many columns for a %s as there are kinds of numbers', async (scope, columns) => {
        expect(all(await table([tally('a')], scope), 'thead th')).toHaveLength(columns);
    });

    it('goes on with the first new row where somebody asked for all', async () => {
        const element = await table(many);
        one(element, 'lightning-button').click();
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(all(element, 'tbody tr')[8]);
    });

    it.each([
        ['gone', ['a', 'c'], 'Only c: streak'],
        ['gone with all below it', ['a'], 'Only a: streak'],
        ['moved', ['b', 'a', 'c'], 'Only b: streak']
    ])('keeps the focus where an update finds the row %s', async (_what, keys, name) => {
        const element = await table(['a', 'b', 'c'].map((key) => tally(key)));
        one(element, 'button[data-focus="streak"][data-key="b"]').focus();
        element.tallies = keys.map((key) => tally(key));
        await settle();
        expect(element.shadowRoot?.activeElement?.textContent).toContain(name);
    });

    it('leaves the focus alone where an update comes while it is elsewhere', async () => {
        const element = await table(['a', 'b'].map((key) => tally(key)));
        element.tallies = [tally('b')];
        await settle();
        expect(element.shadowRoot?.activeElement).toBeNull();
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

    it.each(['other', 'streak'] as const)('tells which misses were asked for: %s', async (kind) => {
        const element = await table([tally('a', { counts: [count(kind, 'a', { pressed: true })] })]);
        const told = heard(element, 'focuson');
        const button = one(element, 'button[data-key="a"]');
        button.click();
        expect(told).toEqual([{ kind, key: 'a' }]);
        expect(button.getAttribute('aria-pressed')).toBe('true');
    });

    it('leads nowhere from a number without records', async () => {
        const counts = [count('streak', 'a', { value: '–', focus: undefined })];
        const element = await table([tally('a', { counts })]);
        expect(all(element, 'td button')).toHaveLength(0);
        expect(textOf(element)).toContain('–');
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

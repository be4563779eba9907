import MissedCallsList from 'c/missedCallsList';
import type { LineView } from 'c/missedCallsView';
import { all, draw, heard, one, settle, textOf } from '../../../../../../tests/lwc/draw';

type List = HTMLElement & MissedCallsList;

function line(id: string, more: Partial<LineView> = {}): LineView {
    return {
        id,
        kind: 'call',
        when: '2 Mar, 09:00',
        open: `Open call ${id}`,
        number: '+441632960001',
        outcome: 'Lost',
        lost: true,
        attempts: [{ key: '1', text: 'Ada Byron: Rejected' }],
        nobody: undefined,
        more: undefined,
        ...more
    };
}

async function list(lines: readonly LineView[], more: Partial<Record<keyof MissedCallsList, unknown>> = {}) {
    const element: List = draw('c-missed-calls-list', MissedCallsList, { lines, pageSize: 2, ...more });
    await settle();
    return element;
}

const rows = (element: HTMLElement): number => all(element, 'tbody tr').length;
const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => line(id));

describe('c-missed-calls-list', () => {
    it('says so where nothing matches', async () => {
        const element = await list([]);
        expect(all(element, 'table')).toHaveLength(0);
        expect(all(element, 'p.slds-text-color_weak')).toHaveLength(1);
    });

    it('shows a page more each time it is asked', async () => {
        const element = await list(FIVE);
        const more = async (): Promise<number> => {
            one(element, 'lightning-button').click();
            await settle();
            return rows(element);
        };
        expect([rows(element), await more(), await more()]).toEqual([2, 4, 5]);
        expect(all(element, 'lightning-button')).toHaveLength(0);
    });

    it('goes on with the first new row where somebody asked for more', async () => {
        const element = await list(FIVE);
        one(element, 'lightning-button').click();
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(all(element, 'tbody tr')[2]);
    });

    it('goes on with its heading where the filter was taken away', async () => {
        const element = await list([line('a')], { isFiltered: true });
        element.addEventListener('clear', () => (element.isFiltered = false));
        one(element, 'lightning-button').click();
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(one(element, '.heading'));
    });

    it('goes on with the line below where an update takes the one with the focus away, else with its heading', async () => {
        const element = await list(FIVE);
        one(element, 'button[data-id="a"]').focus();
        element.lines = FIVE.slice(1);
        await settle();
        const below = element.shadowRoot?.activeElement;
        element.lines = [];
        await settle();
        expect([(below as HTMLElement).dataset.id, element.shadowRoot?.activeElement?.className]).toEqual([
            'b',
            'heading'
        ]);
    });

    it('goes on with its heading where an update leaves no more lines to ask for', async () => {
        const element = await list(FIVE);
        const more = one(element, 'lightning-button');
        more.tabIndex = 0;
        more.focus();
        element.lines = FIVE.slice(0, 2);
        await settle();
        expect(element.shadowRoot?.activeElement?.className).toBe('heading');
    });

    it('starts again with other lines, and keeps its pages with the same', async () => {
        const element = await list(FIVE);
        one(element, 'lightning-button').click();
        element.lines = [...FIVE];
        await settle();
        const kept = rows(element);
        element.lines = FIVE.slice(1);
        await settle();
        expect([kept, rows(element)]).toEqual([4, 2]);
    });

    it('dials the number of a caller, and says where it was withheld', async () => {
        const element = await list([line('a'), line('b', { number: undefined })]);
        expect(all(element, 'lightning-click-to-dial')).toHaveLength(1);
        expect(textOf(element)).toContain('withheld');
    });

    it.each(['call', 'attempt'] as const)('opens the record of a line that is a %s', async (kind) => {
        const element = await list([line('a', { kind })]);
        const told = heard(element, 'open');
        one(element, 'button[data-id="a"]').click();
        expect(told).toEqual([{ id: 'a', kind }]);
    });

    it('takes the filter away when asked', async () => {
        const element = await list([line('a')], { isFiltered: true });
        const told = jest.fn();
        element.addEventListener('clear', told);
        one(element, 'lightning-button').click();
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('says that nobody was tried, and how many more there were', async () => {
        const element = await list([
            line('a', { nobody: 'Nobody was tried', attempts: [] }),
            line('b', { more: 'and 5 more' })
        ]);
        expect(textOf(element)).toMatch(/Nobody was tried.*and 5 more/);
    });

    it.each<readonly [string, readonly LineView[]]>([
        ['full', FIVE],
        ['empty', []]
    ])('is accessible when %s', async (_state, lines) => {
        await expect(await list(lines)).toBeAccessible();
    });
});

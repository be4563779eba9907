import MissedCallsChoices from 'c/missedCallsChoices';
import type { Choice } from 'c/missedCallsView';
import { all, draw, heard, one, settle } from '../../../../../../tests/lwc/draw';

const CHOICE: Choice = { period: 7, reason: 'rejected', focus: { kind: 'lost' } };
const REASONS = [
    { label: 'All reasons', value: '' },
    { label: 'Rejected (2)', value: 'rejected' }
];

interface Options {
    readonly value: string;
    readonly options: unknown;
}

async function choices(properties: Partial<Record<keyof MissedCallsChoices, unknown>> = {}) {
    const element = draw('c-missed-calls-choices', MissedCallsChoices, {
        choice: CHOICE,
        reasons: REASONS,
        ...properties
    });
    await settle();
    return element;
}

function change(element: Element, selector: string, value: string): void {
    one(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-missed-calls-choices', () => {
    it('offers today, 7, 30 and 90 days, and shows what is chosen', async () => {
        const element = await choices();
        expect(one(element, 'lightning-radio-group')).toMatchObject({
            value: '7',
            options: [
                { label: 'Today', value: '1' },
                { label: '7\u00a0days', value: '7' },
                { label: '30\u00a0days', value: '30' },
                { label: '90\u00a0days', value: '90' }
            ]
        });
        expect(one(element, '.reason')).toMatchObject({ value: 'rejected', options: REASONS });
    });

    it('offers the same periods as a list, which the style shows in place of the buttons where they do not fit', async () => {
        const element = await choices();
        const told = heard(element, 'choose');
        const { value, options } = one(element, 'lightning-radio-group') as HTMLElement & Options;
        expect(one(element, 'lightning-combobox.periods')).toMatchObject({ value, options });
        change(element, '.periods', '30');
        expect(told).toMatchObject([{ period: 30 }]);
    });

    it('forgets with another period the reason and what was chosen of it', async () => {
        const element = await choices();
        const told = heard(element, 'choose');
        change(element, 'lightning-radio-group', '30');
        expect(told).toEqual([{ period: 30, reason: undefined, focus: { kind: 'all' } }]);
    });

    it('keeps with another reason the period and what was chosen of it', async () => {
        const element = await choices();
        const told = heard(element, 'choose');
        change(element, '.reason', 'neverRang');
        change(element, '.reason', '');
        expect(told).toEqual([
            { ...CHOICE, reason: 'neverRang' },
            { ...CHOICE, reason: undefined }
        ]);
    });

    it.each([
        ['before there is an answer', []],
        ['where there is only one', REASONS.slice(0, 1)]
    ])('offers no reason %s', async (_when, reasons) => {
        expect(all(await choices({ reasons }), '.reason')).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(await choices()).toBeAccessible();
    });
});

import { boardQuery, CONTACTS_QUERY, TODAY_QUERY, todayPartQuery } from 'c/phoneEventService';
import { PERIODS } from 'c/phoneEventModel';

const boards = (['queue', 'person'] as const).flatMap((scope) =>
    PERIODS.map((days) => [`a ${scope} over ${days} days`, boardQuery(scope, days)] as const)
);

describe('the period of a document', () => {
    it.each<readonly [string, object]>([
        ...boards,
        ['today', TODAY_QUERY],
        ['conversations of today', CONTACTS_QUERY],
        ['calls behind a number', todayPartQuery({ kind: 'queueCalls', key: 'k' })],
        ['attempts behind a number', todayPartQuery({ kind: 'queueMisses', key: 'k' })],
        ['attempts of late', todayPartQuery({ kind: 'personMisses', key: 'k' })]
    ])('ends today, whatever a clock that runs ahead has dated: %s', (_name, document) => {
        const { text } = document as { readonly text: string };
        const asked = text.match(/Time__c: \{ (?!order)/g) ?? [];
        const ending = text.match(/Time__c: \{ (eq: |gte: [^,]+, lte: )\{ literal: TODAY \} \}/g) ?? [];
        expect(asked.length).toBeGreaterThan(0);
        expect(ending.length).toBe(asked.length);
    });
});

import { boardQuery, readBoard } from 'c/phoneEventService';
import { connection, groups } from '../../../../../../tests/lwc/nodes';

const DATA = {
    uiapi: {
        aggregate: {
            groups: groups({ type: 'Ringing', all: { count: 7 } }, { type: 'Trying', all: { count: 5 } }),
            answered: groups({ all: { count: 3 } })
        },
        query: {
            misses: { ...connection({ Id: 'a0Pa' }), totalCount: 1 },
            answers: connection(
                { Id: 'a01b', by: 'a05ada', answered: '2026-03-02T10:00:00.000Z' },
                { Id: 'a01a', by: 'a05ada', answered: '2026-03-02T09:00:00.000Z' }
            )
        }
    }
};

describe('what was read of a queue or a person', () => {
    it('counts all attempts of the period by their groups, because a page counts no further than its bound', () => {
        expect(readBoard(DATA)?.total).toBe(12);
    });

    it('tells since when all answers were read, where they were not all', () => {
        expect(readBoard(DATA)?.answersSince).toBe(Date.parse('2026-03-02T09:00:00.000Z'));
        const all = { ...DATA.uiapi.aggregate, answered: groups({ all: { count: 2 } }) };
        expect(readBoard({ uiapi: { ...DATA.uiapi, aggregate: all } })?.answersSince).toBeUndefined();
    });

    it('tells it also where the oldest answer has no time', () => {
        const answers = connection(
            { Id: 'a01b', by: 'a05ada', answered: '2026-03-02T10:00:00.000Z' },
            { Id: 'a01a', by: 'a05ada', answered: null }
        );
        const { aggregate, query } = DATA.uiapi;
        expect(readBoard({ uiapi: { aggregate, query: { ...query, answers } } })?.answersSince).toBe(
            Date.parse('2026-03-02T10:00:00.000Z')
        );
    });

    it('tells where there are more groups or people than were read', () => {
        const cut = { ...groups({ key: 'a05ada' }), pageInfo: { hasNextPage: true } };
        const { aggregate, query } = DATA.uiapi;
        const read = [aggregate, { ...aggregate, groups: cut }, { ...aggregate, others: cut }].map((each) => {
            const { areGroupsCut, areOthersCut } = readBoard({ uiapi: { aggregate: each, query } }) ?? {};
            return [areGroupsCut, areOthersCut];
        });
        expect(read).toEqual([
            [false, false],
            [true, false],
            [false, true]
        ]);
    });

    it.each(['queue', 'person'] as const)('reads answered calls as answers, and no others: %s', (scope) => {
        const { text } = boardQuery(scope, 7) as { readonly text: string };
        expect(text).toMatch(/answers: CallReporting__c\(where: \{[^(]*Outcome__c: \{ eq: "Answered" \}/);
        expect(text).toContain('last_n_days: 6');
    });

    it('counts as calls of a person those on which they were tried, not looked up', () => {
        const { text } = boardQuery('person', 7) as { readonly text: string };
        expect(text).toMatch(/calls: Phone_Event__c\(where: \{[^(]*Call_Queue_Lookup__c: \{ eq: false/);
        expect(text).toMatch(/lost: Phone_Event__c\(where: \{[^(]*Call_Queue_Lookup__c: \{ eq: false/);
    });
});

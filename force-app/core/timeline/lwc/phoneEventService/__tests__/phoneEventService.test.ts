import { CALL_QUERY, CONVERSATIONS_QUERY, MORE_QUERY, readCall, type Reading } from 'c/phoneEventService';
import odd from './data/graphql.odd.json';
import one from './data/graphql.one.json';

const textOf = (document: object): string => (document as { readonly text: string }).text;

describe('the documents', () => {
    it.each([
        ['CALL_QUERY', CALL_QUERY],
        ['MORE_QUERY', MORE_QUERY]
    ])('%s asks for missed events of this call only', (_name, document) => {
        expect(textOf(document)).toMatch(
            /where: \{ \w*To_Call_Reporting__c: \{ eq: \$callId \}, \w*Event_Type__c: \{ eq: "Missed" \} \}/
        );
    });

    it.each([
        ['CALL_QUERY', CALL_QUERY],
        ['MORE_QUERY', MORE_QUERY],
        ['CONVERSATIONS_QUERY', CONVERSATIONS_QUERY]
    ])('%s gives every custom field of an answer an alias', (_name, document) => {
        const selected = textOf(document).matchAll(/(\w+: )?\b\w+__[cr] \{ (?!eq|order)/g);
        const without = [...selected].filter(([, alias]) => alias === undefined).map(([field]) => field);
        expect(without).toEqual([]);
    });

    it('has balanced braces', () => {
        const braces = (text: string): number =>
            [...text].reduce((sum, each) => sum + (each === '{' ? 1 : each === '}' ? -1 : 0), 0);
        expect([braces(textOf(CALL_QUERY)), braces(textOf(MORE_QUERY))]).toEqual([0, 0]);
    });

    it('reads the first 200 attempts with the call', () => {
        expect(textOf(CALL_QUERY)).toContain('first: 200');
    });
});

const NOTHING_MORE = new Map<string, unknown>();

/** An answer with attempts of these ids, and the cursor of what follows. */
function answer(next: string | null, ...ids: readonly string[]): unknown {
    const edges = ids.map((Id) => ({ node: { Id } }));
    const pageInfo = { endCursor: next, hasNextPage: next !== null };
    return { uiapi: { query: { call: one.uiapi.query.call, attempts: { edges, pageInfo, totalCount: 9 } } } };
}

const idsOf = ({ attempts }: Reading): readonly string[] => attempts.map(({ id }) => id);

describe('readCall', () => {
    it('leaves no character in a text that turns the direction of what follows', () => {
        const turns = [0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069].map((code) => String.fromCharCode(code));
        const call = { ...one.uiapi.query.call.edges[0]?.node, name: { value: turns.join('שרה 7') } };
        const query = { ...one.uiapi.query, call: { edges: [{ node: call }] } };
        expect(readCall({ uiapi: { query } }, NOTHING_MORE, 10).call?.name).toBe(Array(turns.length).join('שרה 7'));
    });

    it('gives the call in the model', () => {
        expect(readCall(one, NOTHING_MORE, 10).call).toEqual({
            id: 'a01000000000001AAA',
            name: 'CR-000000042',
            legs: ['b-1'],
            inbound: true,
            startedAt: Date.UTC(2026, 10, 23, 9, 14, 2),
            answeredAt: Date.UTC(2026, 10, 23, 9, 15, 9),
            endedAt: Date.UTC(2026, 10, 23, 9, 19, 14),
            answerRingAt: Date.UTC(2026, 10, 23, 9, 15, 5),
            queueSeconds: 61,
            talkSeconds: 245,
            queueName: 'Sales',
            answeredById: 'a05eve000000000AAA',
            answeredBy: 'Eve Fox',
            hungUpByCaller: false,
            outcome: 'Answered'
        });
    });

    it('gives its attempts in the model', () => {
        expect(readCall(one, NOTHING_MORE, 10).attempts).toEqual([
            {
                id: 'a0P000000000001AAA',
                name: 'PE-000000001',
                startedAt: Date.UTC(2026, 10, 23, 9, 14, 11),
                type: 'Ringing',
                cause: 'NO_ANSWER',
                dialType: 'Call Queue',
                ringSeconds: 20,
                wrapUpSeconds: 30,
                personKey: 'a05ada000000000AAA',
                personName: 'Ada Byron',
                personNumber: 1001,
                queueName: 'Sales',
                lookup: false,
                availability: { profile: 'Service desk', state: 'Ready for calls', available: 'Yes', online: 'No' },
                actor: 'Agent',
                dataIssue: undefined
            }
        ]);
    });

    it('tells how many there are and where the next begin', () => {
        expect(readCall(one, NOTHING_MORE, 10)).toMatchObject({
            total: 7,
            pages: [{ after: 'MQ==' }],
            isReading: true
        });
    });

    it('derives the outcome where the formula is not readable', () => {
        expect(readCall(odd, NOTHING_MORE, 10).call?.outcome).toBe('In Progress');
    });

    it('reads what it does not know as unknown and never throws', () => {
        const [strange, empty] = readCall(odd, NOTHING_MORE, 10).attempts;
        expect(strange).toMatchObject({
            type: 'Unknown',
            cause: 'SOMETHING_NEW',
            actor: 'Unknown',
            startedAt: undefined,
            ringSeconds: undefined,
            personKey: '100234',
            availability: { available: 'Unknown', online: 'Unknown' }
        });
        expect(empty).toMatchObject({ id: 'a0P000000000002AAA', personKey: '', personName: undefined });
    });

    it('leaves out what has no id', () => {
        expect(readCall(odd, NOTHING_MORE, 10).attempts).toHaveLength(2);
    });

    it.each([
        undefined,
        null,
        {},
        [],
        { uiapi: { query: { call: { edges: [] }, attempts: { edges: null } } } },
        { uiapi: { query: { call: null, attempts: null } } }
    ])('gives nothing for %j', (data) => {
        expect(readCall(data, NOTHING_MORE, 10)).toEqual({
            call: undefined,
            attempts: [],
            total: 0,
            pages: [],
            isReading: false
        });
    });
});

describe('readCall with further pages', () => {
    it('puts them behind the first in the order of their cursors', () => {
        const later = new Map([
            ['c4', answer(null, 'e')],
            ['c2', answer('c4', 'c', 'd')]
        ]);
        expect(idsOf(readCall(answer('c2', 'a', 'b'), later, 10))).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('leaves out pages that no cursor leads to', () => {
        const later = new Map([['old', answer(null, 'c')]]);
        expect(readCall(answer('c2', 'a'), later, 10)).toMatchObject({
            pages: [{ after: 'c2' }],
            isReading: true,
            total: 9
        });
    });

    it('ends where a cursor leads back', () => {
        const later = new Map([['c2', answer('c2', 'b')]]);
        expect(idsOf(readCall(answer('c2', 'a'), later, 10))).toEqual(['a', 'b']);
    });

    it('gives no more than wanted', () => {
        expect(idsOf(readCall(answer('c2', 'a', 'b', 'c'), NOTHING_MORE, 2))).toEqual(['a', 'b']);
    });
});

describe('the further pages of a call', () => {
    const callId = 'a01000000000001AAA';

    it.each<readonly [string, number, Reading['pages']]>([
        ['ask for what is missing', 1000, [{ callId, first: 998, after: 'c2', most: 1000 }]],
        ['ask for no more than the platform gives', 9000, [{ callId, first: 2000, after: 'c2', most: 9000 }]],
        ['ask for no less than the platform gives', 10, [{ callId, first: 200, after: 'c2', most: 10 }]],
        ['end where enough is read', 2, []]
    ])('%s', (_name, most, pages) => {
        expect(readCall(answer('c2', 'a', 'b'), NOTHING_MORE, most).pages).toEqual(pages);
    });

    it('end where there is no more', () => {
        expect(readCall(answer(null, 'a'), NOTHING_MORE, 10)).toMatchObject({ pages: [], isReading: false });
    });

    it('stay, so that they can be read again', () => {
        const later = new Map([['c2', answer(null, 'b')]]);
        const reading = readCall(answer('c2', 'a'), later, 10);
        expect(reading).toMatchObject({ pages: [{ after: 'c2' }], isReading: false });
    });

    it('are at most two', () => {
        const later = new Map([
            ['c2', answer('c3', 'b')],
            ['c3', answer('c4', 'c')]
        ]);
        expect(readCall(answer('c2', 'a'), later, 10)).toMatchObject({ pages: [{}, {}], isReading: false, total: 9 });
    });

    it('bring no attempt twice where one has moved between them', () => {
        const later = new Map([['c2', answer(null, 'b', 'c')]]);
        expect(idsOf(readCall(answer('c2', 'a', 'b'), later, 10))).toEqual(['a', 'b', 'c']);
    });
});

describe('CONVERSATIONS_QUERY', () => {
    it('asks for the rows that share a leg in the order of the conversations', () => {
        for (const leg of ['From_UUID__c', 'To_UUID__c']) {
            expect(textOf(CONVERSATIONS_QUERY)).toContain(`${leg}: { in: $uuids }`);
        }
        expect(textOf(CONVERSATIONS_QUERY)).toMatch(
            /orderBy: \{ From_Start_Time__c: \{ order: ASC, [^}]*\}, From_Conversation_Instance__c: \{ order: ASC/
        );
    });
});

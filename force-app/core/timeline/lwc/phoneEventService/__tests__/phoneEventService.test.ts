import { CALL_QUERY, MORE_QUERY, nextPage, readAttempts, readCall } from 'c/phoneEventService';
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
        ['MORE_QUERY', MORE_QUERY]
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

describe('readCall', () => {
    it('gives the call in the model', () => {
        expect(readCall(one)).toEqual({
            id: 'a01000000000001AAA',
            name: 'CR-000000042',
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

    it('derives the outcome where the formula is not readable', () => {
        expect(readCall(odd)?.outcome).toBe('In Progress');
    });

    it.each([undefined, null, {}, { uiapi: { query: { call: { edges: [] } } } }, { uiapi: { query: { call: null } } }])(
        'gives nothing for %j',
        (data) => {
            expect(readCall(data)).toBeUndefined();
        }
    );
});

describe('readAttempts', () => {
    it('gives an attempt in the model', () => {
        expect(readAttempts(one).attempts).toEqual([
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
        expect(readAttempts(one)).toMatchObject({ total: 7, next: 'MQ==' });
    });

    it('reads what it does not know as unknown and never throws', () => {
        const [strange, empty] = readAttempts(odd).attempts;
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
        expect(readAttempts(odd).attempts).toHaveLength(2);
    });

    it.each([undefined, null, {}, [], { uiapi: { query: { attempts: { edges: null } } } }])(
        'gives an empty page for %j',
        (data) => {
            expect(readAttempts(data)).toEqual({ attempts: [], total: 0, next: undefined });
        }
    );
});

describe('nextPage', () => {
    it.each<readonly [string, Parameters<typeof nextPage>, ReturnType<typeof nextPage>]>([
        ['asks for what is missing', ['id', 200, 1000, 'c'], { callId: 'id', first: 800, after: 'c' }],
        ['asks for no more than the platform gives', ['id', 200, 9000, 'c'], { callId: 'id', first: 2000, after: 'c' }],
        ['ends where enough is read', ['id', 200, 200, 'c'], undefined],
        ['ends where there is no more', ['id', 200, 1000, undefined], undefined],
        ['waits for a call', [undefined, 0, 1000, 'c'], undefined]
    ])('%s', (_name, args, variables) => {
        expect(nextPage(...args)).toEqual(variables);
    });
});

import { connection, groups } from './nodes';

/** The fields of a record as a page asks for them. */
type Values = Readonly<Record<string, unknown>>;

/** The five pages. */
export type PageName = 'call' | 'attempt' | 'queue' | 'user' | 'home';

/** What a page is told: missed attempts with their call. */
export interface OddState {
    readonly name: string;
    readonly attempts: readonly Values[];
    readonly call: Values | null;
    /** The decided look on each page: words that are there. A page that a state cannot reach is left out. */
    readonly looks: Partial<Readonly<Record<PageName, RegExp>>>;
}

const CALL: Values = {
    Id: 'a01000000000001AAA',
    name: 'CR-000000042',
    direction: 'Inbound',
    started: '2026-11-23T09:14:02.000Z',
    ended: '2026-11-23T09:15:22.000Z',
    number: '+441632960001',
    outcome: 'Lost',
    queue: { Id: 'a03sales', name: 'Sales' }
};

const ATTEMPT: Values = {
    Id: 'a0P000000000001AAA',
    name: 'PE-000000001',
    time: '2026-11-23T09:14:10.000Z',
    type: 'Ringing',
    cause: 'NO_ANSWER',
    dialType: 'Call Queue',
    ring: 20,
    lookup: false,
    actor: 'Agent',
    user: { Id: 'a05ada', name: 'Ada Byron' },
    queue: { Id: 'a03sales', name: 'Sales' }
};

/** Attempts of one second, at one person. */
const CROWD = Array.from({ length: 12 }, (_, index) => ({
    ...ATTEMPT,
    Id: `a0P0000000000${String(index + 10)}AAA`
}));

/** Markup, quotes, a newline, and a character that turns the direction of all that follows. */
const HOSTILE = `<img src=x onerror=alert(1)>\n\u202E"'evil`;

const odd = (changes: Values): readonly Values[] => [{ ...ATTEMPT, ...changes }];

export const ODD_STATES: readonly OddState[] = [
    {
        name: 'unknown picklist values',
        attempts: odd({ type: 'Quantum', cause: 'WORMHOLE', dialType: 'Teleport', available: 'Perhaps', actor: 'Cat' }),
        call: { ...CALL, outcome: 'Vanished', direction: 'Sideways' },
        looks: {
            call: /Not answered.*Ada Byron.*Reason not known/,
            attempt: /Ada Byron: Reason not known/,
            queue: /Not known 1 · 100%.*Ada Byron: Reason not known/,
            user: /Not known 1 · 100%.*Reason not known/
        }
    },
    {
        name: 'missing parents',
        attempts: odd({ user: null, queue: null }),
        call: null,
        looks: {
            attempt: /not linked to a call.*Person not known: No answer/,
            queue: /Person not known.*Person not known: No answer/,
            user: /No queue.*No answer/,
            home: /Attempts missed 1.*No queue 0.*Person not known 1/
        }
    },
    {
        name: '0 attempts',
        attempts: [],
        call: { ...CALL, outcome: 'Answered', toUuid: 'b-1', answered: '2026-11-23T09:14:07.000Z' },
        looks: {
            call: /No missed attempts/,
            attempt: /not found/,
            queue: /Nothing missed/,
            user: /Nothing missed/,
            home: /No call was lost/
        }
    },
    {
        name: '1 attempt',
        attempts: [ATTEMPT],
        call: CALL,
        looks: {
            call: /Ada Byron 1 attempt · rang 20s/,
            attempt: /Lost · Nobody picked up.*Ada Byron: No answer/,
            queue: /1 call lost.*Ada Byron: No answer/,
            user: /1 call lost.*No answer/,
            home: /Calls lost today 1.*Ada Byron 1/
        }
    },
    {
        name: 'all attempts at one second',
        attempts: CROWD,
        call: CALL,
        looks: {
            call: /Ada Byron 12 attempts/,
            attempt: /Ada Byron: No answer.*Rounds 1–12/,
            queue: /12 Attempts missed.*and 9 more/,
            user: /12 in a row.*and 9 more/,
            home: /Attempts missed 12/
        }
    },
    {
        name: 'an attempt without a time',
        attempts: odd({ time: null }),
        call: { ...CALL, started: null, ended: null, outcome: 'In Progress' },
        looks: {
            call: /time not known/,
            attempt: /No answer/,
            queue: /Time not known/i,
            user: /Time not known/i,
            home: /Ada Byron 1 .*–/
        }
    },
    {
        name: 'an attempt of another year',
        attempts: odd({ time: '2024-11-23T09:14:10.000Z' }),
        call: CALL,
        looks: {
            call: /No answer, not during the call/,
            attempt: /2024.*No answer, not during the call/,
            queue: /No answer/,
            user: /No answer/
        }
    },
    {
        name: 'a negative duration',
        attempts: odd({ ring: -5, wrapUp: -10 }),
        call: { ...CALL, inQueue: -60, ended: '2026-11-23T09:10:00.000Z' },
        looks: {
            call: /Ada Byron 1 attempt/,
            attempt: /Ada Byron: No answer/,
            queue: /Ada Byron: No answer/,
            user: /No answer/
        }
    },
    {
        name: 'an absurd duration',
        attempts: odd({ ring: 999_999_999, wrapUp: 1e15, time: '1970-01-01T00:00:00.000Z' }),
        call: { ...CALL, inQueue: 1e12, ended: '9999-12-31T23:59:59.000Z' },
        looks: {
            call: /Ada Byron 1 attempt/,
            attempt: /Ada Byron: No answer/,
            queue: /Ada Byron: No answer/,
            user: /No answer/
        }
    },
    {
        name: 'hostile text',
        attempts: odd({
            ...{ cause: `<b>NO\u202E</b>`, dialType: HOSTILE, state: HOSTILE, dataIssue: HOSTILE, callerName: HOSTILE },
            ...{ user: { Id: 'a05ada', name: HOSTILE }, queue: { Id: 'a03sales', name: HOSTILE } }
        }),
        call: { ...CALL, number: '+44<b>CALL-ME</b>\u202E', queue: { Id: 'a03sales', name: HOSTILE } },
        looks: {
            call: /<img src=x onerror=alert\(1\)> "'evil 1 attempt · rang 20s/,
            attempt: /<img src=x onerror=alert\(1\)> "'evil: Reason not known/,
            queue: /<img src=x onerror=alert\(1\)> "'evil: Reason not known/,
            user: /<img src=x onerror=alert\(1\)> "'evil.*Reason not known/,
            home: /<img src=x onerror=alert\(1\)> "'evil 1/
        }
    },
    {
        name: 'fields that the reader may not see',
        attempts: [{ Id: ATTEMPT['Id'] }],
        call: { Id: CALL['Id'] },
        looks: {
            call: /Person not known 1 attempt/,
            attempt: /Person not known: Reason not known/,
            queue: /Person not known: Reason not known/,
            user: /Reason not known/,
            home: /Person not known 1/
        }
    }
];

/** The answers to the questions of the pages, by the name of the question. */
export function answersOf({ attempts, call }: OddState): Readonly<Record<string, unknown>> {
    const misses: readonly Values[] = attempts.map((attempt) => ({ ...attempt, call }));
    const [first] = misses;
    const lost = call?.['outcome'] === 'Lost' ? [call] : [];
    const each = { all: { count: attempts.length }, against: { sum: attempts.length } };
    const by = (record: unknown): object =>
        attempts.length === 0
            ? groups()
            : groups({ ...each, key: keyOf(record), record: { name: nameOf(record) }, time: { max: first?.['time'] } });
    const reasons = attempts.map(({ type, cause, lookup, ring }) => ({
        ...{ type, cause, lookup, all: { count: 1 } },
        ...{ timed: { count: ring === undefined ? 0 : 1 }, against: { sum: 1 } }
    }));
    const totals = { calls: groups({ all: { count: call ? 1 : 0 } }), lost: groups({ all: { count: lost.length } }) };
    const board = (other: unknown): object => ({
        uiapi: {
            aggregate: { ...totals, groups: groups(...reasons), others: by(other) },
            query: { misses: connection(...misses), lostCalls: connection(...lost), answers: connection() }
        }
    });
    const ofQueue = (count: number): object =>
        count === 0 ? groups() : groups({ key: 'a03sales', record: { name: 'Sales' }, all: { count } });
    return {
        callTimeline: {
            uiapi: { query: { call: connection(...(call ? [call] : [])), attempts: connection(...attempts) } }
        },
        oneAttempt: {
            uiapi: { query: { attempt: connection(...(first ? [{ ...first, eventType: 'Missed' }] : [])) } }
        },
        missedOfQueue: board(first?.['user']),
        missedOfPerson: board(first?.['queue']),
        missedToday: {
            uiapi: {
                aggregate: {
                    calls: ofQueue(call ? 1 : 0),
                    lost: ofQueue(lost.length),
                    misses: by(first?.['queue']),
                    allLost: groups({ all: { count: lost.length } }),
                    allMisses: groups({ all: { count: attempts.length } }),
                    everybody: groups({ all: { count: nameOf(first?.['user']) === null ? 0 : 1 } }),
                    people: by(first?.['user'])
                },
                query: { lostCalls: connection(...lost) }
            }
        },
        contactsToday: { uiapi: { query: { contacts: connection() } } }
    };
}

function keyOf(record: unknown): unknown {
    return (record as Values | null | undefined)?.['Id'] ?? null;
}

function nameOf(record: unknown): unknown {
    return (record as Values | null | undefined)?.['name'] ?? null;
}

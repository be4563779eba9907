import type { Attempt, Call } from 'c/phoneEventModel';

const START = Date.UTC(2026, 2, 2, 9);
/** A queue of 25 rings five at a time, every twelve seconds. */
const PEOPLE = 25;
const ROUND = 5;
const PITCH = 12_000;

const ENDS: readonly Pick<Attempt, 'type' | 'cause' | 'ringSeconds' | 'actor'>[] = [
    { type: 'Ringing', cause: 'NO_ANSWER', ringSeconds: 10, actor: 'Agent' },
    { type: 'Ringing', cause: 'CALL_REJECTED', ringSeconds: 4, actor: 'Agent' },
    { type: 'No Devices', cause: undefined, ringSeconds: undefined, actor: 'Device' },
    { type: 'Ringing', cause: 'ALLOTTED_TIMEOUT', ringSeconds: 9, actor: 'Routing' },
    { type: 'All Busy', cause: undefined, ringSeconds: undefined, actor: 'Routing' },
    { type: 'Ringing', cause: 'NO_USER_RESPONSE', ringSeconds: 7, actor: 'Device' },
    { type: 'Trying', cause: 'NO_USER_RESPONSE', ringSeconds: undefined, actor: 'Device' }
];

/** So many missed attempts of one call, the same in every run, in order of time, as the platform gives them. */
export function attemptsOf(count: number): readonly Attempt[] {
    const attempts = Array.from({ length: count }, (_, index): Attempt => {
        const person = (index * 7) % PEOPLE;
        const end = ENDS[(index * 31) % ENDS.length];
        if (end === undefined) throw new Error('No such end.');
        return {
            id: `a0P${String(index).padStart(12, '0')}AAA`,
            name: `PE-${String(index).padStart(9, '0')}`,
            startedAt: START + Math.floor(index / ROUND) * PITCH + (index % 3) * 400,
            dialType: 'Call Queue',
            wrapUpSeconds: undefined,
            personKey: `a05${person}`,
            personName: `Agent Number ${person}`,
            personNumber: undefined,
            queueName: 'Sales',
            lookup: false,
            availability: { profile: 'Service desk', state: 'Ready', available: 'Yes', online: 'Yes' },
            dataIssue: undefined,
            ...end
        };
    });
    return attempts.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
}

/** The call that they belong to: the caller hung up a minute after the last. */
export function callOf(count: number): Call {
    return {
        id: 'a01000000000001AAA',
        name: 'CR-000000001',
        legs: [],
        inbound: true,
        startedAt: START - 10_000,
        answeredAt: undefined,
        endedAt: START + Math.ceil(count / ROUND) * PITCH + 60_000,
        answerRingAt: undefined,
        queueSeconds: undefined,
        talkSeconds: undefined,
        queueName: 'Sales',
        answeredById: undefined,
        answeredBy: undefined,
        hungUpByCaller: true,
        outcome: 'Lost'
    };
}

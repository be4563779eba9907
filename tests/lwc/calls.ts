import type { Attempt, Call } from 'c/phoneEventModel';

/** When the calls of the tests came in: Monday, 23 November 2026, 09:14:02 UTC. */
export const ARRIVAL = Date.UTC(2026, 10, 23, 9, 14, 2);

/** Seconds into the call as a moment. */
export function at(seconds: number): number {
    return ARRIVAL + seconds * 1000;
}

/** A lost inbound call of one minute, with changes. */
export function aCall(changes: Partial<Call> = {}): Call {
    return {
        id: 'a01000000000001AAA',
        name: 'CR-000000042',
        legs: [],
        inbound: true,
        startedAt: ARRIVAL,
        answeredAt: undefined,
        endedAt: at(60),
        answerRingAt: undefined,
        queueSeconds: 0,
        talkSeconds: undefined,
        queueName: undefined,
        answeredById: undefined,
        answeredBy: undefined,
        hungUpByCaller: false,
        outcome: 'Lost',
        ...changes
    };
}

/** Ada's phone rang 20 seconds from 0:05 on without an answer; with changes. */
export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
    return {
        id: 'a0P000000000001AAA',
        name: 'PE-000000001',
        startedAt: at(5),
        type: 'Ringing',
        cause: 'NO_ANSWER',
        dialType: 'Call Queue',
        ringSeconds: 20,
        wrapUpSeconds: undefined,
        personKey: 'a05ada',
        personName: 'Ada Byron',
        personNumber: undefined,
        queueName: 'Sales',
        lookup: false,
        availability: { profile: 'Service desk', state: 'Ready', available: 'Yes', online: 'Yes' },
        actor: 'Agent',
        dataIssue: undefined,
        ...changes
    };
}

export type AttemptRow = readonly [second: number, person: string, changes?: Partial<Attempt>];

/** Attempts one after the other with ids of their own: each row is [second, person, changes]. */
export function attempts(...rows: AttemptRow[]): readonly Attempt[] {
    return rows.map(([second, person, changes], index) =>
        anAttempt({
            id: `a0P${String(index + 1).padStart(12, '0')}AAA`,
            name: `PE-${String(index + 1).padStart(9, '0')}`,
            startedAt: at(second),
            personKey: `a05${person.toLowerCase()}`,
            personName: person,
            ...changes
        })
    );
}

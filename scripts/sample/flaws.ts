import type { Attempt, Call } from './model.ts';
import { itemAt } from './random.ts';
import type { World } from './world.ts';

/** One attempt in so many gets a flaw, so that Data Issue and Error Log have something to show. */
const ONE_IN = 90;

type Flaw = (attempt: Attempt) => Attempt;

/** What a feed gets wrong now and then. All Busy with a cause is not among them: the validation rule stops it. */
const FLAWS: readonly Flaw[] = [
    (attempt) => ({
        ...attempt,
        type: 'No Devices',
        cause: 'USER_NOT_REGISTERED',
        ring: 12,
        errorLog: 'The leg has no progress, yet a ring of 12 seconds.'
    }),
    (attempt) => ({ ...attempt, timeLost: true, errorLog: 'The leg has no start_epoch and no start_uepoch.' }),
    (attempt) => ({
        ...attempt,
        dialType: 'Call Queue',
        queue: undefined,
        errorLog: 'There is no queue with the switch key outsourced@voice.example.com.'
    }),
    (attempt) => ({
        ...attempt,
        type: 'Ringing',
        cause: 'LOSE_RACE',
        ring: 6,
        originatingUuid: undefined,
        errorLog: 'The leg names no originating leg.'
    }),
    (attempt) => ({
        ...attempt,
        user: undefined,
        state: undefined,
        available: 'Unknown',
        online: 'Unknown',
        errorLog: 'There is no user with the switch key 2999@voice.example.com.'
    }),
    (attempt) => ({ ...attempt, type: 'Ringing', cause: 'NO_ANSWER', ring: 4210 }),
    (attempt) => ({
        ...attempt,
        dialType: 'Unknown',
        errorLog: 'Dial Type came as "callback" and is stored as Unknown.'
    })
];

/** Spoils an attempt of a call here and there; the rest of the call is as it was. */
export function withFlaws({ random, flaws }: World, call: Call): Call {
    if (!call.attempts.some(() => random.chance(1 / ONE_IN))) return call;
    const spoilt = random.between(0, call.attempts.length - 1);
    const flaw = itemAt(FLAWS, flaws.count % FLAWS.length);
    flaws.count += 1;
    const attempts = call.attempts.map((attempt, index) => (index === spoilt ? flaw(attempt) : attempt));
    return { ...call, attempts };
}

import { makeAttempt } from './attempts.ts';
import type { Person } from './directory.ts';
import { TALK } from './figures.ts';
import type { Call, Instant } from './model.ts';
import { occupy, onShift, type World } from './world.ts';

const SECOND = 1000;

/** One in 25 answered callers is passed on, often after the next agent let it ring. */
export function withTransfer(world: World, call: Call): readonly Call[] {
    const { random } = world;
    if (call.to?.user === undefined || call.end === undefined || !random.chance(0.04)) return [call];
    return transfer(world, call, call.to.user, call.end);
}

/** The caller's next conversation: same From UUID, next instance. */
function transfer(world: World, call: Call, passedOnBy: Person, at: Instant): readonly [Call, Call] {
    const { random } = world;
    const [first, second] = random.several(
        onShift(world, at).filter((person) => person !== passedOnBy),
        2
    );
    const next = second ?? first ?? passedOnBy;
    const ring = random.between(8, 20);
    const missed =
        first === undefined || first === next || random.chance(0.4)
            ? []
            : [
                  makeAttempt(world, {
                      kind: random.weighted([
                          ['noAnswer', 6],
                          ['rejected', 2],
                          ['noDevices', 2]
                      ] as const),
                      time: at,
                      user: first,
                      dialType: 'User',
                      callUuid: call.uuid,
                      originatingUser: passedOnBy,
                      ring
                  })
              ];
    const answer = at + (missed.length > 0 ? ring + 4 : 4) * SECOND;
    const end = answer + random.quantile(TALK) * SECOND;
    occupy(world, next, end);
    return [
        { ...call, instances: 2, hungUpBy: 'Agent', hangupCause: 'BLIND_TRANSFER' },
        {
            ...call,
            instance: 2,
            instances: 2,
            start: at,
            answer,
            end,
            queue: undefined,
            inQueue: undefined,
            ringing: (answer - at) / SECOND,
            to: { uuid: random.uuid(), user: next, number: next.extension, start: answer - 4 * SECOND },
            hungUpBy: 'Caller',
            hangupCause: 'NORMAL_CLEARING',
            attempts: missed
        }
    ];
}

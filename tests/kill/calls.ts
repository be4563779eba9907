import { calleeLeg, callerLeg, MORNING, randomFrom, recordText } from '../../scripts/push/testing/index.ts';

/** A record on its way to a source. */
export interface FedRecord {
    readonly uuid: string;
    readonly text: string;
}

/** Records of made-up calls, in the order in which they are fed, and what must become of them. */
export interface MadeCalls {
    readonly records: readonly FedRecord[];
    /** For each event the keys it may have: devices of one dial may arrive in any order, and the first one names the event. */
    readonly events: readonly (readonly string[])[];
    /** Keys of events that the org refuses. */
    readonly refused: ReadonlySet<string>;
}

/** The caller's name that makes the test's org refuse an event. */
export const REFUSED_NAME = 'Refused Caller';

/** The users that the org knows; others miss their parent. */
export const USERS = Array.from({ length: 12 }, (_, index) => String(1003 + index));

/** Makes calls until they hold so many events: groups, devices of one user, lost races, transfers of order, repeats. */
export function makeCalls(count: number, seed: number, nowSeconds: number): MadeCalls {
    const random = randomFrom(seed);
    const records: FedRecord[] = [];
    const events: (readonly string[])[] = [];
    const refused = new Set<string>();
    for (let call = 0; events.length < count; call += 1) {
        const a = `a-${seed}-${call}`;
        const start = nowSeconds - MORNING - 60 + random() * 30;
        const won = random() < 0.3;
        const users = USERS.slice(0, 1 + Math.floor(random() * USERS.length));
        const own: FedRecord[] = [];
        users.forEach((user, index) => {
            const uuid = `b-${seed}-${call}-${index}`;
            const at = start + 1 + index / 100;
            if (won && index === 0) {
                own.push(leg({ uuid, caller: a, user, start: at, progress: at + 1, answer: at + 5, end: at + 30 }));
                return;
            }
            const bad = random() < 0.01;
            const cause = won ? 'LOSE_RACE' : 'NO_ANSWER';
            const callerName = bad ? REFUSED_NAME : 'Ann Caller';
            const rung = { caller: a, user, start: at, progress: at + 1, end: at + 6, cause, callerName };
            const devices = random() < 0.1 ? [uuid, `${uuid}-2`] : [uuid];
            devices.forEach((device) => own.push(leg({ ...rung, uuid: device })));
            events.push(devices);
            if (bad) {
                devices.forEach((device) => refused.add(device));
            }
        });
        own.push({ uuid: a, text: recordText(callerLeg({ uuid: a, start, end: start + 40 })) });
        own.sort(() => random() - 0.5);
        records.push(...own.flatMap((record) => (random() < 0.02 ? [record, record] : [record])));
    }
    return { records, events, refused };
}

function leg(options: Parameters<typeof calleeLeg>[0]): FedRecord {
    return { uuid: options.uuid, text: recordText(calleeLeg(options)) };
}

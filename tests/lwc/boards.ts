import fc from 'fast-check';
import type { Actor, CallBrief, Miss, Outcome, ReasonGroup } from 'c/phoneEventModel';
import type { BoardFacts } from 'c/missedCallsView';
import { at } from './calls';
import { aBrief, aMiss } from './misses';
import { CAUSES, TYPES } from './values';

type Scope = 'queue' | 'person';

const OUTCOMES: readonly Outcome[] = ['Lost', 'Answered', 'Voicemail'];
/** Two who are linked, one of whom only the number is known, and nobody known. */
const PEOPLE: readonly Pick<Miss, 'personKey' | 'personName' | 'personNumber'>[] = [
    { personKey: 'a05ada', personName: 'Ada Byron', personNumber: 1 },
    { personKey: 'a05bo', personName: 'Bo', personNumber: undefined },
    { personKey: '4711', personName: undefined, personNumber: 4711 },
    { personKey: '', personName: undefined, personNumber: undefined }
];
/** Two queues of one name, and none. */
const QUEUES: readonly Pick<Miss, 'queueId' | 'queueName'>[] = [
    { queueId: 'a03one', queueName: 'Sales' },
    { queueId: 'a03two', queueName: 'Sales' },
    { queueId: undefined, queueName: undefined }
];

interface SomeCall {
    readonly call: CallBrief;
    /** Of the queue that the page is about: a call that moved on to another queue is not, though it was missed here. */
    readonly own: boolean;
}

const someCalls: fc.Arbitrary<readonly SomeCall[]> = fc
    .array(fc.record({ outcome: fc.constantFrom(...OUTCOMES), own: fc.boolean() }), { minLength: 1, maxLength: 5 })
    .map((calls) => calls.map(({ outcome, own }, index) => ({ call: aBrief({ id: `a01${index}`, outcome }), own })));

const someMiss = fc.record({
    type: fc.constantFrom(...TYPES),
    cause: fc.constantFrom(...CAUSES),
    lookup: fc.boolean(),
    ringSeconds: fc.constantFrom(undefined, 0, 9, 10, 30),
    person: fc.constantFrom(...PEOPLE),
    queue: fc.constantFrom(...QUEUES),
    call: fc.option(fc.nat(), { nil: undefined }),
    minute: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined })
});

/** What the platform would answer about random attempts: counted here by plain loops over them. */
export function someFacts(scope: Scope): fc.Arbitrary<BoardFacts> {
    const answers = fc.array(
        fc.record({ personKey: fc.constantFrom('a05ada', 'a05bo'), at: fc.integer({ min: 0, max: 3000 }) })
    );
    return fc.tuple(someCalls, fc.array(someMiss, { maxLength: 30 }), answers).map(([calls, rows, answered]) => {
        const misses = rows
            .map(({ person, queue, call, minute, ...rest }, index) =>
                aMiss({
                    ...rest,
                    ...person,
                    ...queue,
                    id: `m${index}`,
                    call: call === undefined ? undefined : calls[call % calls.length]?.call,
                    startedAt: minute === undefined ? undefined : at(minute * 60),
                    actor: actorOf(rest)
                })
            )
            .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
        return factsOf(scope, calls, misses, answered);
    });
}

function factsOf(
    scope: Scope,
    calls: readonly SomeCall[],
    misses: readonly Miss[],
    answers: BoardFacts['answers']
): BoardFacts {
    const counted = misses.filter((miss) => !miss.lookup && miss.cause !== 'LOSE_RACE');
    const own = calls.filter((one) => one.own).map(({ call }) => call);
    const tried = calls.map(({ call }) => call).filter(({ id }) => counted.some(({ call }) => call?.id === id));
    const ofPage = scope === 'queue' ? own : tried;
    const lost = ofPage.filter(({ outcome }) => outcome === 'Lost');
    return {
        calls: ofPage.length,
        lost: lost.length,
        groups: groupsOf(misses),
        others: othersOf(counted, scope),
        areGroupsCut: false,
        areOthersCut: false,
        misses,
        total: misses.length,
        lostCalls: scope === 'queue' ? lost : [],
        answers: answers.map((answer) => ({ ...answer, at: at(answer.at * 60) })),
        answersSince: undefined
    };
}

function groupsOf(misses: readonly Miss[]): readonly ReasonGroup[] {
    const groups = new Map<string, readonly Miss[]>();
    for (const miss of misses) {
        const key = JSON.stringify([miss.type, miss.cause, miss.lookup]);
        groups.set(key, [...(groups.get(key) ?? []), miss]);
    }
    return [...groups.values()].flatMap((of) => {
        const [first] = of;
        return first === undefined
            ? []
            : [
                  {
                      type: first.type,
                      cause: first.cause,
                      lookup: first.lookup,
                      attempts: of.length,
                      timed: of.filter(({ ringSeconds }) => ringSeconds !== undefined).length,
                      against: of.filter(({ actor }) => actor === 'Agent').length
                  }
              ];
    });
}

function othersOf(counted: readonly Miss[], scope: Scope): BoardFacts['others'] {
    const linked = ['a05ada', 'a05bo'];
    const keyOf = ({ personKey, queueId }: Miss): string | undefined =>
        scope === 'person' ? queueId : linked.includes(personKey) ? personKey : undefined;
    return [...new Set(counted.map(keyOf))].map((id) => {
        const of = counted.filter((miss) => keyOf(miss) === id);
        return { id, name: id, misses: of.length, against: of.filter(({ actor }) => actor === 'Agent').length };
    });
}

/** The causes of a ring that nobody took: who should act goes by how long it rang. */
const RANG = ['NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL'];

/** The record's formula Who Should Act, with a fair ring of 10 seconds. */
function actorOf({ type, cause, lookup, ringSeconds }: Pick<Miss, 'type' | 'cause' | 'lookup' | 'ringSeconds'>): Actor {
    if (lookup || cause === 'LOSE_RACE') return 'Nobody';
    if (type === 'All Busy' || cause === 'USER_BUSY') return 'Routing';
    if (cause === 'CALL_REJECTED') return 'Agent';
    if (type === 'Trying' && cause === 'ORIGINATOR_CANCEL') return 'Caller';
    if (type === 'No Devices' || type === 'Trying') return 'Device';
    if (type === 'Unknown' || !RANG.includes(cause ?? '')) return 'Unknown';
    if (ringSeconds === undefined) return 'Unknown';
    if (ringSeconds >= 10) return 'Agent';
    return cause === 'ORIGINATOR_CANCEL' ? 'Caller' : 'Routing';
}

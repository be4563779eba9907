import { callOf, LONGEST_WAIT_MS } from '../classify/index.ts';
import { boundedKey } from '../fields/index.ts';
import type { RecordFate, StoredRecord } from '../outbox/index.ts';
import type { Attempt, Instant, Outcome } from '../types.ts';

/** An outcome and the record it is about. */
export interface RecordOutcome {
    readonly outcome: Outcome;
    readonly record: StoredRecord;
}

/** An event that the outbox has already. */
export interface KnownEvent {
    readonly record: number;
    /** Whether the org may have it. */
    readonly sent: boolean;
}

/** An attempt under the key it was first given, and the record that speaks for it. */
export interface SettledAttempt {
    readonly attempt: Attempt;
    readonly record: number;
}

export interface Settled {
    readonly attempts: readonly SettledAttempt[];
    readonly fates: readonly RecordFate[];
    /** Keys of events that are none after all, and were never sent. */
    readonly taken: ReadonlySet<string>;
    /** Keys of events that are none after all, but the org may have them: they stay. */
    readonly kept: ReadonlySet<string>;
}

/** What the outbox has of events. */
export interface KnownEvents {
    /** Those that the call's own records speak for, by key. */
    readonly own: ReadonlyMap<string, KnownEvent>;
    /** Those with a key of the call's attempts that a record of another call, or a ready Phone Event, speaks for. */
    readonly others: ReadonlyMap<string, KnownEvent>;
}

/**
 * Fits what records were classified as, all legs of a call together, to what was decided of them before. An event that has
 * a key keeps it, and one that may have been sent stays one: the writer deletes nothing in the org. Keys are as the org has them.
 */
export function settle(outcomes: readonly RecordOutcome[], { own: known, others }: KnownEvents, now: Instant): Settled {
    const members = Map.groupBy(
        outcomes.filter(({ outcome }) => outcome.kind === 'event' || outcome.kind === 'merged'),
        ({ outcome }) => boundedKey(outcome.kind === 'merged' ? outcome.into : outcome.leg.uuid)
    );
    const keys = new Map<string, string>();
    const attempts = outcomes.flatMap(({ outcome, record }): SettledAttempt[] => {
        if (outcome.kind !== 'event') {
            return [];
        }
        return outcome.attempts.map((attempt) => {
            const bounded = boundedKey(attempt.key);
            const key = earlierKey(bounded, members.get(bounded) ?? [], known) ?? bounded;
            keys.set(bounded, key);
            return { attempt: { ...attempt, key }, record: (known.get(key) ?? others.get(key))?.record ?? record.id };
        });
    });
    const live = new Set(attempts.map(({ attempt }) => attempt.key));
    const gone = [...known].filter(([key]) => !live.has(key));
    const kept = gone.filter(([, { sent }]) => sent);
    const owned = Map.groupBy(
        [
            ...attempts.map(({ attempt, record }) => ({ key: attempt.key, record })),
            ...kept.map(([key, { record }]) => ({ key, record }))
        ],
        ({ record }) => record
    );
    return {
        attempts,
        taken: new Set(gone.filter(([, { sent }]) => !sent).map(([key]) => key)),
        kept: new Set(kept.map(([key]) => key)),
        fates: outcomes.map((one) => toFate(one, owned.get(one.record.id)?.map(({ key }) => key) ?? [], keys, now))
    };
}

/** The key that one of the legs of an attempt was given before; one that the org may have goes first. */
function earlierKey(
    own: string,
    members: readonly RecordOutcome[],
    known: ReadonlyMap<string, KnownEvent>
): string | undefined {
    const keys = [own, ...members.flatMap(({ record }) => record.event ?? [])].filter((key) => known.has(key));
    return keys.find((key) => known.get(key)?.sent === true) ?? keys[0];
}

function toFate(
    { outcome, record }: RecordOutcome,
    owned: readonly string[],
    keys: ReadonlyMap<string, string>,
    now: Instant
): RecordFate {
    const of = { id: record.id, uuid: outcome.leg.uuid, call: callOf(outcome.leg) };
    if (owned.length > 0) {
        return {
            ...of,
            state: 'event',
            reason: outcome.kind === 'event' ? outcome.why : undefined,
            events: owned.length,
            event: owned[0]
        };
    }
    switch (outcome.kind) {
        case 'event':
            return {
                ...of,
                state: 'merged',
                reason: outcome.why,
                event: keys.get(boundedKey(outcome.attempts[0]?.key ?? ''))
            };
        case 'merged':
            return { ...of, state: 'merged', reason: outcome.why, event: keys.get(boundedKey(outcome.into)) };
        case 'noMiss':
            return { ...of, state: 'notAMiss', reason: outcome.reason };
        case 'waiting':
            // Whichever clock is wrong, the wait ends four hours from now at the latest.
            return {
                ...of,
                state: 'waiting',
                reason: outcome.why,
                dueAt: Math.min(outcome.leg.endedAt ?? now, now) + LONGEST_WAIT_MS
            };
    }
}

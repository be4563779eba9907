import { reasonToLeaveOut, type LeaveOut } from '../classify/index.ts';
import {
    callReportingRecords,
    phoneEventRecord,
    stubRecord,
    type OutboundRecord,
    type PhoneFormatter
} from '../fields/index.ts';
import type { Outgoing, OutgoingRow, StoredRecord } from '../outbox/index.ts';
import type { Call, Instant, Leg } from '../types.ts';
import type { Settled, SettledAttempt } from './settle.ts';

export interface Decided {
    readonly calls: readonly Call[];
    readonly settled: Settled;
    readonly recordOf: ReadonlyMap<Leg, StoredRecord>;
    readonly known: readonly OutgoingRow[];
    readonly phone: PhoneFormatter;
    readonly leaveOut: LeaveOut;
    readonly now: Instant;
}

/** Everything that decided calls put in the outbox: whole calls, stubs, events. */
export function toOutgoing(decided: Decided): readonly Outgoing[] {
    const { calls, settled, recordOf, known, phone, now } = decided;
    const whole = calls.flatMap((call) =>
        callReportingRecords(call, phone).map((outbound): Outgoing => ({
            outbound,
            record: call.caller === undefined ? undefined : recordOf.get(call.caller)?.id,
            since: sinceOf(call, decided),
            happenedAt: call.caller?.endedAt,
            takesOver: true
        }))
    );
    const events = settled.attempts.map((one) => eventOf(one, decided));
    const stubs = settled.attempts
        .filter((_, index) => events[index]?.leftOut === undefined)
        .toSorted((a, b) => (a.attempt.startedAt ?? 0) - (b.attempt.startedAt ?? 0))
        .filter(({ attempt }) => attempt.call.caller === undefined)
        .flatMap(({ attempt, record }): Outgoing[] => {
            const outbound = stubRecord(attempt, phone);
            const since = sinceOf(attempt.call, decided);
            return outbound === undefined ? [] : [{ outbound, record, since, happenedAt: undefined, onlyNew: true }];
        });
    const kept = known
        .filter(({ key }) => settled.kept.has(key))
        .map(({ body, record, happened_at }): Outgoing => ({
            outbound: withNote(JSON.parse(body) as OutboundRecord),
            record: record ?? undefined,
            since: now,
            happenedAt: happened_at ?? undefined
        }));
    return [...whole, ...stubs, ...events, ...kept];
}

function eventOf({ attempt, record }: SettledAttempt, decided: Decided): Outgoing {
    const outbound = phoneEventRecord(attempt, decided.phone);
    return {
        // Events without a call have nothing to wait for each other.
        outbound: outbound.group === '' ? { ...outbound, group: `event ${outbound.key}` } : outbound,
        record,
        since: sinceOf(attempt.call, decided),
        happenedAt: attempt.main.endedAt ?? attempt.startedAt,
        leftOut: reasonToLeaveOut(attempt, decided.leaveOut)
    };
}

/** When the first of a call's new records came in. */
function sinceOf({ caller, legs }: Call, { recordOf, now }: Decided): Instant {
    const fresh = [...(caller === undefined ? [] : [caller]), ...legs]
        .map((leg) => recordOf.get(leg))
        .filter((record) => record?.state === 'received')
        .map((record) => record?.received_at ?? now);
    return fresh.length === 0 ? now : Math.min(...fresh);
}

const NO_MISS_AFTER_ALL =
    'A record that came later shows that this was no missed attempt, such as the same user answering on another device.';

function withNote(outbound: OutboundRecord): OutboundRecord {
    return outbound.notes.includes(NO_MISS_AFTER_ALL)
        ? outbound
        : { ...outbound, notes: [...outbound.notes, NO_MISS_AFTER_ALL] };
}

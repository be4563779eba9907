import { reasonByNames, type LeaveOut } from '../classify/index.ts';
import type { OutboundRecord } from '../fields/index.ts';
import { putOutgoing, rowsOfKeys, type Database, type RecordFate, type StoredRecord } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import { EVENT } from './event.ts';
import type { Reading } from './formats.ts';

/** What a record without a leg is; a ready Phone Event and the calls it names are put in the outbox. Call it in a transaction. */
export function fateWithoutLeg(
    database: Database,
    { id, received_at }: StoredRecord,
    reading: Exclude<Reading, { kind: 'leg' }>,
    leaveOut: LeaveOut
): RecordFate {
    if (reading.kind !== 'ready') {
        return {
            uuid: undefined,
            call: undefined,
            id,
            state: reading.kind,
            reason: reading.reason,
            ...remedyOf(reading)
        };
    }
    const [event, ...calls] = reading.records;
    const key = String(event.key);
    const known = rowsOfKeys(database, EVENT, [key]).length > 0;
    const of = { record: id, since: received_at, happenedAt: undefined };
    const leftOut = reasonToLeaveEvent(event, leaveOut);
    putOutgoing(database, [
        // A call that is known from a left-out event alone is not made for it.
        ...(leftOut === undefined ? calls : []).map((outbound) => ({ ...of, outbound, onlyNew: outbound.stub })),
        { ...of, outbound: event, happenedAt: timeOf(event.values['Time__c']), leftOut }
    ]);
    const fate = { id, uuid: undefined, call: `event ${key}`, event: key };
    return known
        ? { ...fate, state: 'merged', reason: 'an event with the same key' }
        : { ...fate, state: 'event', reason: undefined, events: 1 };
}

function reasonToLeaveEvent({ values, references }: OutboundRecord, leaveOut: LeaveOut): string | undefined {
    const name = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return reasonByNames(
        {
            queue: name(references['Call_Queue__c']?.key),
            dialType: name(values['Dial_Type__c']),
            user: name(references['Natterbox_User__c']?.key)
        },
        leaveOut
    );
}

function remedyOf(reading: Reading): { readonly remedy?: string } {
    return reading.kind === 'unreadable' ? { remedy: reading.remedy } : {};
}

function timeOf(value: unknown): Instant | undefined {
    const at = typeof value === 'string' ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? undefined : at;
}

import { callOf } from '../classify/index.ts';
import { insertRecord, noteInOrg, putOutgoing, rowsOfKeys, setFates, type Database } from '../outbox/index.ts';
import type { RecordedEvent } from '../send/index.ts';
import type { Instant } from '../types.ts';
import { decideLegs, EVENT, type DecideOptions } from './decide.ts';
import { formatOf } from './formatOf.ts';
import { readStored } from './formats.ts';

/** What kind of source an event has that another writer wrote. */
const SOURCE = 'org';

/**
 * Keeps events of other writers, read back from the org, as if this one had written them: legs that come later join them
 * under their keys. One commit; events that the outbox knows, and those without a leg's record, are left alone.
 */
export function keepRecalled(
    database: Database,
    events: readonly RecordedEvent[],
    options: Pick<DecideOptions, 'formats' | 'phone' | 'leaveOut'>,
    now: Instant
): void {
    database.transaction(() => {
        const known = new Set(
            rowsOfKeys(
                database,
                EVENT,
                events.map(({ key }) => key)
            ).map(({ key }) => key)
        );
        events.filter(({ key }) => !known.has(key)).forEach((event) => keep(database, event, options, now));
    });
}

function keep(
    database: Database,
    { key, json }: RecordedEvent,
    options: Pick<DecideOptions, 'formats' | 'phone' | 'leaveOut'>,
    now: Instant
): void {
    const body = Buffer.from(json);
    const raw = { source: SOURCE, name: `event ${key}`, format: formatOf(body), bytes: body };
    const reading = readStored({ ...raw, body }, options.formats);
    // The key of a dial without a leg is of what the caller's record says: whoever reads that gives it the same one.
    if (reading.kind !== 'leg' || reading.leg.side === 'caller') {
        return;
    }
    const { leg } = reading;
    const id = insertRecord(database, raw, now);
    const fate = { id, uuid: leg.uuid, call: callOf(leg), state: 'event', reason: undefined, events: 1 } as const;
    const outbound = { object: EVENT, externalId: 'Event_Key__c', key, file: raw.name, group: '', values: {} };
    const nothing = { ...outbound, references: {}, notes: [], logField: undefined, stub: false };
    setFates(database, [{ ...fate, event: key }]);
    putOutgoing(database, [{ outbound: nothing, record: id, since: now, happenedAt: undefined }]);
    noteInOrg(database, id, now);
    const { source, name, format } = raw;
    const record = { id, source, name, format, body, received_at: now, call: fate.call, state: fate.state };
    decideLegs(database, [{ leg, record: { ...record, events: 1, event: key } }], options, now);
    // As the record alone says it, the org has it already.
    noteInOrg(database, id, now);
}

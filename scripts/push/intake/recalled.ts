import { z } from 'zod';
import { callOf } from '../classify/index.ts';
import {
    callsHeld,
    HELD,
    insertRecord,
    noteAbsent,
    noteInOrg,
    putOutgoing,
    recordsOfCalls,
    releaseHeld,
    rowsOfKeys,
    sendAgain,
    setFates,
    type Database,
    type RawRecord
} from '../outbox/index.ts';
import { TELLING_FIELDS, type InOrg, type RecordedCall, type RecordedEvent } from '../send/index.ts';
import type { Instant, Leg, OtherDevices } from '../types.ts';
import type { DecideOptions } from './decide.ts';
import { decideLegs } from './decideLegs.ts';
import { EVENT } from './event.ts';
import { formatOf } from './formatOf.ts';
import { readStored } from './formats.ts';
import { readLegs } from './readLegs.ts';

type RecallOptions = Pick<DecideOptions, 'formats' | 'phone' | 'leaveOut'>;

/** What kind of source an event has that another writer wrote. */
const SOURCE = 'org';

const CALL = 'CallReporting__c';

/**
 * Takes in what the org has of all calls with some keys (Call_Key__c), and lets their held rows be sent; undefined where the
 * org does not tell. Events of other writers are kept as if this one had written them, so legs that come later join them under
 * their keys; those that the outbox knows, and those without a leg's record, are left alone. What is held is decided again
 * beside them, and is not sent where the org has it. One commit, since a row that is let go before may be sent at once.
 */
export function takeRecalled(
    database: Database,
    keys: readonly string[],
    told: InOrg | undefined,
    options: RecallOptions,
    now: Instant
): void {
    database.transaction(() => {
        if (told !== undefined) {
            const held = callsHeld(database, keys);
            told.events.forEach((event) => keep(database, event, options, now));
            noteAbsent(database, keys);
            decideCalls(database, held, options, now);
            told.calls.forEach((call) => compareCall(database, call, now));
        }
        releaseHeld(database, keys);
    });
}

/**
 * The held row of a call goes only where it tells of the caller's or the answered leg and the org's does not: another writer
 * may have known more.
 */
function compareCall(database: Database, { key, filled }: RecordedCall, now: Instant): void {
    const [row] = rowsOfKeys(database, CALL, [key]);
    const values = row?.code === HELD ? rowSchema.parse(JSON.parse(row.body)).values : undefined;
    if (values !== undefined && TELLING_FIELDS.every((field) => !(field in values) || filled.includes(field))) {
        noteInOrg(database, { object: CALL, key }, now);
    }
}

function keep(database: Database, { key, json, others }: RecordedEvent, options: RecallOptions, now: Instant): void {
    const [known] = rowsOfKeys(database, EVENT, [key]);
    const isHeld = known?.code === HELD;
    if (known !== undefined && !isHeld) {
        return;
    }
    if (isHeld) {
        noteInOrg(database, { object: EVENT, key }, now);
    }
    const bytes = Buffer.from(json);
    const raw: RawRecord = { source: SOURCE, name: `event ${key}`, format: formatOf(bytes), bytes };
    const reading = readStored({ ...raw, body: bytes }, options.formats);
    // The key of a dial without a leg is of what the caller's record says: whoever reads that gives it the same one.
    if (reading.kind === 'leg' && reading.leg.side !== 'caller') {
        keepLeg(database, { key, leg: { ...reading.leg, others }, others, raw, isNew: !isHeld }, options, now);
        if (isHeld && !speaks(database, key, json)) {
            sendAgain(database, { object: EVENT, key });
        }
    }
}

/** Whether the record that the org has of an event is the one that speaks for it here too, so that nothing here is news. */
function speaks(database: Database, key: string, json: string): boolean {
    const [row] = rowsOfKeys(database, EVENT, [key]);
    return row === undefined || rowSchema.parse(JSON.parse(row.body)).values['JSON_String__c'] === json;
}

const rowSchema = z.object({ values: z.record(z.string(), z.unknown()) });

interface RecalledLeg {
    readonly key: string;
    readonly leg: Leg;
    readonly others: OtherDevices;
    readonly raw: RawRecord;
    /** Whether the outbox has no event of that key. */
    readonly isNew: boolean;
}

function keepLeg(
    database: Database,
    { key, leg, others, raw, isNew }: RecalledLeg,
    options: RecallOptions,
    now: Instant
): void {
    const told = JSON.stringify(others);
    const id = insertRecord(database, raw, now, told);
    const fate = { id, uuid: leg.uuid, call: callOf(leg), reason: undefined, event: key };
    setFates(database, [isNew ? { ...fate, state: 'event', events: 1 } : { ...fate, state: 'merged' }]);
    if (!isNew) {
        decideCalls(database, [fate.call], options, now);
        return;
    }
    const outbound = { object: EVENT, externalId: 'Event_Key__c', key, file: raw.name, group: '', values: {} };
    const nothing = { ...outbound, references: {}, notes: [], logField: undefined, stub: false };
    putOutgoing(database, [{ outbound: nothing, record: id, since: now, happenedAt: undefined }]);
    noteInOrg(database, { record: id }, now);
    const { source, name, format, bytes } = raw;
    const record = {
        id,
        source,
        name,
        format,
        body: bytes,
        received_at: now,
        call: fate.call,
        event: key,
        others: told
    };
    decideLegs(database, [{ leg, record: { ...record, state: 'event', events: 1 } }], options, now);
    // As the record and what else the org told say it, the org has it already.
    noteInOrg(database, { record: id }, now);
}

function decideCalls(database: Database, calls: Iterable<string>, options: RecallOptions, now: Instant): void {
    decideLegs(database, readLegs(recordsOfCalls(database, calls), options.formats), options, now);
}

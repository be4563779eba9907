import type { StoredRecord } from '../outbox/index.ts';
import type { Leg, OtherDevices } from '../types.ts';
import { readStored, type Formats } from './formats.ts';

/** A record of the outbox, and the leg it holds. */
export interface ReadLeg {
    readonly record: StoredRecord;
    readonly leg: Leg;
}

/** The records that hold a leg, with it. */
export function readLegs(records: readonly StoredRecord[], formats: Formats): readonly ReadLeg[] {
    return records.flatMap((record) => {
        const reading = readStored(record, formats);
        const others = othersIn(record);
        return reading.kind === 'leg' ? [{ record, leg: { ...reading.leg, ...(others && { others }) } }] : [];
    });
}

function othersIn({ others }: StoredRecord): OtherDevices | undefined {
    // This writer put it there.
    return others === null ? undefined : (JSON.parse(others) as OtherDevices);
}

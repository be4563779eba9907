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

/** Lets all records of one leg know what the org told of other devices beside any of them: only one of them speaks for the leg. */
export function shareOthers(legs: readonly ReadLeg[]): readonly ReadLeg[] {
    const told = Map.groupBy(
        legs.filter(({ leg }) => leg.others !== undefined),
        ({ leg }) => leg.uuid
    );
    return legs.map(({ record, leg }) => {
        const others = told.get(leg.uuid)?.flatMap((one) => one.leg.others ?? []);
        return { record, leg: others === undefined ? leg : { ...leg, others: joinOthers(others) } };
    });
}

function joinOthers(others: readonly OtherDevices[]): OtherDevices {
    const moments = others.flatMap(({ startedAt }) => startedAt ?? []);
    return {
        startedAt: moments.length === 0 ? undefined : Math.min(...moments),
        rang: others.some(({ rang }) => rang)
    };
}

function othersIn({ others }: StoredRecord): OtherDevices | undefined {
    // This writer put it there.
    return others === null ? undefined : (JSON.parse(others) as OtherDevices);
}

import { createHash } from 'node:crypto';
import { callOf } from '../classify/index.ts';
import type { OutboundRecord } from '../fields/index.ts';
import { readSwitchEvent, toLeg } from '../normalise/index.ts';
import { readRecord } from '../read/index.ts';
import { readReadyEvent } from '../ready/index.ts';
import type { RawRecord, RecordFormat, StoredRecord } from '../outbox/index.ts';
import type { Instant, Leg } from '../types.ts';

/** What the bytes of a record say. */
export type Reading =
    | { readonly kind: 'leg'; readonly leg: Leg }
    /** Phone Events that need no classification, with the calls they bring along. The first is the event. */
    | { readonly kind: 'ready'; readonly records: readonly [OutboundRecord, ...OutboundRecord[]] }
    | { readonly kind: 'notAMiss'; readonly reason: string }
    | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

/** What a reader looks at. */
export type ReadableRecord = Pick<StoredRecord, 'name' | 'format' | 'body'>;

/** A reader for each format that sources hand over. */
export type Formats = Readonly<Partial<Record<RecordFormat, (record: ReadableRecord) => Reading>>>;

/** The formats every writer reads. */
export const FORMATS: Formats = {
    cdr: readCdr,
    switchEvent: ({ name, body }) => readSwitchEvent(name, textOf(body)),
    event: ({ name, body }) => readReadyEvent(name, textOf(body))
};

function textOf(body: Uint8Array): string {
    // Half a surrogate pair would make an org refuse the whole request.
    return Buffer.from(body).toString('utf8').toWellFormed();
}

function readCdr({ name, body }: ReadableRecord): Reading {
    const read = readRecord(name, body, false);
    return 'kind' in read
        ? { kind: 'unreadable', reason: read.reason, remedy: read.remedy }
        : { kind: 'leg', leg: toLeg(read) };
}

/** Reads a record by its format. Never throws: what cannot be read is told. */
export function readStored(record: ReadableRecord, formats: Formats): Reading {
    const reader = formats[record.format];
    if (reader === undefined) {
        const reason = `This version of the writer does not read the format "${record.format}".`;
        return { kind: 'unreadable', reason, remedy: 'Use the version that took the record in.' };
    }
    try {
        return reader(record);
    } catch (error) {
        const reason = `Reading it failed: ${error instanceof Error ? error.message : String(error)}.`;
        return { kind: 'unreadable', reason, remedy: 'This is a fault of the writer: keep the record and report it.' };
    }
}

/** What a record that is not in the outbox yet says of its call. */
export interface AboutCall {
    /** Names the call: of a record that cannot be read, the record itself. */
    readonly call: string;
    /** When the leg began; undefined where the record is no leg, or does not say. */
    readonly startedAt: Instant | undefined;
}

/** What a record says of its call. Never throws. */
export function aboutCall({ name, format, bytes }: RawRecord, formats: Formats): AboutCall {
    const reading = readStored({ name, format, body: bytes }, formats);
    switch (reading.kind) {
        case 'leg':
            return { call: callOf(reading.leg), startedAt: reading.leg.startedAt };
        case 'ready':
            return { call: reading.records[0].group, startedAt: undefined };
        default:
            return { call: createHash('sha1').update(bytes).digest('hex'), startedAt: undefined };
    }
}

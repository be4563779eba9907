import type { OutboundRecord } from '../fields/index.ts';
import { toLeg } from '../normalise/index.ts';
import { readRecord } from '../read/index.ts';
import type { RecordFormat, StoredRecord } from '../outbox/index.ts';
import type { Leg } from '../types.ts';

/** What the bytes of a record say. */
export type Reading =
    | { readonly kind: 'leg'; readonly leg: Leg }
    /** Phone Events that need no classification, with the calls they bring along. The first is the event. */
    | { readonly kind: 'ready'; readonly records: readonly [OutboundRecord, ...OutboundRecord[]] }
    | { readonly kind: 'notAMiss'; readonly reason: string }
    | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

/** A reader for each format that sources hand over. */
export type Formats = Readonly<Partial<Record<RecordFormat, (record: StoredRecord) => Reading>>>;

/** The formats every writer reads. */
export const FORMATS: Formats = { cdr: readCdr };

function readCdr({ name, body }: StoredRecord): Reading {
    const read = readRecord(name, body, false);
    return 'kind' in read
        ? { kind: 'unreadable', reason: read.reason, remedy: read.remedy }
        : { kind: 'leg', leg: toLeg(read) };
}

/** Reads a record by its format. Never throws: what cannot be read is told. */
export function readStored(record: StoredRecord, formats: Formats): Reading {
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

/** A field's value as JSON carries it; null empties the field. */
export type FieldValue = string | number | boolean | null;

/** A lookup by the parent's external id, so that no record Id has to be known. */
export interface Reference {
    readonly object: string;
    readonly externalId: string;
    readonly key: string | number;
}

/** One record on its way to the org, by external id. Names carry no namespace here. */
export interface OutboundRecord {
    readonly object: string;
    readonly externalId: string;
    readonly key: string | number;
    /** The file it came from, for messages. */
    readonly file: string;
    /** Records of one group belong in one request: a call and its events. */
    readonly group: string;
    readonly values: Readonly<Record<string, FieldValue>>;
    /** By lookup field. */
    readonly references: Readonly<Record<string, Reference>>;
    /** What could not be resolved; written to `logField` where the object has one. */
    readonly notes: readonly string[];
    readonly logField: string | undefined;
    /** A call known only from its events: sent only where the org does not have the call. */
    readonly stub: boolean;
}

/** The record without one of its lookups, which the notes then explain. */
export function withoutReference(record: OutboundRecord, field: string, note: string): OutboundRecord {
    const references = Object.fromEntries(Object.entries(record.references).filter(([name]) => name !== field));
    return { ...record, references, notes: [...record.notes, note] };
}

import { z } from 'zod';
import type { ObjectModel } from '../../metadata/index.ts';
import { findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { findTypeError, type RecordInput } from '../write/index.ts';
import { restError, type RestAnswer } from './message.ts';

/** Records a Collections request may carry. */
const MAX_RECORDS = 200;

const BODY = z.object({
    allOrNone: z.boolean().optional(),
    records: z.array(z.looseObject({ attributes: z.looseObject({ type: z.string() }) }))
});

type Body = z.infer<typeof BODY>;

/** A Collections request that is well formed. */
export interface Batch {
    readonly allOrNone: boolean;
    readonly records: readonly RecordInput[];
    /** The object of each record. */
    readonly objects: readonly ObjectModel[];
}

/** The error of a request with more records than Salesforce takes. */
export function tooMany(count: number): RestAnswer | undefined {
    if (count <= MAX_RECORDS) return undefined;
    const message = `record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`;
    return restError(400, 'EXCEEDED_ID_LIMIT', message);
}

function objectsOf(org: Org, { records }: Body, type: string | undefined): readonly ObjectModel[] | RestAnswer {
    const objects: ObjectModel[] = [];
    for (const { attributes } of records) {
        const object = findObject(org.model, attributes.type);
        if (!object) return restError(400, 'INVALID_TYPE', `sObject type '${attributes.type}' is not supported.`);
        if (type !== undefined && object.name.toLowerCase() !== type.toLowerCase()) {
            const message = `Every record of this request must be of type ${type}; one says ${attributes.type} in its attributes.`;
            return restError(400, 'INVALID_TYPE', message);
        }
        objects.push(object);
    }
    return objects;
}

/** A whole request is refused where it is not well formed; what is wrong with one record is that record's own error. */
export function readBatch(org: Org, body: unknown, type?: string): Batch | RestAnswer {
    const parsed = BODY.safeParse(body);
    if (!parsed.success) {
        const wanted = 'Send {"allOrNone": false, "records": [{"attributes": {"type": "…"}, …}]}.';
        return restError(400, 'JSON_PARSER_ERROR', `${z.prettifyError(parsed.error)} ${wanted}`);
    }
    const { records, allOrNone = false } = parsed.data;
    const excess = tooMany(records.length);
    if (excess) return excess;
    const objects = objectsOf(org, parsed.data, type);
    if ('status' in objects) return objects;
    for (const [at, object] of objects.entries()) {
        const wrong = findTypeError(object, records[at] ?? {});
        if (wrong !== undefined) return restError(400, 'JSON_PARSER_ERROR', `${wrong} (record ${at + 1})`);
    }
    return { allOrNone, records, objects };
}

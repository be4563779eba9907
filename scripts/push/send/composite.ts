import { z } from 'zod';
import { cutText, type OutboundRecord } from '../fields/index.ts';
import { isBusy } from './answer.ts';
import type { OrgNames } from './names.ts';
import type { Flush } from './pack.ts';
import { DATA_PATH } from './version.ts';

/** The body of one composite request that upserts a flush. */
export function compositeBody(flush: Flush, names: OrgNames): unknown {
    return {
        allOrNone: false,
        compositeRequest: flush.map((records, index) => ({
            ...target(records[0], names),
            referenceId: `list${index}`,
            body: { allOrNone: false, records: records.map((record) => recordBody(record, names)) }
        }))
    };
}

// A stub is only ever created: where the call is there already, the org refuses it as a duplicate, and nothing of it changes.
function target(first: OutboundRecord | undefined, names: OrgNames): { readonly method: string; readonly url: string } {
    const path = `${DATA_PATH}/composite/sobjects`;
    return first === undefined || first.stub
        ? { method: 'POST', url: path }
        : { method: 'PATCH', url: `${path}/${names(first.object)}/${names(first.externalId)}` };
}

/** One record as the org takes it, with its lookups by external id and its notes in the log field. */
export function recordBody(record: OutboundRecord, names: OrgNames): Readonly<Record<string, unknown>> {
    const { object, externalId, key, values, references, notes, logField } = record;
    const log = logField === undefined ? {} : { [logField]: notes.length === 0 ? null : errorLog(notes) };
    const body: Record<string, unknown> = { attributes: { type: names(object) } };
    for (const [field, value] of Object.entries({ [externalId]: key, ...values, ...log })) {
        body[names(field)] = value;
    }
    for (const [field, parent] of Object.entries(references)) {
        body[names(field.replace(/__c$/, '__r'))] = { [names(parent.externalId)]: parent.key };
    }
    return body;
}

const LONGEST_LOG = 32_000;

function errorLog(notes: readonly string[]): string {
    return cutText([...new Set(notes)].join('\n'), LONGEST_LOG);
}

/** What the org said about one record. */
export type RecordAnswer =
    | { readonly ok: true; readonly created: boolean }
    | {
          readonly ok: false;
          readonly code: string;
          readonly message: string;
          readonly fields: readonly string[];
          /**
           * Where it is the answer to the whole list that the record was in. `unread`: the org could not read it, which may
           * be another record's fault. `stopped`: it would take no list, whatever is in it.
           */
          readonly list?: 'unread' | 'stopped';
      };

export type Refusal = Extract<RecordAnswer, { ok: false }>;

const resultSchema = z.object({
    success: z.boolean(),
    created: z.boolean().optional(),
    errors: z
        .array(
            z.object({
                statusCode: z.string().catch('UNKNOWN'),
                message: z.string().catch(''),
                fields: z.array(z.string()).catch([])
            })
        )
        .catch([])
});

const answerSchema = z.object({
    compositeResponse: z.array(z.object({ httpStatusCode: z.number(), body: z.unknown() }))
});

/** The answers to a flush, in the order of its records; undefined where the org answered something else than a composite. */
export function readCompositeAnswer(body: unknown, flush: Flush): readonly RecordAnswer[] | undefined {
    const parsed = answerSchema.safeParse(body);
    if (!parsed.success || parsed.data.compositeResponse.length !== flush.length) {
        return undefined;
    }
    return flush.flatMap((records, index) => readList(parsed.data.compositeResponse[index], records));
}

function readList(
    response: { readonly httpStatusCode: number; readonly body?: unknown } | undefined,
    records: readonly OutboundRecord[]
): readonly RecordAnswer[] {
    const results = z.array(resultSchema).safeParse(response?.body);
    if (results.success && results.data.length === records.length) {
        return results.data.map(readResult);
    }
    const refusal = refusalOf(response);
    return records.map(() => refusal);
}

function readResult({ success, created, errors }: z.infer<typeof resultSchema>): RecordAnswer {
    if (success) {
        return { ok: true, created: created ?? false };
    }
    const [error] = errors;
    return {
        ok: false,
        code: error?.statusCode ?? 'UNKNOWN',
        message: errors.map(({ message }) => message).join(' ') || 'The org gave no reason.',
        fields: errors.flatMap(({ fields }) => fields)
    };
}

const refusalSchema = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1);

/** A list that was refused as a whole. One that met a busy server is repeated like a request that did. */
function refusalOf(response: { readonly httpStatusCode: number; readonly body?: unknown } | undefined): RecordAnswer {
    const error = refusalSchema.safeParse(response?.body);
    const status = response?.httpStatusCode ?? 0;
    const first = error.data?.[0];
    const code = first?.errorCode ?? `HTTP_${status}`;
    const refusal = {
        ok: false,
        message: first?.message ?? `The org answered this list with HTTP ${status}.`,
        fields: []
    } as const;
    if (isBusy(status)) {
        return { ...refusal, code: 'SERVER_UNAVAILABLE' };
    }
    // 300: a key that several records have.
    return { ...refusal, code, list: [300, 400, 413].includes(status) ? 'unread' : 'stopped' };
}

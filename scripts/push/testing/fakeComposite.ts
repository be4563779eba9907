import type { FakeRecords } from './fakeRecords.ts';

type Row = Record<string, unknown>;

/** Why the fake refuses one list of a request as a whole. */
export type ListFault = (
    records: readonly Readonly<Record<string, unknown>>[]
) => { readonly status?: number; readonly body: unknown } | undefined;

interface Subrequest {
    readonly method: string;
    readonly url: string;
    readonly referenceId: string;
    readonly body: { readonly records: readonly Row[] };
}

/** Answers /composite with Collections lists. */
export function answerComposite(body: unknown, { insert, upsert }: FakeRecords, fault: ListFault | undefined): unknown {
    const { compositeRequest } = body as { readonly compositeRequest: readonly Subrequest[] };
    return {
        compositeResponse: compositeRequest.map(({ method, url, referenceId, body: { records } }) => {
            const [object = '', externalId = ''] = url.split('/').slice(-2);
            const refused = fault?.(records) ?? tooMany(records);
            return {
                referenceId,
                httpStatusCode: refused === undefined ? 200 : (refused.status ?? 400),
                httpHeaders: {},
                body:
                    refused === undefined
                        ? records.map((record) =>
                              method === 'POST' ? insert(record) : upsert(object, externalId, record)
                          )
                        : refused.body
            };
        })
    };
}

function tooMany({ length }: readonly Row[]): ReturnType<ListFault> {
    return length > 200
        ? { body: [{ errorCode: 'EXCEEDED_ID_LIMIT', message: 'record limit reached: 200' }] }
        : undefined;
}

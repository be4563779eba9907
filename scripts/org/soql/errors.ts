import { type QueryError, type QueryErrorCode } from '../query/index.ts';

/** Codes of Salesforce's REST API for a query that can't be answered. */
export type SoqlErrorCode =
    | 'EXCEEDED_ID_LIMIT'
    | 'INVALID_BATCH_SIZE'
    | 'INVALID_FIELD'
    | 'INVALID_QUERY_FILTER_OPERATOR'
    | 'INVALID_QUERY_LOCATOR'
    | 'INVALID_TYPE'
    | 'MALFORMED_QUERY'
    | 'NOT_SUPPORTED'
    | 'NUMBER_OUTSIDE_VALID_RANGE'
    | 'QUERY_TOO_COMPLICATED';

/** A word of the query, in the SELECT of that number, counted from 0 as they stand in the text. */
export interface Place {
    readonly word: string;
    readonly select: number;
}

/** A query that can't be answered: Salesforce's code and, where it is documented, its wording. */
export class SoqlError extends Error {
    override readonly name = 'SoqlError';
    readonly code: SoqlErrorCode;
    readonly place: Place | undefined;

    constructor(code: SoqlErrorCode, message: string, place?: Place) {
        super(message);
        this.code = code;
        this.place = place;
    }
}

const CODES: Readonly<Record<QueryErrorCode, SoqlErrorCode>> = {
    INVALID_FIELD: 'INVALID_FIELD',
    INVALID_TYPE: 'INVALID_TYPE',
    INVALID_QUERY: 'MALFORMED_QUERY',
    INVALID_QUERY_FILTER_OPERATOR: 'INVALID_QUERY_FILTER_OPERATOR'
};

/** What scripts/org/query refuses, in the terms of SOQL. */
export function fromQueryError(error: QueryError): SoqlError {
    const tooLarge = /more than \d+ (conditions|relationships|fields)|nested deeper/.test(error.message);
    return new SoqlError(tooLarge ? 'QUERY_TOO_COMPLICATED' : CODES[error.code], error.message);
}

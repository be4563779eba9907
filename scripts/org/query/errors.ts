export type QueryErrorCode = 'INVALID_FIELD' | 'INVALID_TYPE' | 'INVALID_QUERY' | 'INVALID_QUERY_FILTER_OPERATOR';

/** A question the model cannot answer; the code is the one Salesforce's REST API gives for it. */
export class QueryError extends Error {
    override readonly name = 'QueryError';
    readonly code: QueryErrorCode;

    constructor(code: QueryErrorCode, message: string) {
        super(message);
        this.code = code;
    }
}

/** Codes of Salesforce's REST API for a search that can't be answered. */
export type SearchErrorCode = 'INVALID_TYPE' | 'MALFORMED_SEARCH' | 'NOT_SUPPORTED' | 'QUERY_TOO_COMPLICATED';

/** A search that can't be answered; the message is ready to be shown. */
export class SearchError extends Error {
    override readonly name = 'SearchError';
    readonly code: SearchErrorCode;

    constructor(code: SearchErrorCode, message: string) {
        super(message);
        this.code = code;
    }
}

/** Which fields are searched; `IN … FIELDS`. */
export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE';

/** Records of one object in the answer. */
export interface Returning {
    readonly object: string;
    /** As a SELECT list takes them. */
    readonly fields: readonly string[];
    /** What follows FROM in SOQL: WHERE, ORDER BY, LIMIT, OFFSET; empty where there is nothing. */
    readonly clauses: string;
    readonly limit?: number | undefined;
}

/** A whole search, however it was asked. */
export interface Search {
    /** What stands in the braces of FIND, still escaped. */
    readonly text: string;
    readonly group: SearchGroup;
    /** Empty: the ids of all objects that can be searched. */
    readonly returning: readonly Returning[];
    readonly limit: number;
}

/** "SOQL and SOSL Limits": a search returns 2,000 records at most. */
export const MOST_RECORDS = 2000;

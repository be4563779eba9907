/** Values of a record by field. */
export type Values = Readonly<Record<string, unknown>>;

/** What a client refused to do. */
export interface Refusal {
    readonly code: string;
    readonly message: string;
}

/** What the cases ask of a client of Salesforce, whichever it is. Each rejects with a `ClientError`. */
export interface Client {
    readonly name: string;
    readonly query: (soql: string) => Promise<readonly Values[]>;
    /** Records that a SOSL statement finds. */
    readonly search: (sosl: string) => Promise<readonly Values[]>;
    readonly create: (object: string, values: Values) => Promise<string>;
    readonly get: (object: string, id: string) => Promise<Values>;
    readonly update: (object: string, id: string, values: Values) => Promise<void>;
    readonly remove: (object: string, id: string) => Promise<void>;
    /** Names of fields. */
    readonly describe: (object: string) => Promise<readonly string[]>;
    /** Names of objects. */
    readonly objects: () => Promise<readonly string[]>;
    /** Names of limits. */
    readonly limits: () => Promise<readonly string[]>;
    /** GET of a path below `/services/data/vXX.0/`. */
    readonly request: (path: string) => Promise<unknown>;
    /** Upserts CSV by Bulk API 2.0; gives how many records were processed and failed. */
    readonly bulkUpsert: (
        object: string,
        key: string,
        csv: string
    ) => Promise<readonly [processed: number, failed: number]>;
    /** A query's result as CSV lines, by Bulk API 2.0. */
    readonly bulkExport: (soql: string) => Promise<readonly string[]>;
}

/** A client's error, with Salesforce's code. */
export class ClientError extends Error {
    readonly code: string;

    constructor(code: string, message: string) {
        super(message);
        this.code = code;
    }
}

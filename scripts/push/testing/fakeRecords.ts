import type { Write } from './fakeBulk.ts';

type Row = Record<string, unknown>;
type Upserted = ReturnType<Write>;

/** What the fake says about one record instead of keeping it. */
export type RecordFault = (
    object: string,
    record: Readonly<Record<string, unknown>>
) => { readonly statusCode: string; readonly message: string; readonly fields?: readonly string[] } | undefined;

/** The records of a fake org. It knows no schema: it keeps what it is sent, by external id, and refuses parents it does not have. */
export interface FakeRecords {
    /** By object, then by external id. */
    readonly tables: ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, unknown>>>>;
    readonly table: (object: string) => ReadonlyMap<string, Readonly<Record<string, unknown>>>;
    /** Puts a record in as if it had been there before. */
    readonly put: (object: string, externalId: string, key: string | number) => void;
    /** How many records have an external id in a field. */
    readonly keptBy: (externalId: string) => number;
    readonly insert: (record: Row) => Upserted;
    readonly upsert: (object: string, externalId: string, record: Row) => Upserted;
}

/** No records yet; `fault` is asked of each that comes. */
export function fakeRecords(options: { readonly keysOnly: boolean; readonly fault: RecordFault }): FakeRecords {
    const tables = new Map<string, Map<string, Row>>();
    const table = (object: string) => getOrInsert(tables, object);
    // By external id field, so that a parent is found without looking at every row.
    const known = new Map<string, Set<string>>();
    const identify = (field: string, key: unknown): void => {
        known.set(field, (known.get(field) ?? new Set()).add(String(key).toLowerCase()));
    };
    return {
        tables,
        table,
        put: (object, externalId, key) => {
            table(object).set(String(key), { [externalId]: key });
            identify(externalId, key);
        },
        keptBy: (externalId) => known.get(externalId)?.size ?? 0,
        insert,
        upsert
    };

    function insert(record: Row): Upserted {
        const { type } = record['attributes'] as { readonly type: string };
        const externalId = Object.keys(record).find((field) => field.endsWith('_Key__c')) ?? '';
        const key = String(record[externalId]);
        if (table(type).has(key)) {
            const message = `duplicate value found: ${externalId} duplicates value on record with id: a00000000000000`;
            return { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE', message, fields: [] }] };
        }
        return upsert(type, externalId, record);
    }

    function upsert(object: string, externalId: string, record: Row): Upserted {
        const refused = options.fault(object, record) ?? missingParent(record);
        if (refused !== undefined) {
            return { success: false, errors: [{ fields: [], ...refused }] };
        }
        const key = String(record[externalId]);
        const created = known.get(externalId)?.has(key.toLowerCase()) !== true;
        if (!options.keysOnly) {
            table(object).set(key, { ...table(object).get(key), ...record });
        }
        identify(externalId, key);
        return { success: true, created, errors: [], ...idOf(key) };
    }

    function missingParent(record: Row): { readonly statusCode: string; readonly message: string } | undefined {
        for (const parent of Object.values(record)) {
            if (typeof parent === 'object' && parent !== null && !('type' in parent)) {
                const [field, key] = Object.entries(parent as Row)[0] ?? ['', ''];
                if (known.get(field)?.has(String(key).toLowerCase()) !== true) {
                    return {
                        statusCode: 'INVALID_FIELD',
                        message: `Foreign key external ID: ${String(key)} not found for field ${field}`
                    };
                }
            }
        }
        return undefined;
    }
}

function idOf(key: string): { readonly id: string } {
    return { id: `a00${key.slice(0, 12).padEnd(15, '0')}` };
}

function getOrInsert(tables: Map<string, Map<string, Row>>, object: string): Map<string, Row> {
    const known = tables.get(object) ?? new Map<string, Row>();
    tables.set(object, known);
    return known;
}

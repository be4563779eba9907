import type { FieldValue, OutboundRecord, Reference } from '../fields/index.ts';
import { COLUMN_NAMES, COLUMNS, PARENTS } from './columns.ts';

/** A ready Phone Event, read: with a stub of its call, where it names one; or everything that is wrong with it. */
export type ReadReadyEvent =
    | { readonly kind: 'ready'; readonly records: readonly [OutboundRecord, ...OutboundRecord[]] }
    | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

/** One row, flat: `Natterbox_User__r.Switch_Key__c` beside the fields. Empty cells are left away. */
type Row = ReadonlyMap<string, unknown>;

/** So many unknown columns are named, the others counted. */
const MOST_TOLD = 5;
const REMEDY = 'Correct the row and push it again; docs/push.md lists the columns.';

/** Reads one ready Phone Event from JSON, flat or as the org's API nests parents. Never throws. */
export function readReadyEvent(name: string, body: string): ReadReadyEvent {
    let json: unknown;
    try {
        json = JSON.parse(body);
    } catch (error) {
        return unreadable([`it is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
    }
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        return unreadable(['it is no object with the fields of a Phone Event']);
    }
    const problems: string[] = [];
    const row = flatten(json);
    const unknown = [...row.keys()].filter((column) => !COLUMN_NAMES.includes(column));
    problems.push(
        ...unknown.slice(0, MOST_TOLD).map((column) => `${column.slice(0, 80)} is no column of a Phone Event`)
    );
    if (unknown.length > MOST_TOLD) problems.push(`${unknown.length - MOST_TOLD} more are no columns either`);
    problems.push(...['Event_Key__c', 'Time__c'].filter((one) => !row.has(one)).map((one) => `${one} is missing`));
    const values = readValues(row, problems);
    const references = readReferences(row, problems);
    return problems.length > 0 ? unreadable(problems) : ready(name, values, references);
}

function unreadable(problems: readonly string[]): ReadReadyEvent {
    return { kind: 'unreadable', reason: `It is no Phone Event: ${problems.join('; ')}.`, remedy: REMEDY };
}

function flatten(json: object): Row {
    const cells = Object.entries(json)
        .filter(([name]) => name !== 'attributes')
        .flatMap(([name, value]: readonly [string, unknown]): (readonly [string, unknown])[] =>
            name in PARENTS && typeof value === 'object' && value !== null
                ? Object.entries(value).map(([field, inner]): readonly [string, unknown] => [`${name}.${field}`, inner])
                : [[name, value]]
        );
    return new Map(cells.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

function readValues(row: Row, problems: string[]): Readonly<Record<string, FieldValue>> {
    return Object.fromEntries(
        Object.entries(COLUMNS).flatMap(([field, column]): (readonly [string, FieldValue])[] => {
            if (!row.has(field)) {
                return [];
            }
            const read = column.safeParse(row.get(field));
            if (!read.success) {
                problems.push(`${field} ${read.error.issues.map(({ message }) => message).join(' and ')}`);
                return [];
            }
            return [[field, read.data]];
        })
    );
}

function readReferences(row: Row, problems: string[]): Readonly<Record<string, Reference>> {
    return Object.fromEntries(
        Object.entries(PARENTS).flatMap(([relationship, parent]): (readonly [string, Reference])[] => {
            const { field, object, externalId } = parent;
            const column = `${relationship}.${externalId}`;
            if (!row.has(column)) {
                return [];
            }
            const read = parent.key.safeParse(row.get(column));
            if (!read.success) {
                problems.push(`${column} ${read.error.issues.map(({ message }) => message).join(' and ')}`);
                return [];
            }
            return [[field, { object, externalId, key: read.data }]];
        })
    );
}

function ready(
    name: string,
    { Event_Key__c: key, ...values }: Readonly<Record<string, FieldValue>>,
    references: Readonly<Record<string, Reference>>
): ReadReadyEvent {
    const call = references['To_Call_Reporting__c']?.key;
    const event: OutboundRecord = {
        object: 'Phone_Event__c',
        externalId: 'Event_Key__c',
        key: String(key),
        file: name,
        group: call === undefined ? `event ${String(key)}` : String(call),
        values: { Event_Type__c: 'Missed', ...values },
        references,
        notes: [],
        // What the row itself says in Error Log stays; the writer adds to it only where there is something to say.
        logField: 'Error_Log__c' in values ? undefined : 'Error_Log__c',
        stub: false
    };
    return { kind: 'ready', records: call === undefined ? [event] : [event, stubOf(String(call), event)] };
}

/** The call that an event names, for where the org does not have it: a writer that knows more completes it. */
function stubOf(key: string, { file, values }: OutboundRecord): OutboundRecord {
    const [, uuid = key, instance = '1'] = /^(.+):(\d{1,4})$/.exec(key) ?? [];
    const { Time__c: start, Caller_ID_Number__c: number } = values;
    return {
        object: 'CallReporting__c',
        externalId: 'Call_Key__c',
        key,
        file,
        group: key,
        values: {
            From_UUID__c: uuid.slice(0, 64),
            From_Conversation_Instance__c: Number(instance),
            ...(start !== undefined && { From_Start_Time__c: start }),
            ...(number !== undefined && { From_Number__c: number })
        },
        references: {},
        notes: [],
        logField: undefined,
        stub: true
    };
}

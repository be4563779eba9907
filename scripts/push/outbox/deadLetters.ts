import type { FieldValue, OutboundRecord } from '../fields/index.ts';
import type { Database } from './database.ts';

/** Something that did not become a row in the org, and waits for a person. */
export interface DeadLetter {
    /** `row-12` for what the org refused, `record-7` for what could not be read. */
    readonly id: string;
    readonly object: string | undefined;
    readonly key: string | undefined;
    /** Salesforce's status code; UNREADABLE for what never got that far. */
    readonly code: string;
    readonly reason: string;
    readonly fields: readonly string[];
    readonly attempts: number;
    /** Source and file or message of the record behind it. */
    readonly source: string | undefined;
    readonly name: string | undefined;
}

/** A dead letter with everything that is known of it. */
export interface DeadLetterDetail extends DeadLetter {
    /** What was sent, by field; a person's changes included. */
    readonly values: Readonly<Record<string, unknown>>;
    readonly edits: Readonly<Record<string, FieldValue>>;
    readonly notes: readonly string[];
    /** The record as it came. */
    readonly raw: Uint8Array | undefined;
}

interface LetterRow {
    readonly id: string;
    readonly object: string | null;
    readonly key: string | null;
    readonly code: string;
    readonly reason: string;
    readonly fields: string | null;
    readonly attempts: number;
    readonly source: string | null;
    readonly name: string | null;
}

const LETTERS = `
    SELECT 'row-' || outgoing.id AS id, object, key, code, outgoing.reason AS reason, fields, attempts, source, name
    FROM outgoing LEFT JOIN record ON record.id = outgoing.record WHERE outgoing.state = 'dead'
    UNION ALL
    SELECT 'record-' || id, NULL, NULL, 'UNREADABLE', reason || coalesce(' ' || remedy, ''), NULL, 1, source, name
    FROM record WHERE state = 'unreadable'`;

/** Every dead letter, the oldest first. */
export function listDeadLetters(database: Database): readonly DeadLetter[] {
    return database.all<LetterRow>(LETTERS).map(toLetter);
}

/** One dead letter, undefined where there is none of that id. */
export function showDeadLetter(database: Database, id: string): DeadLetterDetail | undefined {
    const found = database.get<LetterRow>(`SELECT * FROM (${LETTERS}) WHERE id = ?`, id);
    if (found === undefined) {
        return undefined;
    }
    const [kind = '', number = ''] = id.split('-');
    const row =
        kind === 'row'
            ? database.get<{ readonly body: string; readonly edits: string | null; readonly record: number | null }>(
                  'SELECT body, edits, record FROM outgoing WHERE id = ?',
                  Number(number)
              )
            : undefined;
    const outbound = row === undefined ? undefined : (JSON.parse(row.body) as OutboundRecord);
    const edits = JSON.parse(row?.edits ?? '{}') as Readonly<Record<string, FieldValue>>;
    const raw = database.get<{ readonly body: Uint8Array }>(
        'SELECT body FROM record WHERE id = ?',
        row === undefined ? Number(number) : row.record
    );
    return {
        ...toLetter(found),
        values: { ...outbound?.values, ...outbound?.references, ...edits },
        edits,
        notes: outbound?.notes ?? [],
        raw: raw?.body
    };
}

/** Puts values in the place of those that were refused; they stay when the record is classified again. False where there is no such row. */
export function editDeadLetter(database: Database, id: string, values: Readonly<Record<string, FieldValue>>): boolean {
    const letter = showDeadLetter(database, id);
    if (letter === undefined || !id.startsWith('row-')) {
        return false;
    }
    return database.transaction(
        () =>
            database.run(
                'UPDATE outgoing SET edits = ?, version = version + 1 WHERE id = ?',
                JSON.stringify({ ...letter.edits, ...values }),
                Number(id.slice('row-'.length))
            ) > 0
    );
}

/** Sends dead letters again, reads unreadable records again. Gives how many there were. */
export function replayDeadLetters(database: Database, ids: readonly string[], now: number): number {
    return database.transaction(() =>
        ids.reduce((sum, id) => {
            const [kind = '', number = ''] = id.split('-');
            return (
                sum +
                (kind === 'row'
                    ? database.run(
                          `UPDATE outgoing SET state = 'pending', attempts = 0, next_at = 0, since = ?, version = version + 1 WHERE id = ? AND state = 'dead'`,
                          now,
                          Number(number)
                      )
                    : database.run(
                          `UPDATE record SET state = 'received', reason = NULL, remedy = NULL WHERE id = ? AND state = 'unreadable'`,
                          Number(number)
                      ))
            );
        }, 0)
    );
}

function toLetter({ id, object, key, code, reason, fields, attempts, source, name }: LetterRow): DeadLetter {
    return {
        id,
        object: object ?? undefined,
        key: key ?? undefined,
        code,
        reason,
        fields: fields === null ? [] : (JSON.parse(fields) as readonly string[]),
        attempts,
        source: source ?? undefined,
        name: name ?? undefined
    };
}

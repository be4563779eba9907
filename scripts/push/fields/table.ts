import { cutText } from './cut.ts';
import type { FieldValue, Reference } from './outbound.ts';

/** What the rows of a table may use besides their subject. */
export interface FieldTools {
    /** A phone number in E.164 where it is valid, else as it came. */
    readonly phone: (value: string | undefined) => string | undefined;
    /** Says what could not be resolved; ends in Error Log. */
    readonly note: (text: string) => void;
}

/** How one field of an object is filled. The tables of these rows are the whole mapping. */
export interface FieldRow<Subject> {
    readonly field: string;
    /** The switch's variable, or what else the value comes from. */
    readonly source: string;
    /** How it is read. */
    readonly how: string;
    /** Longest text the field takes; a longer one is cut, and a note says so. */
    readonly length?: number;
    /** Most digits the field takes; a longer number is left out, and a note says so. */
    readonly digits?: number;
    /** `clear`: an absent value empties the field, because empty is a statement. Else an absent value leaves the field alone. */
    readonly absent: 'omit' | 'clear';
    readonly value: (subject: Subject, tools: FieldTools) => FieldValue | Reference | undefined;
}

/** The values and lookups that a table gives for one subject. */
export interface FilledFields {
    readonly values: Readonly<Record<string, FieldValue>>;
    readonly references: Readonly<Record<string, Reference>>;
    readonly notes: readonly string[];
}

/** Fills every row of a table. */
export function fillFields<Subject>(
    rows: readonly FieldRow<Subject>[],
    subject: Subject,
    phone: FieldTools['phone']
): FilledFields {
    const values: Record<string, FieldValue> = {};
    const references: Record<string, Reference> = {};
    const notes: string[] = [];
    const tools: FieldTools = { phone, note: (text) => notes.push(text) };
    for (const row of rows) {
        const value = inRange(row, row.value(subject, tools), tools);
        if (typeof value === 'object' && value !== null) {
            references[row.field] = value;
        } else if (value !== undefined) {
            values[row.field] = typeof value === 'string' ? cut(row, value, tools) : value;
        } else if (row.absent === 'clear') {
            values[row.field] = null;
        }
    }
    return { values, references, notes };
}

function inRange<Subject>(row: FieldRow<Subject>, value: FieldValue | Reference | undefined, tools: FieldTools) {
    if (typeof value !== 'number' || (Number.isFinite(value) && Math.abs(value) < 10 ** (row.digits ?? 15))) {
        return value;
    }
    tools.note(`${row.field} left empty: ${value} is not a number of at most ${row.digits ?? 15} digits.`);
    return undefined;
}

/** A cut text is told up to here, so that it leaves room for other notes. */
const LONGEST_QUOTE = 1000;

function cut<Subject>(row: FieldRow<Subject>, text: string, tools: FieldTools): string {
    if (row.length === undefined || text.length <= row.length) {
        return text;
    }
    tools.note(`${row.field} is cut to ${row.length} of ${text.length} characters: ${cutText(text, LONGEST_QUOTE)}`);
    return cutText(text, row.length);
}

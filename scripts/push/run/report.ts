import { load, parentName } from '../deliver/index.ts';
import { EVENT } from '../intake/index.ts';
import { oneLine } from '../line.ts';
import {
    absentParents,
    formatBooks,
    listDeadLetters,
    outgoingRows,
    readBooks,
    recordsIn,
    type Books,
    type Database,
    type OutgoingRow
} from '../outbox/index.ts';
import type { Failure } from '../send/index.ts';
import type { EmptySource } from '../read/index.ts';
import type { ReadProblem } from '../types.ts';

/** A push in figures and lists: what `--json` prints. */
export interface PushReport {
    /** Those of the outbox, and what this push could not take into it: not finished, or unreadable. */
    readonly books: Books & { readonly notFinished: number };
    readonly problems: readonly ReadProblem[];
    /** What was given and held nothing. */
    readonly empty: readonly EmptySource[];
    /** Events that were not sent because another leg of the call is needed first. */
    readonly waiting: readonly { readonly file: string; readonly uuid: string; readonly reason: string }[];
    readonly sent: Readonly<Record<'events' | 'calls', Sent>>;
    readonly rejected: readonly Rejected[];
    /** What was written, but not completely. */
    readonly notes: readonly { readonly record: string; readonly file: string; readonly notes: readonly string[] }[];
    readonly requests: number;
    readonly failure: string | undefined;
}

interface Sent {
    readonly written: number;
    readonly rejected: number;
    readonly unsent: number;
}

interface Rejected {
    readonly record: string;
    readonly file: string;
    readonly code: string;
    readonly fields: readonly string[];
    readonly message: string;
}

const CALL = 'CallReporting__c';

/** Sums an outbox up after a push. `problems` are files that gave no record. */
export function reportPush(
    database: Database,
    {
        problems,
        empty,
        requests,
        failure
    }: {
        readonly problems: readonly ReadProblem[];
        readonly empty: readonly EmptySource[];
        readonly requests: number;
        readonly failure: Failure | undefined;
    }
): PushReport {
    const rows = outgoingRows(database);
    const absent = new Set(absentParents(database).map(parentName));
    return {
        books: withNotTaken(readBooks(database, EVENT), problems),
        empty,
        problems: [
            ...problems,
            ...recordsIn(database, 'unreadable').map(({ name, reason, remedy }): ReadProblem => ({
                kind: 'unreadable',
                file: name,
                reason: reason ?? '',
                remedy: remedy ?? ''
            }))
        ],
        waiting: recordsIn(database, 'waiting').map(({ name, uuid, reason }) => ({
            file: name,
            uuid: uuid ?? '',
            reason: reason ?? ''
        })),
        sent: { events: count(rows, EVENT), calls: count(rows, CALL) },
        rejected: listDeadLetters(database)
            .filter(({ object }) => object !== undefined)
            .map(({ object, key, name, code, fields, reason }) => ({
                record: `${object} ${key}`,
                file: name ?? '',
                code,
                fields,
                message: reason
            })),
        notes: rows.flatMap((row) => {
            const { object, key, file, notes } = load(row, absent).outbound;
            return notes.length === 0 ? [] : [{ record: `${object} ${key}`, file, notes }];
        }),
        requests,
        failure: failure === undefined ? undefined : `${failure.code}: ${sentence(failure.message)} ${failure.remedy}`
    };
}

/** A file that gave nothing is counted as one record, so that the books tell of all that was given. */
function withNotTaken(books: Books, problems: readonly ReadProblem[]): PushReport['books'] {
    const notFinished = problems.filter(({ kind }) => kind === 'waiting').length;
    return {
        ...books,
        records: books.records + problems.length,
        unreadable: books.unreadable + problems.length - notFinished,
        notFinished
    };
}

/** Whether everything that was given is in the org, or waits for another leg, so that the command may end with 0. */
export function isClean({ books, rejected, failure, sent }: PushReport): boolean {
    return (
        books.unreadable + books.notFinished === 0 &&
        rejected.length === 0 &&
        failure === undefined &&
        sent.events.unsent + sent.calls.unsent === 0
    );
}

/** The report as lines for a terminal: problems first, figures last. */
export function formatReport(report: PushReport, dryRun: boolean): readonly string[] {
    const { books, sent, problems } = report;
    return [
        ...problems.map(({ file, reason, remedy }) => `${file}: ${reason} ${remedy}`),
        ...report.waiting.map(({ file, reason }) => `${file}: waiting: ${reason}.`),
        ...shortened(report.notes.map(({ record, file, notes }) => `${file}: ${record}: ${notes.join(' ')}`)),
        ...shortened(report.rejected.map(formatRejected)),
        ...(report.failure === undefined ? [] : [report.failure]),
        ...formatEmpty(report.empty),
        ...formatBooks(books),
        dryRun
            ? 'Nothing was sent: this was a dry run.'
            : `${figures('Events', sent.events)}. ${figures('Calls', sent.calls)}. Requests: ${report.requests}.`
    ].map(oneLine);
}

/** What was given and held nothing, as lines for a terminal. */
export function formatEmpty(empty: readonly EmptySource[]): readonly string[] {
    return empty.map(({ file, reason }) => oneLine(`${file}: ${reason}: nothing was read.`));
}

/** What an org says may lack its full stop, and another sentence follows. */
function sentence(text: string): string {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A directory that was never written makes a note of every event; a terminal is not the place to read them all. */
const LINES_SHOWN = 20;

function shortened(lines: readonly string[]): readonly string[] {
    const more = lines.length - LINES_SHOWN;
    return more > 0 ? [...lines.slice(0, LINES_SHOWN), `… and ${more} more like these; --json lists them all.`] : lines;
}

function formatRejected({ file, record, code, fields, message }: Rejected): string {
    const where = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
    return `${file}: ${record} rejected: ${code}${where}: ${message}`;
}

function figures(name: string, { written, rejected, unsent }: Sent): string {
    return `${name}: ${written} written, ${rejected} rejected, ${unsent} not sent`;
}

function count(rows: readonly OutgoingRow[], object: string): Sent {
    const of = (...states: readonly OutgoingRow['state'][]) =>
        rows.filter((row) => row.object === object && states.includes(row.state)).length;
    return { written: of('delivered'), rejected: of('dead'), unsent: of('pending', 'sending') };
}

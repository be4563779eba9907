import type { Delivery } from '../send/index.ts';
import { oneLine } from '../line.ts';
import type { ReadProblem } from '../types.ts';
import { formatBooks, keepBooks, type Books } from './books.ts';
import type { Pushed } from './push.ts';

/** A push in figures and lists: what `--json` prints. */
export interface PushReport {
    readonly books: Books;
    readonly problems: readonly ReadProblem[];
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
    readonly created: number;
    readonly updated: number;
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

/** Sums a push up. */
export function reportPush({ prepared, deliveries, requests }: Pushed): PushReport {
    const failure = deliveries.find((delivery) => delivery.kind === 'unsent')?.failure;
    const written =
        deliveries.length > 0 ? deliveries.map(({ record }) => record) : [...prepared.callRecords, ...prepared.events];
    return {
        books: keepBooks(prepared),
        problems: prepared.problems,
        waiting: prepared.outcomes.flatMap((outcome) =>
            outcome.kind === 'waiting' ? [{ file: outcome.leg.file, uuid: outcome.leg.uuid, reason: outcome.why }] : []
        ),
        sent: { events: count(deliveries, 'Phone_Event__c'), calls: count(deliveries, 'CallReporting__c') },
        rejected: deliveries.flatMap(toRejected),
        notes: written
            .filter(({ notes }) => notes.length > 0)
            .map(({ object, key, file, notes }) => ({ record: `${object} ${key}`, file, notes })),
        requests,
        failure: failure === undefined ? undefined : `${failure.code}: ${sentence(failure.message)} ${failure.remedy}`
    };
}

/** Whether everything that could be read is in the org, so that the command may end with 0. */
export function isClean({ books, rejected, failure }: PushReport): boolean {
    return books.unreadable === 0 && rejected.length === 0 && failure === undefined;
}

/** The report as lines for a terminal: problems first, figures last. */
export function formatReport(report: PushReport, dryRun: boolean): readonly string[] {
    const { books, sent } = report;
    return [
        ...report.problems.map(({ file, reason, remedy }) => `${file}: ${reason} ${remedy}`),
        ...report.waiting.map(({ file, reason }) => `${file}: waiting: ${reason}.`),
        ...shortened(report.notes.map(({ record, file, notes }) => `${file}: ${record}: ${notes.join(' ')}`)),
        ...shortened(report.rejected.map(formatRejected)),
        ...(report.failure === undefined ? [] : [report.failure]),
        ...(books.records === 0 ? ['There is no .json file: nothing was read.'] : []),
        ...formatBooks(books),
        dryRun
            ? 'Nothing was sent: this was a dry run.'
            : `${figures('Events', sent.events)}. ${figures('Calls', sent.calls)}. Requests: ${report.requests}.`
    ].map(oneLine);
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

function figures(name: string, { created, updated, rejected, unsent }: Sent): string {
    return `${name}: ${created} new, ${updated} there already, ${rejected} rejected, ${unsent} not sent`;
}

function count(deliveries: readonly Delivery[], object: string): Sent {
    const own = deliveries.filter(({ record }) => record.object === object);
    const of = (kind: Delivery['kind']) => own.filter((delivery) => delivery.kind === kind).length;
    return { created: of('created'), updated: of('updated'), rejected: of('rejected'), unsent: of('unsent') };
}

function toRejected(delivery: Delivery): readonly Rejected[] {
    if (delivery.kind !== 'rejected') {
        return [];
    }
    const { record, code, fields, message } = delivery;
    return [{ record: `${record.object} ${record.key}`, file: record.file, code, fields, message }];
}

import { appendRecords, type Outbox, type RawRecord } from '../outbox/index.ts';
import {
    LARGEST_BYTES,
    readFailure,
    readRecord,
    STDIN,
    type EmptySource,
    type Files,
    type FoundFile
} from '../read/index.ts';
import { readEventCsv, readNdjson, TableProblem, type TableRow } from '../ready/index.ts';
import { formatOf } from '../intake/index.ts';
import type { Instant, ReadProblem } from '../types.ts';

/** A file with many records: one a line, or ready Phone Events with a header. */
export type TableFormat = 'ndjson' | 'csv';

export interface Progress {
    readonly stage: 'read' | 'sent';
    readonly done: number;
    readonly of: number;
}

export interface TakeOptions {
    readonly files: Files;
    readonly now: Instant;
    readonly format?: TableFormat | undefined;
    readonly progress?: ((done: Progress) => void) | undefined;
}

/** A file that has not changed for this long will not be finished any more, in milliseconds. A clock may differ. */
const SETTLED_MS = 60_000;
/** Records of one commit. */
const RECORDS_A_COMMIT = 200;

/** What of some files did not come into an outbox. */
export interface NotTaken {
    /** What could not be taken, or not yet. */
    readonly problems: readonly ReadProblem[];
    readonly empty: readonly EmptySource[];
}

/** Takes the records of files into an outbox; gives what did not come into it. */
export async function takeFiles(
    files: readonly FoundFile[],
    { database }: Outbox,
    options: TakeOptions
): Promise<NotTaken> {
    const empty: EmptySource[] = [];
    const problems: ReadProblem[] = [];
    let gathered: RawRecord[] = [];
    const commit = (): void => {
        appendRecords(database, gathered, options.now);
        gathered = [];
    };
    for (const [index, file] of files.entries()) {
        let rows = 0;
        for await (const one of recordsOf(file, options)) {
            rows += 1;
            if ('kind' in one) {
                problems.push(one);
            } else if (gathered.push(one) >= RECORDS_A_COMMIT) {
                commit();
            }
        }
        if (rows === 0) {
            empty.push({ file: file.path, reason: 'The table has no rows' });
        }
        if (index % RECORDS_A_COMMIT === 0 || index === files.length - 1) {
            options.progress?.({ stage: 'read', done: index + 1, of: files.length });
        }
    }
    commit();
    return { problems, empty };
}

async function* recordsOf(file: FoundFile, options: TakeOptions): AsyncGenerator<RawRecord | ReadProblem> {
    const format = options.format ?? formatByName(file.path);
    if (format === undefined) {
        yield await takeFile(file, options);
        return;
    }
    try {
        const bytes = options.files.open(file.path);
        for await (const row of format === 'csv' ? readEventCsv(bytes) : readNdjson(bytes)) {
            yield rowRecord(file.path, row, format);
        }
    } catch (error) {
        yield error instanceof TableProblem
            ? { kind: 'unreadable', file: `${file.path}:${error.line}`, reason: error.message, remedy: error.remedy }
            : readFailure(file, error);
    }
}

function formatByName(path: string): TableFormat | undefined {
    if (/\.(?:ndjson|jsonl)$/i.test(path) || path === STDIN) {
        return 'ndjson';
    }
    return /\.csv$/i.test(path) ? 'csv' : undefined;
}

/** A row in the outbox: also one that cannot be read is kept there, and counted. */
function rowRecord(path: string, { line, bytes }: TableRow, format: TableFormat): RawRecord {
    const told = formatOf(bytes);
    // A line that says nothing about itself is meant to be a Phone Event.
    const known = format === 'csv' || (told === 'cdr' && !looksLikeCdr(bytes)) ? 'event' : told;
    return { source: 'push', name: `${path}:${line}`, format: known, bytes };
}

function looksLikeCdr(bytes: Uint8Array): boolean {
    return /"(?:callflow|variables|channel_data)"/.test(Buffer.from(bytes).toString('latin1', 0, 65_536));
}

async function takeFile(file: FoundFile, { files, now }: TakeOptions): Promise<RawRecord | ReadProblem> {
    if (file.bytes > LARGEST_BYTES) {
        return readFailure(file);
    }
    try {
        const bytes = await files.read(file.path);
        const fresh = Math.abs(now - file.modifiedAt) < SETTLED_MS;
        const read = fresh ? readRecord(file.path, bytes, true) : undefined;
        return read !== undefined && 'kind' in read && read.kind === 'waiting'
            ? read
            : { source: 'push', name: file.path, format: 'cdr', bytes };
    } catch (error) {
        return readFailure(file, error);
    }
}

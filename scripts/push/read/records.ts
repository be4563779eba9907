import type { Instant, ReadProblem, SourceRecord } from '../types.ts';
import { decodeDocument, type DecodedDocument } from './decode.ts';
import { readCdrDocument } from './document.ts';
import { findAll, reasonOf, type EmptySource, type Files, type FoundFile } from './files.ts';
import { parseTolerantJson, type ParsedJson } from './json.ts';
import { unreadable } from './problem.ts';
import { mendQuotes } from './quotes.ts';

/** What a file or folder held: every file is in exactly one of the two lists, and a folder that could not be opened is a problem too. */
export interface ReadResult {
    readonly records: readonly SourceRecord[];
    readonly problems: readonly ReadProblem[];
    readonly empty: readonly EmptySource[];
}

/** The switch writes a record in one go; one that has not grown for this long will not be finished any more. A clock may differ. */
const SETTLED_MS = 60_000;

/** A call record is some ten kilobytes; this is another kind of file, and would not fit in memory beside others. */
export const LARGEST_BYTES = 64 * 1024 * 1024;

/** Reads every record at some paths. Rejects only where one of them does not exist. */
export async function readRecords(paths: readonly string[], files: Files, now: Instant): Promise<ReadResult> {
    const records: SourceRecord[] = [];
    const found = await findAll(paths, files);
    const problems = [...found.problems];
    for (const file of found.files) {
        const read = await readFile(file, files, now);
        if ('kind' in read) {
            problems.push(read);
        } else {
            records.push(read);
        }
    }
    return { records, problems, empty: found.empty };
}

async function readFile(file: FoundFile, files: Files, now: Instant): Promise<SourceRecord | ReadProblem> {
    if (file.bytes > LARGEST_BYTES) {
        return readFailure(file);
    }
    try {
        return readRecord(file.path, await files.read(file.path), Math.abs(now - file.modifiedAt) < SETTLED_MS);
    } catch (error) {
        return readFailure(file, error);
    }
}

/** Why a file gave no bytes: an error, or its size. */
export function readFailure(file: FoundFile, error?: unknown): ReadProblem {
    return error === undefined
        ? unreadable(file.path, `It has ${file.bytes} bytes, which no call record has.`, 'Move it out of the folder.')
        : unreadable(
              file.path,
              `It could not be read: ${reasonOf(error)}.`,
              'Check the file and its permissions, then push again.'
          );
}

/** One record from its bytes. `fresh` says that the switch may still be writing it. Never throws. */
export function readRecord(file: string, bytes: Uint8Array, fresh: boolean): SourceRecord | ReadProblem {
    const decoded = decodeDocument(bytes);
    const parsed = parse(decoded);
    if (!parsed.ok) {
        return parsed.unfinished && fresh ? waiting(file, parsed.reason) : broken(file, decoded, parsed);
    }
    const document = readCdrDocument(parsed.value);
    if (document?.variables['uuid'] === undefined && document?.callflow[0]?.profile.uuid === undefined) {
        return unreadable(
            file,
            'It is JSON, but not a record of mod_json_cdr: it has no variables with a uuid.',
            'Push the files of mod_json_cdr (log-dir or err-log-dir), and move this one elsewhere.'
        );
    }
    return { file, text: decoded.text, document, notes: [...decoded.notes, ...parsed.notes] };
}

function parse({ text, encoding }: DecodedDocument): ParsedJson {
    const parsed = parseTolerantJson(text);
    if (parsed.ok || encoding !== 'url-encoded') {
        return parsed;
    }
    const mended = parseTolerantJson(mendQuotes(text));
    return mended.ok ? { ...mended, notes: [MENDED] } : parsed;
}

const MENDED =
    'The url-encoded record had lost the escapes of its quotes (encode together with encode-values); they were put back.';

function broken(
    file: string,
    decoded: DecodedDocument,
    parsed: { readonly unfinished: boolean; readonly reason: string }
): ReadProblem {
    if (parsed.unfinished) {
        return unreadable(
            file,
            `The record is cut off: ${parsed.reason}.`,
            'The switch did not finish it (a full disk, or a stop in the middle); look for the same uuid in err-log-dir, or delete it.'
        );
    }
    if (decoded.encoding === 'url-encoded') {
        return unreadable(
            file,
            'The url-encoded document holds quotes that the switch did not escape.',
            'Set encode to "off" or "base64" in json_cdr.conf.xml: url-encoding together with encode-values loses them.'
        );
    }
    return unreadable(
        file,
        `The record cannot be read: ${parsed.reason}.`,
        'Open the file; if it is no call record, move it elsewhere.'
    );
}

function waiting(file: string, reason: string): ReadProblem {
    return {
        kind: 'waiting',
        file,
        reason: `The record is not finished: ${reason}, and the file changed less than ${SETTLED_MS / 1000} s ago.`,
        remedy: 'The switch may still be writing it; push again in a minute.'
    };
}

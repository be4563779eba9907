import { qualifier, type Problem } from '../../metadata/index.ts';
import { findColumn, findObject } from '../store/index.ts';
import type { Org, SaveError } from '../types.ts';
import { inTransaction, saveRecords } from '../write/index.ts';
import { readFiles, type TreeFile } from './readFiles.ts';
import { shiftDateTimes } from './shift.ts';

/** What came of loading a folder. */
export interface LoadedData {
    /** Records written. */
    readonly records: number;
    /** Files and records that were left out, and why. */
    readonly problems: readonly Problem[];
    /** What was added to every date-time. */
    readonly shiftMs: number;
}

interface Pending {
    readonly source: TreeFile;
    /** From 0. */
    readonly at: number;
    readonly object: string;
    readonly referenceId: string | undefined;
    readonly values: Record<string, unknown>;
}

/** Records written together; more only cost memory. */
const CHUNK = 500;
/** Problems of one file told one by one. */
const MAX_TOLD = 20;

function unfold(org: Org, source: TreeFile): readonly Pending[] {
    const { namespace } = org.model;
    const qualify = qualifier(namespace);
    return source.records.map((record, at) => ({
        source,
        at,
        object: qualify(record.attributes.type ?? source.sobject),
        referenceId: record.attributes.referenceId,
        values:
            namespace === ''
                ? record
                : Object.fromEntries(Object.entries(record).map(([name, value]) => [qualify(name), value]))
    }));
}

/** Collects what went wrong, and tells only the first of each file in full. */
function teller(problems: Problem[]): (record: Pending, message: string) => void {
    const told = new Map<TreeFile, number>();
    return ({ source, at, object, referenceId }, message) => {
        const count = (told.get(source) ?? 0) + 1;
        told.set(source, count);
        const { file } = source;
        if (count > MAX_TOLD) {
            if (count === MAX_TOLD + 1)
                problems.push({
                    file,
                    message: 'More records of this file were not loaded.',
                    remedy: 'Mend the ones above first.'
                });
            return;
        }
        const name = `${object}${referenceId === undefined ? '' : ` ${referenceId}`}`;
        const line = source.lineOf(at);
        problems.push({
            file,
            ...(line !== undefined && { line }),
            message: `The record ${name} was not loaded: ${message}`,
            remedy: 'Correct the record; the others were loaded.'
        });
    };
}

function describe(errors: readonly SaveError[]): string {
    return errors.map(({ statusCode, message }) => `${statusCode}, ${message}`).join('; ');
}

/** The names of lookup values such as `@Ref1`, by field. */
function referencesIn(org: Org, { object, values }: Pending): readonly (readonly [field: string, reference: string])[] {
    const model = findObject(org.model, object);
    if (!model) return [];
    return Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'string' && value.startsWith('@') && findColumn(model, name)?.lookup
            ? [[name, value.slice(1)] as const]
            : []
    );
}

function writeAll(org: Org, records: readonly Pending[], tell: (record: Pending, message: string) => void): number {
    const ids = new Map<string, string>();
    let written = 0;
    let chunk: Pending[] = [];
    let waiting = new Set<string>();
    const flush = (): void => {
        const [head] = chunk;
        if (!head) return;
        const results = saveRecords(org, {
            object: head.object,
            operation: 'insert',
            records: chunk.map(({ values }) => values),
            allOrNone: false,
            auditFields: true
        });
        results.forEach((result, at) => {
            const record = chunk[at];
            if (!record) return;
            if (!result.success) return tell(record, describe(result.errors));
            written += 1;
            if (record.referenceId !== undefined) ids.set(record.referenceId, result.id);
        });
        chunk = [];
        waiting = new Set();
    };
    for (const record of records) {
        const references = referencesIn(org, record);
        const isFull = chunk.length >= CHUNK || chunk[0]?.object !== record.object;
        if (isFull || references.some(([, reference]) => waiting.has(reference))) flush();
        if (record.referenceId !== undefined && (ids.has(record.referenceId) || waiting.has(record.referenceId))) {
            tell(record, 'A record before this one has the same referenceId.');
            continue;
        }
        const missing = references.find(([, reference]) => !ids.has(reference));
        if (missing) {
            tell(record, `${missing[0]} refers to @${missing[1]}, which no record before this one is called.`);
            continue;
        }
        for (const [field, reference] of references) record.values[field] = ids.get(reference);
        chunk.push(record);
        if (record.referenceId !== undefined) waiting.add(record.referenceId);
    }
    flush();
    return written;
}

/**
 * Loads Salesforce data-tree files by the folder's plan.json, by the same rules as every write. References (`@Ref1`) are
 * resolved, date-times moved so that the newest is the org's now. Nothing throws for what the files hold: what can't be
 * loaded is a problem with its file and line, the rest is loaded.
 */
export function loadData(org: Org, folder: string): LoadedData {
    const problems: Problem[] = [];
    const records = readFiles(folder, problems).flatMap((source) => unfold(org, source));
    const shiftMs = shiftDateTimes(org.model, records, org.clock());
    const written = inTransaction(org, () => writeAll(org, records, teller(problems)));
    return { records: written, problems, shiftMs };
}

import { parse } from 'csv-parse/sync';
import { recordBody, type OrgNames, type RecordAnswer } from '../send/index.ts';
import type { Loaded } from './flush.ts';

/** What empties a field; an empty cell leaves it as it is. */
const EMPTY = '#N/A';

/** Rows as the CSV of a Bulk job: a lookup by the parent's external id has a column such as `Call_Queue__r.Switch_Key__c`. */
export function bulkCsv(rows: readonly Loaded[], names: OrgNames): string {
    const records = rows.map(({ outbound }) => flatten(recordBody(outbound, names)));
    const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
    const lines = records.map((record) => columns.map((column) => cell(record.get(column))).join(','));
    return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function flatten(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
    return new Map(
        Object.entries(body)
            .filter(([field]) => field !== 'attributes')
            .map(([field, value]): readonly [string, unknown] => {
                const parent = typeof value === 'object' && value !== null ? Object.entries(value)[0] : undefined;
                return parent === undefined ? [field, value] : [`${field}.${parent[0]}`, parent[1]];
            })
    );
}

function cell(value: unknown): string {
    if (value === undefined) {
        return '';
    }
    const text = value === null ? EMPTY : typeof value === 'string' ? value : JSON.stringify(value);
    return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

type ResultRow = Readonly<Record<string, string>>;

/** What a job's results say, by external id: the first column after the platform's own. Undefined where it is no list of results. */
export function readResults(csv: string): ReadonlyMap<string, RecordAnswer> | undefined {
    const rows = readRows(csv);
    return (
        rows &&
        new Map(
            rows.map((row) => {
                const key = Object.entries(row).find(([column]) => !column.startsWith('sf__'))?.[1] ?? '';
                return [key, readResult(row)];
            })
        )
    );
}

/** Undefined where the list is cut off, or has not the platform's own header, which a list without rows has too: another answered. */
function readRows(csv: string): readonly ResultRow[] | undefined {
    let isList = false;
    try {
        const columns = (header: string[]): string[] => {
            isList = header.includes('sf__Id') && ['sf__Created', 'sf__Error'].some((name) => header.includes(name));
            return header;
        };
        const rows: readonly ResultRow[] = parse(csv, { columns, skip_empty_lines: true, relax_quotes: true });
        return isList ? rows : undefined;
    } catch {
        return undefined;
    }
}

/** `sf__Error` is the status code, the message and the fields: `REQUIRED_FIELD_MISSING:Required fields are missing: [X]:X --`. */
function readResult(row: ResultRow): RecordAnswer {
    const error = row['sf__Error'];
    if (error === undefined || error === '') {
        return { ok: true, created: row['sf__Created'] === 'true' };
    }
    const [, code = 'UNKNOWN', rest = error] = /^([A-Z_]+):([^]*)$/.exec(error) ?? [];
    const [, message = rest, fields = ''] = /^([^]*?):([^:]*?)\s*--\s*$/.exec(rest) ?? [];
    return { ok: false, code, message, fields: fields.split(' ').filter((field) => field !== '') };
}

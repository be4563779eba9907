import type { OutboundRecord, PhoneFormatter } from '../fields/index.ts';
import { orgClient, sendRecords, type Delivery, type OrgNames, type Session, type Transport } from '../send/index.ts';
import { readCsv } from './csv.ts';
import { readUtf8 } from './encoding.ts';
import { DIRECTORY_LISTS, type DirectoryList } from './lists.ts';
import type { CsvProblem } from './problem.ts';
import { toRecords } from './records.ts';

/** One CSV file, read. */
export interface DirectoryFile {
    readonly list: DirectoryList['name'];
    readonly file: string;
    readonly bytes: Uint8Array;
}

export interface DirectoryOptions {
    readonly files: readonly DirectoryFile[];
    readonly phone: PhoneFormatter;
    readonly names: OrgNames;
    /** Undefined for a dry run. */
    readonly org: { readonly session: Session; readonly transport: Transport } | undefined;
}

export interface PushedDirectory {
    readonly problems: readonly CsvProblem[];
    readonly records: readonly OutboundRecord[];
    readonly deliveries: readonly Delivery[];
    readonly requests: number;
}

/** Upserts users, queues, profiles and states by their keys, parents first. Rows with problems are left out and told. */
export async function pushDirectory({ files, phone, names, org }: DirectoryOptions): Promise<PushedDirectory> {
    const read = DIRECTORY_LISTS.flatMap((list) =>
        files.filter((file) => file.list === list.name).map((file) => readFile(file, list, phone))
    );
    const problems = read.flatMap((one) => one.problems);
    const records = read.flatMap((one) => one.records);
    if (org === undefined || records.length === 0) {
        return { problems, records, deliveries: [], requests: 0 };
    }
    const client = orgClient({ session: org.session, transport: org.transport });
    const order = DIRECTORY_LISTS.map(({ object }) => object);
    const deliveries = await sendRecords(records, { client, names, order, transport: org.transport });
    return { problems, records, deliveries, requests: client.requests() };
}

function readFile({ file, bytes }: DirectoryFile, list: DirectoryList, phone: PhoneFormatter) {
    const decoded = readUtf8(file, bytes);
    if ('problem' in decoded) {
        return { records: [], problems: [decoded.problem] };
    }
    const table = readCsv(file, decoded.text, list);
    const { records, problems } = toRecords(file, table.rows, list, phone);
    return { records, problems: [...table.problems, ...problems].toSorted((a, b) => a.line - b.line) };
}

import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { TreeRecord } from './records.ts';

/** Records a file: a small sample is one file an object, a large one stays easy to handle. */
const RECORDS_PER_FILE = 10_000;
const BUFFER = 1 << 20;

/** Writes the records of one object, one a line, to as many files as they need. */
export interface ObjectFiles {
    readonly write: (record: TreeRecord) => void;
    /** Names of the files, in order. */
    readonly close: () => readonly string[];
}

/** Removes data-tree files of an earlier run, which may have had more of them. */
export function emptyFolder(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (/^\w+__c(?:-\d+)?\.json$/.test(name)) rmSync(path.join(folder, name));
}

/** Opens the files of an object in `folder`; `large` numbers them from the first on. */
export function openObject(folder: string, object: string, large: boolean): ObjectFiles {
    const names: string[] = [];
    let file: number | undefined;
    let inFile = 0;
    let buffer = '';
    const flush = (): void => {
        if (file !== undefined) writeSync(file, buffer);
        buffer = '';
    };
    const finish = (): void => {
        if (file === undefined) return;
        buffer += '\n  ]\n}\n';
        flush();
        closeSync(file);
        file = undefined;
    };
    const start = (): void => {
        const name = large ? `${object}-${String(names.length + 1).padStart(4, '0')}.json` : `${object}.json`;
        names.push(name);
        file = openSync(path.join(folder, name), 'w');
        buffer = '{\n  "records": [\n';
        inFile = 0;
    };
    return {
        write: (record) => {
            if (large && inFile === RECORDS_PER_FILE) finish();
            if (file === undefined) start();
            buffer += `${inFile === 0 ? '' : ',\n'}    ${JSON.stringify(record)}`;
            inFile += 1;
            if (buffer.length > BUFFER) flush();
        },
        close: () => {
            finish();
            return names;
        }
    };
}

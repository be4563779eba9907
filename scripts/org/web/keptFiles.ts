import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Texts that were made once, on disk for later starts. `key` is whatever a text depends on, as JSON can write it. */
export interface KeptFiles {
    /** Undefined where nothing is kept under the key, or what is kept is damaged. */
    readonly read: (key: unknown) => string | undefined;
    readonly write: (key: unknown, text: string) => void;
}

/** Keeps texts in a folder, each with a sum before it that tells whether all of it is there. `folder` names what made them. */
export function keptFiles(folder: string): KeptFiles {
    const fileOf = (key: unknown): string => path.join(folder, `${sumOf(JSON.stringify(key))}.txt`);
    return {
        read: (key) => read(fileOf(key)),
        write: (key, text) => write(fileOf(key), `${sumOf(text)}\n${text}`)
    };
}

/** SHA-256 in hexadecimal digits. */
export function sumOf(text: string): string {
    return createHash('sha256').update(text).digest('hex');
}

const SUM = 64;

function read(file: string): string | undefined {
    try {
        const kept = readFileSync(file, 'utf8');
        const text = kept.slice(SUM + 1);
        return kept.slice(0, SUM) === sumOf(text) ? text : undefined;
    } catch {
        return undefined;
    }
}

function write(file: string, text: string): void {
    const part = `${file}.${process.pid}`;
    try {
        mkdirSync(path.dirname(file), { recursive: true });
        // Written apart and then renamed, so that a parallel start never reads half of it.
        writeFileSync(part, text);
        renameSync(part, file);
    } catch {
        // Where the folder can't be written to, each start makes its own.
    }
}

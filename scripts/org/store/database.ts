import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keepFilesIn } from './folder.ts';

/** A data folder that can't be used, said so that a person knows what to do. */
export class DataFolderError extends Error {}

const FILE = 'org.sqlite';

/** SQLite's code of an error without its details; undefined for any other error. */
export function sqliteCode(error: unknown): number | undefined {
    if (!(error instanceof Error) || !('errcode' in error)) return undefined;
    return Number(error.errcode) & 0xff;
}

const BUSY = 5;
const NOT_A_DATABASE = 26;
const CORRUPT = 11;

function holderOf(folder: string): string {
    try {
        return ` (process ${readFileSync(path.join(folder, 'pid'), 'utf8').trim()})`;
    } catch {
        return '';
    }
}

function explain(folder: string, error: unknown): string {
    const why = error instanceof Error ? error.message : String(error);
    switch (sqliteCode(error)) {
        case BUSY:
            return `The data folder ${folder} is in use by another local org${holderOf(folder)}. Stop that one, or name another folder.`;
        case NOT_A_DATABASE:
        case CORRUPT:
            return `${path.join(folder, FILE)} is no database of a local org (${why}). Name another folder, or put a snapshot in its place.`;
        default:
            return `The data folder ${folder} cannot be used: ${why}. It must be a folder that can be written to.`;
    }
}

/**
 * Opens the database in a folder, which is made where there is none, for this process alone: a commit is on the disk before
 * it is answered, and the lock goes with the process, however that ends.
 * @throws DataFolderError where another process has it, or where it can't be written
 */
export function openDatabase(folder: string): DatabaseSync {
    let db: DatabaseSync | undefined;
    try {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK);
        db = new DatabaseSync(path.join(folder, FILE));
        db.exec(
            'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT'
        );
        writeFileSync(path.join(folder, 'pid'), `${process.pid}\n`);
    } catch (error) {
        db?.close();
        throw new DataFolderError(explain(folder, error));
    }
    keepFilesIn(db, folder);
    return db;
}

import { sqliteCode } from '../store/index.ts';

/** SQLite's codes for a disk that does not take what is written. */
const SQLITE: Readonly<Record<number, string>> = {
    8: 'it cannot be written to',
    10: 'its disk does not answer as it should',
    13: 'its disk is full',
    14: 'a file of it cannot be opened'
};

const SYSTEM: Readonly<Record<string, string>> = {
    ENOSPC: 'its disk is full',
    EDQUOT: 'its disk is full',
    EFBIG: 'a file of it may not grow',
    EROFS: 'it cannot be written to',
    EACCES: 'it cannot be written to',
    EIO: 'its disk does not answer as it should'
};

/** What is wrong with the data folder, in a sentence for clients; undefined where an error has another cause. */
export function diskProblem(error: Error): string | undefined {
    const code = sqliteCode(error);
    const why = code === undefined ? SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] : SQLITE[code];
    if (why === undefined) return undefined;
    return `The data folder of the local org did not take this: ${why}. Nothing of the request was kept; send it again.`;
}

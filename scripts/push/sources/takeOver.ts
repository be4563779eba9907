import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_BYTES } from '../read/index.ts';
import { hasCode, putAway } from './putAway.ts';
import type { Settling } from './settled.ts';
import type { SourceHost } from './source.ts';
import type { Stuck } from './stuck.ts';

/** What files are taken over with. */
export interface TakeOverTools {
    readonly folder: string;
    /** Where files go that were taken; `delete` for nowhere. */
    readonly done: string;
    readonly accept: SourceHost['accept'];
    readonly files: Pick<Settling, 'isWhole'>;
    readonly stuck: Pick<Stuck, 'note'>;
    readonly counts: SpoolCounts;
}

/** Files taken, and tries that failed, since the start; files that were not whole in the last look. */
export interface SpoolCounts {
    taken: number;
    unfinished: number;
    failed: number;
}

const GONE = 'ENOENT';

/** Takes one file of a folder over, to the outbox and then out of the folder; false where it stays for now. Never rejects. */
export function takeOver({
    folder,
    done,
    accept,
    files,
    stuck,
    counts
}: TakeOverTools): (file: string) => Promise<boolean> {
    // Files that the outbox has but that could not be moved: they are not taken again, whatever keeps them there.
    const kept = new Map<string, string>();

    async function keep(file: string): Promise<boolean> {
        const version = await versionOf(file);
        const name = path.relative(folder, file);
        if (kept.get(file) !== version) {
            const bytes = await readFile(file);
            if (!files.isWhole(file, version, bytes)) {
                counts.unfinished += 1;
                return false;
            }
            await accept({ source: 'spool', name, format: 'cdr', bytes });
            kept.set(file, version);
        }
        await putAway(file, name, done);
        kept.delete(file);
        counts.taken += 1;
        return true;
    }

    return async (file) => {
        try {
            return await keep(file);
        } catch (error) {
            // Gone already, not readable, or not to be kept on a full disk: it is tried again with the next look.
            counts.failed += 1;
            if (hasCode(error, GONE)) {
                kept.delete(file);
            }
            stuck.note(file, error);
            return false;
        }
    };
}

/** Differs with each change of a file. Rejects for what is no record, and never will be. */
async function versionOf(file: string): Promise<string> {
    const info = await stat(file);
    if (!info.isFile()) {
        throw new Error('It is no file. Move it out of the folder.');
    }
    if (info.size > LARGEST_BYTES) {
        throw new Error(`It has ${info.size} bytes, which no call record has. Move it out of the folder.`);
    }
    return `${info.ino} ${info.size} ${info.mtimeMs}`;
}

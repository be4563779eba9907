import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Names of one folder that are looked at together. */
const TOGETHER = 256;

/**
 * The `.json` files below a folder, a handful at a time, so that the first are dealt with before the last is found. The
 * switch makes dated subfolders, so all levels are walked, each folder once, however links lead. Rejects where the folder
 * itself cannot be read; one below it that cannot is left for the next walk.
 */
export async function* walk(folder: string, skip: (folder: string) => boolean): AsyncGenerator<readonly string[]> {
    const seen = new Set<string>();
    for (const open = [folder]; open.length > 0;) {
        const current = open.pop() ?? folder;
        const names = await namesIn(current, seen, current === folder);
        for (let at = 0; at < names.length; at += TOGETHER) {
            const places = names.slice(at, at + TOGETHER).map((name) => path.join(current, name));
            const folders = await Promise.all(
                places.map(async (place) => !place.endsWith('.json') && (await isFolder(place)))
            );
            open.push(...places.filter((place, index) => folders[index] === true && !skip(place)));
            yield places.filter((place) => place.endsWith('.json'));
        }
    }
}

async function namesIn(folder: string, seen: Set<string>, mustBeThere: boolean): Promise<readonly string[]> {
    try {
        const real = await realpath(folder);
        const known = seen.has(real);
        seen.add(real);
        return known ? [] : await readdir(folder);
    } catch (error) {
        if (mustBeThere) {
            throw error;
        }
        return [];
    }
}

async function isFolder(place: string): Promise<boolean> {
    try {
        return (await stat(place)).isDirectory();
    } catch {
        return false;
    }
}

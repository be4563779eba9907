import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ICON_NAME = /\b(utility|standard|action|custom|doctype):([A-Za-z_0-9]+)/g;
const SOURCE_FILE = /\.(ts|js|html|xml|json)$/;

/** The icons that texts name, in the form `utility:check`. */
export function iconNamesIn(texts: Iterable<string>): ReadonlySet<string> {
    const names = new Set<string>();
    for (const text of texts) for (const match of text.matchAll(ICON_NAME)) names.add(match[0]);
    return names;
}

/** The icons that source files below the folders name; `skip` leaves out folders by their path. */
export function iconNamesBelow(folders: readonly string[], skip?: RegExp): ReadonlySet<string> {
    return iconNamesIn(readAll(folders, skip));
}

function* readAll(folders: readonly string[], skip: RegExp | undefined): Generator<string> {
    for (const folder of folders) {
        if (!existsSync(folder)) continue;
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
            if (!entry.isFile() || !SOURCE_FILE.test(entry.name) || skip?.test(entry.parentPath)) continue;
            yield readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
        }
    }
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadSource, readDisk, type ReadText } from '../metadata/index.ts';
import type { CheckContext } from './rule.ts';

/** Texts that stand for files, by path below the project folder; they come before what is on the disk. */
export type Overlay = Readonly<Record<string, string>>;

/**
 * Reads a project for the rules.
 * @throws when the folder is no Salesforce project
 */
export function openContext(root: string, overlay: Overlay = {}): CheckContext {
    const readText: ReadText = (file) => overlay[relative(root, file)] ?? readDisk(file);
    return {
        root,
        model: loadSource(root, { namespace: '', readText }),
        read: (file) =>
            overlay[file] ?? (existsSync(path.join(root, file)) ? readDisk(path.join(root, file)) : undefined),
        list: (folder) => {
            const added = Object.keys(overlay).filter((file) => file.startsWith(`${folder}/`));
            return [...new Set([...filesBelow(root, folder), ...added])].sort();
        }
    };
}

function filesBelow(root: string, folder: string): readonly string[] {
    const start = path.join(root, folder);
    if (!existsSync(start)) return [];
    return readdirSync(start, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, path.join(entry.parentPath, entry.name)))
        .sort();
}

function relative(root: string, file: string): string {
    return path.relative(root, file).split(path.sep).join('/');
}

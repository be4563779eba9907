import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problem.ts';
import type { SourceFile } from './types.ts';
import { parseXml, XmlProblem } from './xml.ts';

/** Reads the text of a file by its absolute path; tests put an overlay before the disk. */
export type ReadText = (file: string) => string;

/** Every metadata file below a package directory, parsed; files that can't be parsed become problems. */
export function readSourceFiles(
    root: string,
    packageDirectory: string,
    readText: ReadText,
    problems: Problem[]
): SourceFile[] {
    const found: SourceFile[] = [];
    for (const file of metadataFiles(path.join(root, packageDirectory))) {
        const relative = path.relative(root, file).split(path.sep).join('/');
        try {
            const element = parseXml(readText(file), relative);
            found.push({ path: relative, type: element.name, ...nameOf(relative), packageDirectory, root: element });
        } catch (error) {
            if (!(error instanceof XmlProblem)) throw error;
            problems.push(error.problem);
        }
    }
    return found;
}

/** The disk, as UTF-8. */
export const readDisk: ReadText = (file) => readFileSync(file, 'utf8');

function* metadataFiles(folder: string): Generator<string> {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            if (entry.name !== '__tests__' && entry.name !== 'node_modules') yield* metadataFiles(full);
        } else if (entry.name.endsWith('-meta.xml')) yield full;
    }
}

/** Children of an object folder and of report, dashboard or document folders are named with what they lie in. */
function nameOf(file: string): { readonly name: string; readonly parent: string | undefined } {
    const parts = file.split('/');
    const base = decodeURIComponent((parts.at(-1) ?? '').replace(/\.[A-Za-z]+-meta\.xml$/, '').replace(/\.js$/, ''));
    const objects = parts.lastIndexOf('objects');
    if (objects >= 0 && parts.length > objects + 3) return { name: base, parent: parts[objects + 1] };
    const folder = parts.findIndex((part) => part === 'reports' || part === 'dashboards');
    if (folder >= 0 && parts.length > folder + 2) {
        return { name: [...parts.slice(folder + 1, -1), base].join('/'), parent: undefined };
    }
    return { name: base, parent: undefined };
}

import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problem.ts';
import { rootByName } from './suffixes.ts';
import type { SourceFile } from './types.ts';
import { parseXml, XmlProblem } from './xml.ts';

/** Reads the text of a file by its absolute path; tests put an overlay before the disk. */
export type ReadText = (file: string) => string;

/** What is read, and what has been seen of it; one for the whole project, so that nothing is read twice. */
export interface Reading {
    readonly root: string;
    readonly readText: ReadText;
    readonly problems: Problem[];
    /** Real paths of the folders that were read. */
    readonly seen: Set<string>;
}

const NOT_SOURCE: ReadonlySet<string> = new Set(['__tests__', 'node_modules']);

/** Every metadata file below a package directory, parsed; files that can't be read or parsed become problems. */
export function readSourceFiles(packageDirectory: string, reading: Reading): SourceFile[] {
    const found: SourceFile[] = [];
    const top = path.join(reading.root, packageDirectory);
    for (const file of metadataFiles(top, reading)) {
        const relative = relativeTo(reading.root, file);
        try {
            const element = parseXml(reading.readText(file), relative);
            const source = {
                path: relative,
                type: element.name,
                ...nameOf(relativeTo(top, file)),
                packageDirectory,
                root: element
            };
            found.push(source);
            if (!isSound(source)) reading.problems.push(wrongRoot(source));
        } catch (error) {
            reading.problems.push(error instanceof XmlProblem ? error.problem : unreadable(relative, error));
        }
    }
    return found;
}

/** Whether the root element is the one that the name of the file promises; other files are left out of the model. */
export function isSound(file: SourceFile): boolean {
    const expected = rootByName(file.path);
    return expected === undefined || expected === file.type;
}

function wrongRoot(file: SourceFile): Problem {
    return {
        file: file.path,
        line: file.root.line,
        message: `The root element is ${file.type}.`,
        remedy: `A file of this name holds a ${rootByName(file.path) ?? ''}: rename the element or the file.`
    };
}

/** The disk, as UTF-8. */
export const readDisk: ReadText = (file) => readFileSync(file, 'utf8');

function* metadataFiles(folder: string, reading: Reading): Generator<string> {
    for (const entry of entriesIn(folder, reading)) {
        const { name } = entry;
        const full = path.join(folder, name);
        if (isFolder(entry, full)) {
            // .sfdx and its like hold copies of metadata, not the source
            if (!NOT_SOURCE.has(name) && !name.startsWith('.')) yield* metadataFiles(full, reading);
        } else if (name.endsWith('-meta.xml')) yield full;
        else if (name.endsWith('.object')) reading.problems.push(oldFormat(relativeTo(reading.root, full)));
    }
}

function oldFormat(file: string): Problem {
    return {
        file,
        message: 'The file is in the metadata format, in which one file holds a whole object; it is not read.',
        remedy: 'Convert the project to the source format: sf project convert mdapi.'
    };
}

/** What is in a folder, by name; nothing where the folder was read before, which also ends links that go in a circle. */
function entriesIn(folder: string, { root, problems, seen }: Reading): readonly Dirent[] {
    try {
        const real = realpathSync(folder);
        if (seen.has(real)) return [];
        seen.add(real);
        return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
        problems.push(unreadable(relativeTo(root, folder), error));
        return [];
    }
}

function isFolder(entry: Dirent, file: string): boolean {
    if (!entry.isSymbolicLink()) return entry.isDirectory();
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function relativeTo(root: string, file: string): string {
    return path.relative(root, file).split(path.sep).join('/');
}

function unreadable(file: string, error: unknown): Problem {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return {
        file,
        message: `It cannot be read (${String(error.code)}).`,
        remedy: 'Check that it is there and that you may read it.'
    };
}

/**
 * The name of a file by its path below the package directory, whose own name says nothing: children of an object folder and of
 * report or dashboard folders are named with what they lie in.
 */
function nameOf(file: string): { readonly name: string; readonly parent: string | undefined } {
    const parts = file.split('/');
    const base = decoded((parts.at(-1) ?? '').replace(/\.[A-Za-z]+-meta\.xml$/, '').replace(/\.js$/, ''));
    const objects = parts.lastIndexOf('objects');
    if (objects >= 0 && parts.length > objects + 3) return { name: base, parent: parts[objects + 1] };
    const folder = parts.findIndex((part) => part === 'reports' || part === 'dashboards');
    if (folder >= 0 && parts.length > folder + 2) {
        return { name: [...parts.slice(folder + 1, -1), base].join('/'), parent: undefined };
    }
    return { name: base, parent: undefined };
}

/** Layouts carry `%28` for a bracket; a lone percent sign means itself. */
function decoded(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** The files of one metadata type, in order. */
export function ofType(files: readonly SourceFile[], type: string): readonly SourceFile[] {
    return files.filter((file) => file.type === type);
}

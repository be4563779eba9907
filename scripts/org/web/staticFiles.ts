import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.gif': 'image/gif',
    '.html': 'text/html; charset=utf-8',
    '.jpg': 'image/jpeg',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.txt': 'text/plain; charset=utf-8',
    '.webp': 'image/webp',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2'
};

export interface StaticFile {
    readonly body: Uint8Array<ArrayBuffer>;
    readonly contentType: string;
}

/**
 * Reads a file below a folder. `asked` is the decoded path of the request. Undefined where there is no such file or where
 * it lies outside, be it by `..`, by an absolute path or by a symbolic link.
 */
export function readStaticFile(folder: string, asked: string): StaticFile | undefined {
    if (asked.includes('\0')) return undefined;
    const file = path.resolve(folder, asked.replace(/^\/+/, ''));
    if (!isInside(folder, file)) return undefined;
    if (!statsOf(file)?.isFile()) return undefined;
    if (!isInside(realpathSync(folder), realpathSync(file))) return undefined;
    return { body: new Uint8Array(readFileSync(file)), contentType: contentTypeOf(file) };
}

/** What lies at a path that a request named; nothing at a name that no file can have: too long, or with a NUL in it. */
export function statsOf(file: string): Stats | undefined {
    try {
        return statSync(file, { throwIfNoEntry: false });
    } catch {
        return undefined;
    }
}

/** The content type that a file's ending stands for. */
export function contentTypeOf(file: string): string {
    return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function isInside(folder: string, file: string): boolean {
    return file.startsWith(path.resolve(folder) + path.sep);
}

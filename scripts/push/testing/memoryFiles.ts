import { Readable } from 'node:stream';
import type { Files } from '../read/index.ts';

/** Files that exist only in a test, all changed long ago unless `freshFrom` names them. */
export function memoryFiles(
    contents: Readonly<Record<string, string | Uint8Array>>,
    fresh: readonly string[] = []
): Files {
    const bytes = (path: string) => Buffer.from(contents[path] ?? '');
    return {
        find: (path) =>
            Promise.resolve({
                files: Object.keys(contents)
                    .filter((name) => name.startsWith(path))
                    .sort()
                    .map((name) => ({
                        path: name,
                        modifiedAt: fresh.includes(name) ? MOMENT : 0,
                        bytes: bytes(name).length
                    })),
                problems: []
            }),
        read: (path) => Promise.resolve(bytes(path)),
        open: (path) => Readable.from([bytes(path)])
    };
}

/** The moment at which tests run: a day after the made-up calls. */
export const MOMENT = Date.UTC(2026, 10, 21, 9);

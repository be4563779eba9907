import { givenPath, type UsageError } from './command.ts';

/** The option of where records are. Several are read as one. */
export const FROM_OPTION = { from: { type: 'string', multiple: true, default: [] as string[] } } as const;

/** What to do with a path that no option stands before. */
export const STRAY = 'A file or folder is given with --from.';

/** The paths to read, as they were meant; `-` is standard input. An empty one, as of an unset variable, is a wrong use. */
export function readSources(from: readonly string[]): readonly string[] | UsageError {
    return from.length === 0 || from.includes('')
        ? { usageError: '--from is missing.' }
        : from.map((path) => (path === '-' ? path : givenPath(path)));
}

import type { ReadProblem } from '../types.ts';

/** A file, or a folder, that gave no record. */
export function unreadable(file: string, reason: string, remedy: string): ReadProblem {
    return { kind: 'unreadable', file, reason, remedy };
}
